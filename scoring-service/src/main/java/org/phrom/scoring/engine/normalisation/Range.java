package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.ModelRefused;

/**
 * An interval from a lower to a higher bound.
 *
 * @param lower finite
 * @param upper finite and above lower
 */
public record Range(double lower, double upper) {
    /** 0 to 1. */
    public static final Range UNIT = new Range(0, 1);

    /** 0 to 100. */
    public static final Range PERCENT = new Range(0, 100);

    /** Refuses bounds that are not finite or not in order. */
    public Range {
        if (!(lower < upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new ModelRefused("range", "needs two finite bounds, the lower first, not " + lower + ", " + upper);
        }
    }

    /** Returns {@code upper - lower}. */
    public double width() {
        return upper - lower;
    }
}
