package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes every node of a tree for every unit of a data set. OECD/JRC Handbook, step 6.
 *
 * <p>Nodes are computed from the leaves up, units in row order, sums from the first child to the last. A unit's
 * values depend on no other unit, so a unit computed alone has the same bits as among thousands.
 *
 * <p>Coverage of a node is the share of the weight below it that has a value, through all levels; children that do
 * not apply to the unit are left out of it. A mean over a value it is not defined for is refused for that unit, and
 * so are the nodes above it: they have no value, and the refusal says why.
 */
public final class CompositeIndicator {
    private final Tree tree;
    private final DataSet data;
    private final int units;
    private final double[][] values;
    private final double[][] coverage;
    private final BitSet refused = new BitSet();
    private final List<Refusal> refusals = new ArrayList<>();

    private CompositeIndicator(Tree tree, DataSet data) {
        this.tree = tree;
        this.data = data;
        this.units = data.units().size();
        this.values = new double[tree.size()][];
        this.coverage = new double[tree.size()][];
    }

    /**
     * Computes all nodes.
     *
     * @throws ModelRefused when an indicator has no column
     */
    public static NodeValues compute(Tree tree, DataSet data) {
        CompositeIndicator run = new CompositeIndicator(tree, data);
        for (int node = tree.size() - 1; node >= 0; node--) {
            run.compute(node);
        }
        return new NodeValues(tree, data.units(), new NodeValues.Columns(run.values, run.coverage), run.refusals);
    }

    private void compute(int node) {
        if (tree.node(node) instanceof Node.Group group) {
            values[node] = new double[units];
            coverage[node] = new double[units];
            compute(node, new Siblings(group.code(), group.steps(), tree.childWeights(node)));
        } else {
            values[node] = data.cells(tree.node(node).code());
            coverage[node] = data.coverage(tree.node(node).code());
        }
    }

    private void compute(int node, Siblings siblings) {
        int[] children = tree.children(node);
        double[][] below = of(values, children);
        double[][] covered = of(coverage, children);
        for (int unit = 0; unit < units; unit++) {
            siblings.gather(below, covered, unit);
            coverage[node][unit] = siblings.coverage();
            values[node][unit] = value(node, unit, siblings);
        }
    }

    private double value(int node, int unit, Siblings siblings) {
        if (!refused.isEmpty() && anyRefused(node, unit)) {
            refused.set(node * units + unit);
            return Double.NaN;
        }
        int offender = siblings.offender();
        if (offender >= 0) {
            refuse(node, unit, tree.children(node)[offender], siblings);
            return Double.NaN;
        }
        if (!siblings.rounds()) {
            return siblings.value();
        }
        int[] children = tree.children(node);
        return siblings.value(child -> exact(children[child], unit));
    }

    /** The exact value of a node, through means that are not rounded; null when it is none of decimals. */
    private @Nullable Fraction exact(int node, int unit) {
        if (tree.node(node) instanceof Node.Group group
                && group.steps().rounding().none()) {
            Siblings siblings = new Siblings(group.code(), group.steps(), tree.childWeights(node));
            int[] children = tree.children(node);
            siblings.gather(of(values, children), of(coverage, children), unit);
            return siblings.suffices()
                    ? siblings.exact(child -> exact(children[child], unit))
                    : Fraction.stated(values[node][unit]);
        }
        return Fraction.stated(values[node][unit]);
    }

    private boolean anyRefused(int node, int unit) {
        for (int child : tree.children(node)) {
            if (tree.node(child).weight() != 0 && refused.get(child * units + unit)) {
                return true;
            }
        }
        return false;
    }

    private void refuse(int node, int unit, int offender, Siblings siblings) {
        refused.set(node * units + unit);
        refusals.add(new Refusal(
                data.units().get(unit) + "/" + tree.node(node).code(),
                siblings.reason(tree.node(offender).code(), values[offender][unit])));
    }

    private static double[][] of(double[][] nodes, int[] children) {
        double[][] chosen = new double[children.length][];
        for (int i = 0; i < children.length; i++) {
            chosen[i] = nodes[children[i]];
        }
        return chosen;
    }
}
