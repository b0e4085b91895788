package org.phrom.scoring.engine.statistics;

/**
 * Count, extremes, mean and central sums of the values of a column; missing values (NaN) are left out.
 *
 * <p>Sums run in row order. The mean is corrected once by the mean of the residuals, so it is exact to the last bits
 * also for large values close to each other. Of equal values the mean is that value, and all central sums are 0.
 *
 * @param count number of values that are there
 * @param min smallest value, NaN when there is none
 * @param max largest value, NaN when there is none
 * @param mean arithmetic mean, in the unit of the column; NaN when there is no value
 * @param sum2 {@code sum((x - mean)^2)}
 * @param sum3 {@code sum((x - mean)^3)}
 * @param sum4 {@code sum((x - mean)^4)}
 */
public record Moments(int count, double min, double max, double mean, double sum2, double sum3, double sum4) {

    /** Returns the moments of a column, NaN = missing. */
    public static Moments of(double[] column) {
        int count = 0;
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                count++;
                sum += value;
                // comparisons cost less than Math.min and Math.max, which look for NaN and signs of zero again
                min = value < min ? value : min;
                max = value > max ? value : max;
            }
        }
        if (count == 0) {
            return new Moments(0, Double.NaN, Double.NaN, Double.NaN, 0, 0, 0);
        }
        return min == max
                ? new Moments(count, min, max, min, 0, 0, 0)
                : central(column, new Moments(count, min, max, corrected(column, sum / count, count), 0, 0, 0));
    }

    private static double corrected(double[] column, double mean, int count) {
        double rest = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                rest += value - mean;
            }
        }
        return mean + rest / count;
    }

    private static Moments central(double[] column, Moments first) {
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                double distance = value - first.mean;
                double square = distance * distance;
                sum2 += square;
                sum3 += square * distance;
                sum4 += square * square;
            }
        }
        return new Moments(first.count, first.min, first.max, first.mean, sum2, sum3, sum4);
    }

    /** Returns whether all values are equal (or there is none): no spread, so nothing to compare units by. */
    public boolean isConstant() {
        return !(max > min);
    }

    /** Returns the sample variance {@code sum2 / (n - 1)}; NaN for fewer than 2 values. */
    public double variance() {
        return count < 2 ? Double.NaN : sum2 / (count - 1);
    }

    /** Returns the sample standard deviation, with n - 1; NaN for fewer than 2 values. */
    public double sd() {
        return Math.sqrt(variance());
    }

    /** Returns the standard deviation of the population, with n; NaN without values. */
    public double populationSd() {
        return count == 0 ? Double.NaN : Math.sqrt(sum2 / count);
    }

    /**
     * Returns the skewness of type 2 (as in Excel, SAS, COINr): {@code G1 = sqrt(n (n-1)) / (n-2) * m3 / m2^1.5}.
     *
     * <p>Joanes and Gill (1998), The Statistician 47. NaN for fewer than 3 values and for equal ones.
     */
    public double skewness() {
        if (count < 3 || isConstant()) {
            return Double.NaN;
        }
        double n = count;
        double m2 = sum2 / n;
        return Math.sqrt(n * (n - 1)) / (n - 2) * (sum3 / n) / (m2 * Math.sqrt(m2));
    }

    /**
     * Returns the excess kurtosis of type 2: {@code G2 = (n-1) / ((n-2)(n-3)) * ((n+1) g2 + 6)}, {@code g2 = m4 / m2^2
     * - 3}; 0 for a normal distribution.
     *
     * <p>Joanes and Gill (1998). NaN for fewer than 4 values and for equal ones.
     */
    public double kurtosis() {
        if (count < 4 || isConstant()) {
            return Double.NaN;
        }
        double n = count;
        double g2 = n * sum4 / (sum2 * sum2) - 3;
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6);
    }
}
