package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.UnitAggregation;

/**
 * The lowest child, whatever the weights (above zero): no compensation at all.
 *
 * <p>OECD/JRC Handbook, step 6 (non-compensatory aggregation).
 */
public record Minimum() implements UnitAggregation {
    @Override
    public String name() {
        return "minimum";
    }

    @Override
    public double of(double[] values, double[] weights, int count) {
        double lowest = values[0];
        for (int i = 1; i < count; i++) {
            lowest = Math.min(lowest, values[i]);
        }
        return lowest;
    }
}
