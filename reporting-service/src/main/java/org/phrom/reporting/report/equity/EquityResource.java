package org.phrom.reporting.report.equity;

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
import org.phrom.reporting.report.trend.Trends;

/** Shows how equal the results of a round are, as JSON or a CSV file of its areas. */
@Path("/v1/rounds/{id}/equity")
@PermitAll
@Tag(name = "Reports")
class EquityResource {

    private final ReportContexts contexts;
    private final Equities equities;
    private final EquityCsv csv;
    private final Trends trends;
    private final Freshness freshness;

    EquityResource(ReportContexts contexts, Equities equities, EquityCsv csv, Trends trends, Freshness freshness) {
        this.contexts = contexts;
        this.equities = equities;
        this.csv = csv;
        this.trends = trends;
        this.freshness = freshness;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvFiles.TYPE})
    @Operation(
            operationId = "getEquity",
            summary = "Show how equal the scores are over organisations and areas",
            description =
                    "Gini coefficient, Theil's T within and between areas, mean logarithmic deviation and the ratio"
                            + " of fifths, of the index or of a node; what each area has, and its gap to the centre; who is below"
                            + " each band; and the same of the published rounds before that measured the same. Every"
                            + " organisation counts once. Until the round is published, respondents, approvers and reviewers"
                            + " have all of it made of their own sub-trees only. CSV has the areas.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EquityView.class)),
                @Content(mediaType = CsvFiles.TYPE, schema = @Schema(implementation = String.class))
            },
            description = "The figures, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response equity(
            @RestPath String id,
            @BeanParam EquityParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        boolean asCsv = CsvFiles.wanted(parameters.format(), headers);
        String variant = "equity|" + asCsv + "|" + parameters + "|" + trends.state(context.round());
        if (asCsv) {
            return Response.fromResponse(freshness.answer(request, context, variant, () -> file(context, parameters)))
                    .type(CsvFiles.TYPE + ";charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-equity.csv\"")
                    .build();
        }
        return Response.fromResponse(freshness.answer(request, context, variant, () -> view(context, parameters)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private EquityView view(ReportContext context, EquityParameters parameters) {
        return equities.of(context, parameters.node(), parameters.centre());
    }

    // made before anything is sent, so that it can still be refused
    private StreamingOutput file(ReportContext context, EquityParameters parameters) {
        EquityView view = view(context, parameters);
        return out -> csv.write(view, context.round(), out);
    }
}
