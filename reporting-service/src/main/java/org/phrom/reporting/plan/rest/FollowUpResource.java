package org.phrom.reporting.plan.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.reporting.plan.app.ComparingPlans;

/** Shows what became of the targets of a plan in a later round. */
@Path("/v1/plans/{id}/follow-up")
@Tag(name = "Plans")
class FollowUpResource {

    private final ComparingPlans comparing;

    FollowUpResource(ComparingPlans comparing) {
        this.comparing = comparing;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "followUpPlan",
            summary = "Show the targets of a plan beside the results of a later round",
            description =
                    "Nodes are joined as in trends, and held against each other only where both rounds measured the"
                            + " same. The answer tells where results stand. It claims no cause: a result may rise without a measure,"
                            + " and fall in spite of it. Of a plan that is open to everybody it is shown without a token.")
    @APIResponse(responseCode = "200", description = "Each measure with its outcome")
    @APIResponse(responseCode = "401", description = "There is no token, and the plan or the round is not open")
    @APIResponse(responseCode = "404", description = "No such plan or round, or out of the caller's sight")
    @Refuses("unauthenticated")
    public FollowUpView followUp(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(description = "Id of a round of the same framework after that of the plan; needed")
                    @Nullable
                    String round) {
        return FollowUpView.of(comparing.of(id, round));
    }
}
