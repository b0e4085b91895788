package org.phrom.scoring.engine;

/** An aggregation that compares units with each other: a unit's value depends on which others are there. */
public non-sealed interface ComparativeAggregation extends Aggregation {

    /**
     * Returns the score of every unit, higher is better; NaN for a unit without any value.
     *
     * @param columns the children's values, child by unit, higher is better; NaN = missing
     * @param weights one per child, not negative, on any scale
     * @throws ModelRefused when it is not defined for these columns
     */
    double[] of(double[][] columns, double[] weights);
}
