package org.phrom.reporting.chart;

import java.util.List;

/**
 * All organisations of a round side by side as thin columns, in the order given: shows the whole field where labelled bars
 * would fill pages. Of more than {@value #MOST_COLUMNS} the caller gives every n-th, and the highlighted one.
 */
public final class RankedColumns {

    /** How many columns can be told apart. */
    public static final int MOST_COLUMNS = 400;

    private static final double WIDTH = 760;
    private static final double HEIGHT = 268;
    private static final double LEFT = 40;
    private static final double LENGTH = 712;
    private static final double TOP = 26;
    private static final double BOTTOM = 236;
    private static final int STEPS = 4;

    private RankedColumns() {}

    /**
     * Draws the columns.
     *
     * @param most the value at the top of the scale, above 0
     * @param note what stands below, such as how many there are
     */
    public static String svg(Caption caption, List<Bar> bars, double most, String note) {
        Svg svg = Svg.image(caption, WIDTH, HEIGHT);
        grid(svg, most);
        double step = bars.isEmpty() ? LENGTH : LENGTH / bars.size();
        // few columns would be walls
        double wide = Math.min(step > 4 ? step * 0.78 : step, 34);
        for (int i = 0; i < bars.size(); i++) {
            column(svg, bars.get(i), LEFT + i * step + (step - wide) / 2, wide, most);
        }
        text(svg, note, LEFT + LENGTH / 2, BOTTOM + 24, "middle");
        return svg.end();
    }

    private static void grid(Svg svg, double most) {
        for (int step = 0; step <= STEPS; step++) {
            double y = BOTTOM - (BOTTOM - TOP) * step / STEPS;
            svg.empty(
                    "line", "class", "grid", "x1", LEFT, "x2", LEFT + LENGTH, "y1", y, "y2", y, "stroke", Palette.GRID);
            text(svg, Svg.number(most * step / STEPS), LEFT - 6, y + 4, "end");
        }
    }

    private static void column(Svg svg, Bar bar, double x, double wide, double most) {
        double tall = Math.max(0, Math.min(1, bar.value() / most)) * (BOTTOM - TOP);
        String kind = Palette.bandClass(bar.place()) + (bar.highlighted() ? " own" : "");
        if (bar.link() != null) {
            svg.open("a", "href", bar.link());
        }
        svg.open(
                "rect",
                "class",
                kind,
                "x",
                x,
                "y",
                BOTTOM - tall,
                "width",
                wide,
                "height",
                tall,
                "fill",
                Palette.band(bar.place()));
        svg.element("title", (bar.rank().isEmpty() ? "" : bar.rank() + ". ") + bar.label() + ": " + bar.valueText());
        svg.close("rect");
        if (bar.link() != null) {
            svg.close("a");
        }
        if (bar.highlighted()) {
            flag(svg, bar, x + wide / 2, BOTTOM - tall);
        }
    }

    private static void flag(Svg svg, Bar bar, double x, double y) {
        String anchor = x < LEFT + LENGTH * 0.2 ? "start" : x > LEFT + LENGTH * 0.8 ? "end" : "middle";
        svg.empty("circle", "class", "own-mark", "cx", x, "cy", y - 5, "r", "3.5", "fill", Palette.INK);
        svg.element(
                "text",
                bar.label() + " " + bar.valueText(),
                "class",
                "own-label",
                "x",
                x,
                "y",
                y - 12,
                "font-size",
                "12",
                "font-weight",
                "600",
                "text-anchor",
                anchor,
                "fill",
                Palette.INK);
    }

    private static void text(Svg svg, String text, double x, double y, String anchor) {
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
                anchor,
                "fill",
                Palette.QUIET);
    }
}
