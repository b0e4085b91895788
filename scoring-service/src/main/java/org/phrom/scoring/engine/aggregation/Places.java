package org.phrom.scoring.engine.aggregation;

import java.util.Arrays;

/**
 * The order of the values of a column as whole numbers: equal values have equal places, a higher value a higher one.
 *
 * <p>Values next to each other in that order that are closer than 1e-13 of the largest absolute value count as equal:
 * means that are equal on paper differ in their last bits by the order of their sums, which should decide nothing.
 */
final class Places {
    /** The place of a missing value. */
    static final int MISSING = -1;

    private static final double CLOSE = 1e-13;

    private Places() {}

    /** Returns the places of all columns, 0 for the lowest value, -1 where it is missing. */
    static int[][] of(double[][] columns) {
        return Arrays.stream(columns).map(Places::of).toArray(int[][]::new);
    }

    private static int[] of(double[] column) {
        double[] sorted = column.clone();
        // a sort puts what is missing last
        Arrays.sort(sorted);
        int count = sorted.length;
        while (count > 0 && Double.isNaN(sorted[count - 1])) {
            count--;
        }
        int[] placeOfSorted = new int[count];
        double close = count == 0 ? 0 : CLOSE * Math.max(Math.abs(sorted[0]), Math.abs(sorted[count - 1]));
        for (int at = 1; at < count; at++) {
            placeOfSorted[at] = placeOfSorted[at - 1] + (sorted[at] - sorted[at - 1] > close ? 1 : 0);
        }
        int[] places = new int[column.length];
        for (int unit = 0; unit < places.length; unit++) {
            double value = column[unit];
            places[unit] = Double.isNaN(value) ? MISSING : placeOfSorted[Arrays.binarySearch(sorted, 0, count, value)];
        }
        return places;
    }
}
