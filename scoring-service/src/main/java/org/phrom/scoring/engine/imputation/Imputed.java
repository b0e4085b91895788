package org.phrom.scoring.engine.imputation;

/**
 * Columns after imputation, and where it put something.
 *
 * @param columns [indicator][unit]; a column without holes is the very array that came in. NaN is left where the
 *     imputation had nothing to go by, which {@link #left} counts
 * @param imputed [indicator][unit], true where a value was put; an empty array for a column in which none was
 * @param left cells that are still missing though they apply to their unit
 */
public record Imputed(double[][] columns, boolean[][] imputed, int left) {

    /** Returns whether a cell was imputed. */
    public boolean at(int column, int unit) {
        return imputed[column].length > 0 && imputed[column][unit];
    }

    /** Returns the number of imputed cells. */
    public int count() {
        int count = 0;
        for (boolean[] column : imputed) {
            for (boolean cell : column) {
                count += cell ? 1 : 0;
            }
        }
        return count;
    }
}
