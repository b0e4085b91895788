package org.phrom.reporting.report.progress;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows the response board of a round. */
@Path("/v1/rounds/{id}/progress")
@PermitAll
@Tag(name = "Reports")
class ProgressResource {

    private final ReportContexts contexts;
    private final ProgressQueries rows;
    private final Freshness freshness;

    ProgressResource(ReportContexts contexts, ProgressQueries rows, Freshness freshness) {
        this.contexts = contexts;
        this.rows = rows;
        this.freshness = freshness;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProgress",
            summary = "Count the participants that have begun and submitted",
            description = "Until the round is published, respondents, approvers and reviewers see their own sub-tree"
                    + " only.")
    @APIResponse(
            responseCode = "200",
            description = "Counts of what the caller may see",
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @Refuses("unauthenticated")
    public Response progress(@RestPath String id, @Context Request request) {
        ReportContext context = contexts.of(id, null);
        return freshness.answer(request, context, "progress", () -> rows.of(context.round(), context.scope()));
    }
}
