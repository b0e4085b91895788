package org.phrom.survey.framework.document;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.document.OverRosterCheck.Within;

/** Whether a rule can be computed: its questions are there and fit, and what it says makes sense. */
record RuleCheck(
        QuestionsPart questions,
        OptionSetsPart optionSets,
        OverRosterCheck rosters,
        RowConditions rows,
        Findings findings) {
    private static final Pattern SERIES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    /** Checks the rule of an indicator, and those inside it. */
    void check(Spot indicator) {
        check(indicator, Within.BODY);
    }

    private void check(Spot indicator, Within around) {
        Within within = rosters.check(indicator, around);
        asked(indicator, within);
        AnswerLimits.contiguous(indicator.get("ladder").items(), findings);
        switch (indicator.text("rule")) {
            case "points" -> points(indicator);
            case "ladder" -> ladder(indicator);
            case "target" -> targets(indicator.get("targets").items());
            case "combine" -> combine(indicator);
            case "statistic" -> series(indicator.get("series"));
            case "table" -> rows.check(indicator, within);
            default -> {}
        }
        for (Spot part : Rules.inside(indicator)) {
            check(part, within);
            direction(part);
            if (part.has("ladder")) {
                notUsed(
                        part.get("ladder"),
                        "ระดับบอกของตัวชี้วัดเท่านั้น",
                        "Levels are told of the indicator as a whole");
            }
        }
    }

    private void asked(Spot indicator, Within within) {
        Set<String> fitting = Rules.types(indicator.text("rule"));
        for (Spot reference : Rules.asked(indicator)) {
            Spot question = question(reference);
            if (question == null) {
                findings.add(reference, "question-unknown", "ไม่มีคำถามนี้", "There is no such question");
            } else if (!fitting.contains(question.text("type"))) {
                doesNotFit(
                        reference,
                        "The rule takes questions of type "
                                + String.join(", ", fitting.stream().sorted().toList()));
            } else if (!within.answers(question)) {
                findings.add(
                        reference,
                        "question-needs-roster",
                        "คำถามนี้ถามเกี่ยวกับแต่ละรายการ กฎต้องระบุ overRoster",
                        "The question is asked about things of a roster: overRoster must say how they become one value");
            }
        }
    }

    private void doesNotFit(Spot reference, String english) {
        findings.add(reference, "question-does-not-fit-rule", "ชนิดของคำถามใช้กับกฎนี้ไม่ได้", english);
    }

    private @Nullable Spot question(Spot reference) {
        return questions.byCode().get(reference.node().asText());
    }

    private void points(Spot indicator) {
        String counts = indicator.text("multiChoice");
        boolean many = false;
        for (Spot reference : Rules.asked(indicator)) {
            Spot question = question(reference);
            if (question == null || !Rules.types("points").contains(question.text("type"))) {
                continue;
            }
            boolean multi = question.text("type").equals("multiChoice");
            many |= multi;
            if (!multi || !counts.equals("equal")) {
                optionSets.checkPoints(question);
            }
        }
        if (indicator.has("multiChoice") && !many) {
            notUsed(indicator.get("multiChoice"), "ไม่มีคำถาม multiChoice", "No question of type multiChoice is asked");
        }
        boolean capped = counts.equals("capped");
        if (capped && !indicator.has("cap")) {
            findings.add(
                    indicator.get("cap"), "field-missing", "ต้องระบุฟิลด์นี้", "What caps the points must be said");
        } else if (!capped && indicator.has("cap")) {
            notUsed(indicator.get("cap"), "ใช้กับ capped เท่านั้น", "Only points that are capped have a cap");
        }
    }

    private void notUsed(Spot spot, String thai, String english) {
        findings.add(spot, "not-used", thai, english);
    }

    private void ladder(Spot indicator) {
        levels(indicator);
        List<Spot> asked = Rules.asked(indicator);
        for (Spot reference : asked) {
            Spot question = question(reference);
            if (asked.size() > 1 && question != null && question.text("type").equals("ladder")) {
                doesNotFit(reference, "A ladder question gives the level alone; beside others only yesNo is read");
            }
        }
    }

    /** What the rule gives is the number of a level: the best one must be among those that are worded. */
    private void levels(Spot indicator) {
        List<Spot> levels = indicator.get("ladder").items();
        double best = new RuleRanges(questions).of(indicator, false).high();
        boolean worded =
                levels.stream().anyMatch(level -> level.get("level").node().asDouble() == best);
        if (!levels.isEmpty() && Double.isFinite(best) && !worded) {
            int highest = (int) best;
            findings.add(
                    indicator.get("ladder"),
                    "levels-do-not-fit",
                    "กฎนี้ให้ระดับได้ถึง " + highest + " ซึ่ง ladder ของตัวชี้วัดไม่มี",
                    "The rule gives levels up to " + highest + ", which the indicator's ladder does not have");
        }
    }

    private void targets(List<Spot> targets) {
        for (int i = 1; i < targets.size(); i++) {
            double before = targets.get(i - 1).get("at").node().asDouble();
            if (!(targets.get(i).get("at").node().asDouble() > before)) {
                findings.add(
                        targets.get(i).get("at"),
                        "targets-not-ascending",
                        "เป้าหมายต้องเรียงจากน้อยไปมาก ไม่ซ้ำกัน",
                        "Targets go up, each above the one before");
            }
        }
    }

    private void series(Spot series) {
        if (!SERIES.matcher(series.node().asText()).matches()) {
            findings.add(
                    series,
                    "series-malformed",
                    "รหัสชุดสถิติใช้ได้เฉพาะตัวอักษรละติน ตัวเลข จุด ขีด และขีดล่าง",
                    "The code of a series has Latin letters, digits, dots, hyphens and underscores only");
        }
    }

    private void combine(Spot indicator) {
        boolean weighted = indicator.text("how").equals("weightedMean");
        List<Spot> parts = indicator.get("of").items();
        for (Spot part : parts) {
            if (!weighted && part.has("weight")) {
                notUsed(part.get("weight"), "ใช้กับ weightedMean เท่านั้น", "Only a weightedMean has weights");
            }
        }
        boolean weighs =
                parts.stream().anyMatch(part -> part.get("weight").node().asDouble(1) > 0);
        if (weighted && !parts.isEmpty() && !weighs) {
            findings.add(
                    indicator.get("of"),
                    "weights-all-zero",
                    "น้ำหนักเป็นศูนย์ทั้งหมด",
                    "All weights are zero, so nothing counts");
        }
    }

    /** No step of the model turns a rule inside another. */
    private void direction(Spot inside) {
        NodeRanges.Range range = new RuleRanges(questions).of(inside, false);
        if (inside.get("direction").node().asInt(1) < 0 && !range.bounded()) {
            IndicatorUses.needsBounds(inside, findings);
        }
    }
}
