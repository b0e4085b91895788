package org.phrom.survey.questionnaire.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Question;

/** Checks the answer to a table: cells by row and column, as many as there are. */
final class TableAnswer {

    // nobody reads more of one table
    private static final int MOST_FINDINGS = 100;

    private TableAnswer() {}

    static List<Finding> check(Question question, @Nullable AnswerValue value) {
        List<Finding> findings = new ArrayList<>();
        if (!(value instanceof AnswerValue.Members rows) || rows.byName().isEmpty()) {
            return List.of(expected(""));
        }
        for (Map.Entry<String, AnswerValue> row : rows.byName().entrySet()) {
            String at = Place.at("").member(row.getKey()).pointer();
            if (!question.table().rows().contains(row.getKey())) {
                findings.add(Finding.at(at, "row-unknown", new Text("ตารางไม่มีแถวนี้", "The table has no such row.")));
            } else if (row.getValue() instanceof AnswerValue.Members cells
                    && !cells.byName().isEmpty()) {
                cells.byName().forEach((column, cell) -> findings.addAll(check(question, at, column, cell)));
            } else {
                findings.add(expected(at));
            }
            if (findings.size() >= MOST_FINDINGS) {
                break;
            }
        }
        return List.copyOf(findings);
    }

    private static List<Finding> check(Question question, String row, String code, AnswerValue cell) {
        String at = Place.at(row).member(code).pointer();
        Question column = question.table().columns().get(code);
        if (column == null) {
            return List.of(Finding.at(
                    at, "column-unknown", new Text("ตารางไม่มีคอลัมน์นี้", "The table has no such column.")));
        }
        return AnswerCheck.check(column, cell).stream()
                .map(finding -> finding.under(at))
                .toList();
    }

    /** Cells of these columns that rows lack in which something stands. */
    static List<Finding> missing(List<String> required, AnswerValue.Members rows) {
        List<Finding> missing = new ArrayList<>();
        rows.byName().forEach((row, filled) -> {
            if (filled instanceof AnswerValue.Members cells && !cells.byName().isEmpty()) {
                required.stream()
                        .filter(column -> !cells.byName().containsKey(column))
                        .limit(MOST_FINDINGS - (long) missing.size())
                        .forEach(column -> missing.add(Finding.at(
                                Place.at("").member(row).member(column).pointer(),
                                "cell-missing",
                                new Text(
                                        "แถว " + row + " ยังไม่ได้กรอก " + column,
                                        "Row " + row + " lacks " + column))));
            }
        });
        return missing;
    }

    private static Finding expected(String at) {
        return Finding.at(
                at,
                "cells-expected",
                new Text(
                        "ต้องตอบเป็นค่าตามแถวและคอลัมน์ อย่างน้อยหนึ่งช่อง",
                        "Cells by row and then by column are expected, at least one."));
    }
}
