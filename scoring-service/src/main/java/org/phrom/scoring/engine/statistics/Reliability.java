package org.phrom.scoring.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Cronbach's coefficient alpha: how far columns measure one thing. OECD/JRC Handbook, step 4 and table 11.
 *
 * <p>{@code alpha = k/(k-1) * (1 - sum(C_ii) / sum(C_ij))} over the covariances C (n - 1, pairwise complete); the same as
 * {@code k^2 mean(C_ij, i != j) / sum(C_ij)}. Usually wanted: 0.7 and more. It is not bounded below.
 *
 * @param alpha NaN when the covariances sum to 0
 * @param items one per column
 */
public record Reliability(double alpha, List<Item> items) {

    /**
     * What one column does to it.
     *
     * @param alphaIfDropped alpha of the others; NaN when only one is left
     * @param correlationWithRest corrected item-total correlation: with the sum of the others
     */
    public record Item(String code, double alphaIfDropped, double correlationWithRest) {}

    /** Copies the items. */
    public Reliability {
        items = List.copyOf(items);
    }

    /**
     * Computes alpha of the columns as they are: those with more spread count more.
     *
     * @throws ModelRefused for fewer than 2 columns, columns that are constant, and pairs of columns that do
     *     not vary over the units they share
     */
    public static Reliability of(ColumnGroup columns) {
        check(columns);
        return ofMatrix(columns, covariances(columns));
    }

    /**
     * Computes alpha of the columns brought to one spread (z-scores), which is alpha of the correlations.
     *
     * @throws ModelRefused as {@link #of}
     */
    public static Reliability standardised(ColumnGroup columns) {
        check(columns);
        Correlations r = Correlations.within(columns, Correlation.PEARSON);
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                refuse(columns, i, j, !r.at(i, j).isDefined());
            }
        }
        return ofMatrix(columns, r.values());
    }

    private static double[][] covariances(ColumnGroup columns) {
        double[][] c = new double[columns.size()][columns.size()];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j <= i; j++) {
                c[i][j] = Covariance.of(columns.columns()[i], columns.columns()[j]);
                c[j][i] = c[i][j];
                refuse(columns, i, j, Double.isNaN(c[i][j]));
            }
        }
        return c;
    }

    private static void check(ColumnGroup columns) {
        if (columns.size() < 2) {
            throw new ModelRefused(columns.place(), "alpha needs at least 2 columns");
        }
        for (int i = 0; i < columns.size(); i++) {
            if (Moments.of(columns.columns()[i]).isConstant()) {
                throw new ModelRefused(columns.codes().get(i), "is constant, so it has no part in alpha");
            }
        }
    }

    private static void refuse(ColumnGroup columns, int column, int other, boolean undefined) {
        if (undefined) {
            throw new ModelRefused(
                    columns.codes().get(column),
                    "does not vary over 2 or more units in common with "
                            + columns.codes().get(other));
        }
    }

    private static Reliability ofMatrix(ColumnGroup columns, double[][] c) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < c.length; i++) {
            items.add(new Item(columns.codes().get(i), alpha(c, i), withRest(c, i)));
        }
        return new Reliability(alpha(c, -1), items);
    }

    private static double alpha(double[][] c, int dropped) {
        double own = 0;
        double all = 0;
        int k = 0;
        for (int i = 0; i < c.length; i++) {
            if (i != dropped) {
                k++;
                own += c[i][i];
                for (int j = 0; j < c.length; j++) {
                    all += j == dropped ? 0 : c[i][j];
                }
            }
        }
        return k < 2 || all == 0 ? Double.NaN : k / (k - 1.0) * (1 - own / all);
    }

    private static double withRest(double[][] c, int item) {
        double shared = 0;
        double rest = 0;
        for (int i = 0; i < c.length; i++) {
            if (i != item) {
                shared += c[item][i];
                for (int j = 0; j < c.length; j++) {
                    rest += j == item ? 0 : c[i][j];
                }
            }
        }
        return rest <= 0 ? Double.NaN : shared / Math.sqrt(c[item][item] * rest);
    }
}
