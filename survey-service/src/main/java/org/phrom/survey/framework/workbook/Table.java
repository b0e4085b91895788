package org.phrom.survey.framework.workbook;

import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.text.Text;

/**
 * A sheet.
 *
 * @param name of the sheet
 * @param columns from left to right; behind them stand those of the rest
 * @param help what its rows are
 */
record Table(String name, List<Column> columns, Text help) {

    /** The first of the columns with what has none of its own, as one JSON text from cell to cell. */
    static final String REST = "more";

    static String rest(int number) {
        return number == 0 ? REST : REST + " " + (number + 1);
    }

    /** With columns in front that name the row and are no members. */
    static Table of(String name, Text help, List<Column> naming, List<Column> members) {
        List<Column> all = new ArrayList<>(naming);
        all.addAll(members);
        return new Table(name, List.copyOf(all), help);
    }
}
