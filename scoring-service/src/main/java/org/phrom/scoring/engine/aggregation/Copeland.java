package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Copeland's rule: wins less losses of a unit in all pairwise comparisons, a win being more than half of the weight
 * compared. Shares within {@code tolerance} of a half are ties, so that the rounding of sums of weights decides
 * nothing. Units without any value have no score.
 *
 * <p>OECD/JRC Handbook, step 6 (non-compensatory multi-criteria approach); Copeland (1951). Work grows with the square
 * of the number of units.
 *
 * @param tolerance 1e-9 is usual
 */
public record Copeland(double tolerance) implements ComparativeAggregation {

    /** Ties within 1e-9. */
    public Copeland() {
        this(1e-9);
    }

    /** Refuses a tolerance that is no share. */
    public Copeland {
        if (!(tolerance >= 0 && tolerance < 0.5)) {
            throw new ModelRefused("copeland", "the tolerance must be 0 to 0.5");
        }
    }

    @Override
    public String name() {
        return "copeland";
    }

    @Override
    public double[] of(double[][] columns, double[] weights) {
        int units = columns[0].length;
        double[] scores = new double[units];
        boolean[] compared = new boolean[units];
        for (int i = 0; i < units; i++) {
            for (int j = i + 1; j < units; j++) {
                int outcome = outcome(Outranking.share(columns, weights, i, j));
                scores[i] += outcome;
                scores[j] -= outcome;
            }
            compared[i] = any(columns, weights, i);
        }
        for (int i = 0; i < units; i++) {
            scores[i] = compared[i] ? scores[i] : Double.NaN;
        }
        return scores;
    }

    private int outcome(double share) {
        if (share > 0.5 + tolerance) {
            return 1;
        }
        return share < 0.5 - tolerance ? -1 : 0;
    }

    private static boolean any(double[][] columns, double[] weights, int unit) {
        for (int child = 0; child < columns.length; child++) {
            if (weights[child] != 0 && !Double.isNaN(columns[child][unit])) {
                return true;
            }
        }
        return false;
    }
}
