package org.phrom.scoring.engine.aggregation;

import java.util.Arrays;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Copeland's rule: wins less losses of a unit in all pairwise comparisons, a win being more than half of the weight
 * compared. Shares within {@code tolerance} of a half are ties, so that the rounding of sums of weights decides
 * nothing; values count as equal within 1e-13 of the largest of their column, for the same reason. Two units are
 * compared on the indicators that both have. Units without any value have no score.
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
        int[][] places = Places.of(columns);
        int units = columns[0].length;
        double[] scores = new double[units];
        double[] lead = new double[units];
        double[] compared = new double[units];
        for (int i = 0; i < units; i++) {
            boolean any = compare(i, places, weights, lead, compared);
            for (int j = i + 1; j < units; j++) {
                double margin = 2 * tolerance * compared[j];
                int outcome = (lead[j] > margin ? 1 : 0) - (lead[j] < -margin ? 1 : 0);
                scores[i] += outcome;
                scores[j] -= outcome;
            }
            scores[i] = any ? scores[i] : Double.NaN;
        }
        return scores;
    }

    /** Sums, over the indicators that both have, the weights on which i leads j, less the others; for every j above i. */
    private static boolean compare(int i, int[][] places, double[] weights, double[] lead, double[] compared) {
        Arrays.fill(lead, i + 1, lead.length, 0);
        Arrays.fill(compared, i + 1, lead.length, 0);
        boolean any = false;
        for (int child = 0; child < places.length; child++) {
            if (weights[child] != 0 && places[child][i] != Places.MISSING) {
                add(i, places[child], weights[child], lead, compared);
                any = true;
            }
        }
        return any;
    }

    /** The signs are worked out without branches, which no processor could foresee. */
    private static void add(int i, int[] places, double weight, double[] lead, double[] compared) {
        int own = places[i];
        for (int j = i + 1; j < places.length; j++) {
            int present = ~places[j] >>> 31;
            int ahead = own - places[j];
            int sign = (ahead >> 31) | (-ahead >>> 31);
            lead[j] += weight * (sign * present);
            compared[j] += weight * present;
        }
    }
}
