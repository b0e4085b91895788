package org.phrom.survey.round.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.app.PlanningRounds;
import org.phrom.survey.round.app.Rounds;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundState;

/** Lays down, shows and changes rounds. */
@Path("/v1/rounds")
@Tag(name = "Rounds", description = "Campaigns: a framework version, participants and stages")
class RoundResource {

    // twenty thousand codes of the longest kind
    private static final int MOST_BYTES = 1_536 * 1024;

    private final PlanningRounds planning;
    private final Rounds rounds;
    private final Caller caller;
    private final Clock clock;

    RoundResource(PlanningRounds planning, Rounds rounds, Caller caller, Clock clock) {
        this.planning = planning;
        this.rounds = rounds;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listRounds", summary = "List the rounds in the order of their ids")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<RoundView> list(
            @RestQuery @Parameter(description = "Where they are") @KnownValues(of = RoundState.class) @Nullable
                    String state,
            @RestQuery @Parameter(description = PageRequest.CHANGED_SINCE) @Nullable Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        Page<Round> page = rounds.list(state, changedSince, PageRequest.of(pageSize, pageToken, state, changedSince));
        return new Page<>(
                page.items().stream().map(round -> RoundView.of(round, caller)).toList(), page.nextPageToken());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getRound", summary = "Show a round and what the caller may do to it")
    @APIResponse(responseCode = "200", description = "The round; its version is the ETag")
    @Versioned
    public RestResponse<RoundView> get(@RestPath String id) {
        return view(rounds.visible(id));
    }

    @POST
    @MaxBody(MOST_BYTES)
    @Idempotent
    @RolesAllowed({Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "planRound", summary = "Lay down a round")
    @APIResponse(responseCode = "201", description = "Planned; nobody answers yet")
    @APIResponse(responseCode = "409", description = "The id is taken")
    @APIResponse(responseCode = "422", description = "Not valid, or the framework version is unknown or not published")
    @Refuses({"round-exists", "invalid"})
    @Versioned
    public RestResponse<RoundView> plan(@NotNull @Valid RoundRequest request) {
        if (request.id() == null) {
            throw invalidId("not-null", new Text("ต้องระบุค่านี้", "This is required"));
        }
        Round round = planning.plan(request.id(), request.plan(today()));
        return RestResponse.ResponseBuilder.<RoundView>create(RestResponse.Status.CREATED, RoundView.of(round, caller))
                .location(URI.create("/v1/rounds/" + round.id()))
                .tag(ETags.of(round.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @MaxBody(MOST_BYTES)
    @RolesAllowed({Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "changeRound", summary = "Replace the plan of a round that has not opened")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "It has opened")
    @APIResponse(responseCode = "422", description = "Not valid, or the framework version is unknown or not published")
    @Refuses({"wrong-state", "invalid"})
    @Versioned
    public RestResponse<RoundView> change(
            @RestPath String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RoundRequest.class)))
                    Body<RoundRequest> body) {
        rounds.get(id);
        RoundRequest request = body.read();
        if (request.id() != null && !request.id().equals(id)) {
            throw invalidId("not-changeable", new Text("เปลี่ยนรหัสของรอบไม่ได้", "The id of a round does not change"));
        }
        return view(planning.change(id, request.plan(today()), ifMatch));
    }

    private RestResponse<RoundView> view(Round round) {
        return RestResponse.ResponseBuilder.ok(RoundView.of(round, caller))
                .tag(ETags.of(round.version()))
                .build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Problem invalidId(String code, Text message) {
        return new Problem(CommonProblem.INVALID).at("/id", code, message);
    }
}
