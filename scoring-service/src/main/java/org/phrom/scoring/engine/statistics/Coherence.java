package org.phrom.scoring.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;

/**
 * The statistical coherence of a whole index, level by level, as a JRC audit asks for it: every group by itself, every
 * node with all its ancestors, and what is worth a remark. OECD/JRC Handbook, steps 4 and 7; Saisana and Saltelli (2010),
 * JRC EUR 24530.
 *
 * @param groups every node with children, in tree order
 * @param lineage every node but the root with each of its ancestors, nearest first
 * @param remarks in tree order
 */
public record Coherence(List<GroupCoherence> groups, List<Correlations.Pair> lineage, List<Remark> remarks) {

    /** What kind of remark. */
    public enum Kind {
        /** Two siblings correlate above the threshold. */
        REDUNDANT,
        /** Two siblings correlate below the threshold. */
        OPPOSED,
        /** A child goes against its parent, significantly. */
        AGAINST_PARENT,
        /** A child hardly correlates with its parent. */
        WEAK,
        /** A child correlates more with a sibling of its parent than with its parent. */
        ELSEWHERE,
        /** Alpha of the children is low. */
        UNRELIABLE,
        /** The Kaiser-Meyer-Olkin measure of the children is low. */
        INADEQUATE,
        /** More than one eigenvalue above 1: the children measure more than one thing. */
        SEVERAL_DIMENSIONS
    }

    /**
     * Something worth a look; a remark is no error.
     *
     * @param place code of the node
     * @param other the second node when two are meant, otherwise empty
     * @param value the number that led to it
     */
    public record Remark(Kind kind, String place, String other, double value) {}

    /** Copies all lists. */
    public Coherence {
        groups = List.copyOf(groups);
        lineage = List.copyOf(lineage);
        remarks = List.copyOf(remarks);
    }

    /**
     * Examines an index.
     *
     * @param tree the index
     * @param values {@code [node][unit]} by the indexes of the tree: normalised indicators and aggregates, more is better
     */
    public static Coherence of(Tree tree, double[][] values, CoherenceThresholds thresholds) {
        List<GroupCoherence> groups = new ArrayList<>();
        List<Correlations.Pair> lineage = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.node(node) instanceof Node.Group) {
                GroupCoherence group =
                        GroupCoherence.of(children(tree, values, node), weights(tree, node), values[node]);
                groups.add(group);
                remarks.addAll(new GroupRemarks(group, thresholds).all());
            }
            for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
                lineage.add(pair(tree, values, node, above));
            }
            remarks.addAll(elsewhere(tree, values, node));
        }
        return new Coherence(groups, lineage, remarks);
    }

    private static ColumnGroup children(Tree tree, double[][] values, int node) {
        int[] children = tree.children(node);
        return new ColumnGroup(
                tree.node(node).code(),
                Arrays.stream(children)
                        .mapToObj(child -> tree.node(child).code())
                        .toList(),
                Arrays.stream(children).mapToObj(child -> values[child]).toArray(double[][]::new));
    }

    private static double[] weights(Tree tree, int node) {
        return Arrays.stream(tree.children(node))
                .mapToDouble(child -> tree.node(child).weight())
                .toArray();
    }

    private static Correlations.Pair pair(Tree tree, double[][] values, int node, int other) {
        return new Correlations.Pair(
                "",
                tree.node(node).code(),
                tree.node(other).code(),
                Correlation.PEARSON.between(values[node], values[other]));
    }

    /** Remarks that a node goes with a sibling of its parent rather than with its parent. */
    private static List<Remark> elsewhere(Tree tree, double[][] values, int node) {
        int parent = tree.parent(node);
        int grandparent = parent < 0 ? -1 : tree.parent(parent);
        List<Remark> remarks = new ArrayList<>();
        if (grandparent >= 0) {
            double own = pair(tree, values, node, parent).correlation().value();
            for (int aunt : tree.children(grandparent)) {
                Correlations.Pair other = pair(tree, values, node, aunt);
                if (aunt != parent && other.correlation().value() > own) {
                    remarks.add(new Remark(
                            Kind.ELSEWHERE,
                            other.first(),
                            other.second(),
                            other.correlation().value()));
                }
            }
        }
        return remarks;
    }
}
