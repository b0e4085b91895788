package org.phrom.scoring.engine.robustness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sobol indices of an output known for all combinations, the last assumption varying fastest. */
final class ExactIndices {
    private ExactIndices() {}

    static Sensitivity.Indices of(String name, double[] output, int[] levels) {
        double mean = 0;
        for (double value : output) {
            mean += value;
        }
        mean /= output.length;
        double variance = 0;
        for (double value : output) {
            variance += (value - mean) * (value - mean);
        }
        variance /= output.length;
        List<Double> first = new ArrayList<>();
        List<Double> total = new ArrayList<>();
        int inner = output.length;
        for (int count : levels) {
            inner /= count;
            first.add(variance > 0 ? between(output, count, inner, mean) / variance : Double.NaN);
            total.add(variance > 0 ? within(output, count, inner) / variance : Double.NaN);
        }
        List<Double> none = Collections.nCopies(levels.length, 0.0);
        return new Sensitivity.Indices(name, variance, first, total, none, none, List.of(), List.of());
    }

    /** Returns the variance of the mean of the output given the assumption. */
    private static double between(double[] output, int count, int inner, double mean) {
        double variance = 0;
        for (int level = 0; level < count; level++) {
            double sum = 0;
            for (int from = level * inner; from < output.length; from += count * inner) {
                for (int i = from; i < from + inner; i++) {
                    sum += output[i] - mean;
                }
            }
            double given = sum / (output.length / count);
            variance += given * given;
        }
        return variance / count;
    }

    /** Returns the mean of the variance of the output given all other assumptions. */
    private static double within(double[] output, int count, int inner) {
        double sum = 0;
        for (int block = 0; block < output.length; block += count * inner) {
            for (int i = block; i < block + inner; i++) {
                sum += squares(output, i, count, inner);
            }
        }
        return sum / output.length;
    }

    private static double squares(double[] output, int from, int count, int inner) {
        double mean = 0;
        for (int level = 0; level < count; level++) {
            mean += output[from + level * inner];
        }
        mean /= count;
        double squares = 0;
        for (int level = 0; level < count; level++) {
            double distance = output[from + level * inner] - mean;
            squares += distance * distance;
        }
        return squares;
    }
}
