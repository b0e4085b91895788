package org.phrom.scoring.model.domain.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Kind.Role;
import org.phrom.scoring.model.domain.document.Line.Type;

/** Finds everything that keeps a structure from being one tree. */
final class StructureCheck {
    private static final int DEEPEST = 32;

    private final Structure structure;
    private final Findings findings;

    StructureCheck(Structure structure, Findings findings) {
        this.structure = structure;
        this.findings = findings;
    }

    void check(List<Line> lines) {
        Map<String, Line> seen = new HashMap<>();
        for (Line line : lines) {
            if (seen.putIfAbsent(line.code(), line) != null) {
                add(
                        line,
                        "code-used-twice",
                        "ใช้รหัส " + line.code() + " ซ้ำ",
                        "The code " + line.code() + " is used twice");
            }
            checkParent(line);
            checkChildren(line);
            checkDirection(line);
            checkDenominator(line);
        }
        checkRoots();
        checkCycles();
    }

    private void checkParent(Line line) {
        if (!line.node() || line.parent() == null) {
            return;
        }
        Line parent = structure.line(line.parent());
        if (parent == null) {
            findings.unknown(line.place(), "parent", line.parent(), structure.codes(Role.AGGREGATE));
        } else if (parent.type() != Type.AGGREGATE) {
            add(
                    line,
                    "parent-is-no-aggregate",
                    parent.code() + " ไม่ใช่โหนดรวม",
                    "The parent " + parent.code() + " is no aggregate but "
                            + parent.type().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void checkChildren(Line line) {
        if (line.type() != Type.AGGREGATE) {
            return;
        }
        List<Line> children = structure.children(line.code());
        if (children.isEmpty()) {
            add(
                    line,
                    "no-children",
                    line.code() + " ไม่มีโหนดลูก",
                    "The aggregate " + line.code() + " has no children");
        } else if (children.stream().allMatch(child -> child.weight() == 0)) {
            add(
                    line,
                    "weights-all-zero",
                    "น้ำหนักใต้ " + line.code() + " เป็นศูนย์ทั้งหมด",
                    "All weights below " + line.code() + " are zero");
        }
    }

    private void checkDirection(Line line) {
        if (line.type() == Type.AGGREGATE && line.direction() < 0) {
            add(
                    line,
                    "direction-of-aggregate",
                    "ทิศทางใช้กับตัวชี้วัดเท่านั้น",
                    "Only indicators have a direction: turn the indicators below " + line.code());
        }
    }

    private void checkDenominator(Line line) {
        if (line.denominator() != null && !structure.codes(Role.DENOMINATOR).contains(line.denominator())) {
            findings.unknown(line.place(), "denominator", line.denominator(), structure.codes(Role.DENOMINATOR));
        }
    }

    private void checkRoots() {
        List<Line> roots = structure.roots();
        if (roots.isEmpty()) {
            findings.add(
                    Place.at("/structure"),
                    "no-root",
                    "ไม่มีโหนดบนสุด",
                    "No node is without a parent: there is no index");
        }
        if (roots.size() > 1) {
            String all = roots.stream().map(Line::code).collect(Collectors.joining(", "));
            for (Line root : roots.subList(1, roots.size())) {
                add(
                        root,
                        "several-roots",
                        "มีโหนดบนสุดหลายโหนด: " + all,
                        "Several nodes have no parent: " + all + "; an index has one root");
            }
        }
        if (roots.size() == 1 && roots.get(0).type() == Type.INDICATOR) {
            add(
                    roots.get(0),
                    "root-is-indicator",
                    "โหนดบนสุดเป็นตัวชี้วัด",
                    "The root is an indicator: nothing is aggregated");
        }
    }

    private void checkCycles() {
        for (Line line : structure.lines()) {
            Set<String> path = new HashSet<>();
            Line at = line;
            while (at != null && at.parent() != null && path.add(at.code())) {
                at = structure.line(at.parent());
            }
            if (at != null && at.parent() != null && at.code().equals(line.code())) {
                add(line, "cycle", line.code() + " อยู่ใต้ตัวเอง", line.code() + " is below itself");
            } else if (path.size() > DEEPEST) {
                add(
                        line,
                        "too-deep",
                        "ต้นไม้ลึกเกิน " + DEEPEST + " ระดับ",
                        "The tree is deeper than " + DEEPEST + " levels");
            }
        }
    }

    private void add(Line line, String code, String th, String en) {
        findings.add(line.place(), code, th, en);
    }
}
