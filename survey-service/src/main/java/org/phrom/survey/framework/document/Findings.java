package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;

/** Collects findings, each once. */
final class Findings {

    /** Nobody reads more, and an answer stays of a size that can be sent. */
    private static final int MOST = 1_000;

    private final Set<Finding> all = new LinkedHashSet<>();
    private final Set<String> pointers = new HashSet<>();

    void add(Spot spot, String code, String th, String en) {
        add(spot.pointer(), code, new Text(th, en));
    }

    void add(String pointer, String code, Text message) {
        if (all.size() < MOST) {
            all.add(Finding.at(pointer, code, message));
            pointers.add(pointer);
        }
    }

    /** Tells what is wrong inside a condition, and at which character. */
    void addAll(Spot condition, ConditionRefused refused) {
        refused.faults()
                .forEach(fault -> add(
                        condition,
                        "condition-" + fault.code(),
                        "อักขระที่ " + (fault.at() + 1) + ": " + fault.message().th(),
                        "At character " + (fault.at() + 1) + ": "
                                + fault.message().en()));
    }

    /** Refuses what the schema knows and this version of Phrom can not do yet. */
    void notSupported(Spot spot) {
        if (!pointers.contains(spot.pointer())) {
            add(spot, "not-supported-yet", "ระบบรุ่นนี้ยังไม่รองรับ", "This version of Phrom does not support it yet");
        }
    }

    /** Refuses all fields but these. */
    void only(Spot spot, Set<String> supported) {
        spot.fields().stream()
                .filter(field -> !supported.contains(field.name()))
                .forEach(this::notSupported);
    }

    /** Refuses all fields but these, as others mean nothing there. */
    void onlyUsed(Spot spot, Set<String> used) {
        spot.fields().stream()
                .filter(field -> !used.contains(field.name()) && !pointers.contains(field.pointer()))
                .forEach(field -> add(field, "not-used", "ไม่ใช้ค่านี้ที่นี่", "Nothing here has a use for it"));
    }

    /** Refuses all texts but these. */
    void onlyValues(Spot spot, Set<String> supported) {
        if (spot.node().isTextual() && !supported.contains(spot.node().asText())) {
            notSupported(spot);
        }
    }

    /** Refuses things whose code another one before them has. */
    void repeatedCodes(List<Spot> spots) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot spot : spots) {
            Spot first = seen.putIfAbsent(spot.text("code"), spot);
            if (first != null) {
                add(
                        spot.get("code"),
                        "code-repeated",
                        "รหัสซ้ำกับ " + first.pointer(),
                        "The code is used at " + first.pointer() + " already");
            }
        }
    }

    List<Finding> list() {
        return new ArrayList<>(all);
    }
}
