package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes bodies after a schema, and breaks them. */
final class FuzzBodies {
    private static final int DEEPEST = 6;
    private static final String[] SPOILT = {
        "",
        " ",
        "null",
        "[]",
        "{}",
        "{",
        "\"",
        "1e999",
        "{\"a\":1,\"a\":2}",
        "[[[[",
        "\u0000",
        "\ufeff{}",
        "{} {}",
        "NaN",
        "{\"id\":\"\\u0000\"}",
        "{\"code\":\"\\ud800\"}",
        "<xml/>",
        "code,type\n\"",
        "code;type\nx;y\n",
        "a: &a [*a]",
        "--x",
        "--x\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\na",
        "{\"\":0}",
        "!!java.lang.Object {}",
        "- - -\n:"
    };
    private static final String[] WORDS = {
        "",
        "fuzz-1",
        "fuzz",
        "gtmi",
        "1",
        "ก",
        "🙂",
        "\u0000",
        "2026-02-30",
        "2026-01-01",
        "Infinity",
        "a\nb",
        "'",
        "min-max"
    };

    private final FuzzOperation operation;
    private final Random random;

    FuzzBodies(FuzzOperation operation, Random random) {
        this.operation = operation;
        this.random = random;
    }

    /** A body of the media type; one in two is broken. */
    byte[] body(String type, JsonNode schema) {
        if (type.startsWith("multipart/")) {
            return spoilt(form(schema).getBytes(StandardCharsets.UTF_8));
        }
        if (type.endsWith("csv")) {
            return spoilt("code,type,nameTh,nameEn\nfuzz-1,fuzz,ก,a\n".getBytes(StandardCharsets.UTF_8));
        }
        return spoilt(value("", schema, 0).toString().getBytes(StandardCharsets.UTF_8));
    }

    private String form(JsonNode schema) {
        var form = new StringBuilder();
        schema.path("properties").properties().forEach(part -> form.append(
                        "--x\r\nContent-Disposition: form-data; name=\"")
                .append(part.getKey())
                .append(random.nextBoolean() ? "\"; filename=\"f.csv\"" : "\"")
                .append("\r\n\r\n")
                .append(part.getKey().equals("data") ? "uCode,a,b\nx,1,2\ny,2,3\n" : word())
                .append("\r\n"));
        return form.append("--x--\r\n").toString();
    }

    private byte[] spoilt(byte[] body) {
        return switch (random.nextInt(14)) {
            case 0 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 1 -> SPOILT[random.nextInt(SPOILT.length)].getBytes(StandardCharsets.UTF_8);
            case 2 -> ("[".repeat(2_000) + "]".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
            case 3 -> flipped(body);
            case 4 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 5 -> random.nextBoolean() ? new byte[0] : ("\"" + "x".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
            case 6 -> SPOILT[random.nextInt(SPOILT.length)].getBytes(StandardCharsets.UTF_8);
            default -> body;
        };
    }

    private byte[] flipped(byte[] body) {
        var other = body.clone();
        for (int i = 0; i < Math.min(3, other.length); i++) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }

    private JsonNode value(String name, JsonNode reference, int depth) {
        var schema = operation.resolved(reference);
        if (random.nextInt(12) == 0 || depth > DEEPEST) {
            return wrong();
        }
        var json = Api.JSON.getNodeFactory();
        if (schema.has("enum") && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> json.textNode(text(name));
            case "integer" -> json.numberNode(random.nextInt(5));
            case "number" -> json.numberNode(random.nextDouble());
            case "boolean" -> json.booleanNode(random.nextBoolean());
            default -> schema.has("properties") ? object(schema, depth) : wrong();
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = Api.JSON.createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(6) != 0) {
                object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.set(word(), value("", schema.path("additionalProperties"), depth + 1));
        }
        return random.nextInt(20) == 0 ? object.put("unknown", 1) : object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = Api.JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value("", schema.path("items"), depth + 1));
        }
        return array;
    }

    // what it writes bears names of its own, so that nothing of the examples is changed
    private String text(String name) {
        return switch (name) {
            case "id", "code", "parent", "types", "type" -> "fuzz-" + random.nextInt(4);
            case "framework" -> "gtmi";
            case "frameworkVersion", "version" -> "1";
            default -> word();
        };
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private JsonNode wrong() {
        var json = Api.JSON.getNodeFactory();
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.numberNode(-1);
            case 2 -> json.numberNode(Long.MAX_VALUE);
            case 3 -> json.numberNode(new java.math.BigDecimal("1e400"));
            case 4 -> json.arrayNode().addNull();
            case 5 -> json.objectNode().put("x", "y");
            case 6 -> json.booleanNode(true);
            case 7 -> json.textNode("x".repeat(3_000));
            default -> json.textNode(word());
        };
    }

    static byte[] packed(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return packed.toByteArray();
    }
}
