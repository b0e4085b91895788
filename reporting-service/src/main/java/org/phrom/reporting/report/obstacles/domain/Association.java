package org.phrom.reporting.report.obstacles.domain;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How the scores of those that tagged a factor differ from the scores of the others.
 *
 * <p>The correlation is the point-biserial one, Pearson's of the scores with 1 for tagged and 0 for not; its interval is
 * Fisher's (z = artanh r, standard error 1 / √(n − 3)), which is approximate here. Sources: R. F. Tate, Correlation between a
 * discrete and a continuous variable, Annals of Mathematical Statistics 25 (1954) 603–607; R. A. Fisher, On the "probable
 * error" of a coefficient of correlation, Metron 1 (1921) 3–32.
 *
 * @param tagged how many tagged it
 * @param meanTagged mean of their scores; {@code null} where nobody did
 * @param others how many did not
 * @param meanOthers mean of their scores; {@code null} where all did
 * @param correlation with its interval; {@code null} with fewer than four scores, where they are all the same, and where
 *     nobody or everybody tagged it
 */
public record Association(
        int tagged,
        @Nullable Double meanTagged,
        int others,
        @Nullable Double meanOthers,
        @Nullable Interval correlation) {

    private static final int FEWEST = 4;

    /**
     * Of the organisations with a score.
     *
     * @param who which of them tagged the factor
     */
    public static Association of(double[] scores, BitSet who) {
        int tagged = who.cardinality();
        int others = scores.length - tagged;
        double sum = 0;
        double sumTagged = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += scores[i];
            sumTagged += who.get(i) ? scores[i] : 0;
        }
        Double meanTagged = tagged == 0 ? null : (Double) (sumTagged / tagged);
        Double meanOthers = others == 0 ? null : (Double) ((sum - sumTagged) / others);
        Interval correlation = meanTagged == null || meanOthers == null || scores.length < FEWEST
                ? null
                : correlation(scores, sum / scores.length, meanTagged - meanOthers, tagged);
        return new Association(tagged, meanTagged, others, meanOthers, correlation);
    }

    private static @Nullable Interval correlation(double[] scores, double mean, double difference, int tagged) {
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        int n = scores.length;
        // of scores that are equal but for rounding
        if (squares <= n * Math.pow(Math.ulp(mean), 2)) {
            return null;
        }
        double share = (double) tagged / n;
        double r = Math.max(-1, Math.min(1, difference * Math.sqrt(share * (1 - share) * n / squares)));
        double z = 0.5 * StrictMath.log((1 + r) / (1 - r));
        double half = Proportions.Z / Math.sqrt(n - 3.0);
        return new Interval(r, bound(r, z - half), bound(r, z + half));
    }

    private static double bound(double r, double z) {
        return Math.abs(r) == 1 ? r : StrictMath.tanh(z);
    }
}
