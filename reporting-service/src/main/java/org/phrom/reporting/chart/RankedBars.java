package org.phrom.reporting.chart;

import java.util.List;

/** One labelled bar per organisation, in the order given; for up to a few dozen of them. */
public final class RankedBars {

    private static final double WIDTH = 760;
    private static final double ROW = 24;
    private static final double BAR = 14;
    private static final double LEFT = 236;
    private static final double LENGTH = 450;
    private static final double AXIS = 24;
    private static final int LETTERS = 26;
    private static final int STEPS = 4;

    private RankedBars() {}

    /**
     * Draws the bars.
     *
     * @param most the value at the right end of the scale, above 0
     */
    public static String svg(Caption caption, List<Bar> bars, double most) {
        double bottom = bars.size() * ROW;
        Svg svg = Svg.image(caption, WIDTH, bottom + AXIS);
        grid(svg, bottom, most);
        for (int i = 0; i < bars.size(); i++) {
            row(svg, bars.get(i), i * ROW, most);
        }
        return svg.end();
    }

    private static void grid(Svg svg, double bottom, double most) {
        for (int step = 0; step <= STEPS; step++) {
            double x = LEFT + LENGTH * step / STEPS;
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", 0.0, "y2", bottom, "stroke", Palette.GRID);
            svg.element(
                    "text",
                    Svg.number(most * step / STEPS),
                    "class",
                    "tick",
                    "x",
                    x,
                    "y",
                    bottom + 16,
                    "font-size",
                    "11",
                    "text-anchor",
                    "middle",
                    "fill",
                    Palette.QUIET);
        }
    }

    private static void row(Svg svg, Bar bar, double top, double most) {
        if (bar.highlighted()) {
            svg.empty("rect", "class", "own-row", "x", 0.0, "y", top, "width", WIDTH, "height", ROW, "fill", "#fff3d6");
        }
        if (bar.link() != null) {
            svg.open("a", "href", bar.link());
        }
        double base = top + ROW / 2 + 4.5;
        double length = Math.max(0, Math.min(1, bar.value() / most)) * LENGTH;
        text(svg, bar.rank(), "rank", 34.0, base, "end", Palette.QUIET);
        svg.open("text", "class", "label", "x", 44.0, "y", base, "font-size", "13", "fill", Palette.INK);
        svg.element("title", bar.label()).element("tspan", Wording.cut(bar.label(), LETTERS));
        svg.close("text");
        svg.open(
                "rect",
                "class",
                Palette.bandClass(bar.place()),
                "x",
                LEFT,
                "y",
                top + (ROW - BAR) / 2,
                "width",
                length,
                "height",
                BAR,
                "rx",
                "2",
                "fill",
                Palette.band(bar.place()));
        svg.element("title", bar.label() + ": " + bar.valueText()).close("rect");
        text(svg, bar.valueText(), "value", LEFT + length + 8, base, "start", Palette.INK);
        if (bar.link() != null) {
            svg.close("a");
        }
    }

    private static void text(Svg svg, String text, String kind, double x, double y, String anchor, String fill) {
        svg.element(
                "text", text, "class", kind, "x", x, "y", y, "font-size", "12", "text-anchor", anchor, "fill", fill);
    }
}
