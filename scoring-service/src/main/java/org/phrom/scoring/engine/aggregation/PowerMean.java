package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.UnitAggregation;

/**
 * Power (generalised) mean: {@code (sum(w x^p) / sum(w))^(1/p)}. With p = 1 arithmetic, -1 harmonic; the smaller p, the
 * less a high child makes up for a low one. Values must be above zero, at least zero when p is positive.
 *
 * <p>OECD/JRC Handbook, step 6; Hardy, Littlewood, Pólya (1934), Inequalities, chapter II.
 *
 * @param exponent p, finite and not 0 (the limit at 0 is the geometric mean)
 */
public record PowerMean(double exponent) implements UnitAggregation {

    /** Refuses 0 and what is not finite. */
    public PowerMean {
        if (exponent == 0 || !Double.isFinite(exponent)) {
            throw new ModelRefused("power", "the exponent must be finite and not 0, not " + exponent);
        }
    }

    @Override
    public String name() {
        return "power";
    }

    @Override
    public boolean needsPositive() {
        return exponent < 0;
    }

    @Override
    public boolean admits(double value) {
        return exponent < 0 ? value > 0 : value >= 0;
    }

    @Override
    public String needs() {
        return exponent < 0 ? "values above zero" : "values of at least zero";
    }

    @Override
    public double of(double[] values, double[] weights, int count) {
        if (count == 1) {
            return values[0];
        }
        double sum = 0;
        double total = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * StrictMath.pow(values[i], exponent);
            total += weights[i];
        }
        return StrictMath.pow(sum / total, 1 / exponent);
    }
}
