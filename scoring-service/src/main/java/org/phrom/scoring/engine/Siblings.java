package org.phrom.scoring.engine;

/**
 * The children of one group, gathered unit by unit into buffers that are allocated once. A child of weight 0, or one
 * that does not apply to the unit, is left out. Not for several threads.
 */
public final class Siblings {
    private final UnitAggregation aggregation;
    private final MissingPolicy missing;
    private final Rounding rounding;
    private final double[] childWeights;

    private final double[] values;
    private final double[] weights;
    private final int[] sources;
    private int count;
    private int applicable;
    private int present;
    private double total;
    private double presentWeight;
    private double covered;

    /**
     * Prepares for one group.
     *
     * @param weights one per child
     * @throws ModelRefused when the aggregation compares units
     */
    public Siblings(String group, Node.Steps steps, double[] weights) {
        if (!(steps.aggregation() instanceof UnitAggregation unit)) {
            throw new ModelRefused(group, steps.aggregation().name() + " compares units and needs all of them at once");
        }
        aggregation = unit;
        missing = steps.missing();
        rounding = steps.rounding();
        childWeights = weights;
        values = new double[weights.length];
        this.weights = new double[weights.length];
        sources = new int[weights.length];
    }

    /**
     * Gathers the children of one unit.
     *
     * @param columns values, child by unit
     * @param coverages beside them 0 to 1, NaN where the child does not apply
     */
    public void gather(double[][] columns, double[][] coverages, int unit) {
        count = 0;
        applicable = 0;
        present = 0;
        total = 0;
        presentWeight = 0;
        covered = 0;
        for (int child = 0; child < columns.length; child++) {
            double coverage = coverages[child][unit];
            if (childWeights[child] != 0 && !Double.isNaN(coverage)) {
                applicable++;
                total += childWeights[child];
                covered += childWeights[child] * coverage;
                take(child, columns[child][unit]);
            }
        }
    }

    private void take(int child, double value) {
        if (!Double.isNaN(value)) {
            present++;
            presentWeight += childWeights[child];
        }
        double counted = Double.isNaN(value) ? missing.stead() : value;
        if (!Double.isNaN(counted)) {
            values[count] = counted;
            weights[count] = childWeights[child];
            sources[count++] = child;
        }
    }

    /** Returns the share of weight with a value below; NaN when no counted child applies to the unit. */
    public double coverage() {
        return total == 0 ? Double.NaN : covered / total;
    }

    /** Returns whether the missing policy lets the group have a value of its own. */
    public boolean suffices() {
        return missing.suffices(present, applicable, presentWeight, total);
    }

    /** Returns the value of the group; NaN when it has none. */
    public double value() {
        if (applicable == 0) {
            return Double.NaN;
        }
        if (!suffices()) {
            return missing.otherwise();
        }
        return count == 0 ? Double.NaN : rounding.of(aggregation.of(values, weights, count));
    }

    /** Returns the place of the first child the aggregation is not defined for, -1 when there is none. */
    public int offender() {
        for (int i = 0; i < count; i++) {
            if (!aggregation.admits(values[i])) {
                return sources[i];
            }
        }
        return -1;
    }

    /** Returns why a child's value was refused. */
    public String reason(String child, double value) {
        return "a " + aggregation.name() + " mean needs " + aggregation.needs() + ", " + child + " is " + value;
    }
}
