package org.phrom.scoring.engine.statistics;

import org.hipparchus.special.Erf;

/** Rank correlation of two complete columns. */
final class Spearman {
    private static final int EXACT = 9;
    private static final int SERIES = 1290;
    private static final long[][] WAYS = new long[EXACT + 1][];

    static {
        for (int n = 2; n <= EXACT; n++) {
            WAYS[n] = ways(n);
        }
    }

    private Spearman() {}

    static Coefficient of(double[] x, double[] y) {
        return ofRanks(AverageRanks.of(x), AverageRanks.of(y));
    }

    static Coefficient ofRanks(double[] x, double[] y) {
        int n = x.length;
        Coefficient t = Pearson.of(x, y);
        if (!t.isDefined() || n < 3 || n > SERIES || hasTies(x) || hasTies(y)) {
            return t;
        }
        return new Coefficient(t.value(), probability(squares(x, y), n), n);
    }

    private static boolean hasTies(double[] ranks) {
        double squares = 0;
        for (double rank : ranks) {
            squares += rank * rank;
        }
        double n = ranks.length;
        return squares < n * (n + 1) * (2 * n + 1) / 6;
    }

    private static long squares(double[] x, double[] y) {
        double squares = 0;
        for (int unit = 0; unit < x.length; unit++) {
            squares += (x[unit] - y[unit]) * (x[unit] - y[unit]);
        }
        return Math.round(squares);
    }

    /** Two-sided: twice the smaller tail of the sum of squared differences of ranks, whose middle is (n^3 - n) / 6. */
    private static double probability(long squares, int n) {
        long largest = ((long) n * n * n - n) / 3;
        // both tails mirror each other
        long tail = 2 * squares > largest ? squares : largest - squares;
        double p = n <= EXACT ? exactTail(tail, n) : seriesTail((double) tail, n);
        return Math.min(1, 2 * p);
    }

    private static double exactTail(long squares, int n) {
        long above = 0;
        long all = 0;
        for (int s = 0; s < WAYS[n].length; s++) {
            all += WAYS[n][s];
            above += s >= squares ? WAYS[n][s] : 0;
        }
        return (double) above / all;
    }

    /** P(S >= s) by the Edgeworth series AS 89; s is even, the distribution has steps of 2. */
    private static double seriesTail(double squares, int n) {
        double b = 1.0 / n;
        double x = (6 * (squares - 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(1 / b - 1);
        double y = x * x;
        double inner = y * (0.0879 + b * 0.0151 - y * (0.0072 - b * 0.0831 + y * b * (0.0131 - 4.6e-4 * y)));
        double u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - b * inner));
        double normal = 0.5 * Erf.erfc(x / Math.sqrt(2));
        return Math.max(0, Math.min(1, u / StrictMath.exp(y / 2) + normal));
    }

    /** Counts permutations of n by their sum of squared differences; place by place over the sets of ranks used. */
    private static long[] ways(int n) {
        int largest = (n * n * n - n) / 3;
        long[][] bySet = new long[1 << n][largest + 1];
        bySet[0][0] = 1;
        for (int set = 0; set < 1 << n; set++) {
            int place = Integer.bitCount(set);
            for (int rank = 0; rank < n; rank++) {
                if ((set >> rank & 1) == 0) {
                    add(bySet[set], bySet[set | 1 << rank], (rank - place) * (rank - place));
                }
            }
        }
        return bySet[(1 << n) - 1];
    }

    private static void add(long[] from, long[] to, int shift) {
        for (int s = 0; s + shift < to.length; s++) {
            to[s + shift] += from[s];
        }
    }
}
