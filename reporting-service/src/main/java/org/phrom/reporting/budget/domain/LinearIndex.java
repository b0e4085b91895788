package org.phrom.reporting.budget.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What levels of indicators are worth to an organisation, in points of its index.
 *
 * <p>A node is {@code Σ w s / Σ w}, where the sum of weights leaves out children without a score ({@code drop}), or counts
 * those that should have one as 0 ({@code zero}); which of the two it is shows by the scores themselves. An indicator whose
 * share in the index is {@code Π w / Σ w} along its path adds {@code share × (score at which the level begins - score now)}.
 * Every score is computed again from the scores below it: where that is not what was told, the index is not what is
 * assumed here.
 */
public final class LinearIndex {

    private static final double SAME = 1e-9;
    private static final Set<String> NOT_COUNTED = Set.of("notApplicable", "notRelevant");

    private final TreeNode tree;

    public LinearIndex(TreeNode tree) {
        this.tree = tree;
    }

    /** What was told of a node of an organisation. */
    public record Told(
            @Nullable Double score,
            @Nullable Integer level,
            @Nullable String missing) {}

    /**
     * An indicator of an organisation.
     *
     * @param share of the index that one point of it is
     */
    public record Standing(String indicator, int level, double score, double share, Levels levels) {

        /** Points of the index that a level adds. */
        public double gain(int to) {
            Double from = levels.scores().get(to);
            return from == null ? 0 : Math.max(0, share * (from - score));
        }
    }

    /** Says which node is not what is assumed. */
    public static final class NotLinear extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String node;

        NotLinear(String node) {
            super("Not a weighted mean: " + node, null, false, false);
            this.node = node;
        }

        /** Code of the node. */
        public String node() {
            return node;
        }
    }

    /**
     * The indicators of an organisation that have levels and count.
     *
     * @param told by code of the node
     * @throws NotLinear when a score does not follow from those below it, or a level from its score
     */
    public List<Standing> of(Map<String, Told> told) {
        Map<String, Standing> found = new LinkedHashMap<>();
        walk(tree, 1, told, found);
        return new ArrayList<>(found.values());
    }

    private static void walk(TreeNode node, double share, Map<String, Told> told, Map<String, Standing> found) {
        Told own = told.get(node.code());
        if (own == null || own.score() == null || share <= 0) {
            return;
        }
        double score = own.score();
        Levels levels = node.levels();
        if (node.children().isEmpty()) {
            if (levels != null && own.level() != null) {
                if (!levels.fits(own.level(), score)) {
                    throw new NotLinear(node.code());
                }
                found.put(node.code(), new Standing(node.code(), own.level(), score, share, levels));
            }
            return;
        }
        double weights = weights(node, score, told);
        for (TreeNode child : node.children()) {
            walk(child, share * child.weight() / weights, told, found);
        }
    }

    private static double weights(TreeNode node, double score, Map<String, Told> told) {
        double sum = 0;
        double present = 0;
        double counted = 0;
        for (TreeNode child : node.children()) {
            Told of = told.get(child.code());
            Double value = of == null ? null : of.score();
            if (value != null) {
                sum += child.weight() * value;
                present += child.weight();
            }
            boolean leftOut = value == null && of != null && of.missing() != null && NOT_COUNTED.contains(of.missing());
            counted += leftOut ? 0 : child.weight();
        }
        // of a score of 0 both may be true: what is counted then never promises more than there is
        for (double weights : new double[] {counted, present}) {
            if (weights > 0 && Math.abs(sum / weights - score) <= SAME * Math.max(1, Math.abs(score))) {
                return weights;
            }
        }
        throw new NotLinear(node.code());
    }
}
