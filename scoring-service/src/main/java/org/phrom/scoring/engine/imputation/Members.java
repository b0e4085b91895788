package org.phrom.scoring.engine.imputation;

import java.util.Arrays;
import org.phrom.scoring.engine.imputation.ColumnImputation.Centre;

/** The groups of units: a number per unit from 0, -1 for none. */
final class Members {
    private final int[] groups;
    private final int count;

    private Members(int[] groups, int count) {
        this.groups = groups;
        this.count = count;
    }

    static Members of(int[] groups) {
        int highest = -1;
        for (int group : groups) {
            highest = group > highest ? group : highest;
        }
        return new Members(groups, highest + 1);
    }

    /** Returns mean or median of each group's values; NaN where there is none. Sums run in row order. */
    double[] centres(double[] column, Centre centre) {
        return centre == Centre.MEAN ? means(column) : medians(column);
    }

    private double[] means(double[] column) {
        double[] sums = new double[count];
        int[] counts = new int[sums.length];
        for (int unit = 0; unit < column.length; unit++) {
            if (groups[unit] >= 0 && !Double.isNaN(column[unit])) {
                sums[groups[unit]] += column[unit];
                counts[groups[unit]]++;
            }
        }
        for (int group = 0; group < sums.length; group++) {
            sums[group] /= counts[group];
        }
        return sums;
    }

    private double[] medians(double[] column) {
        int[] starts = new int[count + 1];
        for (int unit = 0; unit < column.length; unit++) {
            if (groups[unit] >= 0 && !Double.isNaN(column[unit])) {
                starts[groups[unit] + 1]++;
            }
        }
        for (int group = 0; group < count; group++) {
            starts[group + 1] += starts[group];
        }
        double[] sorted = byGroup(column, starts);
        double[] medians = new double[count];
        for (int group = 0; group < count; group++) {
            medians[group] = median(sorted, starts[group], starts[group + 1]);
        }
        return medians;
    }

    /** Returns the values that are there, those of group g from {@code starts[g]} on. */
    private double[] byGroup(double[] column, int[] starts) {
        double[] values = new double[starts[count]];
        int[] next = starts.clone();
        for (int unit = 0; unit < column.length; unit++) {
            if (groups[unit] >= 0 && !Double.isNaN(column[unit])) {
                values[next[groups[unit]]++] = column[unit];
            }
        }
        return values;
    }

    private static double median(double[] values, int from, int to) {
        if (from == to) {
            return Double.NaN;
        }
        Arrays.sort(values, from, to);
        int middle = from + (to - from) / 2;
        return (to - from) % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
    }
}
