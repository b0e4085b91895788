package org.phrom.scoring.engine;

import java.util.Arrays;

/**
 * Competition ranks, 1-2-2-4: one more than the number of units that are better; higher is better. OECD/JRC Handbook,
 * step 10 (presentation); the order of ties is not the rank's business.
 *
 * <p>Two scores are tied when they are equal after rounding to 12 decimals, half to even. Scores of 4,503 and more in
 * absolute value are compared as they are: a double has fewer than 12 decimals there.
 */
public final class Ranks {
    private static final double SCALE = 1e12;
    private static final double EXACT = 1L << 52;

    private Ranks() {}

    /** Returns the rank of each score, 0 for NaN: what has no score has no rank. */
    public static int[] competition(double[] scores) {
        double[] keys = new double[scores.length];
        int scored = 0;
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                keys[scored++] = key(score);
            }
        }
        Arrays.sort(keys, 0, scored);
        int[] ranks = new int[scores.length];
        for (int unit = 0; unit < scores.length; unit++) {
            ranks[unit] = Double.isNaN(scores[unit]) ? 0 : 1 + above(keys, scored, key(scores[unit]));
        }
        return ranks;
    }

    /** Returns the number two tied scores share; comparing keys compares scores under the tie rule. */
    public static double key(double score) {
        double scaled = score * SCALE;
        // the sum turns -0 into 0, which would otherwise sort as different
        return Math.abs(scaled) < EXACT ? Math.rint(scaled) + 0.0 : scaled;
    }

    private static int above(double[] sorted, int count, double key) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > key) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return count - low;
    }
}
