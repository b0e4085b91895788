package org.phrom.scoring.engine.pipeline;

import org.jspecify.annotations.Nullable;

/** A step that looks at one indicator at a time. */
public non-sealed interface ColumnStep extends Step {

    /**
     * Returns what the step does to an indicator; null when it leaves it as it is. Equal rules on the same column,
     * direction and context give the same result, whichever step they are part of.
     */
    @Nullable
    Object rule(String indicator);

    /** Returns what else the result depends on, compared by identity: a denominator, a grouping; null for nothing. */
    default @Nullable Object context(String indicator, Frame frame) {
        return null;
    }

    /**
     * Computes one column.
     *
     * @throws org.phrom.scoring.engine.ModelRefused when it is not defined for this column
     */
    Change of(String indicator, double[] values, Frame frame);

    /**
     * Returns the column beside the indicators from which this one gets values where it has none; null for none. Only
     * then can an indicator that has no value for any unit get one.
     */
    default @Nullable String source(String indicator) {
        return null;
    }

    /** Returns whether any column of this indicator gets at least one value of zero or below, whatever the data. */
    default boolean surelyReachesZero(String indicator) {
        return false;
    }

    /**
     * What became of a column.
     *
     * @param values one per unit; the array that came in when nothing changed
     * @param detail what the method says of it (points moved, tests), null for nothing
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Change(double[] values, @Nullable Object detail) {}
}
