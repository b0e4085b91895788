package org.phrom.scoring.engine.statistics;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Pearson correlations over those units that have all values: what the multivariate methods stand on. It has no
 * negative eigenvalue, which a pairwise complete table can have. OECD/JRC Handbook, step 4.
 */
final class CorrelationMatrix {
    private final ColumnGroup group;
    private final double[][] values;

    private CorrelationMatrix(ColumnGroup group, double[][] values) {
        this.group = group;
        this.values = values;
    }

    /**
     * Correlates complete units.
     *
     * @throws ModelRefused for fewer than 2 columns or 3 complete units, and for columns constant over these
     */
    static CorrelationMatrix of(ColumnGroup columns) {
        ColumnGroup complete = columns.complete();
        if (complete.size() < 2 || complete.units() < 3) {
            throw new ModelRefused(
                    columns.place(),
                    "needs at least 2 columns and 3 units with all values, has " + complete.size() + " and "
                            + complete.units());
        }
        Moments[] moments = new Moments[complete.size()];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = Moments.of(complete.columns()[i]);
            if (moments[i].isConstant()) {
                throw new ModelRefused(
                        columns.codes().get(i),
                        "is constant over the " + complete.units() + " units with all values of " + columns.place());
            }
        }
        return new CorrelationMatrix(complete, correlate(complete, moments));
    }

    private static double[][] correlate(ColumnGroup complete, Moments[] moments) {
        double[][] r = new double[complete.size()][complete.size()];
        for (int i = 0; i < r.length; i++) {
            r[i][i] = 1;
            for (int j = 0; j < i; j++) {
                r[i][j] = Pearson.r(complete.columns()[i], complete.columns()[j], moments[i], moments[j]);
                r[j][i] = r[i][j];
            }
        }
        return r;
    }

    double[][] values() {
        return values;
    }

    /** Returns the inverse; a singular matrix has none and must have been refused. */
    double[][] inverse() {
        return MatrixUtils.inverse(new Array2DRowRealMatrix(values, true)).getData();
    }

    String place() {
        return group.place();
    }

    List<String> codes() {
        return group.codes();
    }

    int size() {
        return group.size();
    }

    /** Returns the number of units with all values. */
    int units() {
        return group.units();
    }
}
