package org.phrom.scoring.engine.treatment;

import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * The test for outliers: a column passes when {@code |skewness| < s} or {@code kurtosis < k}, both of type 2. Groeneveld
 * and Meeden (1984) as used by the JRC; OECD/JRC Handbook, step 5; COINr, check_SkewKurt.
 *
 * @param skewness s, usually 2
 * @param kurtosis k, excess, usually 3.5
 */
public record OutlierTest(double skewness, double kurtosis) {
    /** Skewness 2 and kurtosis 3.5. */
    public static final OutlierTest STANDARD = new OutlierTest(2, 3.5);

    /** Refuses thresholds that are no numbers, and a skewness below zero. */
    public OutlierTest {
        if (!(skewness >= 0) || Double.isNaN(kurtosis)) {
            throw new ModelRefused("outlier-test", "needs a skewness of zero or more and a kurtosis");
        }
    }

    /**
     * Tests a column.
     *
     * @throws ModelRefused when it has fewer than four values or is constant
     */
    public Verdict of(double[] column) {
        return of(Measured.of("outlier-test", column, 4, "kurtosis"));
    }

    /** Tests a column by its moments, which must be defined. */
    Verdict of(Moments moments) {
        double skew = moments.skewness();
        double kurt = moments.kurtosis();
        return new Verdict(Math.abs(skew) < skewness || kurt < kurtosis, skew, kurt);
    }
}
