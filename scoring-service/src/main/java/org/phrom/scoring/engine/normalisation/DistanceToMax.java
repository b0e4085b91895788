package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;

/**
 * Distance to the best unit: {@code 1 - (max - v) / (max - min)}; the best gets 1, the worst 0. OECD/JRC Handbook,
 * step 5, "distance to a reference". A constant column is refused.
 */
public record DistanceToMax() implements Normalisation {
    @Override
    public String name() {
        return "distance-to-max";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Extent extent = Extent.of(name(), column).varied();
        double best = direction == Direction.POSITIVE ? extent.max() : extent.min();
        double range = extent.range();
        double[] scores = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            scores[unit] = 1 - direction.sign() * (best - column[unit]) / range;
        }
        return scores;
    }
}
