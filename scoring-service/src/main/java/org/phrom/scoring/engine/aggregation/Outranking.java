package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.ModelRefused;

/**
 * Outranking matrix: entry (i, j) is the weight of the indicators on which unit i is better than unit j, plus half of
 * the weight on which they are equal, to 1e-13 of the largest value of the indicator. OECD/JRC Handbook, step 6, tables
 * 27 to 37 (Condorcet, Young).
 *
 * <p>Two units are compared on the indicators that both have. As shares of the weight compared, (i, j) and (j, i) sum
 * to 1; NaN where no indicator is shared.
 */
public final class Outranking {
    private static final int MOST_UNITS = 2_000;

    private final double[][] shares;

    private Outranking(double[][] shares) {
        this.shares = shares;
    }

    /**
     * Compares all pairs.
     *
     * @param columns child by unit, higher is better; NaN = missing
     * @param weights one per child
     * @throws ModelRefused beyond 2,000 units, whose matrix would not be read by anybody
     */
    public static Outranking of(double[][] columns, double[] weights) {
        int units = columns[0].length;
        if (units > MOST_UNITS) {
            throw new ModelRefused("outranking", "a matrix of more than " + MOST_UNITS + " units is too large");
        }
        int[][] places = Places.of(columns);
        double[][] shares = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = i + 1; j < units; j++) {
                shares[i][j] = share(places, weights, i, j);
                shares[j][i] = 1 - shares[i][j];
            }
        }
        return new Outranking(shares);
    }

    /** Returns the share of the weight on which i beats j, half of ties included; NaN when none is shared. */
    private static double share(int[][] places, double[] weights, int i, int j) {
        double better = 0;
        double worse = 0;
        double equal = 0;
        for (int child = 0; child < places.length; child++) {
            int one = places[child][i];
            int other = places[child][j];
            if (one == Places.MISSING || other == Places.MISSING) {
                continue;
            }
            if (one > other) {
                better += weights[child];
            } else if (one < other) {
                worse += weights[child];
            } else {
                equal += weights[child];
            }
        }
        return (better + equal / 2) / (better + worse + equal);
    }

    /** Returns the matrix, unit by unit, 0 on the diagonal; a copy. */
    public double[][] matrix() {
        double[][] copy = new double[shares.length][];
        for (int unit = 0; unit < copy.length; unit++) {
            copy[unit] = shares[unit].clone();
        }
        return copy;
    }

    /** Returns the sum of each row: Borda's count as a share of the weight, last place 0. */
    public double[] borda() {
        double[] sums = new double[shares.length];
        for (int i = 0; i < sums.length; i++) {
            for (double share : shares[i]) {
                sums[i] += share;
            }
        }
        return sums;
    }

    /** Returns the support of a ranking: the sum of the entries that it agrees with. */
    public double support(int[] bestFirst) {
        double sum = 0;
        for (int i = 0; i < bestFirst.length; i++) {
            for (int j = i + 1; j < bestFirst.length; j++) {
                sum += shares[bestFirst[i]][bestFirst[j]];
            }
        }
        return sum;
    }
}
