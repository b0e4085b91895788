package org.phrom.scoring.engine.normalisation;

import java.util.Arrays;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Above or below the mean: 1 when {@code x / mean > 1 + p}, -1 when {@code x / mean < 1 - p}, 0 between; signs are
 * changed for a negative direction. OECD/JRC Handbook, step 5, "indicators above or below the mean".
 *
 * <p>Needs a mean above zero. The mean is the same in every order of the units: a bit of it can move a value that lies at
 * a threshold to the other side.
 *
 * @param threshold p, for example 0.2; not negative
 */
public record AboveBelowMean(double threshold) implements Normalisation {
    /** Refuses a threshold that is no number or negative. */
    public AboveBelowMean {
        if (!(threshold >= 0)) {
            throw new ModelRefused("above-below-mean", "needs a threshold of zero or more, not " + threshold);
        }
    }

    @Override
    public String name() {
        return "above-below-mean";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        double[] ordered = column.clone();
        Arrays.sort(ordered);
        double mean = Extent.of(name(), column).mean(ordered);
        if (mean <= 0) {
            throw new ModelRefused(name(), "needs a mean above zero, not " + mean);
        }
        double[] scores = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            scores[unit] = direction.sign() * side(column[unit] / mean) + 0.0;
        }
        return scores;
    }

    private double side(double ratio) {
        if (Double.isNaN(ratio)) {
            return Double.NaN;
        }
        return ratio > 1 + threshold ? 1 : ratio < 1 - threshold ? -1 : 0;
    }
}
