package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;

/** How values go up a tree: what each group does, and its children's weights. Immutable; copies share what they can. */
final class Scheme {
    final Tree tree;
    final List<String> indicators;
    final Set<String> indicatorSet;
    private final Node.@Nullable Steps[] groupSteps;
    private final double[][] weights;
    private final int[][] children;

    private Scheme(Scheme shape, Node.@Nullable Steps[] groupSteps, double[][] weights) {
        tree = shape.tree;
        indicators = shape.indicators;
        indicatorSet = shape.indicatorSet;
        children = shape.children;
        this.groupSteps = groupSteps;
        this.weights = weights;
    }

    private Scheme(Tree tree) {
        this.tree = tree;
        indicators = List.copyOf(tree.indicators());
        indicatorSet = new HashSet<>(indicators);
        groupSteps = new Node.Steps[tree.size()];
        weights = new double[tree.size()][];
        children = new int[tree.size()][];
        for (int node = 0; node < tree.size(); node++) {
            weights[node] = tree.childWeights(node);
            children[node] = tree.children(node);
            groupSteps[node] = tree.node(node) instanceof Node.Group group ? group.steps() : null;
        }
    }

    static Scheme of(Tree tree) {
        return new Scheme(tree);
    }

    boolean isGroup(int node) {
        return groupSteps[node] != null;
    }

    Node.Steps steps(int group) {
        Node.Steps steps = groupSteps[group];
        if (steps == null) {
            throw new ModelRefused(tree.node(group).code(), "is an indicator and has no children");
        }
        return steps;
    }

    /** Whether any group rounds. */
    boolean rounds() {
        for (Node.Steps steps : groupSteps) {
            if (steps != null && !steps.rounding().none()) {
                return true;
            }
        }
        return false;
    }

    double[] weights(int group) {
        return weights[group];
    }

    int[] children(int group) {
        return children[group];
    }

    int group(String code) {
        int node = tree.index(code);
        steps(node);
        return node;
    }

    Scheme withWeights(Map<String, Double> byNode) {
        double[][] other = weights.clone();
        byNode.forEach((code, weight) -> {
            int node = tree.index(code);
            int parent = tree.parent(node);
            if (!(weight >= 0) || Double.isInfinite(weight) || parent < 0) {
                throw new ModelRefused(code, "a weight must be finite, at least 0, and not that of the root");
            }
            other[parent] = other[parent] == weights[parent] ? weights[parent].clone() : other[parent];
            other[parent][place(parent, node)] = weight;
        });
        List<Refusal> refusals = new ArrayList<>();
        for (int node = 0; node < other.length; node++) {
            if (isGroup(node) && !anyPositive(other[node])) {
                refusals.add(new Refusal(tree.node(node).code(), "the weights of its children are all zero"));
            }
        }
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
        return new Scheme(this, groupSteps, other);
    }

    Scheme withWeights(int group, double[] other) {
        double[][] all = weights.clone();
        all[group] = other;
        return new Scheme(this, groupSteps, all);
    }

    Scheme without(String code) {
        double[][] other = weights.clone();
        int node = tree.index(code);
        for (int parent = tree.parent(node); parent >= 0; parent = tree.parent(node)) {
            other[parent] = other[parent].clone();
            other[parent][place(parent, node)] = 0;
            if (anyPositive(other[parent])) {
                return new Scheme(this, groupSteps, other);
            }
            node = parent;
        }
        throw new ModelRefused(code, "nothing would be left of the index");
    }

    Scheme withSteps(UnaryOperator<Node.Steps> change) {
        Node.@Nullable Steps[] other = groupSteps.clone();
        for (int node = 0; node < other.length; node++) {
            Node.Steps old = other[node];
            other[node] = old == null ? null : change.apply(old);
        }
        return new Scheme(this, other, weights).checked();
    }

    Scheme withSteps(int group, Node.Steps steps) {
        Node.@Nullable Steps[] other = groupSteps.clone();
        other[group] = steps;
        return new Scheme(this, other, weights).checked();
    }

    private Scheme checked() {
        List<Refusal> refusals = new ArrayList<>();
        for (int node = 0; node < groupSteps.length; node++) {
            Node.Steps steps = groupSteps[node];
            if (steps != null
                    && steps.aggregation().needsPositive()
                    && steps.missing().stead() == 0) {
                refusals.add(new Refusal(
                        tree.node(node).code(),
                        "a missing child can not count as zero under a "
                                + steps.aggregation().name() + " mean"));
            }
        }
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
        return this;
    }

    private int place(int parent, int node) {
        int place = 0;
        while (children[parent][place] != node) {
            place++;
        }
        return place;
    }

    static boolean anyPositive(double[] siblings) {
        for (double weight : siblings) {
            if (weight > 0) {
                return true;
            }
        }
        return false;
    }
}
