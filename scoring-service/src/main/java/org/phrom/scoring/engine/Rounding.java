package org.phrom.scoring.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounding of a node's value to decimals. OECD/JRC Handbook, step 10 (presentation); nothing is rounded between steps
 * unless the framework says so.
 *
 * <p>A half is decided on the decimal number a person would read: the shortest one that gives the same double. So
 * 2.675, whose double is a little below, is 2.68 under half-up and under half-even, and 0.125 is 0.13 and 0.12.
 *
 * @param decimals 0 to 15; 16 leaves values as they are
 */
public record Rounding(int decimals, Mode mode) {
    /** Leaves values as they are. */
    public static final Rounding NONE = new Rounding(16, Mode.HALF_EVEN);

    private static final double[] POWERS = powers();
    private static final double CERTAIN = 1L << 36;

    /** What becomes of a half. */
    public enum Mode {
        /** To the even neighbour. */
        HALF_EVEN(RoundingMode.HALF_EVEN),
        /** Away from zero. */
        HALF_UP(RoundingMode.HALF_UP);

        private final RoundingMode decimal;

        Mode(RoundingMode decimal) {
            this.decimal = decimal;
        }
    }

    /** Refuses decimals outside 0 to 16. */
    public Rounding {
        if (decimals < 0 || decimals > 16) {
            throw new ModelRefused("rounding", "decimals must be 0 to 15, not " + decimals);
        }
    }

    /** Returns whether nothing is rounded. */
    public boolean none() {
        return decimals == 16;
    }

    /** Returns the rounded value; NaN stays NaN, and zero is never negative. */
    public double of(double value) {
        if (none() || Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        double scaled = value * POWERS[decimals];
        double nearest = Math.rint(scaled);
        if (Math.abs(scaled) < CERTAIN && Math.abs(Math.abs(scaled - nearest) - 0.5) > 1e-4) {
            return nearest / POWERS[decimals] + 0.0;
        }
        return shortest(value).setScale(decimals, mode.decimal).doubleValue() + 0.0;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                return candidate;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }

    private static double[] powers() {
        double[] powers = new double[16];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
