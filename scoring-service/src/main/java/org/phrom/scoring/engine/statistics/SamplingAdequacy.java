package org.phrom.scoring.engine.statistics;

import java.util.List;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Kaiser, Meyer and Olkin's measure of sampling adequacy: are correlations large beside the partial ones, so that common
 * factors are likely? {@code sum r^2 / (sum r^2 + sum a^2)} over pairs, a = partial correlation given all others. OECD/JRC
 * Handbook, step 4: 0.6 and more is wanted for a factor analysis. Kaiser and Rice (1974), Educ. Psychol. Meas. 34.
 *
 * @param overall in [0, 1]
 * @param codes of the columns
 * @param ofColumns the same for each column's own pairs (MSA), in [0, 1]
 */
@SuppressWarnings("ArrayRecordComponent")
public record SamplingAdequacy(double overall, List<String> codes, double[] ofColumns) {
    static final double SINGULAR = 1e-10;

    /**
     * Measures over the units with all values.
     *
     * @throws ModelRefused where {@link PrincipalComponents#of} refuses, and for a singular correlation matrix
     */
    public static SamplingAdequacy of(ColumnGroup columns) {
        CorrelationMatrix matrix = CorrelationMatrix.of(columns);
        refuseSingular(matrix);
        double[][] r = matrix.values();
        double[][] inverse = matrix.inverse();
        double[] ofColumns = new double[r.length];
        double plain = 0;
        double partial = 0;
        for (int i = 0; i < r.length; i++) {
            double ownPlain = 0;
            double ownPartial = 0;
            for (int j = 0; j < r.length; j++) {
                ownPlain += i == j ? 0 : r[i][j] * r[i][j];
                ownPartial += i == j ? 0 : inverse[i][j] * inverse[i][j] / (inverse[i][i] * inverse[j][j]);
            }
            ofColumns[i] = share(ownPlain, ownPartial);
            plain += ownPlain;
            partial += ownPartial;
        }
        return new SamplingAdequacy(share(plain, partial), columns.codes(), ofColumns);
    }

    /** Of columns without any correlation, plain or partial, nothing is shared. */
    private static double share(double plain, double partial) {
        return plain == 0 ? 0 : plain / (plain + partial);
    }

    static double[] refuseSingular(CorrelationMatrix matrix) {
        double[] eigenvalues = SymmetricEigen.of(matrix.values()).values();
        if (eigenvalues[eigenvalues.length - 1] < SINGULAR) {
            throw new ModelRefused(
                    matrix.place(),
                    "the correlations are singular: a column follows from others, or " + matrix.units()
                            + " units with all values are too few for " + matrix.size() + " columns");
        }
        return eigenvalues;
    }
}
