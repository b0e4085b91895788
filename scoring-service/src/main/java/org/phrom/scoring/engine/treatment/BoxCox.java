package org.phrom.scoring.engine.treatment;

import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * Box-Cox: {@code (z^lambda - 1) / lambda}, {@code ln z} for lambda 0, with {@code z = x - min + 1}. Box and Cox
 * (1964), J. R. Stat. Soc. B 26; COINr, boxcox.
 *
 * <p>Without a given lambda it is the one between -5 and 5 that maximises the profile likelihood {@code -n/2 ln(var y)
 * + (lambda - 1) sum(ln z)} with var over n, found by golden section to 1e-8; it depends on the data.
 *
 * @param lambda the exponent, NaN for maximum likelihood
 */
public record BoxCox(double lambda) implements Treatment {
    private static final double BOUND = 5;
    private static final double PRECISION = 1e-8;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    /** Refuses an infinite exponent. */
    public BoxCox {
        if (Double.isInfinite(lambda)) {
            throw new ModelRefused("box-cox", "needs a finite exponent");
        }
    }

    /** Chooses the exponent by maximum likelihood. */
    public static BoxCox byMaximumLikelihood() {
        return new BoxCox(Double.NaN);
    }

    @Override
    public String name() {
        return "box-cox";
    }

    @Override
    public TreatedColumn of(double[] column) {
        return TreatedColumn.transformed(powers(shifted(column), exponent(column)), name());
    }

    /** Returns the exponent that is used for a column. */
    public double exponent(double[] column) {
        return Double.isNaN(lambda) ? likeliest(shifted(column)) : lambda;
    }

    private double[] shifted(double[] column) {
        double min = Measured.of(name(), column, 2, "a variance").min();
        double[] shifted = column.clone();
        for (int unit = 0; unit < shifted.length; unit++) {
            shifted[unit] = shifted[unit] - min + 1;
        }
        return shifted;
    }

    private static double[] powers(double[] positive, double exponent) {
        double[] powers = new double[positive.length];
        for (int unit = 0; unit < powers.length; unit++) {
            powers[unit] = exponent == 0
                    ? StrictMath.log(positive[unit])
                    : (StrictMath.pow(positive[unit], exponent) - 1) / exponent;
        }
        return powers;
    }

    private static double likeliest(double[] positive) {
        double logarithms = 0;
        for (double value : positive) {
            logarithms += Double.isNaN(value) ? 0 : StrictMath.log(value);
        }
        double low = -BOUND;
        double high = BOUND;
        while (high - low > PRECISION) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (likelihood(positive, left, logarithms) < likelihood(positive, right, logarithms)) {
                low = left;
            } else {
                high = right;
            }
        }
        return (low + high) / 2;
    }

    private static double likelihood(double[] positive, double exponent, double logarithms) {
        Moments moments = Moments.of(powers(positive, exponent));
        double variance = moments.sum2() / moments.count();
        return -moments.count() / 2.0 * StrictMath.log(variance) + (exponent - 1) * logarithms;
    }
}
