package org.phrom.reporting.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organisations by parts of an index, each value as a cell whose colour says in which fifth of the scale it is. */
public final class HeatGrid {

    private static final double WIDTH = 760;
    private static final double LEFT = 210;
    private static final double RIGHT = 84;
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
        return new Drawing(columns, end, false, 0).svg(caption, lines);
    }

    /**
     * The same of amounts, neither good nor bad: the more, the darker. There is always room for the texts, be the grid
     * wider for it.
     */
    public static String ofAmounts(Caption caption, List<String> columns, List<Line> lines, double end) {
        return new Drawing(columns, end, true, NARROWEST_WITH_TEXT).svg(caption, lines);
    }

    /**
     * How a grid is drawn.
     *
     * @param narrowest that a column may be
     */
    private record Drawing(List<String> columns, double end, boolean amounts, double narrowest) {

        String svg(Caption caption, List<Line> lines) {
            double width = Math.max(WIDTH, LEFT + columns.size() * wide() + RIGHT);
            Svg svg = Svg.image(caption, width, TOP + lines.size() * ROW + BOTTOM);
            for (int place = 0; place < columns.size(); place++) {
                heading(svg, columns.get(place), LEFT + (place + 0.5) * wide());
            }
            for (int place = 0; place < lines.size(); place++) {
                row(svg, lines.get(place), TOP + place * ROW);
            }
            return svg.end();
        }

        // names lean over to the right of their columns
        private double wide() {
            double fitting = (WIDTH - LEFT - RIGHT) / Math.max(1, columns.size());
            return Math.max(narrowest, Math.min(WIDEST, fitting));
        }

        private static void heading(Svg svg, String column, double x) {
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
            svg.element("title", column)
                    .element("tspan", Wording.cut(column, LETTERS_OF_COLUMN))
                    .close("text");
        }

        private void row(Svg svg, Line line, double top) {
            svg.open("text", "class", "label", "x", 4.0, "y", top + 14, "font-size", "12", "fill", Palette.INK);
            svg.element("title", line.label()).element("tspan", Wording.cut(line.label(), LETTERS));
            svg.close("text");
            for (int place = 0; place < line.cells().size(); place++) {
                Cell cell = line.cells().get(place);
                String described = line.label() + ", " + columns.get(place) + ": " + cell.text();
                cell(svg, cell, described, LEFT + place * wide(), top);
            }
        }

        private void cell(Svg svg, Cell cell, String described, double x, double top) {
            Double value = cell.value();
            int fifth = value == null ? -1 : Shades.fifth(value, end);
            svg.open(
                    "rect",
                    "x",
                    x,
                    "y",
                    top,
                    "width",
                    Math.max(1, wide() - 1),
                    "height",
                    ROW - 1,
                    "fill",
                    fifth < 0 ? "none" : amounts ? Shades.amount(fifth) : Shades.fill(fifth),
                    "stroke",
                    Palette.GRID);
            svg.element("title", described).close("rect");
            if (wide() >= NARROWEST_WITH_TEXT) {
                svg.element(
                        "text",
                        cell.text(),
                        "x",
                        x + (wide() - 1) / 2,
                        "y",
                        top + 14,
                        "font-size",
                        "11",
                        "text-anchor",
                        "middle",
                        "fill",
                        fifth < 0 ? Palette.QUIET : amounts ? Shades.lettersOnAmount(fifth) : Shades.letters(fifth));
            }
        }
    }
}
