package org.phrom.reporting.report.round;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Visibility;

/** Lists and shows the rounds that a caller may read about. */
@Path("/v1/rounds")
@PermitAll
@Tag(name = "Reports", description = "Rounds and what came out of them: rankings, progress, results of organisations")
class RoundResource {

    private static final String CHANGED_SINCE = PageRequest.CHANGED_SINCE
            + ". It counts when this service learnt of a change, a moment after changedAt; after a rebuild all come again";

    private final Rounds rounds;
    private final ReportContexts contexts;
    private final Visibility visibility;
    private final Freshness freshness;

    RoundResource(Rounds rounds, ReportContexts contexts, Visibility visibility, Freshness freshness) {
        this.rounds = rounds;
        this.contexts = contexts;
        this.visibility = visibility;
        this.freshness = freshness;
    }

    @GET
    @Operation(
            operationId = "listRounds",
            summary = "List the rounds, the newest first",
            description = "Published rounds; with a token also those that are not.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "401", description = "The token is none that holds")
    @Refuses("unauthenticated")
    public Page<Round> list(
            @RestQuery @Parameter(description = CHANGED_SINCE) @Nullable Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        PageRequest page =
                PageRequest.of(pageSize, pageToken, visibility.onlyPublished(), visibility.plannedToo(), changedSince);
        return page.page(
                rounds.list(visibility, changedSince, page.after(), page.size() + 1),
                round -> round.referenceDate() + "/" + round.id());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getRound", summary = "Show a round")
    @APIResponse(
            responseCode = "200",
            description = "The round",
            content = @Content(schema = @Schema(implementation = Round.class)))
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @Refuses("unauthenticated")
    public Response get(@RestPath String id, @Context Request request) {
        ReportContext context = contexts.of(id, null);
        return freshness.answer(request, context, "round", context::round);
    }
}
