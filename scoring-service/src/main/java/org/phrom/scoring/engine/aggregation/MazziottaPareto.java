package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.UnitAggregation;

/**
 * Mazziotta-Pareto index: {@code M (1 - cv^2) = M - S cv}, the mean of the unit's children less a penalty for their
 * spread, cv = S / M. Children are expected standardised to mean 100 and deviation 10 (z-score), or, for the adjusted
 * index, set between goalposts onto 70 to 130; M must be above zero, which those scales give. With weights M and S
 * are the weighted mean and deviation. One child is its own value.
 *
 * <p>De Muro, Mazziotta, Pareto (2011), Composite indices of development and poverty, Social Indicators Research 104;
 * Mazziotta and Pareto (2016), On a generalized non-compensatory composite index, Social Indicators Research 127.
 *
 * @param penalty downward for phenomena where more is better, upward where more is worse
 * @param spread which deviation S is
 */
public record MazziottaPareto(Penalty penalty, Spread spread) implements UnitAggregation {
    private static final Arithmetic MEAN = new Aggregation.Arithmetic();

    /** Which way unbalance moves the index. */
    public enum Penalty {
        /** Subtract S cv. */
        DOWNWARD,
        /** Add S cv. */
        UPWARD
    }

    /** Which deviation. */
    public enum Spread {
        /** Divided by n, as in the papers. */
        POPULATION,
        /** Divided by n - 1 (equal weights), as in Compind's ci_mpi. */
        SAMPLE
    }

    @Override
    public String name() {
        return "mazziotta-pareto";
    }

    @Override
    public boolean needsPositive() {
        return true;
    }

    @Override
    public double of(double[] values, double[] weights, int count) {
        if (count == 1) {
            return values[0];
        }
        double mean = MEAN.of(values, weights, count);
        double squares = 0;
        double total = 0;
        for (int i = 0; i < count; i++) {
            double distance = values[i] - mean;
            squares += weights[i] * distance * distance;
            total += weights[i];
        }
        double variance = squares / total;
        if (spread == Spread.SAMPLE) {
            variance = variance * count / (count - 1);
        }
        return penalty == Penalty.DOWNWARD ? mean - variance / mean : mean + variance / mean;
    }
}
