package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.UnitAggregation;

/** Columns read as rows, for aggregations that first look at whole columns. */
final class Rows {
    private Rows() {}

    /** Returns the aggregate of each row; NaN for a row with a missing value in a column of weight. */
    static double[] each(double[][] columns, double[] weights, UnitAggregation aggregation) {
        double[] result = new double[columns[0].length];
        double[] row = new double[columns.length];
        double[] rowWeights = new double[columns.length];
        for (int unit = 0; unit < result.length; unit++) {
            int count = 0;
            boolean whole = true;
            for (int child = 0; child < columns.length; child++) {
                if (weights[child] != 0) {
                    row[count] = columns[child][unit];
                    rowWeights[count] = weights[child];
                    whole &= !Double.isNaN(row[count++]);
                }
            }
            result[unit] = whole && count > 0 ? aggregation.of(row, rowWeights, count) : Double.NaN;
        }
        return result;
    }

    static double mean(double[] column) {
        double sum = 0;
        int count = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** Returns the deviation, divided by n - 1. */
    static double deviation(double[] column) {
        double mean = mean(column);
        double squares = 0;
        int count = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                count++;
            }
        }
        return Math.sqrt(squares / (count - 1));
    }

    static double max(double[] column) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            highest = value > highest ? value : highest;
        }
        return highest;
    }

    static double min(double[] column) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double value : column) {
            lowest = value < lowest ? value : lowest;
        }
        return lowest;
    }
}
