package org.phrom.scoring.engine.aggregation;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Condorcet-Kemeny-Young-Levenglick: the ranking with the greatest support, {@code sum of e_ij over all i ranked above
 * j}, found exactly over all rankings of at most 10 units. Several rankings may share the greatest support (to 1e-9);
 * a unit's score is then the mean, over all of them, of how many units it is above.
 *
 * <p>OECD/JRC Handbook, step 6, tables 28 to 37; Young and Levenglick (1978). All values must be there.
 */
public record Kemeny() implements ComparativeAggregation {
    /** The most units for which the search is exact. */
    public static final int MOST_UNITS = 10;

    private static final double TOLERANCE = 1e-9;

    @Override
    public String name() {
        return "kemeny";
    }

    @Override
    public double[] of(double[][] columns, double[] weights) {
        Search search = new Search(matrix(columns, weights));
        double[] above = new double[columns[0].length];
        search.walk(0, ranking -> {
            for (int place = 0; place < ranking.length; place++) {
                above[ranking[place]] += ranking.length - 1 - place;
            }
        });
        for (int unit = 0; unit < above.length; unit++) {
            above[unit] /= search.found;
        }
        return above;
    }

    /**
     * Returns every ranking with the greatest support, best unit first, in the order of their unit numbers.
     *
     * @throws ModelRefused beyond 10 units, or when a pair shares no indicator
     */
    public List<int[]> rankings(double[][] columns, double[] weights) {
        List<int[]> rankings = new ArrayList<>();
        new Search(matrix(columns, weights)).walk(0, ranking -> rankings.add(ranking.clone()));
        return rankings;
    }

    private static double[][] matrix(double[][] columns, double[] weights) {
        if (columns[0].length > MOST_UNITS) {
            throw new ModelRefused("kemeny", "is exact up to " + MOST_UNITS + " units; there are " + columns[0].length);
        }
        double[][] matrix = Outranking.of(columns, weights).matrix();
        for (double[] row : matrix) {
            for (double share : row) {
                if (Double.isNaN(share)) {
                    throw new ModelRefused("kemeny", "two units share no indicator and can not be compared");
                }
            }
        }
        return matrix;
    }

    private interface Visitor {
        void visit(int[] bestFirst);
    }

    /** Best support of every set of units still to be placed (Held and Karp), then a walk along all best choices. */
    private static final class Search {
        private final double[][] matrix;
        private final double[] best;
        private final int[] ranking;
        private int placed;
        private long found;

        Search(double[][] matrix) {
            this.matrix = matrix;
            this.best = new double[1 << matrix.length];
            this.ranking = new int[matrix.length];
            for (int left = 1; left < best.length; left++) {
                best[left] = Double.NEGATIVE_INFINITY;
                for (int unit = 0; unit < matrix.length; unit++) {
                    if ((left >> unit & 1) == 1) {
                        best[left] = Math.max(best[left], first(unit, left));
                    }
                }
            }
        }

        private double first(int unit, int left) {
            double support = best[left & ~(1 << unit)];
            for (int other = 0; other < matrix.length; other++) {
                if ((left >> other & 1) == 1) {
                    support += matrix[unit][other];
                }
            }
            return support;
        }

        void walk(int taken, Visitor visitor) {
            int left = best.length - 1 & ~taken;
            if (left == 0) {
                found++;
                visitor.visit(ranking);
                return;
            }
            for (int unit = 0; unit < matrix.length; unit++) {
                if ((left >> unit & 1) == 1 && first(unit, left) >= best[left] - TOLERANCE) {
                    ranking[placed++] = unit;
                    walk(taken | 1 << unit, visitor);
                    placed--;
                }
            }
        }
    }
}
