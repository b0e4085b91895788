package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.phrom.scoring.engine.ModelRefused;

/**
 * The steps of a framework: those of {@code scoring.steps}, and where they do not say how children become their parent,
 * the means that {@code scoring} and the nodes say, as the last step.
 */
final class FrameworkSteps {
    private static final String AGGREGATION = "aggregation";
    private static final String MISSING = "missing";
    private static final Map<String, String> DEFAULTS = Map.of(AGGREGATION, "arithmetic", MISSING, "drop");
    private static final Set<String> SCORING =
            Set.of("steps", AGGREGATION, MISSING, PeerGroupReader.GROUPS, PeerGroupReader.STATISTICS);

    private final JsonNode tree;
    private final JsonNode scoring;

    FrameworkSteps(JsonNode document) {
        tree = document.path("tree");
        scoring = document.path("scoring");
    }

    /** Returns whether a step of that name is said. */
    boolean has(String step) {
        return StreamSupport.stream(scoring.path("steps").spliterator(), false)
                .anyMatch(one -> one.path("step").asText().equals(step));
    }

    /**
     * Adds the steps to the text of a model.
     *
     * @throws ModelRefused when {@code scoring} says what is not known, or says means twice
     */
    void into(ArrayNode steps) {
        scoring.fieldNames().forEachRemaining(name -> {
            if (!SCORING.contains(name)) {
                throw new ModelRefused("scoring/" + name, "is not supported yet");
            }
        });
        scoring.path("steps").forEach(step -> steps.add(Definitions.canonical(step)));
        ObjectNode nodes = JsonNodeFactory.instance.objectNode();
        particular(tree, nodes);
        if (!has("aggregate")) {
            ObjectNode aggregate = steps.addObject().put("step", "aggregate");
            aggregate.setAll(choice(scoring));
            if (!nodes.isEmpty()) {
                aggregate.set("nodes", nodes);
            }
        } else if (!nodes.isEmpty() || scoring.has(AGGREGATION) || scoring.has(MISSING)) {
            throw new ModelRefused("scoring/steps", "a step aggregate and aggregation or missing are said beside it");
        }
    }

    private void particular(JsonNode node, ObjectNode nodes) {
        if (!node.has("indicator") && (node.has(AGGREGATION) || node.has(MISSING))) {
            nodes.set(Definitions.text(node, "code"), choice(node));
        }
        node.path("children").forEach(child -> particular(child, nodes));
    }

    private ObjectNode choice(JsonNode node) {
        ObjectNode choice = JsonNodeFactory.instance.objectNode();
        choice.put("method", setting(node, AGGREGATION));
        choice.put(MISSING, setting(node, MISSING));
        return choice;
    }

    private String setting(JsonNode node, String name) {
        return node.path(name).asText(scoring.path(name).asText(DEFAULTS.get(name)));
    }
}
