package org.phrom.scoring.engine.weighting;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The least of a smooth function over weights that keep limits: the spectral projected gradient method with nonmonotone
 * line search. Birgin, Martinez and Raydan (2000), SIAM J. Optim. 10. Derivatives by central differences.
 */
final class Descent {
    private static final int STEPS = 5000;
    private static final int MEMORY = 10;
    private static final double DIFFERENCE = 1e-6;
    private static final double ENOUGH = 1e-4;

    private final ToDoubleFunction<double[]> function;
    private final ShareBox box;
    private final double still;
    private final double[] memory = new double[MEMORY];
    private double[] at;
    private double value;
    private double[] best;
    private double bestValue;
    private double length = 1;
    private int steps;
    private boolean converged;

    /**
     * Starts.
     *
     * @param start any weights; the nearest that keep the limits are used
     * @param still the search ends when no step along the gradient moves a weight by more
     */
    Descent(ToDoubleFunction<double[]> function, ShareBox box, double[] start, double still) {
        this.function = function;
        this.box = box;
        this.still = still;
        at = box.nearest(start);
        value = function.applyAsDouble(at);
        best = at;
        bestValue = value;
        Arrays.fill(memory, value);
    }

    /** Returns the best weights found. */
    double[] search() {
        double[] gradient = gradient(at);
        while (steps < STEPS && !converged) {
            double[] direction = minus(box.nearest(along(at, gradient, -length)), at);
            converged = largest(minus(box.nearest(along(at, gradient, -1)), at)) <= still;
            if (!converged) {
                double[] next = forward(direction, dot(gradient, direction));
                double[] slope = gradient(next);
                adapt(minus(next, at), minus(slope, gradient));
                at = next;
                gradient = slope;
                memory[steps++ % MEMORY] = value;
            }
        }
        return best;
    }

    boolean hasConverged() {
        return converged;
    }

    int steps() {
        return steps;
    }

    double least() {
        return bestValue;
    }

    private double[] forward(double[] direction, double slope) {
        double worst = Arrays.stream(memory).max().orElse(value);
        double part = 1;
        double[] next = along(at, direction, part);
        value = function.applyAsDouble(next);
        while (!(value <= worst + ENOUGH * part * slope) && part > 1e-12) {
            part /= 2;
            next = along(at, direction, part);
            value = function.applyAsDouble(next);
        }
        if (value < bestValue) {
            bestValue = value;
            best = next;
        }
        return next;
    }

    /** The length of Barzilai and Borwein for the next step. */
    private void adapt(double[] moved, double[] turned) {
        double curvature = dot(moved, turned);
        length = curvature <= 0 ? 1e6 : Math.max(1e-10, Math.min(1e10, dot(moved, moved) / curvature));
    }

    private double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        double[] probe = weights.clone();
        for (int i = 0; i < gradient.length; i++) {
            probe[i] = weights[i] + DIFFERENCE;
            double above = function.applyAsDouble(probe);
            probe[i] = weights[i] - DIFFERENCE;
            gradient[i] = (above - function.applyAsDouble(probe)) / (2 * DIFFERENCE);
            probe[i] = weights[i];
        }
        return gradient;
    }

    private static double[] along(double[] from, double[] direction, double length) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + length * direction[i];
        }
        return to;
    }

    private static double[] minus(double[] a, double[] b) {
        return along(a, b, -1);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double largest(double[] vector) {
        double largest = 0;
        for (double part : vector) {
            largest = Math.max(largest, Math.abs(part));
        }
        return largest;
    }
}
