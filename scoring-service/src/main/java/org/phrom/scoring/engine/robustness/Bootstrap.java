package org.phrom.scoring.engine.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.phrom.scoring.engine.robustness.Sensitivity.Interval;
import org.phrom.scoring.engine.statistics.Quantiles;

/**
 * Intervals of estimated Sobol indices: samples are drawn again with replacement, as many as there are, and the indices
 * are estimated from each such draw; the interval is from the 5 % to the 95 % quantile. Archer, Saltelli and Sobol (1997);
 * {@code SA_estimate} of COINr.
 *
 * <p>Draw number b depends on the seed and b alone, so all outputs and assumptions are drawn alike.
 */
final class Bootstrap {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final int times;
    private final long seed;
    private final double[] output;
    private final int width;
    private final int samples;

    /** Of an output, per sample A, B, and A with each assumption in turn from B. */
    Bootstrap(int times, long seed, double[] output, int assumptions) {
        this.times = times;
        this.seed = seed;
        this.output = output;
        this.width = assumptions + 2;
        this.samples = output.length / width;
    }

    /** Returns the intervals of first and total order, one list each. */
    List<List<Interval>> intervals() {
        double[][] first = new double[width - 2][times];
        double[][] total = new double[width - 2][times];
        for (int time = 0; time < times; time++) {
            draw(time, first, total);
        }
        return List.of(intervals(first), intervals(total));
    }

    private static List<Interval> intervals(double[][] estimates) {
        List<Interval> intervals = new ArrayList<>();
        for (double[] each : estimates) {
            Quantiles quantiles = Quantiles.of(each);
            intervals.add(new Interval(quantiles.at(LOW), quantiles.at(HIGH)));
        }
        return intervals;
    }

    private void draw(int time, double[][] first, double[][] total) {
        SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (time + 1L));
        int[] drawn = new int[samples];
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            drawn[i] = (int) (Draws.uniform(random) * samples) * width;
            sum += output[drawn[i]] + output[drawn[i] + 1];
        }
        double mean = sum / (2 * samples);
        double squares = 0;
        for (int from : drawn) {
            double a = output[from] - mean;
            double b = output[from + 1] - mean;
            squares += a * a + b * b;
        }
        double variance = squares / (2 * samples - 1);
        for (int assumption = 0; assumption < width - 2; assumption++) {
            double products = 0;
            double differences = 0;
            for (int from : drawn) {
                double step = output[from + 2 + assumption] - output[from];
                products += (output[from + 1] - mean) * step;
                differences += step * step / 2;
            }
            first[assumption][time] = variance > 0 ? products / samples / variance : Double.NaN;
            total[assumption][time] = variance > 0 ? differences / samples / variance : Double.NaN;
        }
    }
}
