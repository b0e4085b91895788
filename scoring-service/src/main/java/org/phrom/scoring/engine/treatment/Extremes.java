package org.phrom.scoring.engine.treatment;

import java.util.Arrays;

/**
 * The lowest and the highest values of a column.
 *
 * @param low the lowest in ascending order
 * @param high the highest in descending order
 */
record Extremes(double[] low, double[] high) {
    private static final int FEW = 64;

    /**
     * Returns the extremes.
     *
     * @param count number of values that are there
     * @param kept how many to keep on each side, at most count
     */
    static Extremes of(double[] column, int count, int kept) {
        return kept <= FEW ? kept(column, kept) : sorted(column, count, kept);
    }

    private static Extremes kept(double[] column, int kept) {
        double[] low = new double[kept];
        double[] high = new double[kept];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.POSITIVE_INFINITY;
        for (double value : column) {
            if (value < lowest) {
                lowest = insert(low, value);
            }
            // the upper side is kept with changed signs, so that both sides are inserted alike
            if (-value < highest) {
                highest = insert(high, -value);
            }
        }
        for (int at = 0; at < kept; at++) {
            high[at] = -high[at];
        }
        return new Extremes(low, high);
    }

    /** Puts a value among ascending ones, drops the last of them and returns the one that is last then. */
    private static double insert(double[] ascending, double value) {
        int at = ascending.length - 1;
        while (at > 0 && ascending[at - 1] > value) {
            ascending[at] = ascending[at - 1];
            at--;
        }
        ascending[at] = value;
        return ascending[ascending.length - 1];
    }

    private static Extremes sorted(double[] column, int count, int kept) {
        // a sort puts what is missing last
        double[] all = column.clone();
        Arrays.sort(all);
        double[] high = new double[kept];
        for (int at = 0; at < kept; at++) {
            high[at] = all[count - 1 - at];
        }
        return new Extremes(Arrays.copyOf(all, kept), high);
    }
}
