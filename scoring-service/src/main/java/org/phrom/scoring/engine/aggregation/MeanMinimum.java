package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.UnitAggregation;

/**
 * Mean-min function: {@code M - a (sqrt((M - m)^2 + b^2) - b)} with M the weighted arithmetic mean and m the minimum
 * of the unit's own children. It lies between the mean (a = 0) and the minimum (a = 1, b = 0).
 *
 * <p>Casadio Tarabusi and Guarini (2013), An unbalance adjustment method for development indicators, Social
 * Indicators Research 112.
 *
 * @param penalty a, 0 to 1
 * @param smoothing b, at least 0, in the units of the values
 */
public record MeanMinimum(double penalty, double smoothing) implements UnitAggregation {
    private static final Arithmetic MEAN = new Aggregation.Arithmetic();

    /** Refuses parameters outside their ranges. */
    public MeanMinimum {
        if (!(penalty >= 0 && penalty <= 1) || !(smoothing >= 0) || Double.isInfinite(smoothing)) {
            throw new ModelRefused("mean-min", "the penalty must be 0 to 1, the smoothing finite and at least 0");
        }
    }

    @Override
    public String name() {
        return "mean-min";
    }

    @Override
    public double of(double[] values, double[] weights, int count) {
        double mean = MEAN.of(values, weights, count);
        double lowest = values[0];
        for (int i = 1; i < count; i++) {
            lowest = Math.min(lowest, values[i]);
        }
        double distance = mean - lowest;
        return mean - penalty * (Math.sqrt(distance * distance + smoothing * smoothing) - smoothing);
    }
}
