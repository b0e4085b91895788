package org.phrom.scoring.engine.robustness;

import java.util.ArrayList;
import java.util.List;

/** Estimates of Sobol indices: per sample the outputs at A, B, and A with each assumption in turn from B. */
final class SampledIndices {
    private SampledIndices() {}

    static Sensitivity.Indices of(String name, double[] output, int count) {
        int width = count + 2;
        int samples = output.length / width;
        double mean = 0;
        for (int sample = 0; sample < samples; sample++) {
            mean += output[sample * width] + output[sample * width + 1];
        }
        mean /= 2 * samples;
        double variance = 0;
        for (int sample = 0; sample < samples; sample++) {
            double a = output[sample * width] - mean;
            double b = output[sample * width + 1] - mean;
            variance += a * a + b * b;
        }
        variance /= 2 * samples - 1;
        Estimates first = new Estimates(variance);
        Estimates total = new Estimates(variance);
        for (int assumption = 0; assumption < count; assumption++) {
            double[] products = new double[samples];
            double[] squares = new double[samples];
            for (int sample = 0; sample < samples; sample++) {
                double a = output[sample * width] - mean;
                double b = output[sample * width + 1] - mean;
                double ab = output[sample * width + 2 + assumption] - mean;
                products[sample] = b * (ab - a);
                squares[sample] = (a - ab) * (a - ab) / 2;
            }
            first.add(products);
            total.add(squares);
        }
        return new Sensitivity.Indices(
                name, variance, first.means, total.means, first.errors, total.errors, List.of(), List.of());
    }

    /** Means over the variance, with their standard errors. */
    private static final class Estimates {
        private final double variance;
        private final List<Double> means = new ArrayList<>();
        private final List<Double> errors = new ArrayList<>();

        Estimates(double variance) {
            this.variance = variance;
        }

        void add(double[] terms) {
            double sum = 0;
            for (double term : terms) {
                sum += term;
            }
            double mean = sum / terms.length;
            double squares = 0;
            for (double term : terms) {
                squares += (term - mean) * (term - mean);
            }
            double error = Math.sqrt(squares / (terms.length - 1) / terms.length);
            means.add(variance > 0 ? mean / variance : Double.NaN);
            errors.add(variance > 0 ? error / variance : Double.NaN);
        }
    }
}
