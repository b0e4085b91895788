package org.phrom.survey.round.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.survey.round.app.MovingRound;
import org.phrom.survey.round.app.OpeningRound;
import org.phrom.survey.round.app.Reopening;
import org.phrom.survey.round.domain.Round;

/** Moves a round from state to state. */
@Path("/v1/rounds")
@Tag(name = "Rounds")
@RolesAllowed({Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
@APIResponse(responseCode = "409", description = "Its state does not allow this; allowedActions says what it allows")
@Versioned
@Refuses("wrong-state")
class RoundActionsResource {

    private final OpeningRound opening;
    private final MovingRound moving;
    private final Caller caller;

    RoundActionsResource(OpeningRound opening, MovingRound moving, Caller caller) {
        this.opening = opening;
        this.moving = moving;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/opening")
    @Idempotent
    @Operation(operationId = "openRound", summary = "Take down the participants and let them answer")
    @APIResponse(responseCode = "200", description = "Open; every participant has its assessment")
    @APIResponse(responseCode = "422", description = "The selection holds nobody, or an unknown organisation")
    @Refuses({"no-participants", "invalid"})
    public RestResponse<RoundView> open(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return view(opening.open(id, ifMatch));
    }

    @POST
    @Path("/{id}/closing")
    @Idempotent
    @Operation(operationId = "closeRound", summary = "Take no more answers")
    @APIResponse(responseCode = "200", description = "Closed")
    public RestResponse<RoundView> close(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return view(moving.close(id, ifMatch));
    }

    @POST
    @Path("/{id}/reopening")
    @Idempotent
    @Operation(
            operationId = "reopenRound",
            summary = "Take answers again; a reason is needed",
            description =
                    "The body may set a new answersUntil, or new stages. Without them, an answersUntil that is past is taken"
                            + " away where answering is the only stage.")
    @APIResponse(responseCode = "200", description = "Open again")
    @APIResponse(responseCode = "422", description = "No reason was given, or the new times are past or not in order")
    @Refuses({"reason-required", "invalid"})
    public RestResponse<RoundView> reopen(
            @RestPath String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("X-Action-Reason") @Nullable String reason,
            @RequestBody(required = false) @Valid @Nullable ReopeningRequest request) {
        ReopeningRequest wanted = request == null ? new ReopeningRequest(null, null) : request;
        return view(moving.reopen(id, ifMatch, wanted.reopening(reason)));
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(operationId = "publishRound", summary = "Make a closed round final")
    @APIResponse(responseCode = "200", description = "Published")
    public RestResponse<RoundView> publish(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return view(moving.publish(id, ifMatch));
    }

    private RestResponse<RoundView> view(Round round) {
        return RestResponse.ResponseBuilder.ok(RoundView.of(round, caller))
                .tag(ETags.of(round.version()))
                .build();
    }

    @Schema(description = "New times of a round that is opened again")
    record ReopeningRequest(
            @Schema(description = "New close of the first stage") @Nullable
            Instant answersUntil,

            @Schema(description = "New stages, all of them") @Nullable @Size(min = 1, max = 4)
            List<@NotNull @Valid StageView> stages) {

        Reopening reopening(@Nullable String reason) {
            return new Reopening(reason, answersUntil, stages == null ? null : StageView.stages(stages, answersUntil));
        }
    }
}
