package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.ModelRefused;

/** What most formulas need of a column: how many values are there, the lowest and the highest. */
record Extent(String step, int count, double min, double max) {

    static Extent of(String step, double[] column) {
        int count = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            // comparisons with NaN are false, so a missing value changes nothing
            count += Double.isNaN(value) ? 0 : 1;
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        if (count == 0) {
            throw new ModelRefused(step, "no unit has a value");
        }
        if (min == Double.NEGATIVE_INFINITY || max == Double.POSITIVE_INFINITY) {
            throw new ModelRefused(step, "the column holds an infinite value");
        }
        return new Extent(step, count, min, max);
    }

    /** Returns the extent, or refuses when all values are the same. */
    Extent varied() {
        if (min == max) {
            throw new ModelRefused(step, "the column is constant: all values are " + min);
        }
        return this;
    }

    double range() {
        return max - min;
    }

    /** Returns the mean; the sum runs in row order over the distances from the minimum, which lose no digits. */
    double mean(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += Double.isNaN(value) ? 0 : value - min;
        }
        return min + sum / count;
    }
}
