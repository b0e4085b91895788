package org.phrom.reporting.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Points by two figures, in four quadrants. The names of the first of them are written beside them where there is room; of
 * points that fall on one place the first is drawn.
 */
public final class ScatterPlot {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 520;
    private static final double LEFT = 76;
    private static final double RIGHT = 744;
    private static final double TOP = 24;
    private static final double BOTTOM = 452;
    private static final int STEPS = 4;
    private static final int MOST_LABELS = 14;
    private static final int LETTERS = 22;
    private static final int LETTERS_OF_AXIS = 60;
    private static final double LETTER = 6.6;
    private static final double TALL = 14;
    // straight beside its point, or a little above or below
    private static final double[] BESIDE = {0, -14, 14};

    private final Svg svg;
    private final Range x;
    private final Range y;

    private ScatterPlot(Svg svg, Range x, Range y) {
        this.svg = svg;
        this.x = x;
        this.y = y;
    }

    /**
     * One point.
     *
     * @param kind which of the colours it has
     */
    public record Point(double x, double y, String label, String text, int kind) {}

    /**
     * One of the two figures.
     *
     * @param at where quadrants meet
     * @param decimals with how many its values are written
     */
    public record Axis(String label, double at, int decimals) {}

    /**
     * Draws the points.
     *
     * @param points those that are to be named first
     * @param corners texts in the corners of the quadrants: left and right above, left and right below
     */
    public static String svg(Caption caption, List<Point> points, Axis across, Axis upwards, List<String> corners) {
        ScatterPlot plot = new ScatterPlot(
                Svg.image(caption, WIDTH, HEIGHT),
                Range.of(points.stream().mapToDouble(Point::x).toArray(), across.at()),
                Range.of(points.stream().mapToDouble(Point::y).toArray(), upwards.at()));
        plot.grid(across, upwards);
        plot.corners(corners);
        plot.points(points);
        plot.labels(points, corners);
        return plot.svg.end();
    }

    private void grid(Axis across, Axis upwards) {
        for (int step = 0; step <= STEPS; step++) {
            double px = LEFT + (RIGHT - LEFT) * step / STEPS;
            double py = BOTTOM - (BOTTOM - TOP) * step / STEPS;
            svg.empty("line", "class", "grid", "x1", px, "x2", px, "y1", TOP, "y2", BOTTOM, "stroke", Palette.GRID);
            svg.empty("line", "class", "grid", "x1", LEFT, "x2", RIGHT, "y1", py, "y2", py, "stroke", Palette.GRID);
            text(written(x.at(step), across.decimals()), "tick", px, BOTTOM + 18, "middle", Palette.QUIET);
            text(written(y.at(step), upwards.decimals()), "tick", LEFT - 8, py + 4, "end", Palette.QUIET);
        }
        split(px(across.at()), px(across.at()), TOP, BOTTOM);
        split(LEFT, RIGHT, py(upwards.at()), py(upwards.at()));
        text(
                Wording.cut(across.label(), LETTERS_OF_AXIS) + " →",
                "label",
                (LEFT + RIGHT) / 2,
                BOTTOM + 44,
                "middle",
                Palette.INK);
        text("↑ " + Wording.cut(upwards.label(), LETTERS_OF_AXIS), "label", LEFT, TOP - 9, "start", Palette.INK);
    }

    private void split(double x1, double x2, double y1, double y2) {
        svg.empty(
                "line",
                "class",
                "axis",
                "x1",
                x1,
                "x2",
                x2,
                "y1",
                y1,
                "y2",
                y2,
                "stroke",
                Palette.QUIET,
                "stroke-dasharray",
                "5 4");
    }

    private void corners(List<String> corners) {
        text(corners.get(0), "tick", LEFT + 8, TOP + 18, "start", Palette.QUIET);
        text(corners.get(1), "tick", RIGHT - 8, TOP + 18, "end", Palette.QUIET);
        text(corners.get(2), "tick", LEFT + 8, BOTTOM - 10, "start", Palette.QUIET);
        text(corners.get(3), "tick", RIGHT - 8, BOTTOM - 10, "end", Palette.QUIET);
    }

    private void points(List<Point> points) {
        Set<String> drawn = new HashSet<>();
        double radius = points.size() > 500 ? 2.5 : 4.5;
        for (Point point : points) {
            String place = Math.round(px(point.x())) + "," + Math.round(py(point.y()));
            if (drawn.add(place)) {
                svg.open(
                        "circle",
                        "class",
                        Palette.bandClass(point.kind()),
                        "cx",
                        px(point.x()),
                        "cy",
                        py(point.y()),
                        "r",
                        radius,
                        "fill",
                        Palette.band(point.kind()),
                        "fill-opacity",
                        "0.85");
                svg.element("title", point.label() + ": " + point.text()).close("circle");
            }
        }
    }

    private static double[] box(double from, double wide, double middle) {
        return new double[] {from, middle - TALL / 2, from + wide, middle + TALL / 2};
    }

    private static double wide(String corner) {
        return Wording.width(corner) * LETTER + 12;
    }

    private void labels(List<Point> points, List<String> corners) {
        List<double[]> taken = new ArrayList<>();
        // names of corners are not written over
        taken.add(new double[] {LEFT, TOP, LEFT + wide(corners.get(0)), TOP + 24});
        taken.add(new double[] {RIGHT - wide(corners.get(1)), TOP, RIGHT, TOP + 24});
        taken.add(new double[] {LEFT, BOTTOM - 24, LEFT + wide(corners.get(2)), BOTTOM});
        taken.add(new double[] {RIGHT - wide(corners.get(3)), BOTTOM - 24, RIGHT, BOTTOM});
        int written = 0;
        for (Point point : points) {
            if (written == MOST_LABELS) {
                return;
            }
            String label = Wording.cut(point.label(), LETTERS);
            double wide = Wording.width(label) * LETTER;
            boolean right = px(point.x()) + 10 + wide < RIGHT;
            double from = right ? px(point.x()) + 8 : px(point.x()) - 8 - wide;
            OptionalDouble free = DoubleStream.of(BESIDE)
                    .map(off -> py(point.y()) + off)
                    .filter(middle -> taken.stream().noneMatch(other -> overlap(box(from, wide, middle), other)))
                    .findFirst();
            if (free.isPresent()) {
                double middle = free.getAsDouble();
                taken.add(box(from, wide, middle));
                text(label, "label", right ? from : from + wide, middle + 4, right ? "start" : "end", Palette.INK);
                written++;
            }
        }
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    private double px(double value) {
        return LEFT + (RIGHT - LEFT) * x.share(value);
    }

    private double py(double value) {
        return BOTTOM - (BOTTOM - TOP) * y.share(value);
    }

    private static String written(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private void text(String text, String kind, double x, double y, String anchor, String fill) {
        svg.element(
                "text", text, "class", kind, "x", x, "y", y, "font-size", "12", "text-anchor", anchor, "fill", fill);
    }

    /** What an axis spans: all values and where quadrants meet, and a little around them. */
    private record Range(double from, double to) {

        static Range of(double[] values, double at) {
            double lowest = at;
            double highest = at;
            for (double value : values) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
            double around = highest > lowest ? (highest - lowest) * 0.06 : Math.max(1e-3, Math.abs(at) * 0.1);
            return new Range(lowest - around, highest + around);
        }

        double at(int step) {
            return from + (to - from) * step / STEPS;
        }

        // where quadrants meet may be asked for far outside
        double share(double value) {
            return Math.max(0, Math.min(1, (value - from) / (to - from)));
        }
    }
}
