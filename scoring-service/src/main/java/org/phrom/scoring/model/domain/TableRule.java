package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Outcome;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * A decision table: the first row whose condition is true gives the value. A row before it that hangs on an answer that
 * is not there leaves the value missing, with the reason of that answer; without a row that is true it is undefined.
 *
 * @param questions those that conditions name
 * @param turned whether it is mirrored inside its range
 */
public record TableRule(List<Question> questions, List<Row> rows, MissingPolicy missing, boolean turned)
        implements IndicatorRule {
    /**
     * A row: a value, a rule that gives it, or the reason why there is none.
     *
     * @param value NaN when a rule gives it, or there is none
     */
    public record Row(
            Condition when,
            double value,
            @Nullable IndicatorRule rule,
            @Nullable AnswerStatus none) {}

    /** Copies the lists. */
    public TableRule {
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public List<IndicatorRule> rules() {
        List<IndicatorRule> rules = new ArrayList<>();
        for (Row row : rows) {
            if (row.rule() != null) {
                rules.add(row.rule());
            }
        }
        return rules;
    }

    @Override
    public void check(String place) {
        if (rows.isEmpty()) {
            throw new ModelRefused(place, "the rule table needs rows");
        }
        if (turned && !Double.isFinite(lowest() + highest())) {
            throw new ModelRefused(place, "direction -1 needs a range");
        }
    }

    @Override
    public IndicatorValue of(Answers answers) {
        IndicatorValue value = decided(answers);
        return turned ? value.mirrored(lowest(), highest()) : value;
    }

    private IndicatorValue decided(Answers answers) {
        int number = row(answers);
        if (number == 0) {
            return IndicatorValue.missing(List.of(AnswerStatus.UNDEFINED));
        }
        Row row = rows.get(Math.abs(number) - 1);
        if (number < 0) {
            return IndicatorValue.missing(reasons(row.when(), answers));
        }
        if (row.none() != null) {
            return IndicatorValue.missing(List.of(row.none()));
        }
        return row.rule() == null ? IndicatorValue.of(row.value()) : row.rule().of(answers);
    }

    /**
     * Returns the number of the row that decides, from 1; below 0 when its condition hangs on what is not there; 0 when no
     * row is true.
     */
    public int row(Answers answers) {
        Seen seen = new Seen(answers, questions);
        for (int row = 1; row <= rows.size(); row++) {
            Outcome outcome = rows.get(row - 1).when().evaluate(seen);
            if (outcome != Outcome.FALSE) {
                return outcome == Outcome.TRUE ? row : -row;
            }
        }
        return 0;
    }

    /** Returns whether a condition hangs on the type of the organisation. */
    boolean asksForType() {
        return rows.stream().anyMatch(row -> row.when().references().stream()
                .anyMatch(name -> name.name().equals("organisation")));
    }

    /** What a condition names and is not there; undefined when all is, as after a division by zero. */
    private List<AnswerStatus> reasons(Condition when, Answers answers) {
        List<AnswerStatus> reasons = new ArrayList<>();
        for (Question question : questions) {
            boolean named = when.references().stream()
                    .anyMatch(
                            name -> name.name().equals("answers") && name.path().contains(question.code()));
            for (Answers thing : named ? answers.each(question) : List.<Answers>of()) {
                Answer answer = thing.to(question);
                if (!answer.answered()) {
                    reasons.add(answer.status());
                }
            }
        }
        return reasons.isEmpty() ? List.of(AnswerStatus.UNDEFINED) : reasons;
    }

    @Override
    public List<RulePart> parts(Answers answers) {
        int row = row(answers);
        IndicatorRule rule = row > 0 ? rows.get(row - 1).rule() : null;
        return rule == null ? List.of() : List.of(new RulePart(rule, answers, 1));
    }

    @Override
    public double lowest() {
        return rows.stream()
                .filter(row -> row.none() == null)
                .mapToDouble(
                        row -> row.rule() == null ? row.value() : row.rule().lowest())
                .min()
                .orElse(0);
    }

    @Override
    public double highest() {
        return rows.stream()
                .filter(row -> row.none() == null)
                .mapToDouble(
                        row -> row.rule() == null ? row.value() : row.rule().highest())
                .max()
                .orElse(0);
    }
}
