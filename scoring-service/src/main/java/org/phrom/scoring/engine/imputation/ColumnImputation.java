package org.phrom.scoring.engine.imputation;

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
        MEDIAN
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
        Members members = Members.of(groups);
        Filling filling = new Filling(data);
        for (int column = 0; column < data.columns().length; column++) {
            int[] holes = data.holes(column);
            if (holes.length > 0) {
                double[] centres = members.centres(data.columns()[column], centre);
                fill(filling, column, holes, groups, centres);
            }
        }
        return filling.imputed();
    }

    private static void fill(Filling filling, int column, int[] holes, int[] groups, double[] centres) {
        for (int unit : holes) {
            if (groups[unit] >= 0) {
                filling.fill(column, unit, centres[groups[unit]]);
            }
        }
    }
}
