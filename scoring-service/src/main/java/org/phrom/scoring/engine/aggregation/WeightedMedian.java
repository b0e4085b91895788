package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.UnitAggregation;

/**
 * Weighted median: the value below and above which lies at most half of the weight; the middle of two values when
 * exactly half lies on each side (to 1e-12 of the weight). With equal weights the usual median.
 *
 * <p>OECD/JRC Handbook, step 6 (the median of the indicators as a robust aggregate, Saltelli et al. 2005).
 */
public record WeightedMedian() implements UnitAggregation {
    private static final double TOLERANCE = 1e-12;

    @Override
    public String name() {
        return "median";
    }

    @Override
    public double of(double[] values, double[] weights, int count) {
        Ordering.ascending(values, weights, count);
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += weights[i];
        }
        double below = 0;
        for (int i = 0; i < count - 1; i++) {
            below += weights[i];
            double excess = below - total / 2;
            if (Math.abs(excess) <= TOLERANCE * total) {
                return values[i] + (values[i + 1] - values[i]) / 2;
            }
            if (excess > 0) {
                return values[i];
            }
        }
        return values[count - 1];
    }
}
