package org.phrom.scoring.engine.statistics;

/**
 * A correlation.
 *
 * @param value in [-1, 1]; NaN when fewer than 2 units have both values, or one side is constant over them
 * @param p probability of a value at least as far from 0 when there is no relation (two-sided); NaN where the value is
 *     NaN or the units are too few to say (below 3)
 * @param pairs number of units with both values
 */
public record Coefficient(double value, double p, int pairs) {
    /** Returns whether there is a value. */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /** Returns whether the probability is at most the level, for example 0.05. */
    public boolean isSignificant(double level) {
        return p <= level;
    }

    static Coefficient undefined(int pairs) {
        return new Coefficient(Double.NaN, Double.NaN, pairs);
    }
}
