package org.phrom.reporting.chart;

import java.util.List;

/** Differences of shares with their intervals, below each other on a scale from -1 to 1 around zero. */
public final class Intervals {

    private static final double WIDTH = 760;
    private static final double ROW = 26;
    private static final double LEFT = 236;
    private static final double LENGTH = 450;
    private static final double AXIS = 24;
    private static final double RADIUS = 4.5;
    private static final int LETTERS = 30;
    private static final int[] STEPS = {-100, -50, 0, 50, 100};

    private Intervals() {}

    /**
     * One difference, -1 to 1, with the bounds of its interval.
     *
     * @param text the difference in words
     * @param marked whether it is drawn with emphasis
     */
    public record Line(String label, double lower, double difference, double upper, String text, boolean marked) {}

    /** Draws the differences. */
    public static String svg(Caption caption, List<Line> lines) {
        double bottom = lines.size() * ROW;
        Svg svg = Svg.image(caption, WIDTH, bottom + AXIS);
        for (int step : STEPS) {
            double x = x(step / 100.0);
            svg.empty(
                    "line",
                    "class",
                    step == 0 ? "others" : "grid",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    0.0,
                    "y2",
                    bottom,
                    "stroke",
                    step == 0 ? Palette.QUIET : Palette.GRID);
            String sign = step < 0 ? "−" : step > 0 ? "+" : "";
            text(svg, sign + Math.abs(step) + "%", "tick", x, bottom + 16, "middle", Palette.QUIET);
        }
        for (int place = 0; place < lines.size(); place++) {
            row(svg, lines.get(place), place * ROW + ROW / 2);
        }
        return svg.end();
    }

    private static void row(Svg svg, Line line, double middle) {
        svg.open("text", "class", "label", "x", 4.0, "y", middle + 4.5, "font-size", "13", "fill", Palette.INK);
        svg.element("title", line.label()).element("tspan", Wording.cut(line.label(), LETTERS));
        svg.close("text");
        svg.empty(
                "line",
                "class",
                "others",
                "x1",
                x(line.lower()),
                "x2",
                x(line.upper()),
                "y1",
                middle,
                "y2",
                middle,
                "stroke",
                Palette.QUIET,
                "stroke-width",
                "2");
        svg.open(
                "circle",
                "class",
                line.marked() ? Palette.bandClass(0) : "no-band",
                "cx",
                x(line.difference()),
                "cy",
                middle,
                "r",
                RADIUS,
                "fill",
                Palette.band(line.marked() ? 0 : -1));
        svg.element("title", line.label() + ": " + line.text()).close("circle");
        text(svg, line.text(), "value", LEFT + LENGTH + 12, middle + 4.5, "start", Palette.INK);
    }

    private static double x(double share) {
        return LEFT + LENGTH * (Math.max(-1, Math.min(1, share)) + 1) / 2;
    }

    private static void text(Svg svg, String text, String kind, double x, double y, String anchor, String fill) {
        svg.element(
                "text", text, "class", kind, "x", x, "y", y, "font-size", "12", "text-anchor", anchor, "fill", fill);
    }
}
