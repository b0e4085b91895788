package org.phrom.scoring.engine.statistics;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/** Kendall's tau-b of two complete columns, by sorting (Knight 1966, JASA 61): n log n steps. */
final class Kendall {
    private static final int EXACT = 50;

    private Kendall() {}

    static Coefficient of(double[] x, double[] y) {
        return ofRanks(AverageRanks.of(x), AverageRanks.of(y));
    }

    static Coefficient ofRanks(double[] x, double[] y) {
        int n = x.length;
        long[] both = sortedPairs(x, y);
        int[] right = new int[n];
        int[] left = new int[n];
        for (int i = 0; i < n; i++) {
            left[i] = (int) (both[i] >>> 32);
            right[i] = (int) both[i];
        }
        long tiedInBoth = tied(both);
        long discordant = inversions(right);
        Ties ofX = Ties.of(left);
        // counting inversions has sorted them
        Ties ofY = Ties.of(right);
        long pairs = (long) n * (n - 1) / 2;
        if (n < 2 || ofX.pairs == pairs || ofY.pairs == pairs) {
            return Coefficient.undefined(n);
        }
        long surplus = pairs - ofX.pairs - ofY.pairs + tiedInBoth - 2 * discordant;
        double tau = surplus / (Math.sqrt((double) (pairs - ofX.pairs)) * Math.sqrt((double) (pairs - ofY.pairs)));
        boolean exact = n < EXACT && ofX.pairs == 0 && ofY.pairs == 0;
        double p = exact ? exact(discordant, n) : normal(surplus, n, ofX, ofY);
        return new Coefficient(Math.max(-1, Math.min(1, tau)), n < 3 ? Double.NaN : p, n);
    }

    /** Twice the ranks, which are whole numbers: the left one in the upper half. */
    private static long[] sortedPairs(double[] x, double[] y) {
        long[] both = new long[x.length];
        for (int unit = 0; unit < both.length; unit++) {
            both[unit] = (long) (2 * x[unit]) << 32 | (long) (2 * y[unit]);
        }
        Arrays.sort(both);
        return both;
    }

    private static long tied(long[] sorted) {
        long tied = 0;
        long run = 0;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
            tied += run;
        }
        return tied;
    }

    /** Counts pairs in the wrong order while merging, which sorts them. */
    private static long inversions(int[] values) {
        long inversions = 0;
        int[] from = values;
        int[] to = new int[values.length];
        for (int width = 1; width < values.length; width *= 2) {
            for (int low = 0; low < values.length; low += 2 * width) {
                inversions += merge(from, to, low, width);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        System.arraycopy(from, 0, values, 0, values.length);
        return inversions;
    }

    private static long merge(int[] from, int[] to, int low, int width) {
        int middle = Math.min(low + width, from.length);
        int high = Math.min(low + 2 * width, from.length);
        int left = low;
        int right = middle;
        long inversions = 0;
        for (int at = low; at < high; at++) {
            if (left < middle && (right >= high || from[left] <= from[right])) {
                to[at] = from[left++];
            } else {
                inversions += middle - left;
                to[at] = from[right++];
            }
        }
        return inversions;
    }

    /** Two-sided, from the share of permutations with so many inversions. */
    private static double exact(long discordant, int n) {
        double[] share = {1};
        for (int k = 2; k <= n; k++) {
            share = withOneMore(share, k);
        }
        int tail = (int) Math.min(discordant, share.length - 1 - discordant);
        double p = 0;
        for (int i = 0; i <= tail; i++) {
            p += share[i];
        }
        return Math.min(1, 2 * p);
    }

    private static double[] withOneMore(double[] share, int k) {
        double[] next = new double[share.length + k - 1];
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < k; j++) {
                next[i + j] += share[i] / k;
            }
        }
        return next;
    }

    private static double normal(long surplus, int n, Ties x, Ties y) {
        double all = (double) n * (n - 1);
        double variance = (all * (2.0 * n + 5) - x.cubic - y.cubic) / 18
                + 2.0 * x.pairs * y.pairs / all
                + (n < 3 ? 0 : x.triples * y.triples / (9 * all * (n - 2)));
        return Erf.erfc(Math.abs(surplus) / Math.sqrt(variance) / Math.sqrt(2));
    }

    /** Sums over groups of t equal values: t(t-1)/2, t(t-1)(2t+5) and t(t-1)(t-2). */
    private record Ties(long pairs, double cubic, double triples) {
        static Ties of(int[] sorted) {
            long pairs = 0;
            double cubic = 0;
            double triples = 0;
            int from = 0;
            for (int to = 1; to <= sorted.length; to++) {
                if (to == sorted.length || sorted[to] != sorted[from]) {
                    double t = to - from;
                    pairs += (long) (t * (t - 1) / 2);
                    cubic += t * (t - 1) * (2 * t + 5);
                    triples += t * (t - 1) * (t - 2);
                    from = to;
                }
            }
            return new Ties(pairs, cubic, triples);
        }
    }
}
