package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A checked tree, laid out in arrays: nodes in pre-order (root first, children in their given order), so a node's
 * children always have higher indexes than the node.
 */
public final class Tree {
    private final List<Node> nodes = new ArrayList<>();
    private final List<int[]> children = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final double[] effectiveWeights;

    private Tree(Node root) {
        place(root, -1);
        effectiveWeights = new double[nodes.size()];
        effectiveWeights[0] = 1;
        for (int node = 0; node < nodes.size(); node++) {
            shareOut(node);
        }
    }

    /**
     * Lays out and checks a tree.
     *
     * @throws ModelRefused with every finding: codes used twice, groups without children, weights that are negative,
     *     not finite or all zero, and steps that can not go together
     */
    public static Tree of(Node root) {
        List<Refusal> refusals = new TreeCheck().findings(root);
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
        return new Tree(root);
    }

    /** Returns the number of nodes; the root has index 0. */
    public int size() {
        return nodes.size();
    }

    /** Returns the node at an index. */
    public Node node(int index) {
        return nodes.get(index);
    }

    /** Returns the index of a node. */
    public int index(String code) {
        Integer index = indexes.get(code);
        if (index == null) {
            throw new ModelRefused(code, "no such node");
        }
        return index;
    }

    /** Returns the index of the parent, -1 for the root. */
    public int parent(int index) {
        return parents.get(index);
    }

    /** Returns the indexes of the children, in the order in which sums run; a copy. */
    public int[] children(int index) {
        return children.get(index).clone();
    }

    /** Returns the weights of the children, beside {@link #children}. */
    public double[] childWeights(int index) {
        int[] below = children.get(index);
        double[] weights = new double[below.length];
        for (int i = 0; i < below.length; i++) {
            weights[i] = nodes.get(below[i]).weight();
        }
        return weights;
    }

    /** Returns the codes of all indicators in tree order. */
    public List<String> indicators() {
        return nodes.stream()
                .filter(Node.Indicator.class::isInstance)
                .map(Node::code)
                .toList();
    }

    /**
     * Returns the weight of a node in the whole: the product of its and its ancestors' shares among their siblings,
     * 1 for the root. Nominal, that is with nothing missing.
     */
    public double effectiveWeight(int index) {
        return effectiveWeights[index];
    }

    private int place(Node node, int parent) {
        int index = nodes.size();
        nodes.add(node);
        parents.add(parent);
        indexes.put(node.code(), index);
        children.add(new int[0]);
        if (node instanceof Node.Group group) {
            int[] placed = new int[group.children().size()];
            for (int i = 0; i < placed.length; i++) {
                placed[i] = place(group.children().get(i), index);
            }
            children.set(index, placed);
        }
        return index;
    }

    private void shareOut(int node) {
        double total = 0;
        for (int child : children.get(node)) {
            total += nodes.get(child).weight();
        }
        for (int child : children.get(node)) {
            effectiveWeights[child] = effectiveWeights[node] * (nodes.get(child).weight() / total);
        }
    }
}
