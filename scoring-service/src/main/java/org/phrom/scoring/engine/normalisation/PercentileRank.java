package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Percentile rank, as a share between 0 and 1. OECD/JRC Handbook, step 5, "ranking" and table 15.
 *
 * <p>n is the number of units that have a value. A column with a single value is refused when the ends are 0 and 1.
 *
 * @param ties which rank tied units share
 * @param basis what the rank is a share of
 */
public record PercentileRank(Ties ties, Basis basis) implements Normalisation {
    /** What the rank is a share of. */
    public enum Basis {
        /** {@code (rank - 1) / (n - 1)}: the lowest gets 0, the highest 1. */
        BETWEEN_ENDS,
        /** {@code rank / n}: the share of the units at or below (Handbook, table 15). */
        OF_ALL
    }

    @Override
    public String name() {
        return "percentile-rank";
    }

    @Override
    public boolean alwaysPositive() {
        return basis == Basis.OF_ALL;
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Standing standing = Standing.of(name(), column, direction);
        int first = basis == Basis.BETWEEN_ENDS ? 1 : 0;
        if (standing.count() == first) {
            throw new ModelRefused(name(), "needs at least two units with a value");
        }
        double[] scores = standing.ranks(column, direction, ties);
        double last = standing.count() - first;
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = (scores[unit] - first) / last;
        }
        return scores;
    }
}
