package org.phrom.reporting.chart;

import java.math.BigDecimal;
import java.util.List;

/** How many lie in each of some ranges that touch each other: a histogram. */
public final class Columns {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 292;
    private static final double LEFT = 44;
    private static final double LENGTH = 704;
    private static final double TOP = 26;
    private static final double BOTTOM = 236;
    private static final int MOST_EDGES = 12;
    private static final double NARROWEST_WITH_COUNT = 16;

    private Columns() {}

    /** One range, and how many are in it. */
    public record Column(double from, double to, int count) {}

    /**
     * Draws the columns.
     *
     * @param axis what the ranges are of
     */
    public static String svg(Caption caption, List<Column> columns, String axis) {
        Svg svg = Svg.image(caption, WIDTH, HEIGHT);
        int most = Math.max(1, columns.stream().mapToInt(Column::count).max().orElse(1));
        svg.empty(
                "line",
                "class",
                "grid",
                "x1",
                LEFT,
                "x2",
                LEFT + LENGTH,
                "y1",
                BOTTOM,
                "y2",
                BOTTOM,
                "stroke",
                Palette.GRID);
        double wide = LENGTH / Math.max(1, columns.size());
        int every = Math.max(1, (columns.size() + MOST_EDGES - 1) / MOST_EDGES);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            double x = LEFT + place * wide;
            column(svg, column, x, wide, (BOTTOM - TOP) * column.count() / most);
            if (place % every == 0) {
                text(svg, edge(column.from()), x, BOTTOM + 18);
            }
        }
        if (!columns.isEmpty() && columns.size() % every == 0) {
            text(svg, edge(columns.get(columns.size() - 1).to()), LEFT + LENGTH, BOTTOM + 18);
        }
        text(svg, axis, LEFT + LENGTH / 2, BOTTOM + 42);
        return svg.end();
    }

    private static void column(Svg svg, Column column, double x, double wide, double tall) {
        svg.open(
                "rect",
                "class",
                Palette.bandClass(0),
                "x",
                x + 1,
                "y",
                BOTTOM - tall,
                "width",
                Math.max(1, wide - 2),
                "height",
                tall,
                "fill",
                Palette.band(0));
        svg.element("title", edge(column.from()) + " – " + edge(column.to()) + ": " + column.count());
        svg.close("rect");
        if (column.count() > 0 && wide >= NARROWEST_WITH_COUNT) {
            text(svg, Integer.toString(column.count()), x + wide / 2, BOTTOM - tall - 6);
        }
    }

    // edges are multiples of a short decimal
    private static String edge(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static void text(Svg svg, String text, double x, double y) {
        svg.element(
                "text",
                text,
                "class",
                "tick",
                "x",
                x,
                "y",
                y,
                "font-size",
                "11",
                "text-anchor",
                "middle",
                "fill",
                Palette.QUIET);
    }
}
