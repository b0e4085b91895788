package org.phrom.scoring.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of an answer. Its rows are kept packed: answers are large, and several may have to be kept. */
public final class Table {
    private final String name;
    private final List<String> columns;
    private final PackedRows rows = new PackedRows();

    private Table(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** Starts a table. */
    public static Table of(String name, List<String> columns) {
        return new Table(name, List.copyOf(columns));
    }

    /** Adds a row; NaN becomes null, numbers that are not finite become text. */
    public void add(List<? extends @Nullable Object> cells) {
        rows.pack(cells);
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Returns the names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** Returns the rows; cells are Double, Integer, Boolean, String, or null for what is not there. */
    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** Returns about how many bytes of heap it takes. */
    public long bytes() {
        return rows.bytes();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table
                && name.equals(table.name)
                && columns.equals(table.columns)
                && rows.equals(table.rows);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + columns + rows;
    }
}
