package org.phrom.survey.framework.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cross-checks of the tree: codes, weights, depth, and indicators whose questions exist and fit their rule. */
final class TreeChecks {

    static final int DEEPEST = 20;

    private static final Map<String, Set<String>> TYPES_BY_RULE = Map.of(
            "value", Set.of("number"),
            "points", Set.of("singleChoice", "multiChoice", "yesNo"),
            "share", Set.of("yesNo"));

    private final Findings findings;
    private final Spot document;
    private final Map<String, Spot> questions = new HashMap<>();
    private final Set<String> nodeCodes = new HashSet<>();

    TreeChecks(Spot document, Findings findings) {
        this.document = document;
        this.findings = findings;
        document.get("questions").items().forEach(q -> questions.putIfAbsent(q.text("code"), q));
    }

    void check() {
        node(document.get("tree"), 1);
    }

    private void node(Spot node, int depth) {
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
        children.forEach(child -> node(child, depth + 1));
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
        List<Spot> asked = indicator.has("question")
                ? List.of(indicator.get("question"))
                : indicator.get("questions").items();
        for (Spot reference : asked) {
            Spot question = questions.get(reference.node().asText());
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
                points(question);
            }
        }
    }

    private void points(Spot question) {
        Spot options = question.get("options");
        Spot list = options.node().isTextual()
                ? document.get("optionSets").get(options.node().asText())
                : options;
        boolean any = question.text("type").equals("yesNo");
        for (Spot option : list.items()) {
            JsonNode points = option.get("points").node();
            any |= points.isNumber() && points.decimalValue().signum() > 0;
            if (points.isNumber() && points.decimalValue().signum() < 0) {
                findings.add(option.get("points"), "points-negative", "คะแนนติดลบ", "Points can not be negative");
            } else if (!points.isNumber()) {
                findings.add(
                        option.get("points"),
                        "points-missing",
                        "กฎ points ต้องใช้คะแนนของตัวเลือก",
                        "The rule points needs the points of every option");
            }
        }
        if (list.node().isArray() && !any) {
            findings.add(
                    question.get("options"),
                    "points-all-zero",
                    "ไม่มีตัวเลือกใดได้คะแนน",
                    "No option gives points, so nothing is possible");
        }
    }
}
