package org.phrom.survey.framework.document;

import java.util.Map;
import java.util.Set;

/**
 * Whether what an indicator says beside its rule is used by a step of the model.
 *
 * @param ranges of the values of rules
 * @param numbers codes of the questions that may be a denominator
 */
record IndicatorUses(ModelSteps steps, RuleRanges ranges, Set<String> numbers, Findings findings) {
    private static final Map<String, String> METHOD_OF_SETTING =
            Map.of("goalposts", "goalposts", "target", "distance-to-target");

    void check(TreeNodes.Leaf leaf) {
        if (!leaf.indicator().text("rule").equals("ratio")) {
            denominator(leaf.indicator());
        }
        normalisation(leaf);
        direction(leaf.indicator());
    }

    private void denominator(Spot indicator) {
        Spot denominator = indicator.get("denominator");
        if (!indicator.has("denominator")) {
            unlessNeeded(indicator, "scale", "denominator");
        } else if (!numbers.contains(denominator.node().asText())) {
            findings.add(
                    denominator,
                    "denominator-unknown",
                    "ต้องเป็นรหัสคำถามชนิด number ที่ไม่ใช่รหัสของโหนด",
                    "It must be the code of a question of type number, and of no node");
        } else if (!steps.has("denominate")) {
            unlessNeeded(indicator, "denominator", "denominate");
        }
    }

    private void normalisation(TreeNodes.Leaf leaf) {
        String method = steps.normalisation(leaf).orElse("");
        METHOD_OF_SETTING.forEach((setting, needed) -> {
            if (!method.equals(needed)) {
                unlessNeeded(leaf.indicator(), setting, "normalise: " + needed);
            }
        });
    }

    private void unlessNeeded(Spot indicator, String setting, String needed) {
        if (indicator.has(setting)) {
            findings.add(
                    indicator.get(setting),
                    "not-used",
                    "ไม่มีสิ่งที่ใช้ค่านี้: " + needed,
                    "Nothing uses it: the model has no " + needed + " here");
        }
    }

    private void direction(Spot indicator) {
        if (indicator.get("direction").node().asInt(1) < 0
                && !steps.has("normalise")
                && !ranges.of(indicator, false).bounded()) {
            needsBounds(indicator, findings);
        }
    }

    /** Says that a rule can not be turned by itself. */
    static void needsBounds(Spot indicator, Findings findings) {
        findings.add(
                indicator.get("direction"),
                "direction-needs-bounds",
                "ทิศทาง -1 ต้องมีขั้นตอน normalise หรือ min และ max ของคำถาม",
                "Direction -1 needs the step normalise, or min and max of the question");
    }
}
