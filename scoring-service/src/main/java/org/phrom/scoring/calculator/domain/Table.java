package org.phrom.scoring.calculator.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of an answer.
 *
 * @param columns names of the columns
 * @param rows cells are Double, Integer, Boolean, String, or null for what is not there
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {
    /** Starts a table. */
    public static Table of(String name, List<String> columns) {
        return new Table(name, List.copyOf(columns), new ArrayList<>());
    }

    /** Adds a row; NaN becomes null, numbers that are not finite become text. */
    public void add(List<? extends @Nullable Object> cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            row.add(clean(cell));
        }
        rows.add(row);
    }

    private static @Nullable Object clean(@Nullable Object cell) {
        if (cell instanceof Double number && !Double.isFinite(number)) {
            return Double.isNaN(number) ? null : number.toString();
        }
        return cell;
    }
}
