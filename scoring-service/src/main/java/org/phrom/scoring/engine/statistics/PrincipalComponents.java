package org.phrom.scoring.engine.statistics;

import java.util.List;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Principal components of the correlation matrix, over the units that have all values. OECD/JRC Handbook, step 4
 * (tables 6 and 7).
 *
 * <p>Signs follow the rule of {@link SymmetricEigen}.
 */
public final class PrincipalComponents {
    private final List<String> codes;
    private final int units;
    private final SymmetricEigen eigen;

    private PrincipalComponents(List<String> codes, int units, SymmetricEigen eigen) {
        this.codes = codes;
        this.units = units;
        this.eigen = eigen;
    }

    /**
     * Finds the components.
     *
     * @throws ModelRefused for fewer than 2 columns or 3 units with all values, and for constant columns
     */
    public static PrincipalComponents of(ColumnGroup columns) {
        CorrelationMatrix matrix = CorrelationMatrix.of(columns);
        return new PrincipalComponents(columns.codes(), matrix.units(), SymmetricEigen.of(matrix.values()));
    }

    /** Returns the codes of the columns. */
    public List<String> codes() {
        return codes;
    }

    /** Returns the number of units that had all values. */
    public int units() {
        return units;
    }

    /** Returns the number of components, as many as columns. */
    public int count() {
        return codes.size();
    }

    /** Returns the variance of a component: its eigenvalue; all together are the number of columns. */
    public double eigenvalue(int component) {
        return eigen.values()[component];
    }

    /** Returns the share of a component in the variance of all, in [0, 1]. */
    public double share(int component) {
        return eigenvalue(component) / count();
    }

    /** Returns the share of a component and those before it. */
    public double cumulativeShare(int component) {
        double sum = 0;
        for (int k = 0; k <= component; k++) {
            sum += share(k);
        }
        return sum;
    }

    /** Returns a copy of the unit vector of a component: one number per column. */
    public double[] vector(int component) {
        return eigen.vectors()[component].clone();
    }

    /** Returns the correlations of a component with the columns: its vector times the root of its eigenvalue. */
    public double[] loadings(int component) {
        double[] loadings = vector(component);
        double root = Math.sqrt(Math.max(0, eigenvalue(component)));
        for (int i = 0; i < loadings.length; i++) {
            loadings[i] *= root;
        }
        return loadings;
    }

    /** Returns the loadings of the first components: {@code [component][column]}. */
    public double[][] firstLoadings(int components) {
        double[][] loadings = new double[components][];
        for (int k = 0; k < components; k++) {
            loadings[k] = loadings(k);
        }
        return loadings;
    }

    /** Returns how many components have an eigenvalue above 1, at least 1 (Kaiser's rule). */
    public int aboveOne() {
        int above = 0;
        while (above < count() && eigenvalue(above) > 1) {
            above++;
        }
        return Math.max(1, above);
    }

    /** Returns how many of the first components have at least this share of the variance each, at least 1. */
    public int withShare(double least) {
        int enough = 0;
        while (enough < count() && share(enough) >= least) {
            enough++;
        }
        return Math.max(1, enough);
    }

    /** Returns how many components it takes to explain at least this share of the variance. */
    public int explaining(double least) {
        int needed = 1;
        // a little less, so that 1 is reached in spite of rounding
        while (needed < count() && cumulativeShare(needed - 1) < least - 1e-12) {
            needed++;
        }
        return needed;
    }
}
