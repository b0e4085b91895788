package org.phrom.scoring.model.domain;

import org.jspecify.annotations.Nullable;

/**
 * The levels of the ladder that an indicator carries, one by one.
 *
 * @param lowest number of the lowest level
 * @param highest number of the highest level
 */
public record Levels(int lowest, int highest) {
    // what is a level but for the last bits of a mean is that level
    private static final double ROUNDING = 1e-9;

    /** Returns the level of that number, of one between two levels the lower; null where the ladder has none. */
    public @Nullable Integer numbered(double number) {
        double level = Math.floor(number + ROUNDING);
        return lowest <= level && level <= highest ? (int) level : null;
    }

    /**
     * Returns the level that a value reaches: the levels stand in equal steps from the worst value to the best.
     *
     * @param worst value that the rule can give, infinite when nothing bounds it
     * @param best value that the rule can give; below worst where less is better
     * @return null where the rule is not bounded, or gives one value only
     */
    public @Nullable Integer reached(double value, double worst, double best) {
        double range = best - worst;
        if (range == 0 || !Double.isFinite(range)) {
            return null;
        }
        double steps = Math.floor((value - worst) / range * (highest - lowest) + ROUNDING);
        return lowest + (int) Math.max(0, Math.min(highest - lowest, steps));
    }
}
