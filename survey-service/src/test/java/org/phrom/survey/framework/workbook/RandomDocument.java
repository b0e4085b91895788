package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Makes documents of all that the schema knows, with texts and numbers that get lost easily. */
public final class RandomDocument {

    private static final List<String> TEXTS = List.of(
            "แผนดิจิทัล",
            "A plan",
            "=1+1",
            "+66",
            "-",
            "@cmd",
            " leading",
            "trailing ",
            "two\nlines",
            "a\ttab",
            "\r\n.",
            "😀",
            "_x0041_",
            "a\u0001b",
            "\uFFFEx",
            "true",
            "1",
            "1.50",
            "\"quoted\"",
            "a,b",
            "a;b",
            "null",
            "#note",
            "'",
            "<b>&amp;</b>",
            "1e3",
            "\\u0041",
            "x".repeat(9_000),
            "]]>",
            "\u00A0",
            "\u2028x");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "3",
            "0.75",
            "1.50",
            "1e3",
            "1E-7",
            "-0.0",
            "123456789012345678901234567890",
            "0.1",
            "100",
            "1.0000000000000000000000000001",
            "4294967296");
    private static final int DEEPEST = 12;

    private final JsonNode schema;
    private final Random random;
    private int codes;

    private RandomDocument(JsonNode schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
    }

    /** One that the schema describes, the same for a seed. */
    public static ObjectNode of(JsonNode schema, long seed) {
        return (ObjectNode) new RandomDocument(schema, seed).value(schema, 0, "");
    }

    private JsonNode value(JsonNode stated, int depth, String name) {
        JsonNode kind =
                stated.has("$ref") ? schema.at(stated.get("$ref").asText().substring(1)) : stated;
        if (kind.has("enum")) {
            return kind.get("enum").get(random.nextInt(kind.get("enum").size()));
        }
        if (kind.path("if").path("type").asText().equals("string")) {
            return value(random.nextBoolean() ? kind.get("then") : kind.get("else"), depth, name);
        }
        String type = kind.path("type").isArray()
                ? kind.get("type").get(random.nextInt(kind.get("type").size())).asText()
                : kind.path("type").asText();
        return switch (type) {
            case "object" -> object(kind, depth);
            case "array" -> array(kind, depth, name);
            case "number", "integer" -> number();
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            default ->
                TextNode.valueOf(
                        kind.has("pattern") && !kind.get("pattern").asText().equals("\\S") ? code() : text());
        };
    }

    private ObjectNode object(JsonNode kind, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> required = new java.util.ArrayList<>();
        kind.path("required").forEach(one -> required.add(one.asText()));
        kind.path("properties").properties().forEach(member -> {
            boolean wanted = required.contains(member.getKey())
                    || depth < DEEPEST && random.nextInt(100) < (depth == 0 ? 70 : 35);
            if (wanted && !member.getValue().isBoolean()) {
                object.set(member.getKey(), value(member.getValue(), depth + 1, member.getKey()));
            }
        });
        if (kind.path("additionalProperties").isObject()) {
            boolean coded = kind.has("propertyNames");
            int members = random.nextInt(4);
            for (int i = 0; i < members; i++) {
                object.set(coded ? code() : text(), value(kind.get("additionalProperties"), depth + 1, ""));
            }
        }
        if (object.isEmpty() && !kind.has("properties") && !kind.has("additionalProperties")) {
            object.set(text(), number());
        }
        return object;
    }

    private ArrayNode array(JsonNode kind, int depth, String name) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int least = kind.path("minItems").asInt(0);
        int size = depth > DEEPEST ? least : least + random.nextInt(name.equals("questions") ? 6 : 3);
        for (int i = 0; i < size; i++) {
            array.add(value(kind.get("items"), depth + 1, ""));
        }
        return array;
    }

    private JsonNode number() {
        return Objects.requireNonNull(WorkbookJson.read(NUMBERS.get(random.nextInt(NUMBERS.size()))));
    }

    private String text() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(4) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())) : text;
    }

    // one in ten is there already
    private String code() {
        return random.nextInt(10) == 0 ? "c1" : "c" + ++codes;
    }
}
