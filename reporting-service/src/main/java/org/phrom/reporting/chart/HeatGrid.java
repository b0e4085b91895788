package org.phrom.reporting.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organisations by parts of an index, each value as a cell whose colour says in which fifth of the scale it is. */
public final class HeatGrid {

    private static final double WIDTH = 760;
    private static final double LEFT = 210;
    private static final double TOP = 132;
    private static final double ROW = 20;
    private static final double BOTTOM = 8;
    private static final int LETTERS = 26;
    private static final int LETTERS_OF_COLUMN = 22;
    private static final double NARROWEST_WITH_TEXT = 32;
    private static final double WIDEST = 150;

    private HeatGrid() {}

    /**
     * One value.
     *
     * @param value {@code null} for none
     */
    public record Cell(@Nullable Double value, String text) {}

    /** One organisation. */
    public record Line(String label, List<Cell> cells) {}

    /**
     * Draws the grid.
     *
     * @param columns names of the parts
     * @param end of the scale, which begins at 0
     */
    public static String svg(Caption caption, List<String> columns, List<Line> lines, double end) {
        Svg svg = Svg.image(caption, WIDTH, TOP + lines.size() * ROW + BOTTOM);
        // names lean over to the right of their columns
        double wide = Math.min(WIDEST, (WIDTH - LEFT - 84) / Math.max(1, columns.size()));
        for (int place = 0; place < columns.size(); place++) {
            double x = LEFT + (place + 0.5) * wide;
            svg.open(
                    "text",
                    "class",
                    "label",
                    "x",
                    x,
                    "y",
                    TOP - 8,
                    "font-size",
                    "11",
                    "transform",
                    "rotate(-50 " + Svg.number(x) + " " + Svg.number(TOP - 8) + ")",
                    "fill",
                    Palette.INK);
            svg.element("title", columns.get(place))
                    .element("tspan", Wording.cut(columns.get(place), LETTERS_OF_COLUMN))
                    .close("text");
        }
        for (int place = 0; place < lines.size(); place++) {
            row(svg, lines.get(place), columns, TOP + place * ROW, wide, end);
        }
        return svg.end();
    }

    private static void row(Svg svg, Line line, List<String> columns, double top, double wide, double end) {
        svg.open("text", "class", "label", "x", 4.0, "y", top + 14, "font-size", "12", "fill", Palette.INK);
        svg.element("title", line.label()).element("tspan", Wording.cut(line.label(), LETTERS));
        svg.close("text");
        for (int place = 0; place < line.cells().size(); place++) {
            cell(svg, line, columns.get(place), line.cells().get(place), LEFT + place * wide, top, wide, end);
        }
    }

    private static void cell(
            Svg svg, Line line, String column, Cell cell, double x, double top, double wide, double end) {
        Double value = cell.value();
        int fifth = value == null ? -1 : Shades.fifth(value, end);
        svg.open(
                "rect",
                "x",
                x,
                "y",
                top,
                "width",
                Math.max(1, wide - 1),
                "height",
                ROW - 1,
                "fill",
                fifth < 0 ? "none" : Shades.fill(fifth),
                "stroke",
                Palette.GRID);
        svg.element("title", line.label() + ", " + column + ": " + cell.text()).close("rect");
        if (wide >= NARROWEST_WITH_TEXT) {
            svg.element(
                    "text",
                    cell.text(),
                    "x",
                    x + (wide - 1) / 2,
                    "y",
                    top + 14,
                    "font-size",
                    "11",
                    "text-anchor",
                    "middle",
                    "fill",
                    fifth < 0 ? Palette.QUIET : Shades.letters(fifth));
        }
    }
}
