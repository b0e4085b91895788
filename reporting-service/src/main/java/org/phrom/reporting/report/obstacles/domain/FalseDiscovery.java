package org.phrom.reporting.report.obstacles.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many tests at once: which of them to believe when no more than a stated share of those believed may be wrong on average.
 *
 * <p>Source: Y. Benjamini and Y. Hochberg, Controlling the false discovery rate: a practical and powerful approach to multiple
 * testing, Journal of the Royal Statistical Society B 57 (1995) 289–300; adjusted values as R's {@code p.adjust(p, "BH")}.
 */
public final class FalseDiscovery {

    /** Share of what is believed that may be wrong on average. */
    public static final double RATE = 0.05;

    private FalseDiscovery() {}

    /**
     * The smallest rate at which each test is still believed: the least, over it and all of a higher p, of p · m / rank.
     *
     * @param p of the m tests, 0 to 1
     * @return in the same order
     */
    public static double[] adjusted(double[] p) {
        double[] adjusted = new double[p.length];
        List<Integer> fromHighest = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(test -> p[test]).reversed())
                .toList();
        double least = 1;
        for (int i = 0; i < p.length; i++) {
            int test = fromHighest.get(i);
            least = Math.min(least, p[test] * p.length / (p.length - i));
            adjusted[test] = least;
        }
        return adjusted;
    }
}
