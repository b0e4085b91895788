package org.phrom.scoring.engine.statistics;

import java.util.Arrays;

/**
 * Ranks of values from 1 for the smallest; equal values share the mean of their places (1, 2.5, 2.5, 4). These are
 * the ranks of rank correlations, not those that are published: for these see {@code Ranks}. Missing values have no
 * rank: NaN.
 */
public final class AverageRanks {
    private AverageRanks() {}

    /** Returns the rank of each value, NaN where it is missing. */
    public static double[] of(double[] column) {
        double[] sorted = new double[column.length];
        int count = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                sorted[count++] = value + 0.0;
            }
        }
        Arrays.sort(sorted, 0, count);
        double[] rankAt = rankOfPlaces(sorted, count);
        double[] ranks = new double[column.length];
        for (int row = 0; row < column.length; row++) {
            ranks[row] = Double.isNaN(column[row])
                    ? Double.NaN
                    : rankAt[Arrays.binarySearch(sorted, 0, count, column[row] + 0.0)];
        }
        return ranks;
    }

    private static double[] rankOfPlaces(double[] sorted, int count) {
        double[] ranks = new double[count];
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(ranks, from, to, (from + 1 + to) / 2.0);
            from = to;
        }
        return ranks;
    }
}
