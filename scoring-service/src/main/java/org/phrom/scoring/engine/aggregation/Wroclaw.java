package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Wroclaw taxonomic method (Hellwig): {@code 1 - c / c0} with c the Euclidean distance of a unit to the ideal unit, the
 * best value of every column, and {@code c0 = mean(c) + 2 sd(c)} (n - 1). 1 is the ideal unit; far units may be below
 * zero. Compind's ci_wroclaw is c / c0, that is one minus this. Columns are expected on one scale (z-scores in
 * Hellwig's paper); weights multiply squared differences. A unit with a missing value has no
 * score.
 *
 * <p>Hellwig (1968), Zastosowanie metody taksonomicznej, Przegląd Statystyczny 15; Mazziotta and Pareto (2012).
 */
public record Wroclaw() implements ComparativeAggregation {
    @Override
    public String name() {
        return "wroclaw";
    }

    @Override
    public double[] of(double[][] columns, double[] weights) {
        double[] distance = distances(columns, weights);
        double far = Rows.mean(distance) + 2 * Rows.deviation(distance);
        if (!(far > 0)) {
            throw new ModelRefused(name(), "needs at least two units that differ");
        }
        for (int unit = 0; unit < distance.length; unit++) {
            distance[unit] = 1 - distance[unit] / far;
        }
        return distance;
    }

    private static double[] distances(double[][] columns, double[] weights) {
        double[] squares = new double[columns[0].length];
        for (int child = 0; child < columns.length; child++) {
            if (weights[child] != 0) {
                double best = Rows.max(columns[child]);
                for (int unit = 0; unit < squares.length; unit++) {
                    double away = columns[child][unit] - best;
                    squares[unit] += weights[child] * away * away;
                }
            }
        }
        for (int unit = 0; unit < squares.length; unit++) {
            squares[unit] = Math.sqrt(squares[unit]);
        }
        return squares;
    }
}
