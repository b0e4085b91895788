package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes columns of what the schema says of a thing: a field that is new there has its column here. */
final class SchemaColumns {

    private static final Set<String> WORDS_BY = Set.of("enum", "pattern", "format");
    private static final int DEEPEST = 3;

    private final JsonNode schema;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private SchemaColumns(JsonNode schema) {
        this.schema = schema;
    }

    /**
     * The columns of the members of an object of the schema.
     *
     * @param pointer where the schema says what it is
     * @param without members that have no columns
     * @param unprefixed a member that is an object whose members stand as if they were its own
     */
    static List<Column> of(JsonNode schema, String pointer, Set<String> without, String unprefixed) {
        SchemaColumns made = new SchemaColumns(schema);
        made.members(schema.at(pointer), List.of(), without, unprefixed);
        return new ArrayList<>(made.columns.values());
    }

    private void members(JsonNode object, List<String> path, Set<String> without, String unprefixed) {
        object.path("properties").properties().forEach(member -> {
            if (!without.contains(member.getKey())) {
                List<String> below = new ArrayList<>(path);
                below.add(member.getKey());
                member(member.getValue(), below, without, unprefixed);
            }
        });
    }

    private void member(JsonNode stated, List<String> path, Set<String> without, String unprefixed) {
        JsonNode kind = resolved(stated);
        String help = stated.path("description").asText(kind.path("description").asText());
        if (kind.has("properties")) {
            if (path.size() < DEEPEST) {
                members(kind, path, without, unprefixed);
            }
            return;
        }
        Cells cells = cells(kind);
        if (cells != null) {
            List<String> titled =
                    path.size() > 1 && path.get(0).equals(unprefixed) ? path.subList(1, path.size()) : path;
            String title = String.join(" ", titled);
            // two members of one name: the nearer one has it
            title = columns.containsKey(title) ? String.join(" ", path) : title;
            columns.put(title, new Column(title, List.copyOf(path), cells, choices(kind, cells), help));
        }
    }

    private JsonNode resolved(JsonNode kind) {
        String reference = kind.path("$ref").asText();
        return reference.isEmpty() ? kind : schema.at(reference.substring(1));
    }

    private @Nullable Cells cells(JsonNode kind) {
        if (kind.path("type").isArray()) {
            return flagOrText(kind.path("type")) ? Cells.FLAG_OR_TEXT : Cells.VALUE;
        }
        // either a name, or what has no column
        JsonNode alternative = kind.path("if").path("type");
        if (alternative.asText().equals("string")) {
            return Cells.WORD;
        }
        return switch (kind.path("type").asText(kind.has("enum") ? enumerated(kind.path("enum")) : "")) {
            case "string" -> WORDS_BY.stream().anyMatch(kind::has) ? Cells.WORD : Cells.TEXT;
            case "number", "integer" -> Cells.NUMBER;
            case "boolean" -> Cells.FLAG;
            case "array" -> isText(resolved(kind.path("items"))) ? Cells.WORDS : null;
            default -> null;
        };
    }

    private static boolean flagOrText(JsonNode types) {
        return types.size() == 2
                && types.toString().contains("boolean")
                && types.toString().contains("string");
    }

    private static String enumerated(JsonNode values) {
        return values.path(0).isNumber() ? "number" : "string";
    }

    private static boolean isText(JsonNode kind) {
        return kind.path("type").asText().equals("string")
                || kind.has("enum") && kind.path("enum").path(0).isTextual();
    }

    private static List<String> choices(JsonNode kind, Cells cells) {
        if (cells == Cells.FLAG) {
            return List.of("true", "false");
        }
        List<String> choices = new ArrayList<>();
        kind.path("enum").forEach(value -> choices.add(value.asText()));
        return choices;
    }
}
