package org.phrom.scoring.engine;

import java.util.BitSet;

/** The children of one group, gathered unit by unit into two buffers that are allocated once. */
final class Siblings {
    private final int[] children;
    private final double[] childWeights;
    private final Aggregation aggregation;
    private final double stead;

    private final double[] values;
    private final double[] weights;
    private final int[] sources;
    private int count;
    private double total;
    private double covered;

    Siblings(Tree tree, int node) {
        Node.Steps steps = ((Node.Group) tree.node(node)).steps();
        aggregation = steps.aggregation();
        stead = steps.missing().stead();
        children = tree.children(node);
        childWeights = new double[children.length];
        for (int i = 0; i < children.length; i++) {
            childWeights[i] = tree.node(children[i]).weight();
        }
        values = new double[children.length];
        weights = new double[children.length];
        sources = new int[children.length];
    }

    void gather(double[][] columns, double[][] coverages, int unit) {
        count = 0;
        total = 0;
        covered = 0;
        for (int i = 0; i < children.length; i++) {
            double coverage = coverages[children[i]][unit];
            if (childWeights[i] == 0 || Double.isNaN(coverage)) {
                continue;
            }
            total += childWeights[i];
            covered += childWeights[i] * coverage;
            take(i, columns[children[i]][unit]);
        }
    }

    private void take(int child, double value) {
        double counted = Double.isNaN(value) ? stead : value;
        if (!Double.isNaN(counted)) {
            values[count] = counted;
            weights[count] = childWeights[child];
            sources[count++] = children[child];
        }
    }

    /** Returns NaN when no counted child applies to the unit. */
    double coverage() {
        return total == 0 ? Double.NaN : covered / total;
    }

    double value() {
        return count == 0 ? Double.NaN : aggregation.of(values, weights, count);
    }

    boolean anyRefused(BitSet refused, int units, int unit) {
        for (int i = 0; i < children.length; i++) {
            if (childWeights[i] != 0 && refused.get(children[i] * units + unit)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first child the mean is not defined for, -1 when there is none. */
    int offender() {
        if (aggregation.needsPositive()) {
            for (int i = 0; i < count; i++) {
                if (values[i] <= 0) {
                    return sources[i];
                }
            }
        }
        return -1;
    }
}
