package org.phrom.scoring.engine;

/** An aggregation that looks at one unit at a time: the other units do not change its value. */
public non-sealed interface UnitAggregation extends Aggregation {

    /**
     * Returns the aggregate of the first {@code count} values. Neither array is changed beyond {@code count}; an
     * aggregation that sorts may reorder both up to it.
     *
     * @param values values without NaN, each one that it {@link #admits}
     * @param weights positive weights beside them, on any scale
     * @param count how many of both count, at least 1
     */
    double of(double[] values, double[] weights, int count);

    /** Returns whether it is defined over a value. */
    default boolean admits(double value) {
        return !needsPositive() || value > 0;
    }

    /** Returns what it needs, for a refusal: "values above zero". */
    default String needs() {
        return "values above zero";
    }
}
