package org.phrom.survey.assessment.exemption.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.body.Body;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.http.Items;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.survey.assessment.exemption.app.DecidingExemptions;
import org.phrom.survey.assessment.exemption.app.DecidingExemptions.Wish;
import org.phrom.survey.assessment.exemption.app.ShowingExemptions;
import org.phrom.survey.assessment.exemption.rest.ExemptionRequests.DecidingMany;
import org.phrom.survey.round.app.Rounds;

/** Decides many requests of a round at once. */
@Path("/v1/rounds")
@Tag(name = "Exemptions")
class DecisionsResource {

    // 200 reasons of 2,000 characters
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final DecidingExemptions deciding;
    private final ShowingExemptions showing;
    private final Rounds rounds;

    DecisionsResource(DecidingExemptions deciding, ShowingExemptions showing, Rounds rounds) {
        this.deciding = deciding;
        this.showing = showing;
        this.rounds = rounds;
    }

    @POST
    @Path("/{id}/exemption-decisions")
    @Idempotent
    @MaxBody(MOST_BYTES)
    @RolesAllowed({Roles.REVIEWER, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "decideExemptionRequests",
            summary = "Approve or reject up to 200 requests of a round, all or none",
            description = "Each names the version of its request that was seen. Where one is not of the round, or not"
                    + " of the caller's sub-trees, it is 404 as if there were none.")
    @APIResponse(responseCode = "200", description = "All are decided; the requests in the order of the decisions")
    @APIResponse(responseCode = "409", description = "The errors name each that can not be decided so; none was")
    @Refuses({"round-closed", "exemptions-undecidable", "invalid"})
    public DecidedView decide(
            @RestPath String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = DecidingMany.class)))
                    Body<DecidingMany> body) {
        rounds.visible(id);
        List<Wish> wishes = body.read().wishes();
        deciding.decideAll(id, wishes);
        return new DecidedView(showing.all(wishes.stream().map(Wish::request).toList()).stream()
                .map(ExemptionView::of)
                .toList());
    }

    @Schema(name = "DecidedExemptionRequests", description = "Requests that were decided together")
    record DecidedView(
            @Schema(description = "The requests, in the order of the decisions")
            List<ExemptionView> items) implements Items<ExemptionView> {}
}
