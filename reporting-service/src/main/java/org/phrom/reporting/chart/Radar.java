package org.phrom.reporting.chart;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of one result around a circle, beside the median of all; needs at least three parts. */
public final class Radar {

    /** Fewer axes do not span an area. */
    public static final int FEWEST_AXES = 3;

    private static final double WIDTH = 500;
    private static final double HEIGHT = 392;
    private static final double CENTRE_X = 250;
    private static final double CENTRE_Y = 178;
    private static final double RADIUS = 128;
    private static final int RINGS = 4;
    private static final int LETTERS = 15;
    // above and below the circle is room on both sides
    private static final int LETTERS_IN_THE_MIDDLE = 30;
    private static final double LINE = 17;

    private final Svg svg;
    private final List<Axis> axes;
    private final double most;

    private Radar(Svg svg, List<Axis> axes, double most) {
        this.svg = svg;
        this.axes = axes;
        this.most = most;
    }

    /**
     * One part of the index.
     *
     * @param own value of the organisation; {@code null} without one
     * @param others median of all; {@code null} without one
     */
    public record Axis(
            String label,
            @Nullable Double own,
            String ownText,
            @Nullable Double others,
            String othersText) {}

    /** Names of the two lines. */
    public record Legend(String own, String others) {}

    /**
     * Draws the radar.
     *
     * @param most the value at the rim, above 0
     */
    public static String svg(Caption caption, List<Axis> axes, Legend legend, double most) {
        Radar radar = new Radar(Svg.image(caption, WIDTH, HEIGHT), axes, most);
        radar.rings();
        for (int i = 0; i < axes.size(); i++) {
            radar.label(i, caption.language());
        }
        radar.line("others", Palette.OTHERS, Axis::others, Axis::othersText);
        radar.line("own", Palette.OWN, Axis::own, Axis::ownText);
        radar.legend(legend);
        return radar.svg.end();
    }

    private void rings() {
        for (int ring = 1; ring <= RINGS; ring++) {
            double share = (double) ring / RINGS;
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < axes.size(); i++) {
                points.append(i == 0 ? "" : " ").append(point(i, share));
            }
            svg.empty("polygon", "class", "grid", "points", points, "fill", "none", "stroke", Palette.GRID);
        }
        for (int i = 0; i < axes.size(); i++) {
            svg.empty(
                    "line",
                    "class",
                    "grid",
                    "x1",
                    CENTRE_X,
                    "y1",
                    CENTRE_Y,
                    "x2",
                    x(i, 1),
                    "y2",
                    y(i, 1),
                    "stroke",
                    Palette.GRID);
        }
        tick(0.5);
        tick(1);
    }

    private void tick(double share) {
        svg.element(
                "text",
                Svg.number(most * share),
                "class",
                "tick",
                "x",
                CENTRE_X + 4,
                "y",
                CENTRE_Y - RADIUS * share + 12,
                "font-size",
                "11",
                "fill",
                Palette.QUIET);
    }

    private void label(int axis, String language) {
        double aside = Math.sin(angle(axis));
        boolean middle = Math.abs(aside) < 0.2;
        String anchor = middle ? "middle" : aside > 0 ? "start" : "end";
        List<String> lines = Wording.lines(axes.get(axis).label(), middle ? LETTERS_IN_THE_MIDDLE : LETTERS, language);
        double x = x(axis, 1.09);
        double down = -Math.cos(angle(axis));
        double first = y(axis, 1.09)
                + (down < -0.2 ? -(lines.size() - 1) * LINE : down > 0.2 ? 10 : -(lines.size() - 2) * LINE / 2);
        svg.open("text", "class", "label", "font-size", "14", "text-anchor", anchor, "fill", Palette.INK);
        for (int i = 0; i < lines.size(); i++) {
            svg.element("tspan", lines.get(i), "x", x, "y", first + i * LINE);
        }
        svg.close("text");
    }

    private void line(String kind, String colour, Function<Axis, @Nullable Double> value, Function<Axis, String> text) {
        // a part without a value leaves a gap instead of a false zero
        boolean whole = axes.stream().allMatch(axis -> value.apply(axis) != null);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < axes.size(); i++) {
            Double at = value.apply(axes.get(i));
            boolean joined = i > 0 && value.apply(axes.get(i - 1)) != null;
            path.append(at == null ? "" : (joined ? "L" : "M") + point(i, share(at)));
        }
        svg.empty(
                "path",
                "class",
                kind,
                "d",
                path + (whole ? "Z" : ""),
                "fill",
                whole && kind.equals("own") ? colour : "none",
                "fill-opacity",
                "0.16",
                "stroke",
                colour,
                "stroke-width",
                "2",
                "stroke-dasharray",
                kind.equals("own") ? "none" : "5 4");
        for (int i = 0; i < axes.size(); i++) {
            dot(i, value.apply(axes.get(i)), kind, colour, text.apply(axes.get(i)));
        }
    }

    private void dot(int axis, @Nullable Double value, String kind, String colour, String text) {
        if (value == null) {
            return;
        }
        double share = share(value);
        svg.open(
                "circle",
                "class",
                kind + "-dot",
                "cx",
                x(axis, share),
                "cy",
                y(axis, share),
                "r",
                "3.5",
                "fill",
                colour);
        svg.element("title", axes.get(axis).label() + ": " + text).close("circle");
    }

    private void legend(Legend legend) {
        double y = HEIGHT - 14;
        entry("own", Palette.OWN, 40, y, legend.own());
        entry("others", Palette.OTHERS, 290, y, legend.others());
    }

    private void entry(String kind, String colour, double x, double y, String text) {
        svg.empty(
                "line",
                "class",
                kind,
                "x1",
                x,
                "x2",
                x + 28,
                "y1",
                y - 4,
                "y2",
                y - 4,
                "stroke",
                colour,
                "stroke-width",
                "2",
                "stroke-dasharray",
                kind.equals("own") ? "none" : "5 4");
        svg.element(
                "text",
                Wording.cut(text, 26),
                "class",
                "label",
                "x",
                x + 36,
                "y",
                y,
                "font-size",
                "14",
                "fill",
                Palette.INK);
    }

    private double share(double value) {
        return Math.max(0, Math.min(1, value / most));
    }

    private String point(int axis, double share) {
        return Svg.number(x(axis, share)) + "," + Svg.number(y(axis, share));
    }

    private double x(int axis, double share) {
        return CENTRE_X + Math.sin(angle(axis)) * RADIUS * share;
    }

    private double y(int axis, double share) {
        return CENTRE_Y - Math.cos(angle(axis)) * RADIUS * share;
    }

    // the first part stands at the top, the others follow clockwise
    private double angle(int axis) {
        return 2 * Math.PI * axis / axes.size();
    }
}
