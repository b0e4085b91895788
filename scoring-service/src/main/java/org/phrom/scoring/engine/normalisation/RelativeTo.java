package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Relation to the mean, the best or the worst unit. OECD/JRC Handbook, step 5, "distance to a reference" and table
 * 15.
 *
 * <p>For a positive direction the ratio is {@code x / ref} and the difference {@code (x - ref) / ref}; for a negative
 * one {@code ref / x} and {@code (ref - x) / ref}, so that more is better. Best and worst follow the direction. The
 * reference must be above zero, and under a ratio of negative direction all values.
 *
 * @param anchor what the values are related to
 * @param form ratio or relative difference
 */
public record RelativeTo(Anchor anchor, Form form) implements Normalisation {
    /** What values are related to. */
    public enum Anchor {
        /** The mean of the units. */
        MEAN,
        /** The best unit. */
        BEST,
        /** The worst unit. */
        WORST
    }

    /** How they are related. */
    public enum Form {
        /** How many times the reference. */
        RATIO,
        /** By which part of the reference it differs. */
        DIFFERENCE
    }

    @Override
    public String name() {
        return form == Form.RATIO ? "ratio" : "relative-difference";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Extent extent = Extent.of(name(), column);
        double reference = reference(extent, column, direction);
        boolean inverse = form == Form.RATIO && direction == Direction.NEGATIVE;
        double least = inverse ? extent.min() : reference;
        if (least <= 0) {
            throw new ModelRefused(name(), "needs values above zero to relate to, not " + least);
        }
        double[] scores = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            scores[unit] = inverse ? reference / column[unit] : related(column[unit], reference, direction);
        }
        return scores;
    }

    private double related(double value, double reference, Direction direction) {
        if (form == Form.RATIO) {
            return value / reference;
        }
        return (direction == Direction.POSITIVE ? value - reference : reference - value) / reference;
    }

    private double reference(Extent extent, double[] column, Direction direction) {
        boolean high = (anchor == Anchor.BEST) == (direction == Direction.POSITIVE);
        return anchor == Anchor.MEAN ? extent.mean(column) : high ? extent.max() : extent.min();
    }
}
