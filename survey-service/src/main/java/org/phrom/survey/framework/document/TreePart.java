package org.phrom.survey.framework.document;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.Indicator;
import org.phrom.survey.framework.domain.Node;

/** The tree: codes, weights, depth, and indicators whose questions exist and fit their rule. */
final class TreePart implements Part {

    static final int DEEPEST = 20;

    private static final Set<String> NODE =
            Set.of("code", "name", "description", "weight", "aggregation", "missing", "children", "indicator");
    private static final Set<String> INDICATOR =
            Set.of("rule", "question", "questions", "direction", "unit", "denominator", "scale", "goalposts", "target");
    private static final Map<String, Set<String>> TYPES_BY_RULE = Map.of(
            "value", Set.of("number"),
            "points", Set.of("singleChoice", "multiChoice", "yesNo"),
            "share", Set.of("yesNo"));

    private final Spot tree;
    private final QuestionsPart questions;
    private final OptionSetsPart optionSets;
    private final Findings findings;
    private final NodeRanges ranges;
    private final Set<String> nodeCodes = new HashSet<>();

    TreePart(Spot document, QuestionsPart questions, OptionSetsPart optionSets, Findings findings) {
        this.tree = document.get("tree");
        this.questions = questions;
        this.optionSets = optionSets;
        this.findings = findings;
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
                readIndicator(node.get("indicator")),
                node.get("children").items().stream().map(TreePart::read).toList());
    }

    private static @Nullable Indicator readIndicator(Spot indicator) {
        if (!indicator.node().isObject()) {
            return null;
        }
        return new Indicator(
                indicator.text("rule"),
                asked(indicator).stream()
                        .map(question -> question.node().asText())
                        .toList());
    }

    private static List<Spot> asked(Spot indicator) {
        return indicator.has("question")
                ? List.of(indicator.get("question"))
                : indicator.get("questions").items();
    }

    /** The values that the root can take; {@code null} when that depends on the answers. */
    NodeRanges.@Nullable Range range() {
        return ranges.ofRoot();
    }

    @Override
    public void support() {
        support(tree);
    }

    private void support(Spot node) {
        findings.only(node, NODE);
        findings.only(node.get("indicator"), INDICATOR);
        findings.onlyValues(node.get("indicator").get("rule"), TYPES_BY_RULE.keySet());
        node.get("children").items().forEach(this::support);
    }

    @Override
    public void check() {
        check(tree, 1);
        ranges.ofRoot();
    }

    private void check(Spot node, int depth) {
        if (depth > DEEPEST) {
            findings.add(node, "tree-too-deep", "ลึกเกิน " + DEEPEST + " ชั้น", "More than " + DEEPEST + " levels");
            return;
        }
        if (node.has("code") && !nodeCodes.add(node.text("code"))) {
            findings.add(
                    node.get("code"), "code-repeated", "รหัสซ้ำในโครงสร้าง", "The code is used in the tree already");
        }
        if (node.has("indicator")) {
            indicator(node.get("indicator"));
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

    private void indicator(Spot indicator) {
        Set<String> fitting = TYPES_BY_RULE.get(indicator.text("rule"));
        if (fitting == null) {
            return;
        }
        for (Spot reference : asked(indicator)) {
            Spot question = questions.byCode().get(reference.node().asText());
            if (question == null) {
                findings.add(reference, "question-unknown", "ไม่มีคำถามนี้", "There is no such question");
            } else if (!fitting.contains(question.text("type"))) {
                findings.add(
                        reference,
                        "question-does-not-fit-rule",
                        "ชนิดของคำถามใช้กับกฎนี้ไม่ได้",
                        "The rule takes questions of type "
                                + String.join(", ", fitting.stream().sorted().toList()));
            } else if (indicator.text("rule").equals("points")) {
                optionSets.checkPoints(question);
            }
        }
    }
}
