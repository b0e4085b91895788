package org.phrom.scoring.engine.normalisation;

import java.util.Arrays;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/** Where each value of a column stands among the others: ranks from 1 for the lowest directed value. */
final class Standing {
    private final double[] sorted;

    private Standing(double[] sorted) {
        this.sorted = sorted;
    }

    static Standing of(String step, double[] column, Direction direction) {
        double[] values = new double[column.length];
        int count = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                values[count++] = directed(value, direction);
            }
        }
        if (count == 0) {
            throw new ModelRefused(step, "no unit has a value");
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return new Standing(sorted);
    }

    int count() {
        return sorted.length;
    }

    boolean constant() {
        return sorted[0] == sorted[sorted.length - 1];
    }

    /** Returns the rank of each unit, NaN where it has no value. */
    double[] ranks(double[] column, Direction direction, Ties ties) {
        double[] ranks = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            ranks[unit] = Double.isNaN(column[unit]) ? Double.NaN : rank(directed(column[unit], direction), ties);
        }
        return ranks;
    }

    private double rank(double value, Ties ties) {
        int below = first(value, false);
        return ties == Ties.MIN ? below + 1.0 : ties.rank(below, first(value, true));
    }

    /** Returns the place of the first sorted value that is not below (or not at or below) this one. */
    private int first(double value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (above && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double directed(double value, Direction direction) {
        // the sum turns -0 into 0, which would otherwise sort as different
        return direction.sign() * value + 0.0;
    }
}
