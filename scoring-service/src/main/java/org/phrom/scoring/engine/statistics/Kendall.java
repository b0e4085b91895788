package org.phrom.scoring.engine.statistics;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/** Kendall's tau-b of two complete columns, by sorting (Knight 1966): n log n steps. */
final class Kendall {
    private static final int EXACT = 50;

    private Kendall() {}

    static Coefficient of(double[] x, double[] y) {
        int n = x.length;
        if (n < 2 || Moments.of(x).isConstant() || Moments.of(y).isConstant()) {
            return Coefficient.undefined(n);
        }
        double[] right = sortedByLeft(x, y);
        Ties ofX = Ties.of(sorted(x));
        Ties ofY = Ties.of(sorted(y));
        long pairs = (long) n * (n - 1) / 2;
        long discordant = inversions(right);
        long surplus = pairs - ofX.pairs - ofY.pairs + tiedInBoth(x, y) - 2 * discordant;
        double tau = surplus / (Math.sqrt(pairs - ofX.pairs) * Math.sqrt(pairs - ofY.pairs));
        tau = Math.max(-1, Math.min(1, tau));
        boolean exact = n < EXACT && ofX.pairs == 0 && ofY.pairs == 0;
        double p = exact ? exact(discordant, n) : normal(surplus, n, ofX, ofY);
        return new Coefficient(tau, n < 3 ? Double.NaN : p, n);
    }

    private static double[] sorted(double[] column) {
        double[] sorted = new double[column.length];
        for (int unit = 0; unit < sorted.length; unit++) {
            sorted[unit] = column[unit] + 0.0;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static Integer[] order(double[] x, double[] y) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byX = Double.compare(x[a] + 0.0, x[b] + 0.0);
            return byX != 0 ? byX : Double.compare(y[a] + 0.0, y[b] + 0.0);
        });
        return order;
    }

    private static double[] sortedByLeft(double[] x, double[] y) {
        Integer[] order = order(x, y);
        double[] right = new double[x.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = y[order[i]] + 0.0;
        }
        return right;
    }

    private static long tiedInBoth(double[] x, double[] y) {
        Integer[] order = order(x, y);
        long tied = 0;
        long run = 0;
        for (int i = 1; i < order.length; i++) {
            boolean same = x[order[i]] == x[order[i - 1]] && y[order[i]] == y[order[i - 1]];
            run = same ? run + 1 : 0;
            tied += run;
        }
        return tied;
    }

    /** Counts pairs in the wrong order while merging; sorts the array. */
    private static long inversions(double[] values) {
        long inversions = 0;
        double[] from = values;
        double[] to = new double[values.length];
        for (int width = 1; width < values.length; width *= 2) {
            for (int low = 0; low < values.length; low += 2 * width) {
                inversions += merge(from, to, low, width);
            }
            double[] swap = from;
            from = to;
            to = swap;
        }
        return inversions;
    }

    private static long merge(double[] from, double[] to, int low, int width) {
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

    /** Two-sided, from the number of permutations with so many inversions. */
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
                + 4.0 * x.pairs * y.pairs / (2 * all)
                + (n < 3 ? 0 : x.triples * y.triples / (9 * all * (n - 2)));
        return Erf.erfc(Math.abs(surplus) / Math.sqrt(variance) / Math.sqrt(2));
    }

    /** Sums over groups of t equal values: t(t-1)/2, t(t-1)(2t+5) and t(t-1)(t-2). */
    private record Ties(long pairs, double cubic, double triples) {
        static Ties of(double[] sorted) {
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
