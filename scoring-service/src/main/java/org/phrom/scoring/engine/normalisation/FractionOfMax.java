package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Fraction of the maximum: {@code x / max} for a positive direction. OECD/JRC Handbook, step 5, "distance to a
 * reference" with the leader as the reference.
 *
 * <p>Needs a maximum above zero. A negative direction turns the column first, as {@link Turning} says, so that the
 * lowest value is the best; merely changing signs would keep the order of the values.
 *
 * @param turning how a negative direction turns the column
 */
public record FractionOfMax(Turning turning) implements Normalisation {
    /** How "lower is better" becomes "higher is better". */
    public enum Turning {
        /** {@code (max + min - x) / max}: turned over inside its own range; the best gets 1, the worst min / max. */
        REFLECTED,
        /** {@code 1 - x / max}: what is lacking to the maximum; the worst gets 0, the best 1 - min / max. */
        COMPLEMENT,
        /** {@code min / x}: ratio to the best; the best gets 1. Needs all values above zero. */
        RECIPROCAL
    }

    @Override
    public String name() {
        return "fraction-of-max";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Extent extent = Extent.of(name(), column);
        if (extent.max() <= 0) {
            throw new ModelRefused(name(), "needs a maximum above zero, not " + extent.max());
        }
        boolean turn = direction == Direction.NEGATIVE;
        if (turn && turning == Turning.RECIPROCAL && extent.min() <= 0) {
            throw new ModelRefused(name(), "a ratio to the lowest value needs it above zero, not " + extent.min());
        }
        double[] scores = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            scores[unit] = turn ? turned(column[unit], extent) : column[unit] / extent.max();
        }
        return scores;
    }

    private double turned(double value, Extent extent) {
        return switch (turning) {
            case REFLECTED -> (extent.max() - (value - extent.min())) / extent.max();
            case COMPLEMENT -> 1 - value / extent.max();
            case RECIPROCAL -> extent.min() / value;
        };
    }
}
