package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.CombineRule;
import org.phrom.scoring.model.domain.CombineRule.How;
import org.phrom.scoring.model.domain.CombineRule.Weighted;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.LadderRule;
import org.phrom.scoring.model.domain.PointsRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.RatioRule;
import org.phrom.scoring.model.domain.ShareRule;
import org.phrom.scoring.model.domain.StatisticRule;
import org.phrom.scoring.model.domain.TargetRule;
import org.phrom.scoring.model.domain.TargetRule.Target;
import org.phrom.scoring.model.domain.ValueRule;
import org.phrom.scoring.statistic.domain.Selection;

/** Rules in the text of a model: {@code rule}, {@code turned}, {@code questions}, and the parameters of each. */
final class RuleReader {
    private static final String NOT_RELEVANT = "notRelevant";

    /** What a question or a part without a value does. */
    private final MissingPolicy missing;

    RuleReader(MissingPolicy missing) {
        this.missing = missing;
    }

    /**
     * Reads a rule.
     *
     * @throws ModelRefused with the place, when it makes no sense or has what the rule does not know
     */
    IndicatorRule read(String place, JsonNode json) {
        List<Question> questions = new ArrayList<>();
        json.path("questions").forEach(question -> questions.add(question(question)));
        String name = json.path("rule").asText();
        if (questions.isEmpty() && !json.has("of") && !json.has("series")) {
            throw new ModelRefused(place, "the rule needs a question");
        }
        boolean turned = json.path("turned").asBoolean(false);
        IndicatorRule rule =
                switch (name) {
                    case "value" -> new ValueRule(questions, missing, turned);
                    case "points" -> new PointsRule(questions, missing, turned);
                    case "share" -> new ShareRule(questions, missing, notRelevant(place, json), turned);
                    case "ladder" -> new LadderRule(questions, missing, turned);
                    case "target" -> new TargetRule(questions, targets(json), missing, turned);
                    case "ratio" -> new RatioRule(questions, json.path("scale").asDouble(1), missing, turned);
                    case "combine" ->
                        new CombineRule(How.of(place, json.path("how").asText()), of(place, json), missing, turned);
                    case "statistic" -> new StatisticRule(selection(place, json), missing, turned);
                    default -> throw new ModelRefused(place, "the rule " + name + " is not supported yet");
                };
        RuleParameters.checkText(place, json);
        rule.check(place);
        return rule;
    }

    private MissingPolicy notRelevant(String place, JsonNode json) {
        if (!json.has(NOT_RELEVANT)) {
            return missing;
        }
        return switch (json.path(NOT_RELEVANT).asText()) {
            case "drop" -> new MissingPolicy.Drop();
            case "zero" -> new MissingPolicy.Zero();
            default -> throw new ModelRefused(place, "notRelevant must be drop or zero");
        };
    }

    private static List<Target> targets(JsonNode json) {
        List<Target> targets = new ArrayList<>();
        json.path("targets")
                .forEach(target -> targets.add(new Target(
                        target.path("at").asDouble(Double.NaN),
                        target.path("value").asDouble(Double.NaN))));
        return targets;
    }

    private List<Weighted> of(String place, JsonNode json) {
        List<Weighted> parts = new ArrayList<>();
        for (JsonNode part : json.path("of")) {
            IndicatorRule rule = read(place + "/of/" + parts.size(), part.path("rule"));
            parts.add(new Weighted(part.path("weight").asDouble(1), rule));
        }
        return parts;
    }

    private static Selection selection(String place, JsonNode json) {
        try {
            LocalDate asOf =
                    json.has("asOf") ? LocalDate.parse(json.path("asOf").asText()) : null;
            Integer year = json.has("year") ? json.path("year").asInt() : null;
            return new Selection(json.path("series").asText(), year, asOf);
        } catch (DateTimeException e) {
            throw new ModelRefused(place, "asOf must be a date such as 2026-01-31");
        }
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
                exclusive,
                number(json.path("cap")));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }
}
