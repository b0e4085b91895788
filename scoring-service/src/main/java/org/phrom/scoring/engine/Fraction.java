package org.phrom.scoring.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: what a mean of decimal numbers is, before a double has to stand for it.
 *
 * @param over divided by
 * @param under not 0
 */
public record Fraction(BigDecimal over, BigDecimal under) {
    /** 0. */
    public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    /** Returns the decimal number of at most 15 significant digits that a double stands for; null for none. */
    public static @Nullable Fraction stated(double value) {
        BigDecimal decimal = Double.isFinite(value) ? Decimal.stated(value) : null;
        return decimal == null ? null : new Fraction(decimal, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        return under.equals(other.under)
                ? new Fraction(over.add(other.over), under)
                : new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(over.multiply(factor), under);
    }

    Fraction dividedBy(BigDecimal divisor) {
        return new Fraction(over, under.multiply(divisor));
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
        return over.divide(under, decimals, mode);
    }
}
