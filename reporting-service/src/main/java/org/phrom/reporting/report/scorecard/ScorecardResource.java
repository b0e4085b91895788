package org.phrom.reporting.report.scorecard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows the result of one organisation. */
@Path("/v1/rounds/{id}/organisations/{code}")
@PermitAll
@Tag(name = "Reports")
class ScorecardResource {

    private final ReportContexts contexts;
    private final Scorecards scorecards;
    private final Freshness freshness;

    ScorecardResource(ReportContexts contexts, Scorecards scorecards, Freshness freshness) {
        this.contexts = contexts;
        this.scorecards = scorecards;
        this.freshness = freshness;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getScorecard",
            summary = "Show score, ranks and medians of one organisation",
            description = "Until the round is published, respondents, approvers and reviewers see their own sub-tree"
                    + " only; ranks and medians are those of the whole round.")
    @APIResponse(
            responseCode = "200",
            description = "The result, official or provisional",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such participant, or not visible to the caller")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response scorecard(
            @RestPath String id,
            @RestPath String code,
            @RestQuery("run")
                    @Parameter(
                            description = "Which result; when absent the official one where there is one, or else the"
                                    + " live one")
                    @KnownValues({"official", "live"})
                    @Nullable
                    String kind,
            @Context Request request) {
        ReportContext context = contexts.of(id, kind);
        return freshness.answer(request, context, code + "|" + kind, () -> scorecards.of(context, code));
    }
}
