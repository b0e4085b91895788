package org.phrom.survey.framework.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it was read.
 *
 * @param name its name
 * @param titles what the first row says, by column from 0
 * @param rows the rows below it that are not empty
 */
record ReadSheet(String name, Map<Integer, String> titles, List<ReadRow> rows) {

    /** The columns by their titles, the first of each. */
    Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        titles.forEach((column, title) -> columns.merge(title, column, Math::min));
        return columns;
    }

    /**
     * A row.
     *
     * @param number from 1, where the titles stand
     * @param cells what its cells say, by column from 0; no empty ones
     */
    record ReadRow(int number, Map<Integer, String> cells) {

        @Nullable
        String cell(@Nullable Integer column) {
            return column == null ? null : cells.get(column);
        }
    }
}
