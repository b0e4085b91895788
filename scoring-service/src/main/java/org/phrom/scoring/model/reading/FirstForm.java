package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Models stored before models had steps: a tree whose nodes say aggregation and missing policy, and whose leaves say
 * rule and direction.
 */
final class FirstForm {
    private final ObjectNode definition;
    private final ObjectNode aggregate;

    private FirstForm(JsonNode first) {
        definition = Definitions.empty(
                first.path("framework").asText(),
                first.path("frameworkVersion").asText(),
                first.path("number").asInt());
        JsonNode root = first.path("tree");
        aggregate = ((ArrayNode) definition.path("steps")).addObject();
        aggregate.put("step", "aggregate");
        aggregate.setAll(choice(root));
        aggregate.putObject("nodes");
        node(root, "");
        first.path("bands").forEach(((ArrayNode) definition.path("bands"))::add);
    }

    /** Returns the same model in the form of today. */
    static ObjectNode today(JsonNode first) {
        return new FirstForm(first).definition;
    }

    private static ObjectNode choice(JsonNode node) {
        ObjectNode choice = JsonNodeFactory.instance.objectNode();
        choice.set("method", node.path("aggregation"));
        choice.set("missing", node.path("missing"));
        return choice;
    }

    private void node(JsonNode node, String parent) {
        JsonNode indicator = node.path("indicator");
        if (indicator.isObject()) {
            String code = node.path("code").asText();
            Definitions.node(definition, node, parent, "indicator");
            boolean turned = indicator.path("direction").asInt(1) < 0;
            Definitions.rule(definition, code, indicator.path("rule").asText(), turned)
                    .set("questions", indicator.path("questions"));
            return;
        }
        Definitions.node(definition, node, parent, "aggregate");
        ((ObjectNode) aggregate.path("nodes")).set(node.path("code").asText(), choice(node));
        node.path("children").forEach(child -> node(child, node.path("code").asText()));
    }
}
