package org.phrom.reporting.cost.rest;

import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.security.Roles;
import org.phrom.reporting.cost.app.CostRequest;
import org.phrom.reporting.cost.app.KeepingCosts;
import org.phrom.reporting.cost.domain.CostTable;

/** Shows and replaces what levels cost in a round. */
@Path("/v1/rounds/{id}/cost-table")
@RolesAllowed({Roles.ANALYST, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
@Tag(name = "Budgets", description = "What levels cost, and what a budget should pay for")
class CostTableResource {

    // 5,000 rows with sources
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final KeepingCosts costs;

    CostTableResource(KeepingCosts costs) {
        this.costs = costs;
    }

    @GET
    @Versioned
    @Operation(operationId = "getCostTable", summary = "Show what levels cost in a round")
    @APIResponse(responseCode = "200", description = "The table")
    public RestResponse<CostTableView> get(
            @RestPath String id,
            @RestQuery @Parameter(description = "An earlier version; the newest when absent") @Nullable Long version) {
        return answer(costs.get(id, version));
    }

    @PUT
    @Versioned
    @MaxBody(MOST_BYTES)
    @Operation(
            operationId = "replaceCostTable",
            summary = "Write the next version of what levels cost in a round",
            description = "The first one needs no If-Match. Every version stays, as scenarios name its rows.")
    @APIResponse(responseCode = "200", description = "Written")
    @APIResponse(responseCode = "422", description = "Not valid, or the framework has no such node or level")
    @Refuses("invalid")
    public RestResponse<CostTableView> replace(
            @RestPath String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CostRequest.class)))
                    Body<CostRequest> body) {
        costs.check(id);
        return answer(costs.write(id, body.read(), ifMatch));
    }

    private static RestResponse<CostTableView> answer(CostTable table) {
        return RestResponse.ResponseBuilder.ok(CostTableView.of(table))
                .tag(ETags.of(table.version()))
                .build();
    }
}
