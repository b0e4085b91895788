package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;

/**
 * Rank from below: the lowest directed value gets 1, the highest n. OECD/JRC Handbook, step 5, "ranking".
 *
 * <p>Units are tied when their values are equal as doubles. The number of a missing unit is missing.
 *
 * @param ties which rank tied units share
 */
public record Rank(Ties ties) implements Normalisation {
    @Override
    public String name() {
        return "rank";
    }

    @Override
    public boolean alwaysPositive() {
        return true;
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        return Standing.of(name(), column, direction).ranks(column, direction, ties);
    }
}
