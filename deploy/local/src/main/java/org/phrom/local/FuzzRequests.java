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
    private static final String[] NASTY = {
        "",
        "%20",
        "%00",
        "%25",
        "%2F",
        "..",
        "%2E%2E%2F",
        "'",
        "%22",
        "%F0%9F%98%80",
        "%FF",
        "%C0%AF",
        "%zz",
        "%",
        "<a>",
        "{x}",
        "-1",
        "9223372036854775808",
        "1e400",
        "NaN",
        "null",
        "*",
        ";x=y",
        "%25;x=y",
        "%0d%0aX:%20y",
        "\u00e9",
        "a|b",
        "\u0001",
        "\u007f",
        "%E0%B8%81",
        "2026-02-30",
        "0000-00-00",
        "99999-01-01",
        "true",
        "a/b/c",
        "[",
        "\\",
        "%2541"
    };
    private static final String[] TARGETS = {
        "//",
        "/",
        "/%zz",
        "///v1/rounds",
        "/v1/../q/health",
        "*",
        "http://other.example/v1/rounds",
        "/v1",
        "/v1/",
        "/v2/rounds",
        "/q/metrics/x",
        "/v1/rounds/;",
        "/v1/rounds//",
        "/v1//rounds",
        "/?%zz",
        "/v1/rounds?",
        "/v1/rounds?=",
        "/v1/rounds?&&"
    };
    private static final String[] TYPES = {
        "",
        "json",
        "/",
        "*/*",
        "text/html",
        "application/json;charset=klingon",
        "application/xml",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/json; charset=UTF-16",
        "text/csv",
        "application/yaml",
        "application/x-www-form-urlencoded",
        "application/json;;",
        "image/png",
        "text/csv; charset=windows-874"
    };
    private static final String[][] HEADERS = {
        {"Accept", "/"},
        {"Accept", ""},
        {"Accept", "text/csv"},
        {"Accept", "image/png"},
        {"Accept", "*/*;q=2"},
        {"Accept", "text/html"},
        {"Accept", "application/yaml"},
        {"Accept-Language", "th"},
        {"Accept-Language", ";q=,"},
        {"Accept-Language", "*"},
        {"Accept-Language", "en;q=much"},
        {"Accept-Language", "th-TH-u-ca-buddhist"},
        {"If-None-Match", "\""},
        {"If-None-Match", "*"},
        {"If-Modified-Since", "yesterday"},
        {"If-Match", "\"1\""},
        {"If-Match", "1"},
        {"If-Match", "*"},
        {"If-Match", "W/\"1\""},
        {"If-Match", "\"99999999999999999999\""},
        {"Range", "bytes=9-1"},
        {"Content-Encoding", "gzip"},
        {"Content-Encoding", "br"},
        {"Content-Encoding", "gzip, gzip"},
        {"Idempotency-Key", ""},
        {"Idempotency-Key", "fuzz"},
        {"X-Action-Reason", "\u00e9"},
        {"Prefer", "respond-async"},
        {"Prefer", "wait=x;="},
        {"Host", "["},
        {"Host", "other.example:99999"},
        {"X-Forwarded-Host", "other.example"},
        {"Origin", "null"},
        {"Cookie", "a"},
        {"traceparent", "00-0-0-0"},
        {"baggage", "=;,"},
        {"X-HTTP-Method-Override", "PUT"}
    };
    private static final String[] NO_TOKENS = {
        "",
        "Bearer",
        "Bearer ..",
        "Bearer a.b.c",
        "Basic eDp5",
        "Bearer e30.e30.e30",
        "Bearer \u00e9",
        "Bearer x",
        "Digest"
    };

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
            var header = any(HEADERS);
            headers.put(header[0], header[1]);
        }
        var role = role();
        if (role == null && random.nextInt(3) != 0) {
            headers.put("Authorization", any(NO_TOKENS));
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
            case 0 -> headers.put("Content-Type", any(TYPES));
            case 1 -> headers.remove("Content-Type");
            default -> headers.put("Content-Type", type);
        }
        return "gzip".equals(headers.get("Content-Encoding")) && random.nextBoolean() ? FuzzBodies.packed(body) : body;
    }

    private String target() {
        if (random.nextInt(25) == 0) {
            return any(TARGETS);
        }
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            path = path.replace("{" + parameter.path("name").asText() + "}", pathValue(parameter));
        }
        if (random.nextInt(40) == 0) {
            path += random.nextBoolean() ? "/" + any(NASTY) : "x".repeat(any(100, 5_000, 20_000, 50_000));
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
            return any(NASTY);
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
            return any(NASTY);
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
