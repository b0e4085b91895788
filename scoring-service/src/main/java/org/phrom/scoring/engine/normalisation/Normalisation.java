package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * How a column on its own scale becomes a column on a common scale in which higher is better. OECD/JRC Handbook,
 * step 5, tables 3 and 14.
 *
 * <p>Formulas are written in the directed value v = x for {@link Direction#POSITIVE} and v = -x for
 * {@link Direction#NEGATIVE}, with min, max, mean and n over the values that are there. What is missing (NaN) stays
 * missing and counts nowhere. A step knows one column; for a panel the column of all periods is given at once, or
 * that of one period, as the model says.
 */
public sealed interface Normalisation
        permits AboveBelowMean,
                AsIs,
                Borda,
                Categorical,
                DistanceToMax,
                DistanceToReference,
                DistanceToTarget,
                FractionOfMax,
                Goalposts,
                MinMax,
                PercentileRank,
                Rank,
                RelativeTo,
                Scaled,
                ZScore {

    /** Returns the name used in models and traces. */
    String name();

    /**
     * Returns the normalised column; the given one stays as it is.
     *
     * @param column one value per unit, NaN = missing, none infinite
     * @throws ModelRefused with the step's name as its place, when the column has no value or the formula divides by
     *     zero for it (a constant column under min-max, for example)
     */
    double[] of(double[] column, Direction direction);

    /**
     * Returns whether every value that comes out is above zero, whatever goes in; only then does a geometric or a
     * harmonic mean always have a value.
     */
    default boolean alwaysPositive() {
        return false;
    }

    /**
     * Returns the normalised column of an indicator, and names the indicator when it refuses.
     *
     * @throws ModelRefused with {@code code/name} as its place
     */
    default double[] of(String code, double[] column, Direction direction) {
        try {
            return of(column, direction);
        } catch (ModelRefused refused) {
            throw refused.within(code);
        }
    }
}
