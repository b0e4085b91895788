package org.phrom.reporting.map.app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A map as it is sent. */
@Schema(name = "MapRequest", description = "A map, and how its areas are joined to organisations")
public record MapRequest(
        @NotNull @Valid Title title,

        @Schema(
                description = "Whose it is, and under which licence; reports say so below it",
                examples = "OCHA COD-AB, CC BY-IGO")
        @NotBlank
        @Size(max = 300)
        String attribution,

        @Schema(
                description = "Which property of the features holds the code of an organisation",
                examples = "ADM1_PCODE")
        @NotBlank
        @Size(max = 100)
        String codeProperty,

        @NotNull @Valid Collection collection) {

    /** Its name. */
    @Schema(name = "MapTitle", description = "What the map is called")
    public record Title(
            @Schema(description = "In Thai") @NotBlank @Size(max = 200)
            String th,

            @Schema(description = "In English") @NotBlank @Size(max = 200)
            String en) {}

    /** The areas. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "GeoJsonCollection", description = "A FeatureCollection as of RFC 7946, in degrees of WGS 84")
    public record Collection(
            @Schema(description = "Always FeatureCollection") @NotNull @Pattern(regexp = "FeatureCollection")
            String type,

            @Schema(description = "At most 10,000, of 200,000 positions altogether")
            @NotNull
            @Size(min = 1, max = 10_000)
            List<@NotNull @Valid Feature> features) {}

    /** One area. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "GeoJsonFeature", description = "One area, or one place")
    public record Feature(
            @Schema(description = "Always Feature") @NotNull @Pattern(regexp = "Feature")
            String type,

            @Schema(description = "Of these the one that holds the code is kept") @Nullable
            Map<String, Object> properties,

            @NotNull @Valid Geometry geometry) {}

    /** Where it lies. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "GeoJsonShape", description = "Where it lies: a Polygon, a MultiPolygon or a Point")
    public record Geometry(
            @Schema(description = "Polygon, MultiPolygon or Point") @NotBlank @Size(max = 50)
            String type,

            @Schema(description = "Longitudes and latitudes; closed rings of four positions or more") @NotNull
            List<Object> coordinates) {}
}
