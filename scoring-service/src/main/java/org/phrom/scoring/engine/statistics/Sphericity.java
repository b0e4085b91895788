package org.phrom.scoring.engine.statistics;

import org.hipparchus.special.Gamma;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Bartlett's test of sphericity: could all correlations be 0? {@code chi^2 = -(n - 1 - (2k + 5)/6) ln |R|} with k(k-1)/2
 * degrees of freedom. OECD/JRC Handbook, step 4; Bartlett (1954), J. R. Stat. Soc. B 16.
 *
 * @param chiSquare the statistic
 * @param degreesOfFreedom k(k-1)/2
 * @param p probability of a statistic at least as large when all correlations are 0
 */
public record Sphericity(double chiSquare, int degreesOfFreedom, double p) {

    /**
     * Tests over the units with all values.
     *
     * @throws ModelRefused where {@link SamplingAdequacy#of} refuses
     */
    public static Sphericity of(ColumnGroup columns) {
        CorrelationMatrix matrix = CorrelationMatrix.of(columns);
        double logDeterminant = 0;
        for (double eigenvalue : SamplingAdequacy.refuseSingular(matrix)) {
            logDeterminant += StrictMath.log(eigenvalue);
        }
        int k = matrix.size();
        int freedom = k * (k - 1) / 2;
        double chiSquare = Math.max(0, -(matrix.units() - 1 - (2 * k + 5) / 6.0) * logDeterminant);
        return new Sphericity(chiSquare, freedom, Gamma.regularizedGammaQ(freedom / 2.0, chiSquare / 2));
    }
}
