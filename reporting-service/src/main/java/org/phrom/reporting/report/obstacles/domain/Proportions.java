package org.phrom.reporting.report.obstacles.domain;

/**
 * Shares of organisations, and how surely two of them differ.
 *
 * <p>Sources: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927) 209–212; R. G. Newcombe, Interval estimation for the difference between independent
 * proportions: comparison of eleven methods, Statistics in Medicine 17 (1998) 873–890, method 10; R. A. Fisher, Statistical
 * Methods for Research Workers, 5th ed. (1934), § 21.02, two-sided as R's {@code fisher.test} has it. Logarithms are those
 * that are the same to the bit on every machine.
 */
public final class Proportions {

    /** The normal deviate that 95 % of a standard normal distribution lie within. */
    static final double Z = 1.959963984540054;

    // what is as likely as what was seen differs from it by rounding alone (R: relErr)
    private static final double AS_LIKELY = 1 + 1e-7;

    private Proportions() {}

    /**
     * Wilson's score interval (95 %) for a share.
     *
     * @param count from 0 to {@code of}
     * @param of 1 or more
     */
    public static Interval score(int count, int of) {
        double share = (double) count / of;
        double square = Z * Z / of;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / of + square / (4.0 * of));
        return new Interval(share, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /**
     * The first share less the second, with Newcombe's hybrid score interval (95 %, his method 10, without correction for
     * continuity).
     */
    public static Interval difference(Interval first, Interval second) {
        double difference = first.estimate() - second.estimate();
        double down = StrictMath.hypot(first.estimate() - first.lower(), second.upper() - second.estimate());
        double up = StrictMath.hypot(first.upper() - first.estimate(), second.estimate() - second.lower());
        return new Interval(difference, Math.max(-1, difference - down), Math.min(1, difference + up));
    }

    /**
     * Fisher's exact test that two shares are the same, two-sided: how likely a table of the same sums is that is no more
     * likely than the one seen.
     *
     * @param count how many of the first group, of {@code of} in all
     * @param otherCount how many of the second, of {@code otherOf} in all
     */
    public static double exact(int count, int of, int otherCount, int otherOf) {
        int tagged = count + otherCount;
        double[] factorials = logFactorials(of + otherOf);
        double all = choose(of + otherOf, tagged, factorials);
        double seen = StrictMath.exp(choose(of, count, factorials) + choose(otherOf, otherCount, factorials) - all);
        double sum = 0;
        for (int first = Math.max(0, tagged - otherOf); first <= Math.min(of, tagged); first++) {
            double likely =
                    StrictMath.exp(choose(of, first, factorials) + choose(otherOf, tagged - first, factorials) - all);
            if (likely <= seen * AS_LIKELY) {
                sum += likely;
            }
        }
        return Math.min(1, sum);
    }

    private static double choose(int of, int some, double[] logFactorials) {
        return logFactorials[of] - logFactorials[some] - logFactorials[of - some];
    }

    private static double[] logFactorials(int most) {
        double[] logs = new double[most + 1];
        for (int i = 2; i <= most; i++) {
            logs[i] = logs[i - 1] + StrictMath.log(i);
        }
        return logs;
    }
}
