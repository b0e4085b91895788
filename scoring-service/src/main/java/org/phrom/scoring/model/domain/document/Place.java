package org.phrom.scoring.model.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * Where in a request something is.
 *
 * @param pointer JSON pointer (RFC 6901); its first step is the part: data, structure, model
 * @param line line of a CSV part, the header is 1; null elsewhere
 * @param column column of a CSV part, the first is 1; null elsewhere
 */
public record Place(
        String pointer, @Nullable Integer line, @Nullable Integer column) {
    /** The place of a JSON pointer. */
    public static Place at(String pointer) {
        return new Place(pointer, null, null);
    }

    /** The place of a member below this one. */
    public Place member(String name) {
        return at(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The place of an item below this one. */
    public Place item(int index) {
        return at(pointer + "/" + index);
    }

    /** A cell of a CSV part. */
    public Place cell(int row, int cell) {
        return new Place(pointer, row, cell);
    }
}
