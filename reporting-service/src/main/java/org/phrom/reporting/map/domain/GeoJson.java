package org.phrom.reporting.map.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Geometries as of RFC 7946 (H. Butler et al., The GeoJSON Format, 2016): positions of longitude and latitude in degrees
 * of WGS 84, rings closed and of at least four positions.
 */
public final class GeoJson {

    private GeoJson() {}

    /** Why a geometry is none that can be drawn. */
    public static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        private final String code;

        Unfit(String code) {
            super(code);
            this.code = code;
        }

        /** One of: type-unknown, no-positions, position-outside, ring-open. */
        public String code() {
            return code;
        }
    }

    /**
     * The rings, or the position, of a geometry.
     *
     * @param coordinates lists of lists of numbers
     * @throws Unfit where it is none
     */
    public static List<double[]> lines(String type, Object coordinates) throws Unfit {
        List<double[]> lines = new ArrayList<>();
        switch (type) {
            case "Point" -> lines.add(line(List.of(coordinates)));
            case "Polygon" -> polygon(coordinates, lines);
            case "MultiPolygon" -> {
                for (Object polygon : list(coordinates)) {
                    polygon(polygon, lines);
                }
            }
            default -> throw new Unfit("type-unknown");
        }
        if (lines.isEmpty()) {
            throw new Unfit("no-positions");
        }
        return lines;
    }

    private static void polygon(Object coordinates, List<double[]> lines) throws Unfit {
        for (Object ring : list(coordinates)) {
            double[] line = line(list(ring));
            int last = line.length - 2;
            if (line.length < 8 || line[0] != line[last] || line[1] != line[last + 1]) {
                throw new Unfit("ring-open");
            }
            lines.add(line);
        }
    }

    private static double[] line(List<?> positions) throws Unfit {
        double[] line = new double[2 * positions.size()];
        for (int at = 0; at < positions.size(); at++) {
            List<?> position = list(positions.get(at));
            if (position.size() < 2
                    || !(position.get(0) instanceof Number longitude)
                    || !(position.get(1) instanceof Number latitude)) {
                throw new Unfit("no-positions");
            }
            line[2 * at] = within(longitude.doubleValue(), 180);
            line[2 * at + 1] = within(latitude.doubleValue(), 90);
        }
        return line;
    }

    private static double within(double degrees, double most) throws Unfit {
        if (!(Math.abs(degrees) <= most)) {
            throw new Unfit("position-outside");
        }
        return degrees;
    }

    private static List<?> list(Object coordinates) throws Unfit {
        if (coordinates instanceof List<?> list) {
            return list;
        }
        throw new Unfit("no-positions");
    }
}
