package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/** The number itself; with direction -1 mirrored inside the question's bounds. */
record ValueRule(Question question, boolean mirrored) implements IndicatorRule {
    static ValueRule of(String place, List<Question> questions, boolean mirrored) {
        if (questions.size() != 1) {
            throw new ModelRefused(place, "the rule value reads exactly one question");
        }
        return new ValueRule(questions.get(0), mirrored);
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
        if (Double.isNaN(answer.number())) {
            throw new IllegalArgumentException("question " + question.code() + " is answered, but not by a number");
        }
        return IndicatorValue.of(
                mirrored ? bound(question.min()) + bound(question.max()) - answer.number() : answer.number());
    }

    @Override
    public double lowest() {
        return bound(question.min());
    }

    private static double bound(@Nullable Double bound) {
        return bound == null ? Double.NEGATIVE_INFINITY : bound;
    }
}
