package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Standardisation: {@code (v - mean) / s * deviation + mean'}. OECD/JRC Handbook, step 5, "standardisation".
 *
 * <p>Sums run in row order. A constant column is refused, and so is one with a single value.
 *
 * @param mean the mean that comes out
 * @param deviation the standard deviation that comes out, above zero
 * @param spread which standard deviation of the column is divided by
 */
public record ZScore(double mean, double deviation, Spread spread) implements Normalisation {
    /** Mean 0 and standard deviation 1, dividing by the sample's standard deviation (n - 1). */
    public static final ZScore STANDARD = new ZScore(0, 1, Spread.SAMPLE);

    /** Refuses a deviation that is not above zero. */
    public ZScore {
        if (!(deviation > 0) || Double.isInfinite(deviation) || !Double.isFinite(mean)) {
            throw new ModelRefused("z-score", "needs a finite mean and a deviation above zero");
        }
    }

    @Override
    public String name() {
        return "z-score";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Extent extent = Extent.of(name(), column).varied();
        double centre = extent.mean(column);
        double squares = 0;
        for (double value : column) {
            double distance = value - centre;
            squares += Double.isNaN(value) ? 0 : distance * distance;
        }
        double unitDeviation = direction.sign() * spread.deviation(squares, extent.count());
        double[] scores = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            scores[unit] = (column[unit] - centre) / unitDeviation * deviation + mean;
        }
        return scores;
    }
}
