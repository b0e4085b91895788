package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Distance to a target: {@code (x - min) / (target - min)} for a positive direction, {@code (max - x) / (max -
 * target)} for a negative one, times the width of the output plus its lower end. OECD/JRC Handbook, step 5,
 * "distance to a reference" with a target as the reference.
 *
 * <p>The target is a value of the indicator itself, whatever its direction. A target that is not better than the
 * worst unit is refused: it would turn the order round.
 *
 * @param target what gets the upper end of the output
 * @param capped whether better than the target counts as the target
 * @param output what the worst unit and the target get; start above zero where a geometric mean follows
 */
public record DistanceToTarget(double target, boolean capped, Range output) implements Normalisation {
    /** Refuses a target that is no number. */
    public DistanceToTarget {
        if (!Double.isFinite(target)) {
            throw new ModelRefused("distance-to-target", "the target has no value");
        }
    }

    /** Measures between 0 and 1. */
    public DistanceToTarget(double target, boolean capped) {
        this(target, capped, Range.UNIT);
    }

    @Override
    public String name() {
        return "distance-to-target";
    }

    @Override
    public boolean alwaysPositive() {
        return output.lower() > 0;
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        double[] shares = Distance.to(target, capped, Extent.of(name(), column), direction)
                .of(column);
        for (int unit = 0; unit < shares.length; unit++) {
            shares[unit] = shares[unit] * output.width() + output.lower();
        }
        return shares;
    }
}
