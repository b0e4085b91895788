package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.PointsRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.ShareRule;
import org.phrom.scoring.model.domain.ValueRule;

/** Rules in the text of a model: {@code rule}, {@code turned}, {@code questions}, and the parameters of each. */
final class RuleReader {
    private static final String NOT_RELEVANT = "notRelevant";
    /** What a rule has beside its questions, under the same names in frameworks and in texts. */
    private static final Map<String, Set<String>> PARAMETERS = Map.of("share", Set.of(NOT_RELEVANT));

    private static final Set<String> OF_TEXTS = Set.of("rule", "turned", "questions");
    /** What indicators of frameworks say that is no parameter of a rule. */
    private static final Set<String> OF_INDICATORS =
            Set.of("rule", "question", "questions", "direction", "unit", "denominator", "goalposts", "scale", "target");

    private RuleReader() {}

    /**
     * Adds the parameters of an indicator of a framework to its rule in a text.
     *
     * @throws ModelRefused when one is that of another rule, or of none
     */
    static void parameters(String place, JsonNode indicator, ObjectNode rule) {
        for (String parameter : parameters(place, rule.path("rule").asText(), indicator, OF_INDICATORS)) {
            rule.set(parameter, Definitions.canonical(indicator.path(parameter)));
        }
    }

    /** What stands there beside these; what the rule does not have is refused, as a later version may count by it. */
    private static List<String> parameters(String place, String rule, JsonNode json, Set<String> beside) {
        List<String> parameters = new ArrayList<>();
        json.fieldNames().forEachRemaining(parameters::add);
        parameters.removeAll(beside);
        for (String parameter : parameters) {
            if (!PARAMETERS.getOrDefault(rule, Set.of()).contains(parameter)) {
                throw new ModelRefused(place, "the rule " + rule + " has no " + parameter);
            }
        }
        return parameters;
    }

    /** Adds a question of a framework, with these options, to a rule in a text. */
    static void question(ObjectNode rule, JsonNode question, JsonNode options) {
        ObjectNode kept = ((ArrayNode) rule.path("questions")).addObject();
        kept.put("code", Definitions.text(question, "code")).put("type", Definitions.text(question, "type"));
        for (String bound : new String[] {"min", "max"}) {
            if (question.path(bound).isNumber()) {
                kept.put(bound, question.path(bound).doubleValue());
            }
        }
        ObjectNode points = kept.putObject("points");
        ArrayNode exclusive = kept.putArray("exclusive");
        for (JsonNode option : options) {
            points.put(Definitions.text(option, "code"), option.path("points").asDouble(0));
            if (option.path("exclusive").asBoolean(false)) {
                exclusive.add(Definitions.text(option, "code"));
            }
        }
    }

    /**
     * Reads a rule.
     *
     * @param missing what a question without an answer does
     * @throws ModelRefused with the place, when it makes no sense or has what the rule does not know
     */
    static IndicatorRule read(String place, JsonNode json, MissingPolicy missing) {
        List<Question> questions = new ArrayList<>();
        json.path("questions").forEach(question -> questions.add(question(question)));
        if (questions.isEmpty()) {
            throw new ModelRefused(place, "the rule needs a question");
        }
        boolean turned = json.path("turned").asBoolean(false);
        String name = json.path("rule").asText();
        IndicatorRule rule =
                switch (name) {
                    case "value" -> new ValueRule(questions, missing, turned);
                    case "points" -> new PointsRule(questions, missing, turned);
                    case "share" -> new ShareRule(questions, missing, notRelevant(place, json, missing), turned);
                    default -> throw new ModelRefused(place, "the rule " + name + " is not supported yet");
                };
        parameters(place, name, json, OF_TEXTS);
        rule.check(place);
        return rule;
    }

    private static MissingPolicy notRelevant(String place, JsonNode json, MissingPolicy otherwise) {
        if (!json.has(NOT_RELEVANT)) {
            return otherwise;
        }
        return switch (json.path(NOT_RELEVANT).asText()) {
            case "drop" -> new MissingPolicy.Drop();
            case "zero" -> new MissingPolicy.Zero();
            default -> throw new ModelRefused(place, "notRelevant must be drop or zero");
        };
    }

    private static Question question(JsonNode json) {
        Map<String, Double> points = new LinkedHashMap<>();
        json.path("points")
                .properties()
                .forEach(option -> points.put(option.getKey(), option.getValue().doubleValue()));
        List<String> exclusive = new ArrayList<>();
        json.path("exclusive").forEach(option -> exclusive.add(option.asText()));
        return new Question(
                json.path("code").asText(),
                json.path("type").asText(),
                number(json.path("min")),
                number(json.path("max")),
                points,
                exclusive);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }
}
