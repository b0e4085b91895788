package org.phrom.scoring.engine.pipeline;

import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Aggregation;

/** Means over whole columns in which nothing is missing, with the bits of the same means unit by unit. */
final class WholeColumns {
    private static final int BLOCK = 1024;

    private WholeColumns() {}

    /** Returns the means; null when the aggregation has to go unit by unit. */
    static double @Nullable [] of(Aggregation aggregation, Column[] children, double[] weights) {
        int only = only(weights);
        if (aggregation instanceof Aggregation.Arithmetic) {
            return only >= 0 ? children[only].values : arithmetic(children, weights);
        }
        if (aggregation instanceof Aggregation.Geometric) {
            return only >= 0 ? children[only].values : geometric(children, weights);
        }
        return null;
    }

    /** Returns the one child that counts, -1 when there are several. */
    private static int only(double[] weights) {
        int only = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    private static double[] arithmetic(Column[] children, double[] weights) {
        double[] result = sums(Assembly.values(children), weights);
        double total = total(weights);
        for (int unit = 0; unit < result.length; unit++) {
            result[unit] /= total;
        }
        return result;
    }

    private static double[] geometric(Column[] children, double[] weights) {
        double[][] logs = new double[children.length][];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = weights[i] == 0 ? children[i].values : children[i].logs();
        }
        double[] result = sums(logs, weights);
        double total = total(weights);
        for (int unit = 0; unit < result.length; unit++) {
            result[unit] = StrictMath.exp(result[unit] / total);
        }
        return result;
    }

    private static double total(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    private static double[] sums(double[][] columns, double[] weights) {
        double[] sums = new double[columns[0].length];
        for (int from = 0; from < sums.length; from += BLOCK) {
            int to = Math.min(sums.length, from + BLOCK);
            for (int child = 0; child < columns.length; child++) {
                if (weights[child] != 0) {
                    add(sums, columns[child], weights[child], from, to);
                }
            }
        }
        return sums;
    }

    private static void add(double[] sums, double[] column, double weight, int from, int to) {
        for (int unit = from; unit < to; unit++) {
            sums[unit] += weight * column[unit];
        }
    }
}
