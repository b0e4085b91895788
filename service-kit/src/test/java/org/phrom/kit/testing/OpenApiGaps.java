package org.phrom.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what an OpenAPI document leaves open: answers without schema, members without description, and the like. */
final class OpenApiGaps {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    // words of which there are a few; what else is called type or code is the agency's own
    private static final Set<String> FEW_WORDS = Set.of("state", "status", "outcome", "kind");

    // any type, and documents that are fetched as a whole
    static final Set<String> HAVE_NONE = Set.of(
            "*/*",
            "application/schema+json",
            "application/pdf",
            "image/png",
            "image/svg+xml",
            "text/html",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JsonNode document;
    private final Set<String> mayBeEmpty;
    private final List<String> gaps = new ArrayList<>();
    private final Set<String> tags = new TreeSet<>();

    OpenApiGaps(JsonNode document, Set<String> mayBeEmpty) {
        this.document = document;
        this.mayBeEmpty = mayBeEmpty;
    }

    List<String> find() {
        for (var name : List.of("/info/description", "/info/contact/name", "/info/license/url", "/servers/0/url")) {
            if (document.at(name).asText().isBlank()) {
                gaps.add("no " + name);
            }
        }
        document.path("tags").forEach(tag -> {
            if (!tag.path("description").asText().isBlank()) {
                tags.add(tag.path("name").asText());
            }
        });
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> named(schema.getKey(), schema.getValue()));
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                        operation(operation.getValue().path("operationId").asText(), operation.getValue())));
        return gaps;
    }

    private void named(String name, JsonNode schema) {
        if (name.matches(".*[a-z]\\d") || name.equals("JsonNode")) {
            gaps.add(name + " is no name of a schema; say @Schema(name)");
        }
        if (schema.has("properties")
                && !schema.has("required")
                && !name.endsWith("Request")
                && !mayBeEmpty.contains(name)) {
            gaps.add(name + " has nothing that is always there");
        }
        schema(name, schema);
    }

    private void schema(String where, JsonNode schema) {
        if (schema.path("type").asText().equals("array") && schema.path("items").isMissingNode()) {
            gaps.add(where + " is an array of nothing");
        }
        if (schema.path("type").asText().equals("object")
                && !schema.has("properties")
                && !schema.has("additionalProperties")) {
            gaps.add(where + " is an object that does not say whether it is free JSON");
        }
        schema.path("properties").properties().forEach(property -> {
            var at = where + "." + property.getKey();
            var value = property.getValue();
            if (!value.has("$ref") && value.path("description").asText().isBlank()) {
                gaps.add(at + " has no description");
            }
            if (FEW_WORDS.contains(property.getKey())
                    && value.path("type").asText().equals("string")
                    && !value.has("x-extensible-enum")
                    && !at.equals("Job.kind")) {
                gaps.add(at + " does not say its values; say @KnownValues");
            }
            schema(at, value);
        });
        for (var part : List.of("items", "additionalProperties")) {
            if (schema.path(part).isObject()) {
                schema(where + "[]", schema.path(part));
            }
        }
    }

    private void operation(String id, JsonNode operation) {
        if (operation.path("description").asText().isBlank()) {
            gaps.add(id + " has no description");
        }
        if (operation.path("tags").isEmpty()
                || !tags.contains(operation.at("/tags/0").asText())) {
            gaps.add(id + " has no tag that is described");
        }
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("description").asText().isBlank()) {
                gaps.add(id + ": parameter " + parameter.path("name").asText() + " has no description");
            }
        });
        operation.path("requestBody").path("content").properties().forEach(content -> {
            content(id, content.getValue());
            example(id, content.getKey(), content.getValue());
        });
        operation.path("responses").properties().forEach(answer -> answer(id, answer.getKey(), answer.getValue()));
    }

    private void answer(String id, String status, JsonNode answer) {
        var holds = !answer.path("content").isEmpty();
        if (status.startsWith("2") && holds == status.equals("204")) {
            gaps.add(id + " " + status + (holds ? " has content" : " has no media type and schema"));
        }
        if (status.matches("[45]..")
                && !answer.has("$ref")
                && answer.path("x-problem-codes").isEmpty()) {
            gaps.add(id + " " + status + " names no code of a problem; say @Refuses");
        }
        answer.path("content").properties().forEach(content -> {
            content(id + " " + status, content.getValue());
            if (status.startsWith("2")) {
                example(id + " " + status, content.getKey(), content.getValue());
            }
        });
    }

    private void example(String where, String type, JsonNode content) {
        if (!HAVE_NONE.contains(type) && !content.has("example") && !content.has("examples")) {
            gaps.add(where + " has no example of " + type + "; play it in the test of the examples");
        }
    }

    private void content(String where, JsonNode content) {
        if (content.path("schema").isEmpty()) {
            gaps.add(where + " has no schema");
        }
        schema(where, content.path("schema"));
    }
}
