package org.phrom.scoring.statistic.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.scoring.statistic.app.KeepingSeries;
import org.phrom.scoring.statistic.domain.Series;

/** Adds, changes and shows series. */
@Path("/v1/statistics")
@Tag(name = "Statistics", description = "Statistics of others that scores may read, with every revision")
class StatisticResource {
    private final KeepingSeries series;

    StatisticResource(KeepingSeries series) {
        this.series = series;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listStatistics", summary = "List the series")
    @APIResponse(responseCode = "200", description = "One page, in order of code")
    public Page<SeriesView> list(
            @RestQuery
                    @Parameter(
                            description = PageRequest.CHANGED_SINCE_OF_LONG_WRITES
                                    + ". It counts changedAt: what is said of a series, not its values")
                    @Nullable
                    Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        Page<Series> found = series.list(changedSince, PageRequest.of(pageSize, pageToken, changedSince));
        return new Page<>(found.items().stream().map(SeriesView::of).toList(), found.nextPageToken());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ANALYST, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "createStatistic", summary = "Add a series")
    @APIResponse(responseCode = "201", description = "Added, without values")
    @APIResponse(responseCode = "409", description = "The code is used already")
    @APIResponse(responseCode = "422", description = "Not valid")
    @Refuses({"series-exists", "invalid"})
    @Versioned
    public RestResponse<SeriesView> create(@Valid @NotNull SeriesRequest.New request) {
        Series created = series.create(request.code(), request.description());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, SeriesView.of(created))
                .location(URI.create("/v1/statistics/" + created.code()))
                .tag(ETags.of(created.version()))
                .build();
    }

    @GET
    @Path("/{series}")
    @Authenticated
    @Operation(operationId = "getStatistic", summary = "Show what is said of a series")
    @APIResponse(responseCode = "200", description = "The series, without its values")
    @Versioned
    public RestResponse<SeriesView> get(@RestPath("series") @Parameter(description = SeriesView.CODE) String code) {
        return answer(series.get(code));
    }

    @PUT
    @Path("/{series}")
    @RolesAllowed({Roles.ANALYST, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "changeStatistic",
            summary = "Change what is said of a series",
            description = "Its values stay as they are.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "422", description = "Not valid")
    @Refuses("invalid")
    @Versioned
    public RestResponse<SeriesView> change(
            @RestPath("series") @Parameter(description = SeriesView.CODE) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SeriesRequest.class)))
                    Body<SeriesRequest> body) {
        ETags.required(ifMatch);
        series.get(code);
        return answer(series.change(code, body.read().description(), ifMatch));
    }

    private static RestResponse<SeriesView> answer(Series series) {
        return RestResponse.ResponseBuilder.ok(SeriesView.of(series))
                .tag(ETags.of(series.version()))
                .build();
    }
}
