package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.phrom.scoring.engine.ModelRefused;

/** What a rule has beside its questions. What it does not have is refused, as a later version may count by it. */
final class RuleParameters {
    private static final Set<String> OF_TEXTS = Set.of("rule", "turned", "questions", "overRoster", "decimals");

    /** What every rule of a framework may say, also one inside another. */
    private static final Set<String> OF_RULES = Set.of("rule", "direction", "unit", "ladder", "overRoster", "decimals");

    /** What indicators of frameworks say that is no parameter of a rule. */
    private static final Set<String> OF_INDICATORS = Set.of("denominator", "goalposts", "scale", "target");

    private static final Map<String, Set<String>> IN_TEXTS = Map.of(
            "share", Set.of("notRelevant"),
            "target", Set.of("targets"),
            "ratio", Set.of("scale"),
            "table", Set.of("rows"),
            "combine", Set.of("how", "of"),
            "statistic", Set.of("series", "year", "asOf"));

    private static final Map<String, Set<String>> IN_FRAMEWORKS = Map.of(
            "value", Set.of("question"),
            "points", Set.of("question", "questions", "multiChoice", "cap"),
            "share", Set.of("question", "questions", "notRelevant"),
            "ladder", Set.of("question", "questions"),
            "target", Set.of("question", "targets"),
            "ratio", Set.of("numerator", "denominator", "scale"),
            "table", Set.of("rows"),
            "combine", Set.of("how", "of"),
            "statistic", Set.of("series", "year", "asOf"));

    private RuleParameters() {}

    /** Refuses what a rule in a text does not have. */
    static void checkText(String place, JsonNode rule) {
        check(place, rule, IN_TEXTS, OF_TEXTS);
    }

    /**
     * Refuses what a rule of a framework does not have.
     *
     * @param inside another rule, where steps of the model read nothing
     */
    static void checkFramework(String place, JsonNode indicator, boolean inside) {
        String rule = indicator.path("rule").asText();
        if (!IN_FRAMEWORKS.containsKey(rule)) {
            throw new ModelRefused(place, "the rule " + rule + " is not supported yet");
        }
        Set<String> beside = new HashSet<>(OF_RULES);
        if (!inside) {
            beside.addAll(OF_INDICATORS);
        }
        check(place, indicator, IN_FRAMEWORKS, beside);
    }

    private static void check(String place, JsonNode json, Map<String, Set<String>> parameters, Set<String> beside) {
        String rule = json.path("rule").asText();
        json.fieldNames().forEachRemaining(name -> {
            if (!beside.contains(name)
                    && !parameters.getOrDefault(rule, Set.of()).contains(name)) {
                throw new ModelRefused(place, "the rule " + rule + " has no " + name);
            }
        });
    }
}
