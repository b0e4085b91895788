package org.phrom.scoring.model.domain;

import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * A number against a ladder of targets: the value of a target that it meets, linear between two, that of the first
 * below and of the last above.
 *
 * @param questions exactly one
 * @param targets at least two, by ascending number
 * @param turned whether it is mirrored inside the values of the targets
 */
public record TargetRule(List<Question> questions, List<Target> targets, MissingPolicy missing, boolean turned)
        implements IndicatorRule {
    /** A value at a number. */
    public record Target(double at, double value) {}

    /** Copies the lists. */
    public TargetRule {
        questions = List.copyOf(questions);
        targets = List.copyOf(targets);
    }

    @Override
    public String name() {
        return "target";
    }

    @Override
    public void check(String place) {
        ValueRule.checkNumber(place, name(), questions);
        if (targets.size() < 2) {
            throw new ModelRefused(place, "the rule target needs two targets or more");
        }
        for (int i = 1; i < targets.size(); i++) {
            if (!(targets.get(i).at() > targets.get(i - 1).at())) {
                throw new ModelRefused(place, "the targets must ascend");
            }
        }
    }

    @Override
    public IndicatorValue of(Answers answers) {
        Answer answer = answers.to(questions.get(0));
        if (!answer.answered()) {
            return IndicatorValue.missing(List.of(answer.status()));
        }
        double value = at(questions.get(0).number(answer));
        return IndicatorValue.of(turned ? lowest() + highest() - value : value);
    }

    private double at(double number) {
        if (number <= targets.get(0).at()) {
            return targets.get(0).value();
        }
        for (int i = 1; i < targets.size(); i++) {
            Target above = targets.get(i);
            if (number < above.at()) {
                Target below = targets.get(i - 1);
                double share = (number - below.at()) / (above.at() - below.at());
                return below.value() + share * (above.value() - below.value());
            }
            if (number == above.at()) {
                return above.value();
            }
        }
        return targets.get(targets.size() - 1).value();
    }

    @Override
    public double lowest() {
        return targets.stream().mapToDouble(Target::value).min().orElse(0);
    }

    @Override
    public double highest() {
        return targets.stream().mapToDouble(Target::value).max().orElse(0);
    }
}
