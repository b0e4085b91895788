package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.phrom.survey.framework.domain.Option;

/** Options: those that questions share by the name of a set, and those that stand in a question. */
final class OptionSetsPart implements Part {

    private static final Set<String> CHOICES = Set.of("singleChoice", "multiChoice");

    private final Spot sets;
    private final Findings findings;

    OptionSetsPart(Spot document, Findings findings) {
        this.sets = document.get("optionSets");
        this.findings = findings;
    }

    @Override
    public void check() {
        sets.fields().forEach(set -> findings.repeatedCodes(set.items()));
    }

    /** The options of a question, wherever they stand. */
    List<Option> read(Spot question) {
        return listOf(question).items().stream()
                .map(option -> new Option(
                        option.text("code"),
                        option.get("text").words(),
                        option.get("help").wordsIfAny(),
                        option.get("points").decimal(),
                        option.get("exclusive").isTrue(),
                        option.get("obsolete").isTrue()))
                .toList();
    }

    /** Whether a question, if it is a choice, has options of which one can be chosen. */
    void checkChoice(Spot question) {
        if (!CHOICES.contains(question.text("type"))) {
            return;
        }
        Spot options = question.get("options");
        if (!question.has("options")) {
            findings.add(options, "options-missing", "ต้องมีตัวเลือก", "A choice needs options");
        } else if (options.node().isTextual() && !sets.has(options.node().asText())) {
            findings.add(options, "option-set-unknown", "ไม่มีชุดตัวเลือกนี้", "There is no such option set");
        } else {
            Spot list = listOf(question);
            findings.repeatedCodes(list.items());
            boolean any = list.items().stream().anyMatch(o -> !o.get("obsolete").isTrue());
            if (list.node().isArray() && !any) {
                findings.add(
                        options,
                        "all-options-obsolete",
                        "ทุกตัวเลือกเลิกใช้แล้ว",
                        "Every option is obsolete, so nothing can be chosen");
            }
        }
    }

    /** Whether every option that is offered has the points that a rule adds up, or every level, or none of the levels. */
    void checkPoints(Spot question) {
        boolean ladder = question.text("type").equals("ladder");
        Spot list = ladder ? question.get("levels") : listOf(question);
        boolean counted = ladder && list.items().stream().noneMatch(level -> level.has("points"));
        boolean any = question.text("type").equals("yesNo");
        for (Spot option : list.items()) {
            if (option.get("obsolete").node().asBoolean(false)) {
                continue;
            }
            if (counted) {
                any |= option.get("level").node().asInt() > 0;
                continue;
            }
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
                    question.get(ladder ? "levels" : "options"),
                    "points-all-zero",
                    "ไม่มีตัวเลือกใดได้คะแนน",
                    "No option gives points, so nothing is possible");
        }
    }

    private Spot listOf(Spot question) {
        Spot options = question.get("options");
        return options.node().isTextual() ? sets.get(options.node().asText()) : options;
    }
}
