package org.phrom.scoring.engine.statistics;

import java.util.Arrays;

/**
 * Quantiles of a column by type 7 of Hyndman and Fan (1996, The American Statistician 50): linear between the two
 * order statistics around position {@code (n - 1) p}. The default of R, NumPy and Excel's PERCENTILE.INC.
 *
 * <p>Missing values (NaN) are left out. Without any value the quantile is NaN.
 */
public final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** Sorts a copy of the values that are there. */
    public static Quantiles of(double[] column) {
        double[] sorted = new double[column.length];
        int count = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                // the sum turns -0 into 0, so that both sort alike
                sorted[count++] = value + 0.0;
            }
        }
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /**
     * Returns the quantile.
     *
     * @param share between 0 (minimum) and 1 (maximum)
     */
    public double at(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1, not at " + share);
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        double rest = position - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }

    /** Returns the median: the middle value, or the mean of the two in the middle. */
    public double median() {
        return at(0.5);
    }

    /** Returns how many values there are. */
    public int count() {
        return sorted.length;
    }

    /** Returns how many different values there are. */
    public int unique() {
        int unique = 0;
        for (int i = 0; i < sorted.length; i++) {
            unique += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return unique;
    }

    /** Returns how often the most frequent value comes. */
    public int same() {
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            most = Math.max(most, run);
        }
        return most;
    }
}
