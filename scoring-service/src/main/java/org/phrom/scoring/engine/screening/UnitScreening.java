package org.phrom.scoring.engine.screening;

/**
 * What screening found about a unit.
 *
 * @param missing number of its indicators without a value, among those that apply to it
 * @param zeros number of its values that are zero
 * @param availability share of its applicable indicators that have a value; NaN when none applies
 * @param nonZero share of its values that are not zero; NaN without a value
 * @param lowAvailability whether availability is below the threshold
 * @param lowNonZero whether the non-zero share is below the threshold
 * @param named whether the unit was named to stay or to go
 * @param included whether it stays
 */
public record UnitScreening(
        int missing,
        int zeros,
        double availability,
        double nonZero,
        boolean lowAvailability,
        boolean lowNonZero,
        boolean named,
        boolean included) {}
