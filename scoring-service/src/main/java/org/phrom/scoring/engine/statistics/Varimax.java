package org.phrom.scoring.engine.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Rotation of loadings that makes them large or small, none in between: Kaiser (1958), Psychometrika 23, with rows
 * scaled to length 1 while rotating. OECD/JRC Handbook, step 4 and table 17.
 *
 * <p>Planes are rotated in a fixed order until no angle exceeds 1e-12. The rotated factors come with the most variance
 * first, and each is turned so that its loading of largest absolute value is positive.
 */
public final class Varimax {
    private static final double STILL = 1e-12;
    private static final int ROUNDS = 1000;

    private final double[][] loadings;
    private boolean moved;

    private Varimax(double[][] loadings) {
        this.loadings = loadings;
    }

    /**
     * Rotates loadings; what each column has in common with the factors (its communality) stays.
     *
     * @param loadings {@code [factor][column]}, not changed
     */
    public static double[][] rotate(double[][] loadings) {
        double[][] rotated = Arrays.stream(loadings).map(double[]::clone).toArray(double[][]::new);
        double[] lengths = lengths(rotated);
        divide(rotated, lengths);
        new Varimax(rotated).rotate();
        for (double[] factor : rotated) {
            for (int i = 0; i < factor.length; i++) {
                factor[i] *= lengths[i];
            }
            SymmetricEigen.orient(factor);
        }
        Arrays.sort(rotated, Comparator.comparingDouble(Varimax::variance).reversed());
        return rotated;
    }

    /** Returns the variance a factor explains: the sum of its squared loadings. */
    public static double variance(double[] factor) {
        double sum = 0;
        for (double loading : factor) {
            sum += loading * loading;
        }
        return sum;
    }

    private static double[] lengths(double[][] loadings) {
        double[] lengths = new double[loadings[0].length];
        for (int i = 0; i < lengths.length; i++) {
            for (double[] factor : loadings) {
                lengths[i] += factor[i] * factor[i];
            }
            lengths[i] = Math.sqrt(lengths[i]);
        }
        return lengths;
    }

    private static void divide(double[][] loadings, double[] lengths) {
        for (double[] factor : loadings) {
            for (int i = 0; i < factor.length; i++) {
                factor[i] = lengths[i] == 0 ? 0 : factor[i] / lengths[i];
            }
        }
    }

    private void rotate() {
        moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int p = 0; p < loadings.length; p++) {
                for (int q = p + 1; q < loadings.length; q++) {
                    rotatePlane(loadings[p], loadings[q]);
                }
            }
        }
    }

    private void rotatePlane(double[] x, double[] y) {
        double angle = angle(x, y);
        if (Math.abs(angle) <= STILL) {
            return;
        }
        moved = true;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        for (int i = 0; i < x.length; i++) {
            double turned = x[i] * cos + y[i] * sin;
            y[i] = y[i] * cos - x[i] * sin;
            x[i] = turned;
        }
    }

    /** The angle of largest varimax criterion in the plane of two factors, in closed form. */
    private static double angle(double[] x, double[] y) {
        double sumU = 0;
        double sumV = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            double u = (x[i] - y[i]) * (x[i] + y[i]);
            double v = 2 * x[i] * y[i];
            sumU += u;
            sumV += v;
            squares += (u - v) * (u + v);
            products += 2 * u * v;
        }
        double n = x.length;
        return StrictMath.atan2(products - 2 * sumU * sumV / n, squares - (sumU - sumV) * (sumU + sumV) / n) / 4;
    }
}
