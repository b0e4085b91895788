package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.phrom.scoring.engine.ModelRefused;

/**
 * The parts of a stored model's text: {@code framework}, {@code frameworkVersion}, {@code number}, {@code names} of
 * nodes, {@code structure} as the calculator reads it, {@code rules} by column, {@code steps}, {@code bands}.
 */
final class Definitions {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Definitions() {}

    /** A text without content, for one model. */
    static ObjectNode empty(String framework, String version, int number) {
        ObjectNode definition = NODES.objectNode();
        definition.put("framework", framework).put("frameworkVersion", version).put("number", number);
        definition.putObject("names");
        definition.putArray("structure");
        definition.putObject("rules");
        definition.putArray("steps");
        definition.putArray("bands");
        return definition;
    }

    /** Adds a node of the tree; the root has no parent. */
    static ObjectNode node(ObjectNode definition, JsonNode node, String parent, String type) {
        String code = node.path("code").asText();
        ObjectNode line = ((ArrayNode) definition.path("structure")).addObject();
        line.put("code", code).put("type", type);
        if (!parent.isEmpty()) {
            line.put("parent", parent);
        }
        line.put("weight", node.path("weight").asDouble(1));
        ((ObjectNode) definition.path("names")).set(code, canonical(node.path("name")));
        return line;
    }

    /** Adds a rule of a column. */
    static ObjectNode rule(ObjectNode definition, String column, String rule, boolean turned) {
        ObjectNode added = ((ObjectNode) definition.path("rules")).putObject(column);
        added.put("rule", rule).put("turned", turned);
        added.putArray("questions");
        return added;
    }

    /**
     * Returns a text that must be there.
     *
     * @throws ModelRefused when it is not
     */
    static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new ModelRefused(field, "the framework document lacks this text");
        }
        return node.path(field).asText();
    }

    /** Returns the same in one form only: members in order of name, numbers as whole numbers or doubles. */
    static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            ObjectNode sorted = NODES.objectNode();
            sorted.setAll(members);
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode items = NODES.arrayNode();
            node.forEach(item -> items.add(canonical(item)));
            return items;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return NODES.numberNode(node.longValue());
        }
        if (node.isNumber()) {
            double number = node.doubleValue();
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            return whole ? NODES.numberNode((long) number) : NODES.numberNode(number);
        }
        return node;
    }
}
