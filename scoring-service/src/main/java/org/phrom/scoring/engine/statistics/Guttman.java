package org.phrom.scoring.engine.statistics;

import org.phrom.scoring.engine.ModelRefused;

/**
 * Guttman's lambda 6 and the average correlation: what reliability reports give beside alpha, as {@code psych} of R does.
 * Guttman (1945), A basis for analyzing test-retest reliability, Psychometrika 10.
 *
 * <p>{@code lambda6 = 1 - sum(1 - smc_j) / sum(r_ij)} over the correlations r, diagonal included; smc_j is the share of
 * column j's variance that the others explain together, {@code 1 - 1 / (R^-1)_jj}. Over the units with all values.
 *
 * @param lambda6 at most 1; like alpha it is not bounded below
 * @param averageCorrelation mean of the correlations of all pairs
 */
public record Guttman(double lambda6, double averageCorrelation) {

    /**
     * Computes both.
     *
     * @throws ModelRefused where {@link SamplingAdequacy#of} refuses, and when the correlations sum to 0
     */
    public static Guttman of(ColumnGroup columns) {
        CorrelationMatrix matrix = CorrelationMatrix.of(columns);
        SamplingAdequacy.refuseSingular(matrix);
        double[][] r = matrix.values();
        double[][] inverse = matrix.inverse();
        double all = 0;
        double alone = 0;
        for (int i = 0; i < r.length; i++) {
            alone += 1 / inverse[i][i];
            for (double each : r[i]) {
                all += each;
            }
        }
        if (!(all > 0)) {
            throw new ModelRefused(columns.place(), "has correlations that sum to 0, so there is no lambda 6");
        }
        return new Guttman(1 - alone / all, (all - r.length) / (r.length * (r.length - 1.0)));
    }
}
