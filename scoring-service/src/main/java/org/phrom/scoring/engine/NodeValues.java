package org.phrom.scoring.engine;

import java.util.List;

/** The value and the coverage of every node for every unit. */
public final class NodeValues {
    private final Tree tree;
    private final List<String> units;
    private final Columns columns;
    private final List<Refusal> refusals;

    NodeValues(Tree tree, List<String> units, Columns columns, List<Refusal> refusals) {
        this.tree = tree;
        this.units = units;
        this.columns = columns;
        this.refusals = List.copyOf(refusals);
    }

    /** Returns the tree that was computed. */
    public Tree tree() {
        return tree;
    }

    /** Returns the units, in row order. */
    public List<String> units() {
        return units;
    }

    /** Returns the value of a node for a unit; NaN when it has none. */
    public double value(int node, int unit) {
        return columns.values[node][unit];
    }

    /** Returns the coverage of a node for a unit, 0 to 1; NaN when the node does not apply to the unit. */
    public double coverage(int node, int unit) {
        return columns.coverage[node][unit];
    }

    /** Returns a copy of the values of the root, one per unit. */
    public double[] index() {
        return columns.values[0].clone();
    }

    /** Returns what was refused, unit by unit; empty when everything was defined. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Both tables, node by unit. */
    @SuppressWarnings("ArrayRecordComponent")
    record Columns(double[][] values, double[][] coverage) {}
}
