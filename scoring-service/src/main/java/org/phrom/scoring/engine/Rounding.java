package org.phrom.scoring.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounding of a node's value to decimals. OECD/JRC Handbook, step 10 (presentation); nothing is rounded between steps
 * unless the framework says so.
 *
 * <p>A half is decided on the decimal value that the inputs state. An arithmetic mean of decimals of at most 15
 * significant digits under weights that are such decimals, or all equal, is taken as the exact fraction it is, through
 * unrounded means below it, too: the mean of 0.01 and 0.06 is 0.035, though its double is a little less, and is 0.04
 * under half-up. A value that is such a decimal itself is decided on it: 2.675 is 2.68 under half-up and under half-even,
 * and 0.125 is 0.13 and 0.12.
 *
 * <p>Values that are results of other arithmetic (geometric means, normalised columns) state no decimal. Such a value
 * counts as the half when it is within 1e-12 of it, relative to the value, and at most 1e-4 of the last decimal; {@link
 * #near} tells.
 *
 * <p>{@link Mode#R} follows {@code round} of R from 4.0.0 on instead, which decides on the double alone.
 *
 * @param decimals 0 to 15; 16 leaves values as they are
 */
public record Rounding(int decimals, Mode mode) {
    /** Leaves values as they are. */
    public static final Rounding NONE = new Rounding(16, Mode.HALF_EVEN);

    private static final double[] POWERS = powers();
    private static final double CERTAIN = 1L << 36;
    private static final double CLOSE = 1e-4;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NEAR = new BigDecimal("1e-12");
    private static final BigDecimal NEAREST = new BigDecimal("1e-4");
    private static final double LOG10_OF_2 = 0.301029995663981195213738894724493027;
    private static final int DIGITS = 15;

    /** What becomes of a half. */
    public enum Mode {
        /** To the even neighbour. */
        HALF_EVEN(RoundingMode.HALF_EVEN),
        /** Away from zero. */
        HALF_UP(RoundingMode.HALF_UP),
        /**
         * As R's {@code round}: of the two neighbours whose doubles are candidates the nearer one, and the even one when
         * both are as near; a value with so many digits before the point that the last decimal is beyond 15 significant
         * ones stays. R Core Team (2020), {@code src/nmath/fround.c}.
         */
        R(RoundingMode.HALF_EVEN);

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
        if (none() || !Double.isFinite(value)) {
            return value;
        }
        if (mode == Mode.R) {
            return asInR(value) + 0.0;
        }
        return unsure(value) ? settled(value) : Math.rint(value * POWERS[decimals]) / POWERS[decimals] + 0.0;
    }

    /** Returns the rounded value of what is known exactly. */
    double of(Fraction exact) {
        return exact.rounded(decimals, mode.decimal).doubleValue() + 0.0;
    }

    /** Returns whether a value is so close to a half that it is worth knowing exactly. */
    public boolean unsure(double value) {
        if (none() || mode == Mode.R || !Double.isFinite(value)) {
            return false;
        }
        double scaled = Math.abs(value * POWERS[decimals]);
        return scaled >= CERTAIN || Math.abs(Math.abs(scaled - Math.rint(scaled)) - 0.5) <= CLOSE;
    }

    /** Returns whether a value is a half, or so near that it counts as one when it is not known exactly. */
    public boolean near(double value) {
        return unsure(value) && isNear(scaled(value));
    }

    private double settled(double value) {
        BigDecimal scaled = scaled(value);
        if (Decimal.stated(value) == null && isNear(scaled)) {
            scaled = half(scaled);
        }
        double rounded =
                scaled.setScale(0, mode.decimal).movePointLeft(decimals).doubleValue();
        return value < 0 ? 0 - rounded : rounded;
    }

    private BigDecimal scaled(double value) {
        return Decimal.shortest(Math.abs(value)).movePointRight(decimals);
    }

    private static boolean isNear(BigDecimal scaled) {
        return scaled.subtract(half(scaled))
                        .abs()
                        .compareTo(scaled.multiply(NEAR).min(NEAREST))
                <= 0;
    }

    private static BigDecimal half(BigDecimal scaled) {
        return scaled.setScale(0, RoundingMode.FLOOR).add(HALF);
    }

    private double asInR(double value) {
        double size = Math.abs(value);
        if (decimals == 0 || size == 0) {
            return Math.rint(value);
        }
        if (LOG10_OF_2 * (0.5 + Math.getExponent(size)) + decimals > DIGITS) {
            return value;
        }
        double power = POWERS[decimals];
        double floor = Math.floor(size * power);
        double down = floor / power;
        double up = Math.ceil(size * power) / power;
        double above = up - size;
        double below = size - down;
        boolean upwards = above < below || (above == below && floor % 2 == 1);
        return Math.copySign(upwards ? up : down, value);
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
