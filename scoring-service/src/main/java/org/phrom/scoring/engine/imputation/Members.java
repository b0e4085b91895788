package org.phrom.scoring.engine.imputation;

import java.util.Arrays;
import org.phrom.scoring.engine.imputation.ColumnImputation.Centre;

/** The units group by group: those of group g are {@code rows[starts[g]]} to before {@code rows[starts[g + 1]]}. */
final class Members {
    private final int[] groups;
    private final int[] starts;
    private final int[] rows;

    private Members(int[] groups, int[] starts, int[] rows) {
        this.groups = groups;
        this.starts = starts;
        this.rows = rows;
    }

    /** Sorts units by group, in row order inside a group; -1 is no group. */
    static Members of(int[] groups) {
        int[] starts = new int[Arrays.stream(groups).max().orElse(-1) + 2];
        for (int group : groups) {
            if (group >= 0) {
                starts[group + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] rows = new int[starts[starts.length - 1]];
        for (int unit = 0; unit < groups.length; unit++) {
            if (groups[unit] >= 0) {
                rows[next[groups[unit]]++] = unit;
            }
        }
        return new Members(groups, starts, rows);
    }

    /** Returns mean or median of each group's values; NaN where there is none. Sums run in row order. */
    double[] centres(double[] column, Centre centre) {
        return centre == Centre.MEAN ? means(column) : medians(column);
    }

    private double[] means(double[] column) {
        double[] sums = new double[starts.length - 1];
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
        double[] medians = new double[starts.length - 1];
        double[] values = new double[rows.length];
        for (int group = 0; group < medians.length; group++) {
            int count = 0;
            for (int at = starts[group]; at < starts[group + 1]; at++) {
                double value = column[rows[at]];
                values[count] = value;
                count += Double.isNaN(value) ? 0 : 1;
            }
            medians[group] = median(values, count);
        }
        return medians;
    }

    private static double median(double[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        int middle = count / 2;
        return count % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
    }
}
