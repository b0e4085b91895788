package org.phrom.scoring.statistic.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.security.Roles;
import org.phrom.scoring.statistic.app.KeepingSeries;
import org.phrom.scoring.statistic.app.RecordingValues;
import org.phrom.scoring.statistic.app.ShowingValues;
import org.phrom.scoring.statistic.domain.RecordingReport;
import org.phrom.scoring.statistic.domain.Revision;
import org.phrom.scoring.statistic.store.ValueQueries.Filter;

/** Shows and records the values of a series. */
@Path("/v1/statistics/{series}")
@Tag(name = "Statistics")
class ValueResource {
    private static final String CSV = "text/csv";

    private final KeepingSeries series;
    private final ShowingValues showing;
    private final RecordingValues recording;
    private final ValuesCsv csv;

    ValueResource(KeepingSeries series, ShowingValues showing, RecordingValues recording, ValuesCsv csv) {
        this.series = series;
        this.showing = showing;
        this.recording = recording;
        this.csv = csv;
    }

    @GET
    @Path("/values")
    @Authenticated
    @Operation(
            operationId = "listStatisticValues",
            summary = "List the values of a series, the newest of each organisation and year, or all revisions",
            description = "Of the revisions of one organisation and year that of the latest asOf is the newest, and of"
                    + " those of one day the one recorded last.")
    @APIResponse(responseCode = "200", description = "One page, in order of organisation, year and revision")
    public Page<Revision> list(
            @RestPath("series") @Parameter(description = SeriesView.CODE) String code,
            @BeanParam ValueFilter filter,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        Filter asked = filter.filter();
        return showing.page(code, asked, PageRequest.of(pageSize, pageToken, code, asked));
    }

    @GET
    @Path("/values.csv")
    @Authenticated
    @Streamed
    @Produces(CSV)
    @Operation(
            operationId = "exportStatisticValues",
            summary = "Give the values of a series as CSV",
            description = "RFC 4180, UTF-8 with a byte order mark; columns series, organisation, year, value, asOf,"
                    + " revision, status, in order of organisation, year and revision. The import takes such files.")
    @APIResponse(
            responseCode = "200",
            description = "All values",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response export(
            @RestPath("series") @Parameter(description = SeriesView.CODE) String code, @BeanParam ValueFilter filter) {
        series.get(code);
        Filter asked = filter.filter();
        StreamingOutput file = out -> csv.write(code, consumer -> showing.each(code, asked, consumer), out);
        return Response.ok(file)
                .type(CSV + ";charset=UTF-8")
                .tag(new EntityTag(showing.tag(code, asked)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".csv\"")
                .build();
    }

    @POST
    @Path("/values")
    @Idempotent
    @MaxBody(256 * 1024)
    @RolesAllowed({Roles.ANALYST, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "recordStatisticValues",
            summary = "Record values of a series, all or none",
            description = "Nothing is overwritten: what differs from what is recorded for the day is a revision.")
    @APIResponse(responseCode = "200", description = "What became of them")
    @APIResponse(responseCode = "422", description = "A value was refused; nothing was recorded")
    @Refuses("invalid")
    public RecordingReport record(
            @RestPath("series") @Parameter(description = SeriesView.CODE) String code,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ValuesRequest.class)))
                    Body<ValuesRequest> body) {
        series.get(code);
        List<ValuesRequest.Value> values = body.read().values();
        return recording.record(
                take -> {
                    for (int at = 0; at < values.size(); at++) {
                        take.take(at, values.get(at).recorded(code));
                    }
                },
                CommonProblem.INVALID,
                "/values");
    }
}
