package org.phrom.scoring.engine.statistics;

import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Columns that are looked at together: the children of a node, the indicators of a framework.
 *
 * @param place code of what they belong to; named in refusals
 * @param codes of the columns
 * @param columns one per code, one value per unit, NaN = missing; not copied, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColumnGroup(String place, List<String> codes, double[][] columns) {

    /**
     * Checks the shape.
     *
     * @throws ModelRefused when there is no column, codes and columns differ in number, or columns in length
     */
    public ColumnGroup {
        codes = List.copyOf(codes);
        if (codes.isEmpty() || codes.size() != columns.length) {
            throw new ModelRefused(place, codes.size() + " codes for " + columns.length + " columns");
        }
        for (int i = 1; i < columns.length; i++) {
            if (columns[i].length != columns[0].length) {
                throw new ModelRefused(codes.get(i), "has another number of units than " + codes.get(0));
            }
        }
    }

    /** Returns the number of columns. */
    public int size() {
        return columns.length;
    }

    /** Returns the number of units. */
    public int units() {
        return columns[0].length;
    }

    /** Returns the group over those units only that have all values, in their order. */
    public ColumnGroup complete() {
        int[] rows = completeRows();
        if (rows.length == units()) {
            return this;
        }
        double[][] kept = new double[columns.length][rows.length];
        for (int column = 0; column < columns.length; column++) {
            for (int i = 0; i < rows.length; i++) {
                kept[column][i] = columns[column][rows[i]];
            }
        }
        return new ColumnGroup(place, codes, kept);
    }

    private int[] completeRows() {
        int[] rows = new int[units()];
        int count = 0;
        for (int unit = 0; unit < rows.length; unit++) {
            boolean complete = true;
            for (double[] column : columns) {
                complete &= !Double.isNaN(column[unit]);
            }
            if (complete) {
                rows[count++] = unit;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
