package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes of the tree as far down as one may go, walked once. */
final class TreeNodes {
    static final int DEEPEST = 20;

    /**
     * A node with children.
     *
     * @param level one above that of its highest child; that of indicators is 1
     */
    record Group(Spot node, int level) {
        List<Spot> children() {
            return node.get("children").items();
        }
    }

    /** A leaf: its code, and what it says of its indicator. */
    record Leaf(String code, Spot indicator) {}

    private final List<Spot> all = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<String, Spot> indicators = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    TreeNodes(Spot tree) {
        walk(tree, 1);
    }

    private int walk(Spot node, int depth) {
        all.add(node);
        if (node.has("indicator")) {
            leaves.add(new Leaf(node.text("code"), node.get("indicator")));
            indicators.putIfAbsent(node.text("code"), node.get("indicator"));
            return 1;
        }
        int highest = 0;
        if (depth <= DEEPEST) {
            for (Spot child : node.get("children").items()) {
                highest = Math.max(highest, walk(child, depth + 1));
            }
        }
        if (node.has("code")) {
            groups.putIfAbsent(node.text("code"), new Group(node, highest + 1));
        }
        return highest + 1;
    }

    /** Every node, parents before children. */
    List<Spot> all() {
        return all;
    }

    /** Every leaf, also where codes are repeated. */
    List<Leaf> leaves() {
        return leaves;
    }

    /** The indicators by code of their leaf, the first of each. */
    Map<String, Spot> indicators() {
        return indicators;
    }

    /** The nodes with children by code, the first of each, children before parents. */
    Map<String, Group> groups() {
        return groups;
    }

    /** The codes of both. */
    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>(groups.keySet());
        codes.addAll(indicators.keySet());
        return codes;
    }
}
