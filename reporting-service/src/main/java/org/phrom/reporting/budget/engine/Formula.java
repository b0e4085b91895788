package org.phrom.reporting.budget.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Rules by which budgets are divided without a solver, which everybody can compute again with a calculator. */
public sealed interface Formula {

    /** The share of the budget of every unit, in the order of the units; of a sum of 1 at most. */
    double[] shares(List<Unit> units);

    /** The same for everybody: 1 / n. */
    record Equal() implements Formula {
        @Override
        public double[] shares(List<Unit> units) {
            return proportional(units, 1, unit -> 1);
        }
    }

    /**
     * By need: gap × people over the sum of that, where the gap is target - score, 0 for who is above.
     *
     * @param target score of the index that all should have
     */
    record GapTimesPeople(double target) implements Formula {
        @Override
        public double[] shares(List<Unit> units) {
            return proportional(units, 1, unit -> Math.max(0, target - unit.score()) * unit.people());
        }
    }

    /**
     * By merit in two pots, after Indonesia's fiscal incentive for regions, which rewards performance and since 2024 has a
     * pot of its own for lagging regions that improve. The performance pot goes to the units whose score
     * is the median or above, by score; the improvement pot to those below it, by what they gained since the round before.
     * A pot that nobody earns stays.
     *
     * @param performance share of the performance pot, 0 to 1
     * @param before scores of the round before, by code
     */
    record PerformanceAndImprovement(double performance, Map<String, Double> before) implements Formula {

        /** Refuses a share outside 0 to 1. */
        public PerformanceAndImprovement {
            if (!(performance >= 0 && performance <= 1)) {
                throw new IllegalArgumentException("A share is 0 to 1");
            }
            before = Map.copyOf(before);
        }

        @Override
        public double[] shares(List<Unit> units) {
            double median = median(units);
            double[] shares =
                    proportional(units, performance, unit -> unit.score() >= median ? Math.max(0, unit.score()) : 0);
            double[] improving = proportional(
                    units, 1 - performance, unit -> unit.score() >= median ? 0 : Math.max(0, gained(unit)));
            Arrays.setAll(shares, u -> shares[u] + improving[u]);
            return shares;
        }

        private double gained(Unit unit) {
            return unit.score() - before.getOrDefault(unit.code(), unit.score());
        }

        private static double median(List<Unit> units) {
            double[] scores = units.stream().mapToDouble(Unit::score).sorted().toArray();
            int half = scores.length / 2;
            return scores.length == 0
                    ? 0
                    : scores.length % 2 == 1 ? scores[half] : (scores[half - 1] + scores[half]) / 2;
        }
    }

    private static double[] proportional(List<Unit> units, double pot, ToDoubleFunction<Unit> claim) {
        double[] shares = units.stream().mapToDouble(claim).toArray();
        double all = Arrays.stream(shares).sum();
        Arrays.setAll(shares, u -> all > 0 ? pot * (shares[u] / all) : 0);
        return shares;
    }
}
