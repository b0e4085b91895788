package org.phrom.scoring.engine.imputation;

/** Columns being filled: copies a column when its first hole is filled, and remembers every cell. */
final class Filling {
    private final Incomplete data;
    private final double[][] columns;
    private final boolean[][] imputed;

    Filling(Incomplete data) {
        this.data = data;
        this.columns = data.columns().clone();
        this.imputed = new boolean[columns.length][0];
    }

    /** Fills a hole; NaN fills nothing. */
    void fill(int column, int unit, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        if (imputed[column].length == 0) {
            imputed[column] = new boolean[data.units()];
            columns[column] = data.columns()[column].clone();
        }
        imputed[column][unit] = true;
        columns[column][unit] = value;
    }

    Imputed imputed() {
        int left = 0;
        for (int column = 0; column < columns.length; column++) {
            double[] values = columns[column];
            for (int unit = 0; unit < values.length; unit++) {
                left += Double.isNaN(values[unit]) && data.hole(column, unit) ? 1 : 0;
            }
        }
        return new Imputed(columns, imputed, left);
    }
}
