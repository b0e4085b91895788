package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * The number itself.
 *
 * @param questions exactly one
 * @param turned whether it is mirrored inside the question's bounds: min + max - value
 */
public record ValueRule(List<Question> questions, MissingPolicy missing, boolean turned) implements IndicatorRule {
    /** Copies the list. */
    public ValueRule {
        questions = List.copyOf(questions);
    }

    @Override
    public String name() {
        return "value";
    }

    @Override
    public void check(String place) {
        if (questions.size() != 1) {
            throw new ModelRefused(place, "the rule value reads exactly one question");
        }
        if (!Question.NUMBER.equals(question().type())) {
            throw new ModelRefused(
                    place, "the rule value needs a number, " + question().code() + " is none");
        }
        if (turned && (question().min() == null || question().max() == null)) {
            throw new ModelRefused(
                    place, "direction -1 needs min and max of " + question().code());
        }
    }

    @Override
    public IndicatorValue of(Map<String, Answer> answers) {
        Answer answer = answers.getOrDefault(question().code(), Answer.UNANSWERED);
        if (!answer.answered()) {
            return IndicatorValue.missing(List.of(answer.status()));
        }
        if (Double.isNaN(answer.number())) {
            throw new IllegalArgumentException("question " + question().code() + " is answered, but not by a number");
        }
        return IndicatorValue.of(
                turned ? bound(question().min()) + bound(question().max()) - answer.number() : answer.number());
    }

    @Override
    public double lowest() {
        return bound(question().min());
    }

    private Question question() {
        return questions.get(0);
    }

    private static double bound(@Nullable Double bound) {
        return bound == null ? Double.NEGATIVE_INFINITY : bound;
    }
}
