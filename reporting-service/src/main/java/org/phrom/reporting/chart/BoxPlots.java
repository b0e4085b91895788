package org.phrom.reporting.chart;

import java.util.List;

/** Boxes and whiskers below each other on one scale that begins at 0, one for each group. */
public final class BoxPlots {

    private static final double WIDTH = 760;
    private static final double ROW = 26;
    private static final double BOX = 14;
    private static final double LEFT = 236;
    private static final double LENGTH = 450;
    private static final double AXIS = 24;
    private static final int LETTERS = 30;
    private static final int STEPS = 4;

    private BoxPlots() {}

    /** One group. */
    public record Line(
            String label,
            double minimum,
            double lowerWhisker,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double upperWhisker,
            double maximum,
            String medianText) {}

    /**
     * Draws the boxes.
     *
     * @param most the value at the right end of the scale, above 0
     */
    public static String svg(Caption caption, List<Line> lines, double most) {
        double bottom = lines.size() * ROW;
        Svg svg = Svg.image(caption, WIDTH, bottom + AXIS);
        for (int step = 0; step <= STEPS; step++) {
            double x = LEFT + LENGTH * step / STEPS;
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", 0.0, "y2", bottom, "stroke", Palette.GRID);
            text(svg, Svg.number(most * step / STEPS), "tick", x, bottom + 16, "middle", Palette.QUIET);
        }
        for (int place = 0; place < lines.size(); place++) {
            row(svg, lines.get(place), place * ROW, most);
        }
        return svg.end();
    }

    private static void row(Svg svg, Line line, double top, double most) {
        double middle = top + ROW / 2;
        svg.open("text", "class", "label", "x", 4.0, "y", middle + 4.5, "font-size", "13", "fill", Palette.INK);
        svg.element("title", line.label()).element("tspan", Wording.cut(line.label(), LETTERS));
        svg.close("text");
        stroke(svg, x(line.lowerWhisker(), most), x(line.upperWhisker(), most), middle, middle);
        stroke(svg, x(line.lowerWhisker(), most), x(line.lowerWhisker(), most), middle - 4, middle + 4);
        stroke(svg, x(line.upperWhisker(), most), x(line.upperWhisker(), most), middle - 4, middle + 4);
        if (line.minimum() < line.lowerWhisker()) {
            dot(svg, x(line.minimum(), most), middle);
        }
        if (line.maximum() > line.upperWhisker()) {
            dot(svg, x(line.maximum(), most), middle);
        }
        double from = x(line.lowerQuartile(), most);
        svg.open(
                "rect",
                "class",
                Palette.bandClass(1),
                "x",
                from,
                "y",
                middle - BOX / 2,
                "width",
                Math.max(1, x(line.upperQuartile(), most) - from),
                "height",
                BOX,
                "fill",
                Palette.band(1));
        svg.element("title", line.label() + ": " + line.medianText()).close("rect");
        svg.empty(
                "rect",
                "class",
                "own-mark",
                "x",
                x(line.median(), most) - 1,
                "y",
                middle - BOX / 2,
                "width",
                2.0,
                "height",
                BOX,
                "fill",
                Palette.INK);
        text(svg, line.medianText(), "value", LEFT + LENGTH + 10, middle + 4.5, "start", Palette.INK);
    }

    private static double x(double value, double most) {
        return LEFT + LENGTH * Math.max(0, Math.min(1, value / most));
    }

    private static void stroke(Svg svg, double x1, double x2, double y1, double y2) {
        svg.empty("line", "class", "others", "x1", x1, "x2", x2, "y1", y1, "y2", y2, "stroke", Palette.OTHERS);
    }

    private static void dot(Svg svg, double x, double y) {
        svg.empty("circle", "class", "others-dot", "cx", x, "cy", y, "r", "2.5", "fill", Palette.OTHERS);
    }

    private static void text(Svg svg, String text, String kind, double x, double y, String anchor, String fill) {
        svg.element(
                "text", text, "class", kind, "x", x, "y", y, "font-size", "12", "text-anchor", anchor, "fill", fill);
    }
}
