package org.phrom.reporting.report.trend;

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
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.reading.Keeping;

/** Shows what became of an organisation from round to round. */
@Path("/v1/organisations/{code}/trend")
@PermitAll
@Tag(name = "Reports")
class TrendResource {

    private final Trends trends;

    TrendResource(Trends trends) {
        this.trends = trends;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getTrend",
            summary = "Show the results of one organisation from round to round",
            description = "Rounds on different versions of a framework are joined node by node by the crosswalk of the"
                    + " later version, over the versions between if need be, never by equal codes alone. A change is"
                    + " given only where both rounds measured the same. The results are those of this organisation: one"
                    + " that was split from another does not inherit the other's. Published rounds; with a token also"
                    + " those that are not, where respondents, approvers and reviewers see their own sub-tree only.")
    @APIResponse(
            responseCode = "200",
            description = "The results",
            content = @Content(schema = @Schema(implementation = TrendView.class)))
    @APIResponse(responseCode = "401", description = "The token is none that holds")
    @APIResponse(responseCode = "404", description = "It has no result in any round that is visible to the caller")
    @Refuses("unauthenticated")
    public Response trend(
            @RestPath String code,
            @RestQuery @Parameter(description = "Code of a framework; when absent all") @Nullable String framework) {
        return Keeping.READER.in(Response.ok(trends.of(code, framework))).build();
    }
}
