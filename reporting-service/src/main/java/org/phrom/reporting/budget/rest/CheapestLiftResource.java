package org.phrom.reporting.budget.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.reporting.budget.app.FindingLifts;

/** Says what lifts an organisation by a band, at what cost. */
@Path("/v1/rounds/{id}/organisations/{code}/cheapest-lift")
@Authenticated
@Tag(name = "Budgets")
class CheapestLiftResource {

    private final FindingLifts lifts;

    CheapestLiftResource(FindingLifts lifts) {
        this.lifts = lifts;
    }

    @GET
    @Operation(
            operationId = "getCheapestLift",
            summary = "Find the cheapest set of measures that lifts an organisation by a band",
            description =
                    "Exact. For the organisation itself, those above it and who works for the whole: costs are not"
                            + " public, also when the round is. What an approved or running plan of the organisation says that a"
                            + " level costs goes before the rows of the cost table.")
    @APIResponse(responseCode = "200", description = "The set, or why there is none")
    @APIResponse(responseCode = "404", description = "No such participant, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "Neither a cost table nor a plan says what a level costs")
    @APIResponse(
            responseCode = "422",
            description = "The index is no weighted mean, or its bands have other conditions")
    @Refuses({"no-cost-table", "model-not-linear", "bands-not-plain", "budget-too-large"})
    public CheapestLiftView get(@RestPath String id, @RestPath String code) {
        return CheapestLiftView.of(code, lifts.of(id, code));
    }
}
