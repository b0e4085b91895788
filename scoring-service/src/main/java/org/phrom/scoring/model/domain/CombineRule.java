package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Mean, weighted mean, minimum, maximum or sum of other rules. Under {@code drop} parts without a value are left out and
 * the weights of the others renormalised; under {@code zero} they are 0. Undefined when only parts of weight 0 are left.
 *
 * @param turned whether it is mirrored inside its range
 */
public record CombineRule(How how, List<Weighted> of, MissingPolicy missing, boolean turned) implements IndicatorRule {
    /** A part and its weight, relative to the others, 0 or more. */
    public record Weighted(double weight, IndicatorRule rule) {}

    /** How values become one. */
    public enum How {
        MEAN("mean"),
        WEIGHTED_MEAN("weightedMean"),
        MIN("min"),
        MAX("max"),
        SUM("sum");

        private final String code;

        How(String code) {
            this.code = code;
        }

        /**
         * Returns the way of that name.
         *
         * @throws ModelRefused when there is none
         */
        public static How of(String place, String code) {
            for (How how : values()) {
                if (how.code.equals(code)) {
                    return how;
                }
            }
            throw new ModelRefused(place, "there is no way to combine called " + code);
        }
    }

    /** Copies the list. */
    public CombineRule {
        of = List.copyOf(of);
    }

    @Override
    public String name() {
        return "combine";
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }

    @Override
    public List<IndicatorRule> rules() {
        return of.stream().map(Weighted::rule).toList();
    }

    @Override
    public List<RulePart> parts(Answers answers) {
        return of.stream()
                .map(part -> new RulePart(part.rule(), answers, part.weight()))
                .toList();
    }

    @Override
    public void check(String place) {
        if (of.isEmpty()) {
            throw new ModelRefused(place, "the rule combine needs parts");
        }
        boolean weighs = of.stream().anyMatch(part -> part.weight() > 0);
        if (!weighs || of.stream().anyMatch(part -> !(part.weight() >= 0))) {
            throw new ModelRefused(place, "weights must be 0 or more, one of them above");
        }
        if (turned && !(Double.isFinite(lowest()) && Double.isFinite(highest()))) {
            throw new ModelRefused(place, "direction -1 needs a range");
        }
    }

    @Override
    public IndicatorValue of(Answers answers) {
        IndicatorValue value = Combining.of(how, parts(answers), missing);
        return turned ? value.mirrored(lowest(), highest()) : value;
    }

    @Override
    public double lowest() {
        double least = bound(IndicatorRule::lowest, false);
        double below = of.stream()
                .mapToDouble(part -> Math.min(0, part.rule().lowest()))
                .sum();
        return how == How.SUM && below < 0 ? below : least;
    }

    @Override
    public double highest() {
        double most = bound(IndicatorRule::highest, true);
        double above = of.stream()
                .mapToDouble(part -> Math.max(0, part.rule().highest()))
                .sum();
        return how == How.SUM && above > 0 ? above : most;
    }

    private double bound(ToDoubleFunction<IndicatorRule> bound, boolean most) {
        double all = of.stream()
                .filter(part -> how != How.WEIGHTED_MEAN || part.weight() > 0)
                .mapToDouble(part -> bound.applyAsDouble(part.rule()))
                .reduce(most ? Math::max : Math::min)
                .orElse(0);
        return missing.stead() != 0 ? all : most ? Math.max(0, all) : Math.min(0, all);
    }
}
