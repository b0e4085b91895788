package org.phrom.reporting.map.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.security.Roles;
import org.phrom.reporting.map.app.KeepingMaps;
import org.phrom.reporting.map.app.MapRequest;
import org.phrom.reporting.map.domain.AreaMap;
import org.phrom.reporting.map.domain.MapHead;

/** Shows and replaces the maps that reports are drawn on. */
@Path("/v1/maps")
@Tag(name = "Maps", description = "Areas and places that reports are drawn on")
class MapResource {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final KeepingMaps maps;

    MapResource(KeepingMaps maps) {
        this.maps = maps;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMaps", summary = "List the maps")
    @APIResponse(responseCode = "200", description = "The maps")
    public MapListView list() {
        return new MapListView(
                maps.list().stream().map(MapListView.MapHeadView::of).toList());
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Versioned
    @Operation(operationId = "getMap", summary = "Show a map as GeoJSON")
    @APIResponse(responseCode = "200", description = "The map")
    public RestResponse<MapView> get(@RestPath @Parameter(description = "Code of the map") String code) {
        AreaMap map = maps.get(code);
        return RestResponse.ResponseBuilder.ok(MapView.of(map))
                .tag(ETags.of(map.head().version()))
                .build();
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Versioned
    @MaxBody(MOST_BYTES)
    @Operation(
            operationId = "replaceMap",
            summary = "Write the next version of a map",
            description = "The first one needs no If-Match; one that Phrom comes with is version 1 of its code. Of the"
                    + " features geometry and code are kept. A rebuild leaves maps as they are.")
    @APIResponse(responseCode = "200", description = "Written")
    @APIResponse(responseCode = "409", description = "There are 50 maps already")
    @APIResponse(responseCode = "422", description = "Not valid, or no GeoJSON that can be drawn")
    @Refuses({"invalid", "too-many-maps"})
    public RestResponse<MapListView.MapHeadView> replace(
            @RestPath
                    @Parameter(description = "Code of the map: letters, digits and hyphens")
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,99}")
                    String code,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = MapRequest.class)))
                    Body<MapRequest> body) {
        MapHead head = maps.write(code, body.read(), ifMatch);
        return RestResponse.ResponseBuilder.ok(MapListView.MapHeadView.of(head))
                .tag(ETags.of(head.version()))
                .build();
    }
}
