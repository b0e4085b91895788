package org.phrom.scoring.engine.statistics;

import org.hipparchus.special.Beta;

/** Product-moment correlation of two complete columns. */
final class Pearson {
    private Pearson() {}

    static Coefficient of(double[] x, double[] y) {
        Moments ofX = Moments.of(x);
        Moments ofY = Moments.of(y);
        if (x.length < 2 || ofX.isConstant() || ofY.isConstant()) {
            return Coefficient.undefined(x.length);
        }
        double r = r(x, y, ofX, ofY);
        return new Coefficient(r, probability(r, x.length), x.length);
    }

    /** Correlates columns that are centred already; of the same values the same bits as {@link #of}. */
    static Coefficient ofCentred(double[] x, double[] y, Moments ofX, Moments ofY) {
        if (x.length < 2 || ofX.isConstant() || ofY.isConstant()) {
            return Coefficient.undefined(x.length);
        }
        double product = 0;
        for (int unit = 0; unit < x.length; unit++) {
            product += x[unit] * y[unit];
        }
        double r = scaled(product, ofX, ofY);
        return new Coefficient(r, probability(r, x.length), x.length);
    }

    static double r(double[] x, double[] y, Moments ofX, Moments ofY) {
        double product = 0;
        for (int unit = 0; unit < x.length; unit++) {
            product += (x[unit] - ofX.mean()) * (y[unit] - ofY.mean());
        }
        return scaled(product, ofX, ofY);
    }

    private static double scaled(double product, Moments ofX, Moments ofY) {
        // two roots, as the product of both sums can overflow
        double r = product / (Math.sqrt(ofX.sum2()) * Math.sqrt(ofY.sum2()));
        return Math.max(-1, Math.min(1, r));
    }

    /** P(|T| >= t) of Student's t with n - 2 degrees of freedom, as an incomplete beta function of 1 - r^2. */
    static double probability(double r, int n) {
        if (n < 3) {
            return Double.NaN;
        }
        double rest = (1 - r) * (1 + r);
        return rest <= 0 ? 0 : Beta.regularizedBeta(rest, (n - 2) / 2.0, 0.5);
    }
}
