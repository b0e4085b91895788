package org.phrom.scoring.engine.statistics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, largest eigenvalue first.
 *
 * <p>An eigenvector's sign is arbitrary, so a rule decides: its component of largest absolute value is positive; of
 * components that are equal within 1e-9 the first counts.
 *
 * @param values eigenvalues, descending
 * @param vectors one unit vector per eigenvalue: {@code vectors[k][i]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record SymmetricEigen(double[] values, double[][] vectors) {
    private static final double EQUAL = 1e-9;

    /** Decomposes a symmetric matrix, given in full. */
    public static SymmetricEigen of(double[][] matrix) {
        EigenDecompositionSymmetric found = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix, true));
        double[][] vectors = new double[matrix.length][];
        for (int k = 0; k < vectors.length; k++) {
            vectors[k] = found.getEigenvector(k).toArray();
            orient(vectors[k]);
        }
        return new SymmetricEigen(found.getEigenvalues(), vectors);
    }

    /** Turns a vector so that its component of largest absolute value is positive. */
    static void orient(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            if (Math.abs(vector[i]) > Math.abs(vector[largest]) * (1 + EQUAL)) {
                largest = i;
            }
        }
        if (vector[largest] < 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = -vector[i];
            }
        }
    }
}
