package org.phrom.reporting.report.recommendation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.phrom.kit.reading.Keeping;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows what the framework recommends an organisation to do next. */
@Path("/v1/rounds/{id}/organisations/{code}/recommendations")
@PermitAll
@Tag(name = "Reports")
class RecommendationResource {

    private final ReportContexts contexts;
    private final Recommendations recommendations;

    RecommendationResource(ReportContexts contexts, Recommendations recommendations) {
        this.contexts = contexts;
        this.recommendations = recommendations;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRecommendations",
            summary = "Show what the framework recommends an organisation to do next, by the levels that it reached",
            description =
                    "Ordered by gap times weight: how much of its ladder is left to a node, times what it counts in"
                            + " the index by the weights as written. Seen by whoever sees the scorecard. Obstacles that the"
                            + " organisation tagged are there for whoever reads what it wrote, also after publication: its own"
                            + " people and those above it, administrators, round managers, analysts, and who reviews for the"
                            + " whole.")
    @APIResponse(
            responseCode = "200",
            description = "The recommendations",
            content = @Content(schema = @Schema(implementation = RecommendationsView.class)))
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such participant, or not visible to the caller")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response recommendations(
            @RestPath String id,
            @RestPath String code,
            @RestQuery("run")
                    @Parameter(
                            description =
                                    "Of which result; when absent the official one where there is one, or else the"
                                            + " live one")
                    @KnownValues({"official", "live"})
                    @Nullable
                    String kind) {
        RecommendationsView view = recommendations.of(contexts.of(id, kind), code);
        // with obstacles for some callers and without for others
        return Keeping.READER.in(Response.ok(view)).build();
    }
}
