package org.phrom.reporting.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Areas coloured by a value, and places as dots. Drawn on Lambert's cylindrical equal-area projection with the middle
 * latitude of what is shown as its standard parallel, so that no area looks larger than it is: J. P. Snyder, Map
 * Projections – A Working Manual, U.S. Geological Survey Professional Paper 1395 (1987), 76–85.
 */
public final class Choropleth {

    private static final double HIGHEST = 760;
    private static final double WIDEST = 760;
    private static final double MARGIN = 6;
    private static final double DOT = 5;
    // what is nearer to the point before than this can't be seen
    private static final double STEP = 0.4;
    private static final double ROW = 24;
    private static final double BOX = 16;
    private static final int LETTERS = 92;

    private Choropleth() {}

    /**
     * How an area is filled.
     *
     * @param style class, for style sheets
     * @param fill colour of a file that stands alone; {@code null} for hatching
     */
    public record Fill(String style, @Nullable String fill) {

        /** Of a body without a value. */
        public static final Fill MISSING = new Fill("hatched", null);

        /** Of an area that nobody of the round belongs to. */
        public static final Fill OUTSIDE = new Fill("outside", "#eef1f6");

        /** Of a band by its place from the top; -1 for none. */
        public static Fill band(int place) {
            return new Fill(Palette.bandClass(place), Palette.band(place));
        }

        /** Of a fifth of a scale. */
        public static Fill fifth(int fifth) {
            return new Fill("fifth-" + fifth, Shades.fill(fifth));
        }
    }

    /**
     * One area, or one place.
     *
     * @param lines rings in degrees, longitudes and latitudes in turn
     * @param text read out, and shown where a pointer rests
     * @param link {@code null} for none
     */
    public record Area(
            List<double[]> lines,
            boolean point,
            String text,
            Fill fill,
            @Nullable String link) {}

    /** One line of the legend. */
    public record Key(Fill fill, String text) {}

    /**
     * Draws the map.
     *
     * @param alone whether it is as wide as other charts, however narrow the land
     */
    public static String svg(Caption caption, List<Area> areas, boolean alone) {
        Projection projection = Projection.of(areas);
        double width = alone ? WIDEST : projection.width() + 2 * MARGIN;
        double left = (width - projection.width()) / 2;
        Svg svg = Svg.image(caption, width, projection.height() + 2 * MARGIN);
        String hatch = hatch(svg, caption.id());
        for (Area area : areas) {
            draw(svg, area, projection, left, hatch);
        }
        return svg.end();
    }

    /** Draws what the colours mean. */
    public static String legend(Caption caption, List<Key> keys) {
        Svg svg = Svg.image(caption, WIDEST, keys.size() * ROW + 4);
        String hatch = hatch(svg, caption.id());
        for (int place = 0; place < keys.size(); place++) {
            Key key = keys.get(place);
            double top = place * ROW + 4;
            box(svg, key.fill(), hatch, top);
            svg.element(
                    "text",
                    Wording.cut(key.text(), LETTERS),
                    "class",
                    "label",
                    "x",
                    BOX + 12,
                    "y",
                    top + 13,
                    "font-size",
                    "13",
                    "fill",
                    Palette.INK);
        }
        return svg.end();
    }

    private static void box(Svg svg, Fill fill, String hatch, double top) {
        svg.empty(
                "rect",
                "class",
                fill.style() + " border",
                "x",
                1.0,
                "y",
                top,
                "width",
                BOX,
                "height",
                BOX,
                "fill",
                colour(fill, hatch),
                "stroke",
                Palette.QUIET,
                "stroke-width",
                "0.6");
    }

    private static String hatch(Svg svg, String id) {
        String name = id + "-hatch";
        svg.open("defs")
                .open(
                        "pattern",
                        "id",
                        name,
                        "width",
                        6.0,
                        "height",
                        6.0,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .empty("rect", "class", "outside", "width", 6.0, "height", 6.0, "fill", "#ffffff")
                .empty("rect", "class", "tick", "width", 2.0, "height", 6.0, "fill", Palette.QUIET)
                .close("pattern")
                .close("defs");
        return "url(#" + name + ")";
    }

    private static String colour(Fill fill, String hatch) {
        String colour = fill.fill();
        return colour == null ? hatch : colour;
    }

    private static void draw(Svg svg, Area area, Projection projection, double left, String hatch) {
        if (area.link() != null) {
            svg.open("a", "href", area.link());
        }
        String style = area.fill().style() + " border";
        String fill = colour(area.fill(), hatch);
        if (area.point()) {
            double[] position = area.lines().get(0);
            svg.open(
                    "circle",
                    "class",
                    style,
                    "cx",
                    left + projection.x(position[0]),
                    "cy",
                    MARGIN + projection.y(position[1]),
                    "r",
                    DOT,
                    "fill",
                    fill,
                    "stroke",
                    Palette.QUIET,
                    "stroke-width",
                    "0.6");
            svg.element("title", area.text()).close("circle");
        } else {
            svg.open(
                    "path",
                    "class",
                    style,
                    "d",
                    path(area, projection, left),
                    "fill-rule",
                    "evenodd",
                    "fill",
                    fill,
                    "stroke",
                    Palette.QUIET,
                    "stroke-width",
                    "0.6");
            svg.element("title", area.text()).close("path");
        }
        if (area.link() != null) {
            svg.close("a");
        }
    }

    private static String path(Area area, Projection projection, double left) {
        StringBuilder path = new StringBuilder();
        for (double[] line : area.lines()) {
            double lastX = Double.NaN;
            double lastY = Double.NaN;
            for (int at = 0; at < line.length - 2; at += 2) {
                double x = left + projection.x(line[at]);
                double y = MARGIN + projection.y(line[at + 1]);
                boolean first = at == 0;
                if (first || Math.abs(x - lastX) >= STEP || Math.abs(y - lastY) >= STEP) {
                    path.append(first ? 'M' : 'L').append(tenth(x)).append(' ').append(tenth(y));
                    lastX = x;
                    lastY = y;
                }
            }
            path.append('Z');
        }
        return path.toString();
    }

    private static String tenth(double value) {
        return Svg.number(Math.round(value * 10) / 10.0);
    }

    /** Degrees to where they are drawn, the north above. */
    private record Projection(double west, double north, double parallel, double scale, double width, double height) {

        static Projection of(List<Area> areas) {
            double west = Double.MAX_VALUE;
            double east = -Double.MAX_VALUE;
            double south = Double.MAX_VALUE;
            double north = -Double.MAX_VALUE;
            for (Area area : areas) {
                for (double[] line : area.lines()) {
                    for (int at = 0; at < line.length; at += 2) {
                        west = Math.min(west, line[at]);
                        east = Math.max(east, line[at]);
                        south = Math.min(south, line[at + 1]);
                        north = Math.max(north, line[at + 1]);
                    }
                }
            }
            // at the poles themselves nothing has a width
            double parallel = Math.cos(Math.toRadians(Math.max(-80, Math.min(80, (south + north) / 2))));
            double across = Math.toRadians(east - west) * parallel;
            double along = (Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(south))) / parallel;
            double scale = Math.min((WIDEST - 2 * MARGIN) / Math.max(across, 1e-9), HIGHEST / Math.max(along, 1e-9));
            return areas.isEmpty()
                    ? new Projection(0, 0, 1, 1, 1, 1)
                    : new Projection(west, north, parallel, scale, across * scale, along * scale);
        }

        double x(double longitude) {
            return Math.toRadians(longitude - west) * parallel * scale;
        }

        double y(double latitude) {
            return (Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(latitude))) / parallel * scale;
        }
    }
}
