package org.phrom.reporting.map.domain;

import java.util.List;

/**
 * One area, or one place, of a map.
 *
 * @param code of the organisation that it belongs to
 * @param type of its geometry: Polygon, MultiPolygon or Point
 * @param coordinates as GeoJSON has them, in degrees of WGS 84, longitude first
 * @param lines of these: rings of areas, or one position; longitudes and latitudes in turn
 */
public record Shape(String code, String type, String coordinates, List<double[]> lines) {

    /** How many positions it has. */
    public int positions() {
        return lines.stream().mapToInt(line -> line.length / 2).sum();
    }

    /** Whether it is a place without extent. */
    public boolean point() {
        return type.equals("Point");
    }
}
