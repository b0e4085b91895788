package org.phrom.scoring.engine.imputation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Mean and covariance of a normal distribution, improved step by step.
 *
 * <p>Conditional expectations come from the precision matrix P, the inverse of the covariance: over the missing
 * columns M of a row they are {@code mean_M - P_MM^-1 P_MO (x_O - mean_O)} with covariance {@code P_MM^-1}, so each row
 * needs a decomposition of the size of its holes only. Units without any value count nowhere.
 */
final class NormalFit {
    private final Standardised columns;
    private final double ridge;
    private final int size;
    private final int[] units;
    private double[] mean;
    private double[][] covariance;
    private double[][] precision;

    NormalFit(Standardised columns, double ridge) {
        this.columns = columns;
        this.ridge = ridge;
        this.size = columns.size();
        this.units = IntStream.range(0, columns.units())
                .filter(unit -> columns.known(unit) > 0)
                .toArray();
        this.mean = new double[size];
        this.covariance = new double[size][size];
        for (int column = 0; column < size; column++) {
            covariance[column][column] = 1;
        }
        this.precision = inverse(covariance);
    }

    /** Takes one step and returns by how much the mean or a covariance moved at most. */
    double improve() {
        double[] sums = new double[size];
        double[][] products = new double[size][size];
        for (int unit : units) {
            Row row = row(unit);
            add(sums, products, row.values);
            row.addSpread(products);
        }
        return renew(sums, products);
    }

    private static void add(double[] sums, double[][] products, double[] values) {
        for (int row = 0; row < values.length; row++) {
            sums[row] += values[row];
            double[] own = products[row];
            for (int column = 0; column <= row; column++) {
                own[column] += values[row] * values[column];
            }
        }
    }

    private double renew(double[] sums, double[][] products) {
        double moved = 0;
        double[][] next = new double[size][size];
        for (int row = 0; row < size; row++) {
            sums[row] /= units.length;
            moved = Math.max(moved, Math.abs(sums[row] - mean[row]));
            for (int column = 0; column <= row; column++) {
                double plain = products[row][column] / units.length - sums[row] * sums[column];
                next[row][column] = row == column ? plain : (1 - ridge) * plain;
                next[column][row] = next[row][column];
                moved = Math.max(moved, Math.abs(next[row][column] - covariance[row][column]));
            }
        }
        mean = sums;
        covariance = next;
        precision = inverse(next);
        return moved;
    }

    private static double[][] inverse(double[][] covariance) {
        Cholesky decomposed = Cholesky.of(covariance);
        if (decomposed == null) {
            throw new ModelRefused(
                    "expectation-maximisation",
                    "the indicators depend on each other linearly, or there are too few units; use a ridge");
        }
        return decomposed.inverse();
    }

    /** Returns a unit's row with its holes filled: expectations plus deviates spread as the conditional covariance. */
    double[] completed(int unit, double[] deviates) {
        Row row = row(unit);
        row.addDraw(deviates);
        return row.values;
    }

    private Row row(int unit) {
        int[] missing = IntStream.range(0, size)
                .filter(column -> Double.isNaN(columns.value(column, unit)))
                .toArray();
        double[] values = new double[size];
        for (int column = 0; column < size; column++) {
            double value = columns.value(column, unit);
            values[column] = Double.isNaN(value) ? mean[column] : value;
        }
        return new Row(values, missing);
    }

    /** A row with expectations in its holes. */
    private final class Row {
        private final double[] values;
        private final int[] missing;
        private final double[][] spread;

        Row(double[] values, int[] missing) {
            this.values = values;
            this.missing = missing;
            this.spread = missing.length == 0 ? new double[0][] : inverse(precisionOfMissing());
            expect();
        }

        private double[][] precisionOfMissing() {
            double[][] part = new double[missing.length][missing.length];
            for (int row = 0; row < part.length; row++) {
                for (int column = 0; column < part.length; column++) {
                    part[row][column] = precision[missing[row]][missing[column]];
                }
            }
            return part;
        }

        /** Puts expectations into the holes, which hold their means and so add nothing to the differences. */
        private void expect() {
            double[] pulls = new double[missing.length];
            for (int hole = 0; hole < pulls.length; hole++) {
                for (int column = 0; column < size; column++) {
                    pulls[hole] += precision[missing[hole]][column] * (values[column] - mean[column]);
                }
            }
            for (int hole = 0; hole < pulls.length; hole++) {
                for (int other = 0; other < pulls.length; other++) {
                    values[missing[hole]] -= spread[hole][other] * pulls[other];
                }
            }
        }

        void addSpread(double[][] products) {
            for (int row = 0; row < missing.length; row++) {
                for (int column = 0; column <= row; column++) {
                    products[missing[row]][missing[column]] += spread[row][column];
                }
            }
        }

        void addDraw(double[] deviates) {
            Cholesky decomposed = missing.length == 0 ? null : Cholesky.of(spread);
            if (decomposed != null) {
                double[] draws = decomposed.times(Arrays.copyOf(deviates, missing.length));
                for (int hole = 0; hole < missing.length; hole++) {
                    values[missing[hole]] += draws[hole];
                }
            }
        }
    }
}
