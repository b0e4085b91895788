package org.phrom.scoring.engine.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * Weights that keep limits: inside each group of siblings they sum to 1, and each lies between a lower and an upper limit.
 *
 * @param groups indexes of the weights of each group of siblings; together every index once
 * @param lower one per weight
 * @param upper one per weight
 */
@SuppressWarnings("ArrayRecordComponent")
record ShareBox(List<int[]> groups, double[] lower, double[] upper) {
    private static final int HALVINGS = 200;

    /** One group of all weights, the same limits for each. */
    static ShareBox of(int weights, double lower, double upper) {
        int[] all = new int[weights];
        Arrays.setAll(all, i -> i);
        double[] low = new double[weights];
        double[] high = new double[weights];
        Arrays.fill(low, lower);
        Arrays.fill(high, upper);
        return new ShareBox(List.of(all), low, high);
    }

    /** Returns the nearest weights that keep the limits (Euclidean): all of a group shifted by one number and cut off. */
    double[] nearest(double[] weights) {
        double[] nearest = weights.clone();
        for (int[] group : groups) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i : group) {
                low = Math.min(low, lower[i] - weights[i]);
                high = Math.max(high, upper[i] - weights[i]);
            }
            double shift = shift(group, weights, low, high);
            for (int i : group) {
                nearest[i] = cut(i, weights[i] + shift);
            }
        }
        return nearest;
    }

    private double shift(int[] group, double[] weights, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                return middle;
            }
            if (sum(group, weights, middle) < 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double sum(int[] group, double[] weights, double shift) {
        double sum = 0;
        for (int i : group) {
            sum += cut(i, weights[i] + shift);
        }
        return sum;
    }

    private double cut(int i, double weight) {
        return Math.max(lower[i], Math.min(upper[i], weight));
    }
}
