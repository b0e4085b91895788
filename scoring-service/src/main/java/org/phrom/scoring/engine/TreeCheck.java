package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong with a tree before anything is computed. */
final class TreeCheck {
    private static final int DEEPEST = 32;

    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    List<Refusal> findings(Node root) {
        check(root, 1);
        return refusals;
    }

    private void check(Node node, int depth) {
        if (!codes.add(node.code())) {
            refuse(node, "the code is used twice");
        }
        if (!(node.weight() >= 0) || Double.isInfinite(node.weight())) {
            refuse(node, "the weight must be a finite number of at least 0, not " + node.weight());
        }
        if (depth > DEEPEST) {
            refuse(node, "the tree is deeper than " + DEEPEST + " levels");
        } else if (node instanceof Node.Group group) {
            checkGroup(group, depth);
        }
    }

    private void checkGroup(Node.Group group, int depth) {
        if (group.children().isEmpty()) {
            refuse(group, "a node that is no indicator needs children");
        } else if (group.children().stream().allMatch(child -> child.weight() == 0)) {
            refuse(group, "the weights of its children are all zero");
        }
        Node.Steps steps = group.steps();
        if (steps.aggregation().needsPositive() && steps.missing().stead() == 0) {
            refuse(
                    group,
                    "a missing child can not count as zero under a "
                            + steps.aggregation().name() + " mean");
        }
        group.children().forEach(child -> check(child, depth + 1));
    }

    private void refuse(Node node, String reason) {
        refusals.add(new Refusal(node.code(), reason));
    }
}
