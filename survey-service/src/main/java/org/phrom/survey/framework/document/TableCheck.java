package org.phrom.survey.framework.document;

import java.util.Set;

/** Whether the rows and columns of a table make sense. */
final class TableCheck {

    // what a cell may be; what stands beside an answer stands beside the whole table
    private static final Set<String> OF_COLUMN = Set.of(
            "code",
            "text",
            "help",
            "definition",
            "type",
            "required",
            "options",
            "unit",
            "decimals",
            "min",
            "max",
            "maxLength",
            "currency",
            "levels");

    private final OptionSetsPart optionSets;
    private final AnswerLimits limits;
    private final Findings findings;

    TableCheck(OptionSetsPart optionSets, AnswerLimits limits, Findings findings) {
        this.optionSets = optionSets;
        this.limits = limits;
        this.findings = findings;
    }

    void support(Spot question) {
        for (Spot column : question.get("columns").items()) {
            findings.onlyUsed(column, OF_COLUMN);
            if (column.get("required").node().isTextual()) {
                findings.notSupported(column.get("required"));
            }
        }
    }

    void check(Spot question) {
        boolean table = question.text("type").equals("table");
        for (String field : new String[] {"rows", "columns"}) {
            if (table && !question.has(field)) {
                findings.add(
                        question.get(field),
                        field + "-missing",
                        "ตารางต้องมีแถวและคอลัมน์",
                        "A table needs rows and columns");
            }
        }
        findings.repeatedCodes(question.get("rows").items());
        findings.repeatedCodes(question.get("columns").items());
        for (Spot column : question.get("columns").items()) {
            String type = column.text("type");
            if (type.equals("table")) {
                findings.add(column.get("type"), "table-in-table", "ตารางซ้อนตารางไม่ได้", "No column is a table");
            } else {
                optionSets.checkChoice(column);
                limits.check(column);
            }
        }
    }
}
