package org.phrom.survey.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.pdf.Sheet;
import org.phrom.kit.pdf.Style;
import org.phrom.survey.rendering.paper.Block.Box;
import org.phrom.survey.rendering.paper.Block.Cell;

/** Draws tables: the first column wide, the others alike; the head again on each sheet. */
final class PdfTable {

    private static final float PAD = 5;
    private static final float TICK = 13;
    private static final float BETWEEN = 14;

    private final Sheet sheet;

    PdfTable(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(List<List<Cell>> rows, float left) {
        sheet.space(4);
        Row head = row(rows.get(0), left, Style.STRONG);
        boolean first = true;
        for (List<Cell> cells : rows.subList(1, rows.size())) {
            Row row = row(cells, left, Style.BODY);
            if (sheet.require(row.height() + (first ? head.height() : 0)) || first) {
                draw(head);
            }
            draw(row);
            first = false;
        }
    }

    private void draw(Row row) {
        float bottom = sheet.down(row.height());
        for (Column column : row.columns()) {
            sheet.cell(column.left(), bottom, column.width(), row.height());
            for (Piece piece : column.pieces()) {
                float at = bottom
                        + row.height()
                        - PAD
                        - (piece.line() + 0.75f) * row.style().leading();
                float x = column.left() + PAD + piece.x();
                if (piece.ticked()) {
                    sheet.box(x, at);
                    x += TICK;
                }
                sheet.show(piece.text(), row.style(), x, at);
            }
        }
    }

    private static Row row(List<Cell> cells, float left, Style style) {
        float whole = Sheet.RIGHT - left;
        // the first of two takes half, the first of many twice what each other one has
        float unit = whole / (cells.size() == 2 ? 2 : cells.size() + 1);
        List<Column> columns = new ArrayList<>();
        float x = left;
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            float width = i == 0 && cells.size() > 2 ? 2 * unit : unit;
            List<Piece> pieces = pieces(cells.get(i), style, width - 2 * PAD);
            columns.add(new Column(x, width, pieces));
            lines = Math.max(
                    lines,
                    pieces.stream().mapToInt(piece -> piece.line() + 1).max().orElse(1));
            x += width;
        }
        return new Row(style, columns, lines * style.leading() + 2 * PAD);
    }

    /** Boxes stand beside each other as long as there is room. */
    private static List<Piece> pieces(Cell cell, Style style, float width) {
        List<Piece> pieces = new ArrayList<>();
        for (String line : style.lines(cell.text(), width)) {
            pieces.add(new Piece(0, pieces.size(), line, false));
        }
        int line = pieces.size();
        float x = 0;
        for (Box box : cell.boxes()) {
            List<String> lines = style.lines(box.text(), width - TICK);
            float taken = TICK + style.width(lines.get(0));
            if (x > 0 && (lines.size() > 1 || x + taken > width)) {
                line++;
                x = 0;
            }
            pieces.add(new Piece(x, line, lines.get(0), true));
            for (String more : lines.subList(1, lines.size())) {
                line++;
                pieces.add(new Piece(TICK, line, more, false));
            }
            x = lines.size() > 1 ? width : x + taken + BETWEEN;
        }
        return pieces;
    }

    private record Row(Style style, List<Column> columns, float height) {}

    private record Column(float left, float width, List<Piece> pieces) {}

    /** A line of text in a cell, with a box before it or without. */
    private record Piece(float x, int line, String text, boolean ticked) {}
}
