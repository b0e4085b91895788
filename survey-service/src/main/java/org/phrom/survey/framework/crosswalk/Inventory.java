package org.phrom.survey.framework.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a document asks and adds up, by code, each the first of its code. Nothing is expected of the document but that it
 * is not nested without end.
 *
 * @param questions the questions, then the fields of rosters, which are questions with that roster; options of a set
 *     stand in the question, or in the column of a table
 * @param nodes the nodes of the tree without their children, each with the code of its {@code parent}
 */
public record Inventory(Map<String, ObjectNode> questions, Map<String, ObjectNode> nodes) {

    /** That of a document. */
    public static Inventory of(JsonNode document) {
        Inventory inventory = new Inventory(new LinkedHashMap<>(), new LinkedHashMap<>());
        JsonNode sets = document.path("optionSets");
        document.path("questions").forEach(question -> inventory.question(question, sets));
        document.path("rosters").properties().forEach(roster -> roster.getValue()
                .path("fields")
                .forEach(field -> inventory.question(
                        field.isObject() ? ((ObjectNode) field).deepCopy().put("roster", roster.getKey()) : field,
                        sets)));
        inventory.node(document.path("tree"), "");
        return inventory;
    }

    private void question(JsonNode question, JsonNode sets) {
        if (question instanceof ObjectNode asked && asked.path("code").isTextual()) {
            ObjectNode copy = asked.deepCopy();
            offer(copy, sets);
            copy.path("columns").forEach(column -> offer(column, sets));
            questions.putIfAbsent(copy.path("code").asText(), copy);
        }
    }

    private static void offer(JsonNode question, JsonNode sets) {
        if (question instanceof ObjectNode asked && asked.path("options").isTextual()) {
            asked.set("options", sets.path(asked.path("options").asText()));
        }
    }

    private void node(JsonNode node, String parent) {
        if (!node.isObject()) {
            return;
        }
        String code = node.path("code").asText();
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().stream()
                .filter(field -> !field.getKey().equals("children"))
                .forEach(field -> copy.set(field.getKey(), field.getValue()));
        if (!parent.isEmpty()) {
            copy.put("parent", parent);
        }
        nodes.putIfAbsent(code, copy);
        node.path("children").forEach(child -> node(child, code));
    }

    /** Whether there is a question or a node of that code. */
    public boolean has(String code) {
        return questions.containsKey(code) || nodes.containsKey(code);
    }
}
