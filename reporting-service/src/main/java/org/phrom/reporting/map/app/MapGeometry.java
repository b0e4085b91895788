package org.phrom.reporting.map.app;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.phrom.reporting.map.domain.Shape;

/** Where an area lies, as GeoJSON. */
@Schema(
        name = "GeoJsonGeometry",
        description =
                "Where it lies, as of RFC 7946: longitude before latitude, WGS 84; no coordinates where the map does"
                        + " not have it")
public record MapGeometry(
        @Schema(description = "Polygon, MultiPolygon or Point")
        String type,

        @Schema(
                description = "Lists of positions, or one position",
                type = SchemaType.ARRAY,
                implementation = Object.class)
        @JsonRawValue
        String coordinates) {

    /** Of what the map does not have; as of section 3.1 of RFC 7946 readers take it for null. */
    public static final MapGeometry NONE = new MapGeometry("MultiPolygon", "[]");

    /** Of a shape. */
    public static MapGeometry of(Shape shape) {
        return new MapGeometry(shape.type(), shape.coordinates());
    }
}
