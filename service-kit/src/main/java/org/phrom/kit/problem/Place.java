package org.phrom.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where in a request something is.
 *
 * @param pointer JSON pointer (RFC 6901), the first step of which may be a part of a form; empty for all of it
 * @param sheet name of a sheet of a workbook that came with it; null elsewhere
 * @param line line of a file that came with it, from 1, where a table has its header; null elsewhere
 * @param column column of a table or character of a line, from 1; null elsewhere
 */
public record Place(
        String pointer,
        @Nullable String sheet,
        @Nullable Integer line,
        @Nullable Integer column) {

    /** A place in something that has no sheets. */
    public Place(String pointer, @Nullable Integer line, @Nullable Integer column) {
        this(pointer, null, line, column);
    }

    /** The place of a JSON pointer. */
    public static Place at(String pointer) {
        return new Place(pointer, null, null, null);
    }

    /** The place of a member below this one. */
    public Place member(String name) {
        return at(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The place of an item below this one. */
    public Place item(int index) {
        return at(pointer + "/" + index);
    }

    /** A cell of a table that is this place. */
    public Place cell(int row, int cell) {
        return new Place(pointer, sheet, row, cell);
    }

    /** A row or cell of a workbook that became this place. */
    public Place inSheet(String name, int row, @Nullable Integer cell) {
        return new Place(pointer, name, row, cell);
    }

    Place under(String prefix) {
        return new Place(prefix + pointer, sheet, line, column);
    }
}
