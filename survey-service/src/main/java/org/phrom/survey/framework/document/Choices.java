package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which method of a step holds where, with its settings, as scoring-service reads them.
 *
 * @param first the method of a step that names none
 */
record Choices(Spot step, String first) {

    static Choices of(Spot step) {
        JsonNode family = ModelVocabulary.family(step.text("step"));
        return new Choices(step, family.isMissingNode() ? "" : ModelVocabulary.first(family));
    }

    String general() {
        return method(step, first);
    }

    String method(Spot choice) {
        return method(choice, general());
    }

    static String method(Spot choice, String otherwise) {
        String named = choice.node().isTextual() ? choice.node().asText() : choice.text("method");
        return named.isEmpty() ? otherwise : named;
    }

    /** What holds for an indicator: settings that it says itself count as those of its method. */
    Spot ofIndicator(String code, Spot indicator) {
        Spot own = step.get("indicators").get(code);
        boolean particular = step.get("indicators").has(code);
        String method = particular ? method(own) : general();
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        if (method.equals("goalposts") && indicator.get("goalposts").node() instanceof ObjectNode posts) {
            given.setAll(posts);
        }
        if (method.equals("distance-to-target") && indicator.has("target")) {
            given.set("target", indicator.get("target").node());
        }
        return particular
                ? new Spot(merged(given, own.node(), method), own.pointer())
                : new Spot(merged(step.node(), given, method), step.pointer());
    }

    /** What holds for a group, whose level is one above that of its highest child; indicators have level 1. */
    Spot ofGroup(String code, int level) {
        for (Spot own :
                new Spot[] {step.get("nodes").get(code), step.get("levels").get(Integer.toString(level))}) {
            if (!own.node().isMissingNode()) {
                return own;
            }
        }
        return step;
    }

    private static ObjectNode merged(JsonNode lesser, JsonNode greater, String method) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (JsonNode node : new JsonNode[] {lesser, greater}) {
            node.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        }
        return merged.put("method", method);
    }
}
