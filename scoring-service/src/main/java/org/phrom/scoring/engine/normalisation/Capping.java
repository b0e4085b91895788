package org.phrom.scoring.engine.normalisation;

/** What happens to a value beyond the goalposts. */
public enum Capping {
    /** It counts as it is, below the lower or above the upper end of the output. */
    OPEN(false, false),
    /** Worse than the worst counts as the worst. */
    LOWER(true, false),
    /** Better than the best counts as the best. */
    UPPER(false, true),
    /** Both. */
    BOTH(true, true);

    private final boolean low;
    private final boolean high;

    Capping(boolean low, boolean high) {
        this.low = low;
        this.high = high;
    }

    boolean low() {
        return low;
    }

    /** Returns a share of the way from worst to best; NaN stays NaN. */
    double of(double share) {
        if (low && share < 0) {
            return 0;
        }
        return high && share > 1 ? 1 : share;
    }
}
