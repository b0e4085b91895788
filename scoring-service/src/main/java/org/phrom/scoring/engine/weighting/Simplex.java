package org.phrom.scoring.engine.weighting;

/**
 * Linear programmes {@code max c x, A x <= b, x >= 0} with {@code b >= 0}, so that 0 is a first solution: the primal
 * simplex method on a condensed table. Dantzig (1951); Bland's rule (1977) takes over when steps bring nothing, so it ends.
 *
 * <p>A few rows and columns, all of size around 1: what the benefit of the doubt needs, with the same bits everywhere.
 */
final class Simplex {
    private static final double ZERO = 1e-11;
    private static final int PATIENCE = 50;

    private final double[][] table;
    private final int[] rowVariables;
    private final int[] columnVariables;
    private final int variables;

    /**
     * Lays out the table.
     *
     * @param rows each with its right side last; copied
     */
    Simplex(double[] objective, double[][] rows) {
        variables = objective.length;
        table = new double[rows.length + 1][];
        for (int row = 0; row < rows.length; row++) {
            table[row] = rows[row].clone();
        }
        table[rows.length] = new double[variables + 1];
        for (int i = 0; i < variables; i++) {
            table[rows.length][i] = -objective[i];
        }
        columnVariables = new int[variables];
        rowVariables = new int[rows.length];
        for (int i = 0; i < variables; i++) {
            columnVariables[i] = i;
        }
        for (int row = 0; row < rows.length; row++) {
            rowVariables[row] = variables + row;
        }
    }

    /** Returns the best x; the caller's rows must bound how good it can be. */
    double[] solve() {
        int idle = 0;
        for (int column = entering(false); column >= 0; column = entering(idle > PATIENCE)) {
            int row = leaving(column);
            if (row < 0) {
                throw new IllegalStateException("the programme has no bound");
            }
            idle = table[row][variables] > 0 ? 0 : idle + 1;
            pivot(row, column);
        }
        double[] x = new double[variables];
        for (int row = 0; row < rowVariables.length; row++) {
            if (rowVariables[row] < variables) {
                x[rowVariables[row]] = Math.max(0, table[row][variables]);
            }
        }
        return x;
    }

    private int entering(boolean bland) {
        double[] costs = table[table.length - 1];
        int best = -1;
        for (int column = 0; column < variables; column++) {
            if (costs[column] < -ZERO && (best < 0 || better(bland, column, best, costs))) {
                best = column;
            }
        }
        return best;
    }

    private boolean better(boolean bland, int column, int best, double[] costs) {
        return bland ? columnVariables[column] < columnVariables[best] : costs[column] < costs[best];
    }

    /** The row that first reaches its bound; of equals that with the lowest variable. */
    private int leaving(int column) {
        int best = -1;
        double least = 0;
        for (int row = 0; row < rowVariables.length; row++) {
            if (table[row][column] > ZERO) {
                double ratio = table[row][variables] / table[row][column];
                if (best < 0 || ratio < least || (ratio == least && rowVariables[row] < rowVariables[best])) {
                    best = row;
                    least = ratio;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] pivotRow = table[row];
        double inverse = 1 / pivotRow[column];
        for (int i = 0; i <= variables; i++) {
            pivotRow[i] *= inverse;
        }
        pivotRow[column] = inverse;
        for (int other = 0; other < table.length; other++) {
            double factor = table[other][column];
            if (other != row && factor != 0) {
                double[] target = table[other];
                target[column] = 0;
                for (int i = 0; i <= variables; i++) {
                    target[i] -= factor * pivotRow[i];
                }
                if (other < rowVariables.length && target[variables] < 0) {
                    target[variables] = 0;
                }
            }
        }
        int swap = rowVariables[row];
        rowVariables[row] = columnVariables[column];
        columnVariables[column] = swap;
    }
}
