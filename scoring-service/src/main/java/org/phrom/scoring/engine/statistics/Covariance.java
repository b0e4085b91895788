package org.phrom.scoring.engine.statistics;

/** Sample covariance (n - 1) of two columns over the units with both values. */
final class Covariance {
    private Covariance() {}

    /** Returns NaN for fewer than 2 units with both values. */
    static double of(double[] x, double[] y) {
        int n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int unit = 0; unit < x.length; unit++) {
            if (!Double.isNaN(x[unit]) && !Double.isNaN(y[unit])) {
                n++;
                sumX += x[unit];
                sumY += y[unit];
            }
        }
        return n < 2 ? Double.NaN : products(x, y, sumX / n, sumY / n) / (n - 1);
    }

    private static double products(double[] x, double[] y, double meanX, double meanY) {
        double sum = 0;
        for (int unit = 0; unit < x.length; unit++) {
            double product = (x[unit] - meanX) * (y[unit] - meanY);
            sum += Double.isNaN(product) ? 0 : product;
        }
        return sum;
    }
}
