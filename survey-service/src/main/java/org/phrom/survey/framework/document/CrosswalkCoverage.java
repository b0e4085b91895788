package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.survey.framework.crosswalk.Definition;
import org.phrom.survey.framework.crosswalk.Inventory;

/**
 * A crosswalk passes over nothing that was asked or measured, and nothing that is: what no row names asks the same, or is
 * an indicator, under one code in both versions.
 */
final class CrosswalkCoverage {

    private final Spot document;
    private final Inventory earlier;
    private final Inventory later;
    private final Findings findings;
    private final Set<String> from = new HashSet<>();
    private final Set<String> to = new HashSet<>();

    CrosswalkCoverage(Spot document, List<Spot> rows, Inventory earlier, Inventory later, Findings findings) {
        this.document = document;
        this.earlier = earlier;
        this.later = later;
        this.findings = findings;
        rows.forEach(row -> {
            from.add(row.text("from"));
            to.add(row.text("to"));
        });
    }

    void check() {
        questions();
        leaves();
    }

    private void questions() {
        for (Spot question : asked()) {
            String code = question.text("code");
            ObjectNode before = earlier.questions().get(code);
            ObjectNode asked = later.questions().get(code);
            boolean same = before != null && asked != null && !from.contains(code) && Definition.same(before, asked);
            if (!to.contains(code) && !same) {
                findings.add(
                        question.get("code"),
                        "question-not-covered",
                        "ต้องระบุใน crosswalk ว่ามาจากคำถามใด หรือเป็นคำถามใหม่",
                        "The crosswalk must say where it comes from, or that it is new");
            }
        }
        for (String code : earlier.questions().keySet()) {
            // one of the same code that differs was found above
            if (!from.contains(code) && (!later.questions().containsKey(code) || to.contains(code))) {
                lost(
                        "earlier-question-not-covered",
                        "ต้องระบุว่าคำถาม " + code + " ของฉบับก่อนเป็นอย่างไรต่อ",
                        "The crosswalk must say what became of the earlier question " + code);
            }
        }
    }

    private List<Spot> asked() {
        List<Spot> all = new ArrayList<>(document.get("questions").items());
        document.get("rosters")
                .fields()
                .forEach(roster -> all.addAll(roster.get("fields").items()));
        return all;
    }

    private void leaves() {
        for (Spot node : new TreeNodes(document.get("tree")).all()) {
            String code = node.text("code");
            boolean known = isLeaf(earlier, code) && !from.contains(code);
            if (node.has("indicator") && node.has("code") && !to.contains(code) && !known) {
                findings.add(
                        node.get("code"),
                        "node-not-covered",
                        "ต้องระบุใน crosswalk ว่ามาจากตัวชี้วัดใด หรือเป็นตัวชี้วัดใหม่",
                        "The crosswalk must say which indicator it comes from, or that it is new");
            }
        }
        for (Map.Entry<String, ObjectNode> node : earlier.nodes().entrySet()) {
            String code = node.getKey();
            boolean goesOn = isLeaf(later, code) && !to.contains(code);
            if (node.getValue().has("indicator") && !from.contains(code) && !goesOn) {
                lost(
                        "earlier-node-not-covered",
                        "ต้องระบุว่าตัวชี้วัด " + code + " ของฉบับก่อนเป็นอย่างไรต่อ",
                        "The crosswalk must say what became of the earlier indicator " + code);
            }
        }
    }

    private static boolean isLeaf(Inventory version, String code) {
        ObjectNode node = version.nodes().get(code);
        return node != null && node.has("indicator");
    }

    private void lost(String finding, String th, String en) {
        findings.add(document.get("derivedFrom").get("crosswalk"), finding, th, en);
    }
}
