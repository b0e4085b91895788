package org.phrom.scoring.engine.aggregation;

import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.UnitAggregation;
import org.phrom.scoring.engine.normalisation.Range;

/**
 * The weighted mean of each unit's children, then min-max over the units: the lowest mean becomes the
 * lower end of a range, the highest its upper end. Missing children are left out of the mean. So the E-Government Development Index makes a
 * component of z-scores (UN DESA, E-Government Survey 2022, technical annex: the composite value of each component is
 * normalised to fall between 0 and 1).
 *
 * @param range of the values of the node, 0 to 1 in the Survey
 */
public record RescaledMean(Range range) implements ComparativeAggregation {
    private static final UnitAggregation MEAN = new Aggregation.Arithmetic();

    @Override
    public String name() {
        return "rescaled-mean";
    }

    @Override
    public double[] of(double[][] columns, double[] weights) {
        double[] means = new double[columns[0].length];
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double[] values = new double[columns.length];
        double[] beside = new double[columns.length];
        for (int unit = 0; unit < means.length; unit++) {
            int count = 0;
            for (int child = 0; child < columns.length; child++) {
                if (weights[child] > 0 && !Double.isNaN(columns[child][unit])) {
                    values[count] = columns[child][unit];
                    beside[count++] = weights[child];
                }
            }
            means[unit] = count == 0 ? Double.NaN : MEAN.of(values, beside, count);
            lowest = count == 0 ? lowest : Math.min(lowest, means[unit]);
            highest = count == 0 ? highest : Math.max(highest, means[unit]);
        }
        return onRange(means, lowest, highest);
    }

    private double[] onRange(double[] means, double lowest, double highest) {
        if (!(lowest < highest)) {
            throw new ModelRefused("rescaled-mean", "needs two units that differ");
        }
        double width = highest - lowest;
        for (int unit = 0; unit < means.length; unit++) {
            means[unit] = range.lower() + (range.upper() - range.lower()) * ((means[unit] - lowest) / width);
        }
        return means;
    }
}
