package org.phrom.scoring.engine.imputation;

import java.util.Arrays;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.imputation.ColumnImputation.Centre;
import org.phrom.scoring.engine.statistics.Quantiles;

/**
 * Row mean or median: a hole gets the mean, or the median, of what the same unit has in the other columns of the same
 * parent, all brought to min-max between 0 and 1 with their direction, and is then brought back to the scale of its
 * column. OECD/JRC Handbook, step 3; COINr, Impute by rows.
 *
 * <p>Sums run in column order; the median of an even number is the mean of the two in the middle. A unit that has nothing
 * in the parent stays without a value. A constant column takes no part; a hole in it gets its only value.
 *
 * @param centre mean or median
 * @param insideParent whether only columns of the same parent count; otherwise all do
 */
public record RowCentre(Centre centre, boolean insideParent) implements Imputation {
    /** The mean. */
    public static RowCentre mean(boolean insideParent) {
        return new RowCentre(Centre.MEAN, insideParent);
    }

    /** The median. */
    public static RowCentre median(boolean insideParent) {
        return new RowCentre(Centre.MEDIAN, insideParent);
    }

    @Override
    public String name() {
        return centre == Centre.MEAN ? "row-mean" : "row-median";
    }

    @Override
    public Imputed of(Incomplete data) {
        Filling filling = new Filling(data);
        Range[] ranges = new Range[data.columns().length];
        for (int column = 0; column < ranges.length; column++) {
            ranges[column] = Range.of(data.columns()[column], data.directions().get(column));
        }
        for (int column = 0; column < ranges.length; column++) {
            for (int unit = 0; unit < data.units(); unit++) {
                if (data.hole(column, unit)) {
                    filling.fill(column, unit, ranges[column].back(centre(data, ranges, column, unit)));
                }
            }
        }
        return filling.imputed();
    }

    private double centre(Incomplete data, Range[] ranges, int hole, int unit) {
        double[] shares = new double[ranges.length];
        double sum = 0;
        int count = 0;
        for (int column = 0; column < ranges.length; column++) {
            double share = counts(data, hole, column) ? ranges[column].share(data.columns()[column][unit]) : Double.NaN;
            if (!Double.isNaN(share)) {
                shares[count++] = share;
                sum += share;
            }
        }
        return centre == Centre.MEAN
                ? sum / count
                : Quantiles.of(Arrays.copyOf(shares, count)).median();
    }

    private boolean counts(Incomplete data, int hole, int column) {
        return !insideParent || data.parents().get(hole).equals(data.parents().get(column));
    }

    /** The way from the worst value of a column to the best; NaN without values. */
    private record Range(double worst, double best) {

        static Range of(double[] column, Direction direction) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double value : column) {
                min = value < min ? value : min;
                max = value > max ? value : max;
            }
            if (min > max) {
                return new Range(Double.NaN, Double.NaN);
            }
            return direction == Direction.POSITIVE ? new Range(min, max) : new Range(max, min);
        }

        double share(double value) {
            return worst == best ? Double.NaN : (value - worst) / (best - worst);
        }

        double back(double share) {
            return worst == best ? worst : share * (best - worst) + worst;
        }
    }
}
