package org.phrom.survey.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;

/** Checks that the tree is one at every time: parents exist as long as their children, and nothing is below itself. */
final class TreeCheck {

    private static final int DEEPEST = 16;

    private final Register register;
    private final Map<String, List<Organisation>> childrenByParent = new HashMap<>();

    TreeCheck(Register register) {
        this.register = register;
        for (Organisation child : register.organisations()) {
            child.periods().stream()
                    .map(Period::parent)
                    .filter(parent -> parent != null)
                    .distinct()
                    .forEach(parent -> childrenByParent
                            .computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(child));
        }
    }

    Map<String, List<Finding>> of(Set<String> codes) {
        Map<String, List<Finding>> findings = new HashMap<>();
        for (String code : codes) {
            List<Finding> ofOne = of(code);
            if (!ofOne.isEmpty()) {
                findings.put(code, ofOne);
            }
        }
        return findings;
    }

    private List<Finding> of(String code) {
        List<Finding> findings = new ArrayList<>();
        Organisation organisation = register.organisation(code);
        for (Period period : organisation.periods()) {
            Finding finding = parentOf(organisation, period);
            if (finding != null) {
                findings.add(finding);
            }
        }
        Finding orphan = orphanOf(organisation);
        if (orphan != null) {
            findings.add(orphan);
        }
        return findings;
    }

    private @Nullable Finding parentOf(Organisation child, Period period) {
        String parentCode = period.parent();
        if (parentCode == null) {
            return null;
        }
        Organisation parent = register.find(parentCode);
        if (parent == null) {
            return finding("/parent", "parent-unknown", "ไม่มีหน่วยงาน " + parentCode, "There is no " + parentCode);
        }
        if (!parent.timeline().covers(period.validFrom(), period.end())) {
            return finding(
                    "/parent",
                    "parent-not-valid",
                    parentCode + " ไม่ได้มีอยู่ตลอดช่วงเวลานี้",
                    parentCode + " does not exist through all of this period");
        }
        return pathUp(child.code(), period);
    }

    private record Step(String code, LocalDate from, LocalDate end, int depth) {}

    private @Nullable Finding pathUp(String code, Period start) {
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(String.valueOf(start.parent()), start.validFrom(), start.end(), 1));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step.code().equals(code)) {
                return finding("/parent", "cycle", "จะอยู่ภายใต้ตัวเอง", "It would be below itself");
            }
            if (step.depth() > DEEPEST) {
                return finding(
                        "/parent", "too-deep", "ลึกเกิน " + DEEPEST + " ชั้น", "More than " + DEEPEST + " levels deep");
            }
            open.addAll(above(step));
        }
        return null;
    }

    private Collection<Step> above(Step step) {
        Organisation organisation = register.find(step.code());
        List<Step> steps = new ArrayList<>();
        for (Period period : organisation == null ? List.<Period>of() : organisation.periods()) {
            LocalDate from = step.from().isAfter(period.validFrom()) ? step.from() : period.validFrom();
            LocalDate end = step.end().isBefore(period.end()) ? step.end() : period.end();
            if (period.parent() != null && from.isBefore(end)) {
                steps.add(new Step(period.parent(), from, end, step.depth() + 1));
            }
        }
        return steps;
    }

    private @Nullable Finding orphanOf(Organisation parent) {
        for (Organisation child : childrenByParent.getOrDefault(parent.code(), List.of())) {
            for (Period period : child.periods()) {
                if (parent.code().equals(period.parent())
                        && !parent.timeline().covers(period.validFrom(), period.end())) {
                    return finding(
                            "/validTo",
                            "children-left",
                            child.code() + " ยังอยู่ภายใต้หน่วยงานนี้",
                            child.code() + " is below it on days on which it would not exist");
                }
            }
        }
        return null;
    }

    private static Finding finding(String pointer, String code, String th, String en) {
        return Finding.at(pointer, code, new Text(th, en));
    }
}
