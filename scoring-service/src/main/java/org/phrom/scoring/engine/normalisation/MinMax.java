package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;

/**
 * Min-max: {@code (v - min) / (max - min) * (upper - lower) + lower}. OECD/JRC Handbook, step 5, "min-max".
 *
 * <p>Invariant to an affine change of the column. A constant column is refused.
 *
 * @param output what the worst and the best unit get
 */
public record MinMax(Range output) implements Normalisation {
    @Override
    public String name() {
        return "min-max";
    }

    @Override
    public boolean alwaysPositive() {
        return output.lower() > 0;
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Extent extent = Extent.of(name(), column).varied();
        double range = extent.range();
        double width = output.width();
        double lower = output.lower();
        double[] scores = new double[column.length];
        if (direction == Direction.POSITIVE) {
            double min = extent.min();
            for (int unit = 0; unit < column.length; unit++) {
                scores[unit] = (column[unit] - min) / range * width + lower;
            }
        } else {
            double max = extent.max();
            for (int unit = 0; unit < column.length; unit++) {
                scores[unit] = (max - column[unit]) / range * width + lower;
            }
        }
        return scores;
    }
}
