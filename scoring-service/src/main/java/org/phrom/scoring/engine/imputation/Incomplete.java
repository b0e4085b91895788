package org.phrom.scoring.engine.imputation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Columns with holes, and what an imputation may want to know about them.
 *
 * @param codes one per column
 * @param columns [indicator][unit], NaN = missing; not written to
 * @param groups groupings of the units
 * @param directions one per column
 * @param parents code of each column's parent, for imputation inside a parent
 * @param notApplicable [indicator][unit], true where there is nothing to impute because the indicator does not apply
 *     to the unit; an empty array for a column that applies to all
 */
public record Incomplete(
        List<String> codes,
        double[][] columns,
        Groups groups,
        List<Direction> directions,
        List<String> parents,
        boolean[][] notApplicable) {

    /** Refuses lists that are not as long as there are columns, and columns of different length. */
    public Incomplete {
        codes = List.copyOf(codes);
        directions = List.copyOf(directions);
        parents = List.copyOf(parents);
        int count = columns.length;
        if (codes.size() != count
                || directions.size() != count
                || parents.size() != count
                || notApplicable.length != count) {
            throw new ModelRefused("imputation", "needs a code, a direction and a parent for each of " + count);
        }
        for (int column = 1; column < count; column++) {
            if (columns[column].length != columns[0].length) {
                throw new ModelRefused(codes.get(column), "is not as long as " + codes.get(0));
            }
        }
    }

    /** Columns that all apply, are better when higher and share one parent. */
    public static Incomplete of(List<String> codes, double[][] columns, Groups groups) {
        return new Incomplete(
                codes,
                columns,
                groups,
                Collections.nCopies(columns.length, Direction.POSITIVE),
                Collections.nCopies(columns.length, ""),
                new boolean[columns.length][0]);
    }

    /** Returns the number of units. */
    public int units() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    /** Returns whether a cell is missing and should not be. */
    boolean hole(int column, int unit) {
        return Double.isNaN(columns[column][unit])
                && (notApplicable[column].length == 0 || !notApplicable[column][unit]);
    }

    /** Returns the rows of a column's holes, ascending. */
    int[] holes(int column) {
        double[] values = columns[column];
        int missing = 0;
        for (double value : values) {
            missing += Double.isNaN(value) ? 1 : 0;
        }
        int[] holes = new int[missing];
        int count = 0;
        for (int unit = 0; count < missing && unit < values.length; unit++) {
            if (Double.isNaN(values[unit])) {
                holes[count] = unit;
                count += hole(column, unit) ? 1 : 0;
                missing -= hole(column, unit) ? 0 : 1;
            }
        }
        return count == holes.length ? holes : Arrays.copyOf(holes, count);
    }
}
