package org.phrom.survey.framework.document;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.Node;

/** The tree: codes, weights, depth. */
final class TreePart implements Part {

    private static final Set<String> NODE = Set.of(
            "code",
            "name",
            "description",
            "source",
            "weight",
            "aggregation",
            "missing",
            "appliesTo",
            "children",
            "indicator");

    private final Spot tree;
    private final TreeNodes nodes;
    private final Findings findings;
    private final NodeRanges ranges;
    private final Set<String> allTypes;
    private final Set<String> nodeCodes = new HashSet<>();

    TreePart(Spot document, TreeNodes nodes, QuestionsPart questions, Findings findings) {
        this.tree = document.get("tree");
        this.nodes = nodes;
        this.findings = findings;
        this.allTypes = new TreeSet<>(document.get("organisationTypes").strings());
        this.ranges = new NodeRanges(document, questions, findings);
    }

    Node read() {
        return read(tree);
    }

    private static Node read(Spot node) {
        BigDecimal weight = node.get("weight").decimal();
        return new Node(
                node.text("code"),
                node.get("name").words(),
                weight == null ? BigDecimal.ONE : weight,
                IndicatorPart.read(node.get("indicator")),
                node.get("children").items().stream().map(TreePart::read).toList());
    }

    /** The values that the root can take; {@code null} when that depends on the answers. */
    NodeRanges.@Nullable Range range() {
        return ranges.ofRoot();
    }

    /** The values that a node can take; {@code null} when that depends on the answers. */
    NodeRanges.@Nullable Range range(Spot node) {
        return ranges.of(node);
    }

    /** Whether an indicator reads a statistic, which nobody knows bounds of. */
    boolean readsStatistics() {
        return nodes.leaves().stream().anyMatch(leaf -> Rules.readsStatistic(leaf.indicator()));
    }

    /** The first node of this code; {@code null} when there is none. */
    @Nullable
    Spot node(String code) {
        return nodes.all().stream()
                .filter(node -> node.text("code").equals(code))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void support() {
        nodes.all().forEach(node -> findings.only(node, NODE));
    }

    @Override
    public void check() {
        check(tree, 1);
        everyTypeIsScored();
        ranges.ofRoot();
    }

    private static Set<String> types(Spot node, Set<String> above) {
        if (!node.has("appliesTo")) {
            return above;
        }
        Set<String> types = new TreeSet<>(node.get("appliesTo").strings());
        types.retainAll(above);
        return types;
    }

    /** Whom nodes are for; returns the types that some counted indicator here is for. */
    private Set<String> applies(Spot node, Set<String> above, int depth) {
        node.get("appliesTo").items().stream()
                .filter(type -> !allTypes.contains(type.node().asText()))
                .forEach(type -> findings.add(
                        type,
                        "type-not-of-framework",
                        "กรอบนี้ไม่ได้ใช้กับหน่วยงานประเภทนี้",
                        "The framework is not for this type of organisation"));
        Set<String> types = types(node, above);
        if (types.isEmpty() && node.has("appliesTo") && !above.isEmpty()) {
            findings.add(
                    node.get("appliesTo"),
                    "applies-to-nobody",
                    "ไม่ใช้กับหน่วยงานประเภทใดเลย เมื่อรวมกับโหนดที่อยู่เหนือขึ้นไป",
                    "With the nodes above it, it is for no type of organisation");
        }
        List<Spot> children = node.get("children").items();
        if (children.isEmpty() || depth > TreeNodes.DEEPEST) {
            return types;
        }
        Set<String> counted = new TreeSet<>();
        for (Spot child : children) {
            Set<String> ofChild = applies(child, types, depth + 1);
            BigDecimal weight = child.get("weight").decimal();
            if (weight == null || weight.signum() > 0) {
                counted.addAll(ofChild);
            }
        }
        return counted;
    }

    private void everyTypeIsScored() {
        if (nodes.all().stream().noneMatch(node -> node.has("appliesTo"))) {
            return;
        }
        Set<String> without = new TreeSet<>(allTypes);
        without.removeAll(applies(tree, allTypes, 1));
        if (!without.isEmpty()) {
            findings.add(
                    tree,
                    "type-without-score",
                    "ไม่มีตัวชี้วัดที่นับคะแนนสำหรับ " + String.join(", ", without),
                    "No indicator counts for " + String.join(", ", without));
        }
    }

    private void check(Spot node, int depth) {
        if (depth > TreeNodes.DEEPEST) {
            findings.add(
                    node,
                    "tree-too-deep",
                    "ลึกเกิน " + TreeNodes.DEEPEST + " ชั้น",
                    "More than " + TreeNodes.DEEPEST + " levels");
            return;
        }
        if (node.has("code") && !nodeCodes.add(node.text("code"))) {
            findings.add(
                    node.get("code"), "code-repeated", "รหัสซ้ำในโครงสร้าง", "The code is used in the tree already");
        }
        List<Spot> children = node.get("children").items();
        weights(node, children);
        children.forEach(child -> check(child, depth + 1));
    }

    private void weights(Spot node, List<Spot> children) {
        boolean allZero = !children.isEmpty()
                && children.stream()
                        .map(child -> child.get("weight").node())
                        .allMatch(weight ->
                                weight.isNumber() && weight.decimalValue().signum() == 0);
        if (allZero) {
            findings.add(
                    node.get("children"),
                    "weights-all-zero",
                    "น้ำหนักเป็นศูนย์ทั้งหมด",
                    "All weights are zero, so nothing counts");
        }
    }
}
