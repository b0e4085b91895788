package org.phrom.reporting.chart;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values from time to time: a line that is broken where two of them can not be compared, with a mark there, and a dashed
 * one that is chain-linked over the breaks.
 */
public final class TrendLines {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 332;
    private static final double LEFT = 60;
    private static final double RIGHT = 740;
    private static final double TOP = 56;
    private static final double BOTTOM = 262;
    private static final double LINE = 16;
    private static final int STEPS = 4;
    private static final double LETTER = 7;

    private final Svg svg;
    private final List<Point> points;
    private final double most;

    private TrendLines(Svg svg, List<Point> points, double most) {
        this.svg = svg;
        this.points = points;
        this.most = most;
    }

    /**
     * One time.
     *
     * @param value {@code null} for none
     * @param linked {@code null} for none
     * @param broken whether it can not be compared with the one before
     */
    public record Point(
            String label,
            @Nullable Double value,
            String text,
            @Nullable Double linked,
            String linkedText,
            boolean broken) {}

    /** Names of the two lines, and of the mark. */
    public record Legend(String value, String linked, String broken) {}

    /**
     * Draws the lines.
     *
     * @param points in order of time
     * @param most the value at the upper end of the scale, above 0
     */
    public static String svg(Caption caption, List<Point> points, Legend legend, double most) {
        TrendLines chart = new TrendLines(Svg.image(caption, WIDTH, HEIGHT), points, most);
        chart.grid(caption.language());
        chart.breaks();
        chart.line("others", Palette.OTHERS, Point::linked, "5 4", point -> false);
        chart.line("own", Palette.OWN, Point::value, "none", Point::broken);
        chart.dots("others-dot", Palette.OTHERS, Point::linked, Point::linkedText, false);
        chart.dots("own-dot", Palette.OWN, Point::value, Point::text, true);
        chart.legend(legend);
        return chart.svg.end();
    }

    private void grid(String language) {
        for (int step = 0; step <= STEPS; step++) {
            double y = y(most * step / STEPS);
            svg.empty("line", "class", "grid", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y, "stroke", Palette.GRID);
            text(Svg.number(most * step / STEPS), "tick", LEFT - 8, y + 4, "end", Palette.QUIET);
        }
        double wide = (RIGHT - LEFT) / Math.max(1, points.size());
        int letters = Math.max(6, (int) (wide / LETTER));
        for (int at = 0; at < points.size(); at++) {
            List<String> lines = Wording.lines(points.get(at).label(), letters, language);
            svg.open("text", "class", "tick", "font-size", "12", "text-anchor", "middle", "fill", Palette.QUIET);
            for (int line = 0; line < Math.min(lines.size(), 4); line++) {
                svg.element("tspan", lines.get(line), "x", x(at), "y", BOTTOM + 20 + line * LINE);
            }
            svg.close("text");
        }
    }

    private void breaks() {
        for (int at = 1; at < points.size(); at++) {
            if (points.get(at).broken()) {
                mark((x(at - 1) + x(at)) / 2, TOP, BOTTOM);
            }
        }
    }

    private void mark(double x, double from, double to) {
        svg.empty(
                "line",
                "class",
                "axis",
                "x1",
                x,
                "x2",
                x,
                "y1",
                from,
                "y2",
                to,
                "stroke",
                Palette.QUIET,
                "stroke-width",
                "2",
                "stroke-dasharray",
                "2 4");
    }

    private void line(
            String kind,
            String colour,
            Function<Point, @Nullable Double> value,
            String dashes,
            Predicate<Point> broken) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int at = 0; at < points.size(); at++) {
            Double here = value.apply(points.get(at));
            if (here != null) {
                path.append(drawing && !broken.test(points.get(at)) ? "L" : "M")
                        .append(Svg.number(x(at)))
                        .append(',')
                        .append(Svg.number(y(here)));
            }
            drawing = here != null;
        }
        if (!path.isEmpty()) {
            svg.empty(
                    "path",
                    "class",
                    kind,
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    colour,
                    "stroke-width",
                    "2.5",
                    "stroke-dasharray",
                    dashes);
        }
    }

    private void dots(
            String kind,
            String colour,
            Function<Point, @Nullable Double> value,
            Function<Point, String> text,
            boolean written) {
        for (int at = 0; at < points.size(); at++) {
            Double here = value.apply(points.get(at));
            if (here != null) {
                svg.open(
                        "circle",
                        "class",
                        kind,
                        "cx",
                        x(at),
                        "cy",
                        y(here),
                        "r",
                        written ? "4.5" : "3",
                        "fill",
                        colour);
                svg.element("title", points.get(at).label() + ": " + text.apply(points.get(at)))
                        .close("circle");
                if (written) {
                    text(text.apply(points.get(at)), "value", x(at), y(here) - 10, "middle", Palette.INK);
                }
            }
        }
    }

    private void legend(Legend legend) {
        entry("own", Palette.OWN, LEFT, legend.value(), "none");
        entry("others", Palette.OTHERS, LEFT + 230, legend.linked(), "5 4");
        mark(LEFT + 480, 6, 22);
        text(legend.broken(), "label", LEFT + 490, 18, "start", Palette.INK);
    }

    private void entry(String kind, String colour, double x, String name, String dashes) {
        svg.empty(
                "line",
                "class",
                kind,
                "x1",
                x,
                "x2",
                x + 26,
                "y1",
                14.0,
                "y2",
                14.0,
                "stroke",
                colour,
                "stroke-width",
                "2.5",
                "stroke-dasharray",
                dashes);
        text(Wording.cut(name, 28), "label", x + 34, 18, "start", Palette.INK);
    }

    private double x(int at) {
        return LEFT + (RIGHT - LEFT) * (at + 0.5) / Math.max(1, points.size());
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, value / most));
    }

    private void text(String text, String kind, double x, double y, String anchor, String fill) {
        svg.element(
                "text", text, "class", kind, "x", x, "y", y, "font-size", "12", "text-anchor", anchor, "fill", fill);
    }
}
