package org.phrom.survey.rendering.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a blank form, from top to bottom.
 *
 * @param kind what it is
 * @param text what it says
 * @param remark what stands beside the text; what it is depends on the kind
 * @param boxes what can be ticked
 * @param rows of a table, the first one its head, or of a signature
 */
public record Block(Kind kind, String text, @Nullable String remark, List<Box> boxes, List<List<Cell>> rows) {

    /** What a block is. */
    public enum Kind {
        /** Title of a page of the form; the remark explains it. */
        PAGE,
        /** Title of a group of questions. */
        GROUP,
        /** A question with its number; the remark is its code. */
        QUESTION,
        /** An explanation; the remark says of what. */
        NOTE,
        /** Boxes to tick, one below the other. */
        BOXES,
        /** A line to write on; the text stands before it, the remark behind it. */
        LINE,
        /** A table to fill in. */
        TABLE,
        /** Place for a signature; the text says whose, the cells what is written there. */
        SIGNATURE
    }

    /** A box to tick, what it stands for, and what explains it. */
    public record Box(String text, @Nullable String help) {}

    /** A cell of a table: a text, boxes, or space to write. */
    public record Cell(String text, List<Box> boxes) {

        static Cell of(String text) {
            return new Cell(text, List.of());
        }
    }

    /** Whether it is of the kind of that name; templates know no constants. */
    public boolean hasKind(String name) {
        return kind.name().equals(name);
    }

    static Block of(Kind kind, String text, @Nullable String remark) {
        return new Block(kind, text, remark, List.of(), List.of());
    }

    static Block boxes(List<Box> boxes) {
        return new Block(Kind.BOXES, "", null, boxes, List.of());
    }

    static Block table(List<List<Cell>> rows) {
        return new Block(Kind.TABLE, "", null, List.of(), rows);
    }
}
