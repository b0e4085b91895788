package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * A fixed linear change of the directed value: {@code (v - lower) / (upper - lower) * factor}, never cut off. As in
 * the Global Innovation Index for scores that come with bounds.
 *
 * <p>The bounds are those of the directed value: for an indicator of negative direction between 0 and 100 they are
 * -100 and 0. {@link Goalposts} take bounds of the value itself.
 *
 * @param lower directed value that becomes 0
 * @param upper directed value that becomes the factor; not equal to lower
 * @param factor usually 100
 */
public record Scaled(double lower, double upper, double factor) implements Normalisation {
    /** Refuses bounds that are equal or not finite. */
    public Scaled {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || !Double.isFinite(factor) || lower == upper) {
            throw new ModelRefused("scaled", "needs two different finite bounds and a finite factor");
        }
    }

    @Override
    public String name() {
        return "scaled";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Extent.of(name(), column);
        double width = upper - lower;
        double[] scores = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            scores[unit] = (direction.sign() * column[unit] - lower) / width * factor;
        }
        return scores;
    }
}
