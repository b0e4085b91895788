package org.phrom.reporting.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of bars, one for each of a few series, and a mark across each row; for up to five series. */
public final class GroupedBars {

    private static final double WIDTH = 760;
    private static final double BAR = 11;
    private static final double GAP = 14;
    private static final double LEFT = 236;
    private static final double LENGTH = 450;
    private static final double AXIS = 24;
    private static final double LEGEND = 22;
    private static final int LETTERS = 30;
    private static final int LETTERS_OF_LEGEND = 38;
    private static final int LEGEND_ENTRIES = 2;
    private static final int STEPS = 4;

    private GroupedBars() {}

    /** The value of one series in one row; {@code null} without one. */
    public record Value(@Nullable Double value, String text) {}

    /**
     * One row.
     *
     * @param values in the order of the series
     * @param mark where the mark is; {@code null} for none
     */
    public record Row(
            String label, List<Value> values, @Nullable Double mark, String markText) {}

    /**
     * Draws the rows below a legend.
     *
     * @param series their names
     * @param markName what the mark is
     * @param most the value at the right end of the scale, above 0
     */
    public static String svg(Caption caption, List<String> series, String markName, List<Row> rows, double most) {
        int entries = series.size() + 1;
        double top = (entries + LEGEND_ENTRIES - 1) / LEGEND_ENTRIES * LEGEND + 8;
        double row = series.size() * BAR + GAP;
        double bottom = top + rows.size() * row;
        Svg svg = Svg.image(caption, WIDTH, bottom + AXIS);
        for (int at = 0; at < series.size(); at++) {
            entry(svg, at, series.get(at), false);
        }
        entry(svg, series.size(), markName, true);
        for (int step = 0; step <= STEPS; step++) {
            double x = LEFT + LENGTH * step / STEPS;
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", top, "y2", bottom, "stroke", Palette.GRID);
            text(svg, Svg.number(most * step / STEPS), "tick", x, bottom + 16, "middle", Palette.QUIET);
        }
        for (int at = 0; at < rows.size(); at++) {
            row(svg, rows.get(at), series, top + at * row, most);
        }
        return svg.end();
    }

    private static void entry(Svg svg, int at, String name, boolean mark) {
        double x = 4 + at % LEGEND_ENTRIES * WIDTH / LEGEND_ENTRIES;
        double y = at / LEGEND_ENTRIES * LEGEND;
        if (mark) {
            mark(svg, x + 6, y + 3, 14, name);
        } else {
            svg.empty(
                    "rect",
                    "class",
                    Palette.bandClass(at),
                    "x",
                    x,
                    "y",
                    y + 4,
                    "width",
                    12.0,
                    "height",
                    12.0,
                    "rx",
                    "2",
                    "fill",
                    Palette.band(at));
        }
        svg.open("text", "class", "label", "x", x + 20, "y", y + 14.5, "font-size", "13", "fill", Palette.INK);
        svg.element("title", name).element("tspan", Wording.cut(name, LETTERS_OF_LEGEND));
        svg.close("text");
    }

    private static void row(Svg svg, Row row, List<String> series, double top, double most) {
        double tall = row.values().size() * BAR;
        svg.open(
                "text",
                "class",
                "label",
                "x",
                4.0,
                "y",
                top + GAP / 2 + tall / 2 + 4.5,
                "font-size",
                "13",
                "fill",
                Palette.INK);
        svg.element("title", row.label()).element("tspan", Wording.cut(row.label(), LETTERS));
        svg.close("text");
        for (int at = 0; at < row.values().size(); at++) {
            bar(svg, row.values().get(at), at, series.get(at), top + GAP / 2 + at * BAR, most);
        }
        Double mark = row.mark();
        if (mark != null) {
            mark(svg, LEFT + share(mark, most) * LENGTH, top + GAP / 2 - 3, tall + 6, row.markText());
        }
    }

    private static void bar(Svg svg, Value value, int at, String series, double top, double most) {
        Double score = value.value();
        double length = score == null ? 0 : share(score, most) * LENGTH;
        if (score != null) {
            svg.open(
                    "rect",
                    "class",
                    Palette.bandClass(at),
                    "x",
                    LEFT,
                    "y",
                    top + 0.5,
                    "width",
                    Math.max(1, length),
                    "height",
                    BAR - 1,
                    "fill",
                    Palette.band(at));
            svg.element("title", series + ": " + value.text()).close("rect");
        }
        svg.element(
                "text",
                value.text(),
                "class",
                "value",
                "x",
                LEFT + LENGTH + 68,
                "y",
                top + BAR - 1.5,
                "font-size",
                "11",
                "text-anchor",
                "end",
                "fill",
                Palette.INK);
    }

    private static void mark(Svg svg, double x, double y, double tall, String text) {
        svg.open("rect", "class", "own-mark", "x", x - 1, "y", y, "width", 2.0, "height", tall, "fill", Palette.INK);
        svg.element("title", text).close("rect");
    }

    private static double share(double value, double most) {
        return Math.max(0, Math.min(1, value / most));
    }

    private static void text(Svg svg, String text, String kind, double x, double y, String anchor, String fill) {
        svg.element(
                "text", text, "class", kind, "x", x, "y", y, "font-size", "12", "text-anchor", anchor, "fill", fill);
    }
}
