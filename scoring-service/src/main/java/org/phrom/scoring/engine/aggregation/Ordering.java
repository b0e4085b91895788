package org.phrom.scoring.engine.aggregation;

/** Sorts the few values of one unit with their weights, in place: insertion, stable. */
final class Ordering {
    private Ordering() {}

    static void ascending(double[] values, double[] weights, int count) {
        for (int i = 1; i < count; i++) {
            double value = values[i];
            double weight = weights[i];
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                values[j + 1] = values[j];
                weights[j + 1] = weights[j];
                j--;
            }
            values[j + 1] = value;
            weights[j + 1] = weight;
        }
    }
}
