package org.phrom.scoring.engine.robustness;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.pipeline.ColumnStep;
import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Stage;

/** Adds noise to the raw data; see {@link Assumption.DataNoise}. */
record Disturb(double share, long seed) implements ColumnStep {
    @Override
    public Stage stage() {
        return Stage.DISTURBED;
    }

    @Override
    public Object rule(String indicator) {
        return new Noise(share, seed, indicator);
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        SplittableRandom random = new SplittableRandom(seed ^ (long) indicator.hashCode() << 21);
        double width = share * deviation(values);
        double[] disturbed = new double[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            disturbed[unit] = values[unit] + width * (2 * Draws.uniform(random) - 1);
        }
        return new Change(disturbed, null);
    }

    private static double deviation(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : value;
            count += Double.isNaN(value) ? 0 : 1;
        }
        double mean = sum / count;
        double squares = 0;
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
    }

    private record Noise(double share, long seed, @Nullable String indicator) {}
}
