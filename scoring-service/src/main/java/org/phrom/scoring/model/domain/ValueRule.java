package org.phrom.scoring.model.domain;

import java.util.List;
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
        checkNumber(place, name(), questions);
        if (turned && (question().min() == null || question().max() == null)) {
            throw new ModelRefused(
                    place, "direction -1 needs min and max of " + question().code());
        }
    }

    /** Refuses all but one question that is answered by a number. */
    static void checkNumber(String place, String rule, List<Question> questions) {
        if (questions.size() != 1) {
            throw new ModelRefused(place, "the rule " + rule + " reads exactly one question");
        }
        if (!questions.get(0).measures()) {
            throw new ModelRefused(
                    place,
                    "the rule " + rule + " needs a number, " + questions.get(0).code() + " is none");
        }
    }

    @Override
    public IndicatorValue of(Answers answers) {
        Answer answer = answers.to(question());
        if (!answer.answered()) {
            return IndicatorValue.missing(List.of(answer.status()));
        }
        double number = question().number(answer);
        return IndicatorValue.of(turned ? question().lowest() + question().highest() - number : number);
    }

    @Override
    public double lowest() {
        return question().lowest();
    }

    @Override
    public double highest() {
        return question().highest();
    }

    private Question question() {
        return questions.get(0);
    }
}
