package org.phrom.scoring.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Doubles as the decimal numbers that people wrote. The same on every Java, which {@code Double.toString} is not. */
public final class Decimal {
    /** Every decimal of so many significant digits has a double of its own. */
    private static final int STATED = 15;

    private static final int MOST_POWERS = 9;
    private static final long MOST_WHOLE = 1_000_000_000_000_000L;

    private Decimal() {}

    /** Returns the shortest decimal number that gives the same double; refuses NaN and infinite ones. */
    public static BigDecimal shortest(double value) {
        BigDecimal stated = stated(value);
        if (stated != null) {
            return stated;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal candidate = exact.round(new MathContext(STATED + 1, RoundingMode.HALF_EVEN));
        return candidate.doubleValue() == value
                ? candidate
                : exact.round(new MathContext(STATED + 2, RoundingMode.HALF_EVEN));
    }

    /**
     * Returns the decimal number of at most 15 significant digits that gives the same double; null when there is none,
     * as for most results of arithmetic: nobody wrote those.
     */
    public static @Nullable BigDecimal stated(double value) {
        double power = 1;
        for (int decimals = 0; decimals <= MOST_POWERS; decimals++) {
            double whole = Math.rint(value * power);
            if (Math.abs(whole) < MOST_WHOLE && whole / power == value) {
                return BigDecimal.valueOf((long) whole, decimals);
            }
            power *= 10;
        }
        BigDecimal candidate = new BigDecimal(value).round(new MathContext(STATED, RoundingMode.HALF_EVEN));
        return candidate.doubleValue() == value ? candidate : null;
    }
}
