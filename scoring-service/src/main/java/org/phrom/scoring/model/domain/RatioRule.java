package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * One number over another: first / (second / scale). Undefined when the second is 0.
 *
 * @param questions numerator and denominator
 * @param scale above 0
 * @param turned whether it is mirrored inside its range
 */
public record RatioRule(List<Question> questions, double scale, MissingPolicy missing, boolean turned)
        implements IndicatorRule {
    /** Copies the list. */
    public RatioRule {
        questions = List.copyOf(questions);
    }

    @Override
    public String name() {
        return "ratio";
    }

    @Override
    public void check(String place) {
        if (questions.size() != 2) {
            throw new ModelRefused(place, "the rule ratio reads a numerator and a denominator");
        }
        questions.forEach(question -> ValueRule.checkNumber(place, name(), List.of(question)));
        if (!(scale > 0)) {
            throw new ModelRefused(place, "scale must be above 0");
        }
        if (turned && !Double.isFinite(lowest() + highest())) {
            throw new ModelRefused(place, "direction -1 needs a range, with a denominator above 0");
        }
    }

    @Override
    public IndicatorValue of(Answers answers) {
        return pooled(List.of(answers));
    }

    @Override
    public boolean pools() {
        return true;
    }

    /** Sum over sum, of the things that have both. */
    @Override
    public IndicatorValue pooled(List<Answers> things) {
        List<AnswerStatus> reasons = new ArrayList<>();
        double numerator = 0;
        double denominator = 0;
        boolean any = false;
        for (Answers answers : things) {
            Answer above = answers.to(questions.get(0));
            Answer below = answers.to(questions.get(1));
            if (above.answered() && below.answered()) {
                any = true;
                numerator += questions.get(0).number(above);
                denominator += questions.get(1).number(below);
            } else {
                Stream.of(above, below)
                        .filter(answer -> !answer.answered())
                        .map(Answer::status)
                        .forEach(reasons::add);
            }
        }
        return any ? ratio(numerator, denominator) : IndicatorValue.missing(reasons);
    }

    private IndicatorValue ratio(double numerator, double denominator) {
        if (denominator == 0) {
            return IndicatorValue.missing(List.of(AnswerStatus.UNDEFINED));
        }
        IndicatorValue value = IndicatorValue.of(numerator / (denominator / scale));
        return turned ? value.mirrored(lowest(), highest()) : value;
    }

    @Override
    public double lowest() {
        if (questions.get(0).lowest() < 0 || questions.get(1).lowest() < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double most = questions.get(1).highest();
        return most > 0 ? questions.get(0).lowest() / (most / scale) : 0;
    }

    @Override
    public double highest() {
        double least = questions.get(1).lowest();
        boolean open = questions.get(0).lowest() < 0 || !(least > 0);
        return open ? Double.POSITIVE_INFINITY : questions.get(0).highest() / (least / scale);
    }
}
