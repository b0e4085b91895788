package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Turns the answers of one organisation into the value of one indicator, or into none with its reason.
 *
 * <p>Under {@code drop} a rule over several questions leaves out those without an answer; under {@code zero} they
 * bring nothing but stay among what was possible. A question that does not apply is always left out, and a rule
 * without any answer has no value under either.
 */
public sealed interface IndicatorRule {

    /** Returns the value; questions that are not among the answers are unanswered. */
    IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing);

    /** Returns the lowest value the rule can give, -infinity when nothing bounds it. */
    double lowest();

    /** Builds the rule an indicator names, or refuses it at the indicator's place. */
    static IndicatorRule of(String place, IndicatorDefinition indicator) {
        List<Question> questions = indicator.questions();
        if (questions.isEmpty()) {
            throw new ModelRefused(place, "the rule needs a question");
        }
        IndicatorRule rule =
                switch (indicator.rule()) {
                    case "value" -> Value.of(place, questions, indicator.direction() < 0);
                    case "points" -> new Points(questions);
                    case "share" -> new Share(questions);
                    default -> throw new ModelRefused(place, "the rule " + indicator.rule() + " is not supported yet");
                };
        rule.check(place);
        return rule instanceof Value || indicator.direction() > 0 ? rule : new Reversed(rule);
    }

    /** Refuses questions the rule can not read. */
    default void check(String place) {}

    /** The number itself; with direction -1 mirrored inside the question's bounds. */
    record Value(Question question, boolean mirrored) implements IndicatorRule {
        static Value of(String place, List<Question> questions, boolean mirrored) {
            if (questions.size() != 1) {
                throw new ModelRefused(place, "the rule value reads exactly one question");
            }
            return new Value(questions.get(0), mirrored);
        }

        @Override
        public void check(String place) {
            if (!Question.NUMBER.equals(question.type())) {
                throw new ModelRefused(place, "the rule value needs a number, " + question.code() + " is none");
            }
            if (mirrored && (question.min() == null || question.max() == null)) {
                throw new ModelRefused(place, "direction -1 needs min and max of " + question.code());
            }
        }

        @Override
        public IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing) {
            Answer answer = answers.getOrDefault(question.code(), Answer.UNANSWERED);
            if (!answer.answered()) {
                return IndicatorValue.missing(List.of(answer.status()));
            }
            return IndicatorValue.of(
                    mirrored ? bound(question.min()) + bound(question.max()) - answer.number() : answer.number());
        }

        @Override
        public double lowest() {
            return bound(question.min());
        }

        private static double bound(@org.jspecify.annotations.Nullable Double bound) {
            return bound == null ? Double.NEGATIVE_INFINITY : bound;
        }
    }

    /** Points of the chosen options over the points possible. */
    record Points(List<Question> questions) implements IndicatorRule {
        @Override
        public void check(String place) {
            for (Question question : questions) {
                if (!question.hasPoints()) {
                    throw new ModelRefused(place, "the rule points needs options, " + question.code() + " has none");
                }
                if (!(question.possible() > 0)) {
                    throw new ModelRefused(place, "no option of " + question.code() + " brings points");
                }
            }
        }

        @Override
        public IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing) {
            Tally tally = new Tally(missing);
            for (Question question : questions) {
                Answer answer = answers.getOrDefault(question.code(), Answer.UNANSWERED);
                tally.add(answer, answer.answered() ? question.points(answer) : 0, question.possible());
            }
            return tally.value();
        }

        @Override
        public double lowest() {
            return questions.stream()
                    .mapToDouble(question -> question.fewest() / question.possible())
                    .min()
                    .orElse(0);
        }
    }

    /** Share of yes among the answered questions. */
    record Share(List<Question> questions) implements IndicatorRule {
        @Override
        public void check(String place) {
            for (Question question : questions) {
                if (!question.isYesNo()) {
                    throw new ModelRefused(place, "the rule share needs yes/no, " + question.code() + " is not");
                }
            }
        }

        @Override
        public IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing) {
            Tally tally = new Tally(missing);
            for (Question question : questions) {
                Answer answer = answers.getOrDefault(question.code(), Answer.UNANSWERED);
                tally.add(answer, answer.answered() && question.yes(answer) ? 1 : 0, 1);
            }
            return tally.value();
        }

        @Override
        public double lowest() {
            return 0;
        }
    }

    /** One minus the value of a rule whose best is 1: direction -1. */
    record Reversed(IndicatorRule rule) implements IndicatorRule {
        @Override
        public IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing) {
            IndicatorValue value = rule.of(answers, missing);
            return value.missing() == null ? IndicatorValue.of(1 - value.value()) : value;
        }

        @Override
        public double lowest() {
            return 0;
        }
    }

    /** Adds up what was reached and what was possible, in the order of the questions. */
    final class Tally {
        private final boolean missingCounts;
        private final List<AnswerStatus> reasons = new ArrayList<>();
        private double reached;
        private double possible;
        private boolean anyAnswer;

        Tally(MissingPolicy missing) {
            missingCounts = missing.stead() == 0;
        }

        void add(Answer answer, double points, double most) {
            if (answer.answered()) {
                anyAnswer = true;
                reached += points;
                possible += most;
                return;
            }
            reasons.add(answer.status());
            if (missingCounts && answer.status() != AnswerStatus.NOT_APPLICABLE) {
                possible += most;
            }
        }

        IndicatorValue value() {
            return anyAnswer ? IndicatorValue.of(reached / possible) : IndicatorValue.missing(reasons);
        }
    }
}
