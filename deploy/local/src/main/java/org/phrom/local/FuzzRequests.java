package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes requests to one operation: some as they should be, most with something wrong. The seed decides all. */
final class FuzzRequests {
    private final FuzzOperation operation;
    private final Random random;

    FuzzRequests(FuzzOperation operation, long seed) {
        this.operation = operation;
        this.random = new Random(seed);
    }

    FuzzRequest next() {
        var headers = new LinkedHashMap<String, String>();
        operation.parameters("header").forEach(parameter -> {
            if (random.nextInt(3) != 0) {
                headers.put(parameter.path("name").asText(), headerValue(parameter));
            }
        });
        for (int i = random.nextInt(3); i > 0; i--) {
            var header = any(FuzzCorpus.HEADERS);
            headers.put(header[0], header[1]);
        }
        var role = role();
        if (role == null && random.nextInt(3) != 0) {
            headers.put("Authorization", any(FuzzCorpus.NO_TOKENS));
        }
        byte[] body = body(headers);
        var method = random.nextInt(40) == 0 ? any("HEAD", "OPTIONS", "PATCH", "TRACE", "MADEUP") : operation.method();
        return new FuzzRequest(operation, method, target(), headers, role, body);
    }

    private @Nullable String role() {
        if (operation.isHeavy()) {
            return random.nextInt(40) == 0 ? "operator" : "analyst";
        }
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> any(Welcome.ROLES.toArray(String[]::new));
            case 2 -> "operator";
            default -> "administrator";
        };
    }

    private byte @Nullable [] body(Map<String, String> headers) {
        var bodies = operation.bodies();
        if (bodies.isEmpty()) {
            return random.nextInt(8) == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : null;
        }
        var chosen = bodies.get(random.nextInt(bodies.size()));
        var type = chosen.getKey().startsWith("multipart/") ? chosen.getKey() + "; boundary=x" : chosen.getKey();
        var body = new FuzzBodies(operation, random).body(chosen.getKey(), chosen.getValue());
        switch (random.nextInt(12)) {
            case 0 -> headers.put("Content-Type", any(FuzzCorpus.TYPES));
            case 1 -> headers.remove("Content-Type");
            default -> headers.put("Content-Type", type);
        }
        return "gzip".equals(headers.get("Content-Encoding")) && random.nextBoolean() ? FuzzBodies.packed(body) : body;
    }

    private String target() {
        if (random.nextInt(25) == 0) {
            return any(FuzzCorpus.TARGETS);
        }
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            path = path.replace("{" + parameter.path("name").asText() + "}", pathValue(parameter));
        }
        if (random.nextInt(40) == 0) {
            path += random.nextBoolean() ? "/" + any(FuzzCorpus.NASTY) : "x".repeat(any(100, 5_000, 20_000, 50_000));
        }
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters("query")) {
            if (random.nextInt(3) == 0) {
                query.add(parameter.path("name").asText() + "=" + queryValue(parameter));
            }
        }
        if (random.nextInt(25) == 0) {
            query.add(any("unknown=1", "=", "%zz", "pageToken=x", "pageSize=0", "a[]=1", "pageSize=1&pageSize=2"));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    // what could be changed is never one of the examples
    private String pathValue(JsonNode parameter) {
        if (random.nextInt(4) == 0) {
            return any(FuzzCorpus.NASTY);
        }
        if (operation.changes()) {
            return any("fuzz-" + random.nextInt(4), "1", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        return switch (parameter.path("name").asText()) {
            case "code", "organisation" -> any("THA", "TH-50", "TH");
            case "framework" -> "gtmi";
            case "version" -> "1";
            default -> any("gtmi-2020", "gtmi-2022", "gtmi-2022-live", "fuzz-1", "1", new UUID(7, 7).toString());
        };
    }

    private String queryValue(JsonNode parameter) {
        if (random.nextInt(3) == 0) {
            return any(FuzzCorpus.NASTY);
        }
        var schema = operation.resolved(parameter.path("schema"));
        return switch (schema.path("type").asText()) {
            case "integer" -> any("1", "50", "200", "2147483647", "-5");
            case "boolean" -> any("true", "false", "True");
            default ->
                URLEncoder.encode(
                        any("TH", "gtmi", "live", "official", "2026-01-01", "name", "score", "ก"),
                        StandardCharsets.UTF_8);
        };
    }

    private String headerValue(JsonNode parameter) {
        return switch (parameter.path("name").asText()) {
            case "If-Match" -> any("\"1\"", "\"2\"", "1", "*", "");
            case "Idempotency-Key" -> any("fuzz-" + random.nextInt(1_000), "x".repeat(256), "");
            default -> any("a", "", "\u00e9", "respond-async");
        };
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
