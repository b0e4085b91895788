package org.phrom.reporting.report.map;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.map.app.MapGeometry;
import org.phrom.reporting.map.domain.MapHead;
import org.phrom.reporting.readmodel.Provenance;

/** The organisations of a round with their scores, as GeoJSON. */
@Schema(
        name = "RoundMap",
        description =
                "The organisations of a round with their scores: a FeatureCollection as of RFC 7946, which may have"
                        + " members of its own")
record RoundMapView(
        @Schema(description = "Always FeatureCollection") @KnownValues("FeatureCollection")
        String type,

        Provenance context,

        @Schema(description = "Code of the node whose scores these are")
        String node,

        Text name,

        @Schema(description = "The map; absent where none has any of the organisations") @Nullable
        UsedMap map,

        @Schema(description = "The organisations, in order of their codes")
        List<Body> features) {

    /** The map that is drawn on. */
    @Schema(name = "UsedMap", description = "The map that the report is drawn on")
    record UsedMap(
            @Schema(description = "Code of the map") String code,
            @Schema(description = "Version of the map") long version,
            Text title,

            @Schema(description = "Whose it is, and under which licence")
            String attribution) {

        static UsedMap of(MapHead head) {
            return new UsedMap(head.code(), head.version(), head.title(), head.attribution());
        }
    }

    /** One organisation. */
    @Schema(name = "BodyOnMap", description = "One organisation, and where it lies")
    record Body(
            @Schema(description = "Always Feature") @KnownValues("Feature")
            String type,

            @Schema(description = "Code of the organisation")
            String id,

            Properties properties,
            MapGeometry geometry) {}

    /** What is said of it. */
    @Schema(name = "BodyOnMapProperties", description = "What is said of an organisation")
    record Properties(
            @Schema(description = "Code of the organisation")
            String code,

            Text name,

            @Schema(description = "Its type, such as province; absent where it has none") @Nullable
            String type,

            @Schema(description = "Score of the node; absent without one") @Nullable
            Double score,

            @Schema(description = "Code of the band that the score is in; absent without one") @Nullable
            String band,

            @Schema(description = "Place as in the ranking; absent without one") @Nullable
            Integer rank) {}
}
