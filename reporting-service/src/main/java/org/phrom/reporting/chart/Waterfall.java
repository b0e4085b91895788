package org.phrom.reporting.chart;

import java.util.List;

/**
 * How one value becomes another: levels at both ends, and between them what is added and taken away. The scale begins at 0
 * unless the steps would be too small to be seen; then it begins below the lowest of them, which the chart shows by marks
 * of its own.
 */
public final class Waterfall {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 320;
    private static final double LEFT = 56;
    private static final double LENGTH = 692;
    private static final double TOP = 30;
    private static final double BOTTOM = 250;
    private static final double LINE = 16;
    private static final double SMALLEST_PART = 0.15;
    private static final int STEPS = 4;
    private static final int LETTERS = 16;

    private final Svg svg;
    private final double from;
    private final double to;

    private Waterfall(Svg svg, double from, double to) {
        this.svg = svg;
        this.from = from;
        this.to = to;
    }

    /**
     * One column.
     *
     * @param level whether it stands for a value itself, and not for a step from one to the next
     * @param from where a step begins; of a level anything
     * @param to where a step ends, or the level
     */
    public record Column(String label, boolean level, double from, double to, String text) {}

    /** Where the scale begins for these columns: 0 unless the steps are too small. */
    public static double begins(List<Column> columns) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Column column : columns) {
            lowest = Math.min(lowest, column.level() ? column.to() : Math.min(column.from(), column.to()));
            highest = Math.max(highest, column.level() ? column.to() : Math.max(column.from(), column.to()));
        }
        if (lowest <= 0 || highest - lowest >= SMALLEST_PART * highest) {
            return Math.min(0, lowest);
        }
        // as far below the lowest as all of it is high, to a digit that can be read
        double range = Math.max(highest - lowest, highest * 0.01);
        double digit = Math.pow(10, Math.floor(Math.log10(range)));
        return Math.max(0, Math.floor((lowest - range) / digit) * digit);
    }

    /** Draws the columns. */
    public static String svg(Caption caption, List<Column> columns, int decimals) {
        double from = begins(columns);
        double highest = columns.stream()
                .mapToDouble(column -> column.level() ? column.to() : Math.max(column.from(), column.to()))
                .max()
                .orElse(1);
        double to = from + Math.max(highest - from, 1e-9) * 1.05;
        Waterfall chart = new Waterfall(Svg.image(caption, WIDTH, HEIGHT), from, to);
        chart.grid(decimals);
        double wide = LENGTH / Math.max(1, columns.size());
        for (int at = 0; at < columns.size(); at++) {
            Column next = at + 1 < columns.size() ? columns.get(at + 1) : null;
            chart.column(columns.get(at), LEFT + at * wide, wide, next != null, caption.language());
        }
        return chart.svg.end();
    }

    private void grid(int decimals) {
        for (int step = 0; step <= STEPS; step++) {
            double value = from + (to - from) * step / STEPS;
            double y = y(value);
            svg.empty(
                    "line", "class", "grid", "x1", LEFT, "x2", LEFT + LENGTH, "y1", y, "y2", y, "stroke", Palette.GRID);
            text(
                    String.format(java.util.Locale.ROOT, "%." + decimals + "f", value),
                    "tick",
                    LEFT - 8,
                    y + 4,
                    "end",
                    Palette.QUIET);
        }
    }

    private void column(Column column, double x, double wide, boolean joined, String language) {
        double low = column.level() ? from : Math.min(column.from(), column.to());
        double high = column.level() ? column.to() : Math.max(column.from(), column.to());
        boolean down = !column.level() && column.to() < column.from();
        String kind = column.level() ? Palette.bandClass(-1) : down ? "others-dot" : "own-dot";
        String fill = column.level() ? Palette.band(-1) : down ? Palette.OTHERS : Palette.OWN;
        double inset = wide * 0.16;
        svg.open(
                "rect",
                "class",
                kind,
                "x",
                x + inset,
                "y",
                y(high),
                "width",
                wide - 2 * inset,
                "height",
                Math.max(2, y(low) - y(high)),
                "fill",
                fill);
        svg.element("title", column.label() + ": " + column.text()).close("rect");
        if (joined) {
            svg.empty(
                    "line",
                    "class",
                    "axis",
                    "x1",
                    x + wide - inset,
                    "x2",
                    x + wide + inset,
                    "y1",
                    y(column.to()),
                    "y2",
                    y(column.to()),
                    "stroke",
                    Palette.QUIET,
                    "stroke-dasharray",
                    "3 3");
        }
        text(column.text(), "value", x + wide / 2, y(high) - 7, "middle", Palette.INK);
        List<String> lines = Wording.lines(column.label(), LETTERS, language);
        svg.open("text", "class", "label", "font-size", "13", "text-anchor", "middle", "fill", Palette.INK);
        for (int at = 0; at < lines.size(); at++) {
            svg.element("tspan", lines.get(at), "x", x + wide / 2, "y", BOTTOM + 20 + at * LINE);
        }
        svg.close("text");
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (value - from) / (to - from);
    }

    private void text(String text, String kind, double x, double y, String anchor, String fill) {
        svg.element(
                "text", text, "class", kind, "x", x, "y", y, "font-size", "12", "text-anchor", anchor, "fill", fill);
    }
}
