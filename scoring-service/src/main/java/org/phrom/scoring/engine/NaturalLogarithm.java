package org.phrom.scoring.engine;

/**
 * The natural logarithm with the bits of {@link StrictMath#log}, without the call out of Java that it costs up to
 * Java 20.
 *
 * <p>Method: {@code x = 2^k (1 + f)} with {@code sqrt(2)/2 < 1 + f < sqrt(2)}, then {@code ln(1 + f) = f - s (f - R(s^2))},
 * {@code s = f / (2 + f)}, R a Remez polynomial; the error is below one unit in the last place. Follows e_log.c of
 * fdlibm 5.3, which is under this notice:
 *
 * <p>Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice
 * is preserved.
 */
public final class NaturalLogarithm {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double R1 = 6.666666666666735130e-01;
    private static final double R2 = 3.999999999940941908e-01;
    private static final double R3 = 2.857142874366239149e-01;
    private static final double R4 = 2.222219843214978396e-01;
    private static final double R5 = 1.818357216161805012e-01;
    private static final double R6 = 1.531383769920937332e-01;
    private static final double R7 = 1.479819860511658591e-01;

    private NaturalLogarithm() {}

    /** Returns {@code ln x}: NaN below zero and for NaN, minus infinity for zero. */
    public static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int high = (int) (bits >> 32);
        if (high < 0x00100000 || high >= 0x7ff00000) {
            // zero, negative, too small to be normal, infinite or no number: rare, so left to the library
            return StrictMath.log(x);
        }
        int fraction = high & 0x000fffff;
        int half = (fraction + 0x95f64) & 0x100000;
        long reduced = ((long) (fraction | (half ^ 0x3ff00000)) << 32) | (bits & 0xffffffffL);
        double f = Double.longBitsToDouble(reduced) - 1;
        double k = (high >> 20) - 1023 + (half >> 20);
        return ((2 + fraction) & 0x000fffff) < 3 ? nearOne(f, k) : sum(f, k, fraction);
    }

    private static double nearOne(double f, double k) {
        if (f == 0) {
            return k == 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
        }
        double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k == 0 ? f - r : k * LN2_HIGH - ((r - k * LN2_LOW) - f);
    }

    private static double sum(double f, double k, int fraction) {
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (R2 + w * (R4 + w * R6));
        double odd = z * (R1 + w * (R3 + w * (R5 + w * R7)));
        double r = odd + even;
        if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
            double square = 0.5 * f * f;
            return k == 0
                    ? f - (square - s * (square + r))
                    : k * LN2_HIGH - ((square - (s * (square + r) + k * LN2_LOW)) - f);
        }
        return k == 0 ? f - s * (f - r) : k * LN2_HIGH - ((s * (f - r) - k * LN2_LOW) - f);
    }
}
