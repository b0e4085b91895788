package org.phrom.reporting.report.obstacles.domain;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The quarter with the highest scores and the one with the lowest.
 *
 * @param top places of those in the highest quarter among the scores
 * @param bottom places of those in the lowest
 */
public record Quarters(BitSet top, BitSet bottom) {

    private static final double DECIMALS = 1e12;

    /**
     * Of n scores the n / 4 highest and lowest, rounded down, with all that are tied (to twelve decimals, as ranks are) with
     * the last of them; none at all where these are the same.
     */
    public static Quarters of(double[] scores) {
        double[] ties = Arrays.stream(scores)
                .map(score -> Math.rint(score * DECIMALS) / DECIMALS)
                .toArray();
        double[] ascending = ties.clone();
        Arrays.sort(ascending);
        BitSet top = new BitSet();
        BitSet bottom = new BitSet();
        int quarter = scores.length / 4;
        if (quarter > 0 && ascending[quarter - 1] < ascending[scores.length - quarter]) {
            for (int i = 0; i < ties.length; i++) {
                top.set(i, ties[i] >= ascending[scores.length - quarter]);
                bottom.set(i, ties[i] <= ascending[quarter - 1]);
            }
        }
        return new Quarters(top, bottom);
    }
}
