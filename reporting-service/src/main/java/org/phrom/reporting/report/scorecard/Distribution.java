package org.phrom.reporting.report.scorecard;

import java.util.Arrays;

/**
 * The scores of all organisations in one part of the index.
 *
 * @param ascending the scores in ascending order, at least one
 */
public record Distribution(double[] ascending) {

    // rounded to twelve decimals, half to even; from here on a double has fewer, and counts as it is
    private static final double WHOLE = 0x1p52;

    static Distribution of(Double[] scores) {
        double[] ascending = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            ascending[i] = scores[i];
        }
        Arrays.sort(ascending);
        return new Distribution(ascending);
    }

    /** How many there are. */
    public int size() {
        return ascending.length;
    }

    /** The middle score, or the mean of the two in the middle. */
    public double median() {
        double lower = ascending[(ascending.length - 1) / 2];
        double upper = ascending[ascending.length / 2];
        return lower + 0.5 * (upper - lower);
    }

    /** The highest score. */
    public double highest() {
        return ascending[ascending.length - 1];
    }

    /** The competition rank of a score: one more than there are higher ones; equal to twelve decimals is a tie. */
    public int place(double score) {
        double tie = tie(score);
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (tie(ascending[middle]) > tie) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return 1 + ascending.length - from;
    }

    private static double tie(double score) {
        double scaled = score * 1e12;
        return Math.abs(scaled) < WHOLE ? Math.rint(scaled) + 0.0 : scaled;
    }
}
