package org.phrom.survey.framework.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.text.Text;

/** What a workbook says wrongly, and in which cell. */
final class Faults {

    private final List<Finding> findings = new ArrayList<>();

    /**
     * A cell, or a whole row.
     *
     * @param row from 1
     * @param column from 0; null for the row
     */
    static Place cell(String sheet, int row, @Nullable Integer column) {
        return Place.at("").inSheet(sheet, row, column == null ? null : column + 1);
    }

    void add(Place place, String code, String th, String en) {
        findings.add(new Finding(place, code, new Text(th, en)));
    }

    List<Finding> findings() {
        return findings;
    }
}
