package org.phrom.reporting.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** How a count grew from day to day, as steps, below a line for all that there can be. */
public final class CumulativeCurve {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 280;
    private static final double LEFT = 64;
    private static final double RIGHT = 20;
    private static final double TOP = 24;
    private static final double BOTTOM = 232;
    private static final double LENGTH = WIDTH - LEFT - RIGHT;
    // a day in full with its month and era takes up a fifth of the width in Thai
    private static final int MOST_DAYS_NAMED = 3;
    private static final int STEPS = 4;

    private CumulativeCurve() {}

    /** How many there were at the end of a day. */
    public record Point(LocalDate day, int count) {}

    /** A day that matters, such as the last one. */
    public record Mark(LocalDate day, String label) {}

    /**
     * Draws the curve.
     *
     * @param points in the order of time, at least one
     * @param all the most that there can be, above 0
     * @param named how a day is written
     */
    public static String svg(
            Caption caption, List<Point> points, int all, List<Mark> marks, Function<LocalDate, String> named) {
        LocalDate first = points.get(0).day().minusDays(1);
        LocalDate last = points.get(points.size() - 1).day();
        for (Mark mark : marks) {
            first = mark.day().isBefore(first) ? mark.day() : first;
            last = mark.day().isAfter(last) ? mark.day() : last;
        }
        Scale scale = new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)), all);
        Svg svg = Svg.image(caption, WIDTH, HEIGHT);
        grid(svg, scale);
        days(svg, scale, named);
        curve(svg, scale, points, last);
        marks.forEach(mark -> mark(svg, scale, mark));
        for (Point point : points) {
            svg.open(
                    "circle",
                    "class",
                    "own-dot",
                    "cx",
                    scale.x(point.day()),
                    "cy",
                    scale.y(point.count()),
                    "r",
                    "3",
                    "fill",
                    Palette.OWN);
            svg.element("title", named.apply(point.day()) + ": " + point.count())
                    .close("circle");
        }
        return svg.end();
    }

    private static void grid(Svg svg, Scale scale) {
        for (int step = 0; step <= STEPS; step++) {
            int count = (int) Math.round((double) scale.all() * step / STEPS);
            double y = scale.y(count);
            svg.empty(
                    "line", "class", "grid", "x1", LEFT, "x2", LEFT + LENGTH, "y1", y, "y2", y, "stroke", Palette.GRID);
            text(svg, Integer.toString(count), LEFT - 8, y + 4, "end");
        }
    }

    private static void days(Svg svg, Scale scale, Function<LocalDate, String> named) {
        int labels = (int) Math.min(MOST_DAYS_NAMED, scale.days() + 1);
        for (int at = 0; at < labels; at++) {
            long day = Math.round((double) scale.days() * at / Math.max(1, labels - 1));
            LocalDate date = scale.first().plusDays(day);
            String anchor = at == 0 ? "start" : at == labels - 1 ? "end" : "middle";
            text(svg, named.apply(date), scale.x(date), BOTTOM + 20, anchor);
        }
    }

    private static void curve(Svg svg, Scale scale, List<Point> points, LocalDate last) {
        StringBuilder path = new StringBuilder("M" + Svg.number(LEFT) + " " + Svg.number(scale.y(0)));
        for (Point point : points) {
            path.append('H').append(Svg.number(scale.x(point.day())));
            path.append('V').append(Svg.number(scale.y(point.count())));
        }
        path.append('H').append(Svg.number(scale.x(last)));
        svg.empty(
                "path",
                "class",
                "own",
                "d",
                path.toString(),
                "fill",
                "none",
                "stroke",
                Palette.OWN,
                "stroke-width",
                "2.5");
    }

    private static void mark(Svg svg, Scale scale, Mark mark) {
        double x = scale.x(mark.day());
        svg.empty(
                "line",
                "class",
                "others",
                "x1",
                x,
                "x2",
                x,
                "y1",
                TOP - 6,
                "y2",
                BOTTOM,
                "stroke",
                Palette.OTHERS,
                "stroke-width",
                "1.5",
                "stroke-dasharray",
                "5 4");
        text(svg, mark.label(), x, TOP - 10, x > LEFT + LENGTH * 0.8 ? "end" : x < LEFT + 80 ? "start" : "middle");
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
                "12",
                "text-anchor",
                anchor,
                "fill",
                Palette.QUIET);
    }

    /** Days and counts to where they are drawn. */
    private record Scale(LocalDate first, long days, int all) {

        double x(LocalDate day) {
            return LEFT + LENGTH * ChronoUnit.DAYS.between(first, day) / days;
        }

        double y(int count) {
            return BOTTOM - (BOTTOM - TOP) * count / all;
        }
    }
}
