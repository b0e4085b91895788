package org.phrom.reporting.budget.engine;

/**
 * A level to which an indicator of a unit can be brought.
 *
 * @param level of the indicator's ladder
 * @param cost in whole units of the currency, 0 or more
 * @param gain points of the index that it adds, 0 or more
 */
public record Option(int level, long cost, double gain) {

    /** Refuses what costs less than nothing, or takes points away. */
    public Option {
        if (cost < 0 || cost > Bounds.MOST || !(gain >= 0) || Double.isInfinite(gain)) {
            throw new IllegalArgumentException("An option has a cost and a gain of 0 or more");
        }
    }
}
