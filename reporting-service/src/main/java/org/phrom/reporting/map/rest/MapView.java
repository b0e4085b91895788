package org.phrom.reporting.map.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.phrom.kit.contract.KnownValues;
import org.phrom.reporting.map.app.MapGeometry;
import org.phrom.reporting.map.domain.AreaMap;

/** A map as GeoJSON. */
@Schema(name = "AreaMap", description = "A map: a FeatureCollection as of RFC 7946, and what is said of it")
record MapView(
        @Schema(description = "Always FeatureCollection") @KnownValues("FeatureCollection")
        String type,

        MapListView.MapHeadView map,

        @Schema(description = "In order of their codes") List<Area> features) {

    static MapView of(AreaMap map) {
        return new MapView(
                "FeatureCollection",
                MapListView.MapHeadView.of(map.head()),
                map.shapes().stream()
                        .map(shape -> new Area(
                                "Feature", shape.code(), new Area.Properties(shape.code()), MapGeometry.of(shape)))
                        .toList());
    }

    /** One area. */
    @Schema(name = "AreaOfMap", description = "One area, or one place")
    record Area(
            @Schema(description = "Always Feature") @KnownValues("Feature")
            String type,

            @Schema(description = "Code of the organisation that it belongs to")
            String id,

            Properties properties,
            MapGeometry geometry) {

        /** What is said of it. */
        @Schema(name = "AreaProperties", description = "What is said of an area")
        record Properties(
                @Schema(description = "Code of the organisation that it belongs to")
                String code) {}
    }
}
