package org.phrom.scoring.engine.imputation;

import org.jspecify.annotations.Nullable;

/** The lower triangle L of a symmetric positive definite matrix {@code A = L L'}, Golub and Van Loan, section 4.2. */
final class Cholesky {
    /** A pivot below this share of its diagonal element means that a column depends on those before it. */
    private static final double LEAST = 1e-12;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Returns the decomposition, null when the matrix is not positive definite; only its lower triangle is read. */
    static @Nullable Cholesky of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][];
        for (int row = 0; row < size; row++) {
            double[] own = new double[row + 1];
            lower[row] = own;
            for (int column = 0; column < row; column++) {
                own[column] = (matrix[row][column] - dot(own, lower[column], column)) / lower[column][column];
            }
            double pivot = matrix[row][row] - dot(own, own, row);
            if (!(pivot > LEAST * matrix[row][row])) {
                return null;
            }
            own[row] = Math.sqrt(pivot);
        }
        return new Cholesky(lower);
    }

    private static double dot(double[] left, double[] right, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** Replaces b by the solution of {@code A x = b}. */
    void solve(double[] b) {
        forward(b);
        for (int row = b.length - 1; row >= 0; row--) {
            for (int below = row + 1; below < b.length; below++) {
                b[row] -= lower[below][row] * b[below];
            }
            b[row] /= lower[row][row];
        }
    }

    private void forward(double[] b) {
        for (int row = 0; row < b.length; row++) {
            b[row] = (b[row] - dot(lower[row], b, row)) / lower[row][row];
        }
    }

    /** Returns {@code L z}. */
    double[] times(double[] z) {
        double[] product = new double[z.length];
        for (int row = 0; row < z.length; row++) {
            product[row] = dot(lower[row], z, row + 1);
        }
        return product;
    }

    /** Returns the inverse of A. */
    double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][size];
        for (int row = 0; row < size; row++) {
            inverse[row][row] = 1;
            solve(inverse[row]);
        }
        return inverse;
    }
}
