package org.phrom.reporting.report.obstacles;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows which obstacles and success factors separate high scores from low ones. */
@Path("/v1/rounds/{id}/obstacles/factors")
@PermitAll
@Tag(name = "Reports")
class FactorsResource {

    private final ReportContexts contexts;
    private final Obstacles obstacles;
    private final Factors factors;
    private final FactorsCsv csv;
    private final Freshness freshness;

    FactorsResource(
            ReportContexts contexts, Obstacles obstacles, Factors factors, FactorsCsv csv, Freshness freshness) {
        this.contexts = contexts;
        this.obstacles = obstacles;
        this.factors = factors;
        this.csv = csv;
        this.freshness = freshness;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvFiles.TYPE})
    @Operation(
            operationId = "getObstacleFactors",
            summary = "Show which factors separate the highest quarter of the scores from the lowest",
            description =
                    "Shares of both quarters, their difference with an interval, Fisher's exact test adjusted for the"
                            + " number of factors, and how the scores of those that tagged a factor differ from the others'. It"
                            + " is association, not cause, and organisations say it of themselves. Of a whole round nothing is"
                            + " told of fewer than five. Until the round is published, respondents, approvers and reviewers have"
                            + " all of it made of their own sub-trees only.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FactorsView.class)),
                @Content(mediaType = CsvFiles.TYPE, schema = @Schema(implementation = String.class))
            },
            description = "The figures, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response factors(
            @RestPath String id,
            @BeanParam FactorsParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        boolean asCsv = CsvFiles.wanted(parameters.format(), headers);
        String variant = "factors|" + asCsv + "|" + parameters + "|" + obstacles.state(context.round());
        if (asCsv) {
            return Response.fromResponse(freshness.answer(request, context, variant, () -> file(context, parameters)))
                    .type(CsvFiles.TYPE + ";charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-factors.csv\"")
                    .build();
        }
        return Response.fromResponse(freshness.answer(request, context, variant, () -> view(context, parameters)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private FactorsView view(ReportContext context, FactorsParameters parameters) {
        return factors.of(context, parameters.node());
    }

    // made before anything is sent, so that it can still be refused
    private StreamingOutput file(ReportContext context, FactorsParameters parameters) {
        FactorsView view = view(context, parameters);
        return out -> csv.write(view, context.round(), out);
    }
}
