package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.CombineRule;
import org.phrom.scoring.model.domain.CombineRule.How;
import org.phrom.scoring.model.domain.CombineRule.Weighted;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.LadderRule;
import org.phrom.scoring.model.domain.PointsRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.RatioRule;
import org.phrom.scoring.model.domain.Roster;
import org.phrom.scoring.model.domain.RosterRule;
import org.phrom.scoring.model.domain.RosterRule.Over;
import org.phrom.scoring.model.domain.RoundedRule;
import org.phrom.scoring.model.domain.Seen;
import org.phrom.scoring.model.domain.ShareRule;
import org.phrom.scoring.model.domain.StatisticRule;
import org.phrom.scoring.model.domain.TableRule;
import org.phrom.scoring.model.domain.TableRule.Row;
import org.phrom.scoring.model.domain.TargetRule;
import org.phrom.scoring.model.domain.TargetRule.Target;
import org.phrom.scoring.model.domain.ValueRule;
import org.phrom.scoring.statistic.domain.Selection;

/** Rules in the text of a model: {@code rule}, {@code turned}, {@code questions}, and the parameters of each. */
final class RuleReader {
    private static final String NOT_RELEVANT = "notRelevant";

    /** What a question or a part without a value does. */
    private final MissingPolicy missing;

    private final Map<String, Roster> rosters;

    RuleReader(MissingPolicy missing, Map<String, Roster> rosters) {
        this.missing = missing;
        this.rosters = rosters;
    }

    /**
     * Reads a rule about the organisation itself.
     *
     * @throws ModelRefused with the place, when it makes no sense or has what the rule does not know
     */
    IndicatorRule read(String place, JsonNode json) {
        return read(place, json, Within.NOTHING);
    }

    private IndicatorRule read(String place, JsonNode json, Within within) {
        IndicatorRule rule = over(place, json, within);
        return json.has("decimals")
                ? new RoundedRule(rule, json.path("decimals").asInt())
                : rule;
    }

    private IndicatorRule over(String place, JsonNode json, Within within) {
        if (!json.has("overRoster")) {
            return single(place, json, within);
        }
        Over over = OverReader.read(place + "/overRoster", json.path("overRoster"), within, rosters);
        IndicatorRule rule = single(place, json, new Within(over.roster().code(), over.observations()));
        RosterRule all = new RosterRule(rule, over, missing);
        all.check(place);
        return all;
    }

    private IndicatorRule single(String place, JsonNode json, Within within) {
        List<Question> questions = new ArrayList<>();
        json.path("questions").forEach(question -> questions.add(question(question)));
        String name = json.path("rule").asText();
        if (!name.equals("table")) {
            questions.forEach(question -> within.check(place, question));
        }
        boolean own = json.has("of") || json.has("rows") || json.has("series");
        if (questions.isEmpty() && !own) {
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
                        new CombineRule(
                                How.of(place, json.path("how").asText()), of(place, json, within), missing, turned);
                    case "table" -> new TableRule(questions, rows(place, json, questions, within), missing, turned);
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

    private List<Weighted> of(String place, JsonNode json, Within within) {
        List<Weighted> parts = new ArrayList<>();
        for (JsonNode part : json.path("of")) {
            IndicatorRule rule = read(place + "/of/" + parts.size(), part.path("rule"), within);
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

    private List<Row> rows(String place, JsonNode json, List<Question> questions, Within within) {
        Roster roster = rosters.get(within.roster() == null ? "" : within.roster());
        for (Question question : questions) {
            if (question.roster() != null && !rosters.containsKey(question.roster())) {
                throw new ModelRefused(place, "there is no roster " + question.roster());
            }
        }
        Vocabulary vocabulary = Seen.vocabulary(questions, roster, within.observation(), rosters);
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
            String at = place + "/rows/" + rows.size();
            AnswerStatus none =
                    row.has("missing") ? none(at, row.path("missing").asText()) : null;
            IndicatorRule rule = row.has("rule") ? read(at, row.path("rule"), within) : null;
            if (none == null && rule == null && !row.path("value").isNumber()) {
                throw new ModelRefused(at, "a row gives a value, a rule or the reason for none");
            }
            rows.add(new Row(
                    when(at, row.path("when").asText(), vocabulary),
                    row.path("value").asDouble(Double.NaN),
                    rule,
                    none));
        }
        return rows;
    }

    private static AnswerStatus none(String place, String code) {
        AnswerStatus status = AnswerStatus.of(code);
        if (status != AnswerStatus.NOT_APPLICABLE && status != AnswerStatus.NOT_RELEVANT) {
            throw new ModelRefused(place, "missing is notApplicable or notRelevant");
        }
        return status;
    }

    private static Condition when(String place, String text, Vocabulary vocabulary) {
        try {
            return Condition.compile(text, vocabulary);
        } catch (ConditionRefused refused) {
            throw new ModelRefused(
                    place, text + ": " + refused.faults().get(0).message().en());
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
                number(json.path("cap")),
                json.path("roster").textValue(),
                json.path("perObservation").asBoolean(false));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }
}
