package org.phrom.scoring.engine.imputation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Imputation of each column by itself: a hole gets the mean or the median of the values that are there, over all
 * units or over the unit's group. OECD/JRC Handbook, step 3, "unconditional mean imputation".
 *
 * <p>Sums run in row order. A unit without a group is not filled when a grouping is given, and adds to no group.
 * COINr: i_mean, i_median, i_mean_grp, i_median_grp.
 *
 * @param centre mean or median
 * @param grouping name of the grouping, null for all units together
 */
public record ColumnImputation(Centre centre, @Nullable String grouping) implements Imputation {
    /** What stands in for a hole. */
    public enum Centre {
        /** The arithmetic mean. */
        MEAN,
        /** The median; for an even number the mean of the two in the middle. */
        MEDIAN;

        private double of(double[] values, int count) {
            if (count == 0) {
                return Double.NaN;
            }
            return this == MEAN ? mean(values, count) : median(values, count);
        }

        private static double mean(double[] values, int count) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += values[i];
            }
            return sum / count;
        }

        private static double median(double[] values, int count) {
            Arrays.sort(values, 0, count);
            int middle = count / 2;
            return count % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
        }
    }

    /** The mean of the column. */
    public static ColumnImputation mean() {
        return new ColumnImputation(Centre.MEAN, null);
    }

    /** The median of the column. */
    public static ColumnImputation median() {
        return new ColumnImputation(Centre.MEDIAN, null);
    }

    /** The mean of the column inside the unit's group. */
    public static ColumnImputation groupMean(String grouping) {
        return new ColumnImputation(Centre.MEAN, grouping);
    }

    /** The median of the column inside the unit's group. */
    public static ColumnImputation groupMedian(String grouping) {
        return new ColumnImputation(Centre.MEDIAN, grouping);
    }

    @Override
    public String name() {
        String middle = centre == Centre.MEAN ? "mean" : "median";
        return grouping == null ? middle : "group-" + middle;
    }

    @Override
    public Imputed of(Incomplete data) {
        int[] groups = grouping == null ? new int[data.units()] : data.groups().numbers(grouping);
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        Filling filling = new Filling(data);
        double[] values = new double[data.units()];
        for (int column = 0; column < data.columns().length; column++) {
            if (data.holes(column)) {
                fill(filling, data, column, centres(data.columns()[column], groups, new double[count], values), groups);
            }
        }
        return filling.imputed();
    }

    private double[] centres(double[] column, int[] groups, double[] centres, double[] values) {
        for (int group = 0; group < centres.length; group++) {
            int count = 0;
            for (int unit = 0; unit < column.length; unit++) {
                if (groups[unit] == group && !Double.isNaN(column[unit])) {
                    values[count++] = column[unit];
                }
            }
            centres[group] = centre.of(values, count);
        }
        return centres;
    }

    private static void fill(Filling filling, Incomplete data, int column, double[] centres, int[] groups) {
        for (int unit = 0; unit < groups.length; unit++) {
            if (groups[unit] >= 0 && data.hole(column, unit)) {
                filling.fill(column, unit, centres[groups[unit]]);
            }
        }
    }
}
