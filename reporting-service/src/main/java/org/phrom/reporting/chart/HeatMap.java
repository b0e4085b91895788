package org.phrom.reporting.chart;

import java.util.List;

/** Rows and columns whose cells are the darker the higher their value; the value is written in each. */
public final class HeatMap {

    private static final double LEFT = 236;
    private static final double TOP = 104;
    private static final double CELL = 56;
    private static final double ROW = 30;
    private static final double GAP = 2;
    // room for the words of the last columns, which lean to the right
    private static final double RIGHT = 84;
    private static final double FAINTEST = 0.06;
    // as dark as letters on it can still be read in the colour of letters elsewhere
    private static final double DARKEST = 0.62;
    private static final int LETTERS_OF_ROWS = 26;
    private static final int LETTERS_OF_COLUMNS = 16;

    private HeatMap() {}

    /**
     * One row.
     *
     * @param cells one for each column
     */
    public record Row(String label, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param value 0 or more; below 0 for none
     * @param text what is written in it
     * @param description what a reader is told about it
     */
    public record Cell(double value, String text, String description) {}

    /**
     * Draws the map.
     *
     * @param most the value of the darkest cells, above 0
     */
    public static String svg(Caption caption, List<String> columns, List<Row> rows, double most) {
        Svg svg = Svg.image(caption, LEFT + columns.size() * CELL + RIGHT, TOP + rows.size() * ROW);
        for (int column = 0; column < columns.size(); column++) {
            double x = LEFT + column * CELL + CELL / 2;
            svg.open(
                    "text",
                    "class",
                    "label",
                    "font-size",
                    "12",
                    "fill",
                    Palette.INK,
                    "transform",
                    "translate(" + Svg.number(x) + " " + Svg.number(TOP - 8) + ") rotate(-45)");
            svg.element("title", columns.get(column))
                    .element("tspan", Wording.cut(columns.get(column), LETTERS_OF_COLUMNS))
                    .close("text");
        }
        for (int row = 0; row < rows.size(); row++) {
            row(svg, rows.get(row), TOP + row * ROW, most);
        }
        return svg.end();
    }

    private static void row(Svg svg, Row row, double top, double most) {
        double base = top + ROW / 2 + 4.5;
        svg.open("text", "class", "label", "x", 0.0, "y", base, "font-size", "13", "fill", Palette.INK);
        svg.element("title", row.label())
                .element("tspan", Wording.cut(row.label(), LETTERS_OF_ROWS))
                .close("text");
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            double x = LEFT + column * CELL;
            if (cell.value() >= 0) {
                double share = Math.min(1, cell.value() / most);
                svg.open(
                        "rect",
                        "class",
                        "heat",
                        "x",
                        x,
                        "y",
                        top,
                        "width",
                        CELL - GAP,
                        "height",
                        ROW - GAP,
                        "rx",
                        "3",
                        "fill",
                        Palette.OWN,
                        "fill-opacity",
                        FAINTEST + (DARKEST - FAINTEST) * share);
                svg.element("title", cell.description()).close("rect");
            }
            svg.element(
                    "text",
                    cell.text(),
                    "class",
                    "value",
                    "x",
                    x + (CELL - GAP) / 2,
                    "y",
                    base,
                    "font-size",
                    "12",
                    "text-anchor",
                    "middle",
                    "fill",
                    Palette.INK);
        }
    }
}
