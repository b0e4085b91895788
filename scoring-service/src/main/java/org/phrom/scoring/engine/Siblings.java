package org.phrom.scoring.engine;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The children of one group, gathered unit by unit into buffers that are allocated once. A child of weight 0, or one
 * that does not apply to the unit, is left out. Not for several threads.
 */
public final class Siblings {
    private static final IntFunction<@Nullable Fraction> UNKNOWN = child -> null;

    private final UnitAggregation aggregation;
    private final MissingPolicy missing;
    private final Rounding rounding;
    private final double[] childWeights;

    private final double[] values;
    private final double[] weights;
    private final int[] sources;
    private final boolean[] filled;
    private int count;
    private int applicable;
    private int present;
    private double total;
    private double presentWeight;
    private double covered;
    private boolean halved;

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
        filled = new boolean[weights.length];
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
            filled[count] = Double.isNaN(value);
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

    /** Returns whether the value is rounded, so that it is worth knowing what the children are exactly. */
    public boolean rounds() {
        return !rounding.none();
    }

    /** Returns the value of the group, of whose children nothing more is known; NaN when it has none. */
    public double value() {
        return value(UNKNOWN);
    }

    /**
     * Returns the value of the group; NaN when it has none.
     *
     * @param exact the exact value of a child, by its place; null where it is not known
     */
    public double value(IntFunction<@Nullable Fraction> exact) {
        halved = false;
        if (applicable == 0) {
            return Double.NaN;
        }
        if (!suffices()) {
            return missing.otherwise();
        }
        return count == 0 ? Double.NaN : rounded(aggregation.of(values, weights, count), exact);
    }

    private double rounded(double value, IntFunction<@Nullable Fraction> exact) {
        Fraction known = rounding.unsure(value) ? known(value, exact) : null;
        halved = known == null && rounding.near(value);
        return known == null ? rounding.of(value) : rounding.of(known);
    }

    /** What a mean is exactly, or the child that a minimum or a median chose. */
    private @Nullable Fraction known(double value, IntFunction<@Nullable Fraction> exact) {
        for (int i = 0; i < count; i++) {
            if (values[i] == value && !(aggregation instanceof Aggregation.Arithmetic)) {
                return Fraction.stated(value);
            }
        }
        return exact(exact);
    }

    /** Returns whether the value was taken for a half it is near, because it is not known exactly. */
    public boolean halved() {
        return halved;
    }

    /**
     * Returns the exact mean of the children gathered; null when it is no arithmetic mean, or a child or a weight is no
     * decimal.
     *
     * @param exact as in {@link #value}
     */
    public @Nullable Fraction exact(IntFunction<@Nullable Fraction> exact) {
        if (!(aggregation instanceof Aggregation.Arithmetic) || count == 0) {
            return null;
        }
        boolean equal = equalWeights();
        Fraction sum = Fraction.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            BigDecimal weight = equal ? BigDecimal.ONE : Decimal.stated(weights[i]);
            Fraction part = filled[i] ? Fraction.stated(values[i]) : exact.apply(sources[i]);
            if (part == null || weight == null) {
                return null;
            }
            sum = sum.plus(part.times(weight));
            whole = whole.add(weight);
        }
        return sum.dividedBy(whole);
    }

    private boolean equalWeights() {
        for (int i = 1; i < count; i++) {
            if (weights[i] != weights[0]) {
                return false;
            }
        }
        return true;
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
