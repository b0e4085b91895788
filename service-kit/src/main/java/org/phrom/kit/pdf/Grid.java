package org.phrom.kit.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is drawn row by row, with its head again on each sheet; it keeps no row that is drawn. */
public final class Grid {

    private static final float PAD = 4;
    private static final Color HEAD = new Color(0xdde6f0);

    private final Sheet sheet;
    private final List<Column> columns;
    private final float unit;
    private final Row head;
    private boolean begun;

    /** A table as wide as the text. */
    public Grid(Sheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
        double all = columns.stream().mapToDouble(Column::share).sum();
        this.unit = (float) ((Sheet.RIGHT - Sheet.LEFT) / all);
        this.head = laid(columns.stream().map(column -> Cell.of(column.title())).toList(), Style.CELL_HEAD);
    }

    /**
     * One column.
     *
     * @param share of the width, against those of the others
     * @param number whether it stands at the right
     */
    public record Column(String title, float share, boolean number) {}

    /**
     * One cell.
     *
     * @param indent steps to the right
     * @param ground colour behind it; {@code null} for none
     * @param ink colour of its letters
     */
    public record Cell(String text, int indent, @Nullable Color ground, Color ink) {

        /** A text. */
        public static Cell of(@Nullable String text) {
            return indented(text, 0);
        }

        /** A text some steps to the right. */
        public static Cell indented(@Nullable String text, int indent) {
            return new Cell(text == null ? "" : text, indent, null, Color.BLACK);
        }
    }

    /** Draws a row of texts. */
    public void texts(List<String> texts) {
        row(texts.stream().map(Cell::of).toList());
    }

    /** Draws a row, a cell for each column. */
    public void row(List<Cell> cells) {
        Row row = laid(cells, Style.CELL);
        if (sheet.require(row.height() + (begun ? 0 : head.height())) || !begun) {
            draw(head, HEAD);
        }
        begun = true;
        draw(row, null);
    }

    private Row laid(List<Cell> cells, Style style) {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = cells.get(i);
            float width = columns.get(i).share() * unit - 2 * PAD - cell.indent() * 2 * PAD;
            List<String> own = style.lines(cell.text(), width);
            lines.add(own);
            most = Math.max(most, own.size());
        }
        return new Row(cells, lines, style, most * style.leading() + PAD);
    }

    private void draw(Row row, @Nullable Color all) {
        float bottom = sheet.down(row.height());
        float left = Sheet.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            float width = columns.get(i).share() * unit;
            Cell cell = row.cells().get(i);
            Color ground = all == null ? cell.ground() : all;
            if (ground != null) {
                sheet.fill(ground, left, bottom, width, row.height());
            }
            draw(row, i, left, bottom);
            left += width;
        }
        sheet.line(Sheet.LEFT, Sheet.RIGHT, bottom);
    }

    private void draw(Row row, int column, float left, float bottom) {
        Cell cell = row.cells().get(column);
        Style style =
                new Style(row.style().face(), row.style().size(), row.style().leading(), cell.ink());
        float at = bottom + row.height() + PAD / 2 - 2;
        for (String line : row.lines().get(column)) {
            at -= style.leading();
            String bare = line.strip();
            float x = columns.get(column).number()
                    ? left + columns.get(column).share() * unit - PAD - style.width(bare)
                    : left + PAD + cell.indent() * 2 * PAD;
            sheet.show(bare, style, x, at + 2);
        }
    }

    private record Row(List<Cell> cells, List<List<String>> lines, Style style, float height) {}
}
