package org.phrom.scoring.run.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.job.JobView;
import org.phrom.kit.job.ShowingJobs;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.scoring.run.app.CreatingOfficialRun;
import org.phrom.scoring.run.app.CreatingOfficialRun.Wish;
import org.phrom.scoring.run.app.OfficialRunJob;
import org.phrom.scoring.run.app.ReadingRuns;
import org.phrom.scoring.run.domain.ScoreRun;

/** Lists the runs of a round, and makes official ones. */
@Path("/v1/rounds/{round}/score-runs")
@Tag(name = "Score runs")
class RoundScoreRunResource {
    private static final String ROUND = "Id of the round";

    private final CreatingOfficialRun creating;
    private final ReadingRuns reading;
    private final OfficialRunJob jobs;
    private final ShowingJobs showing;

    RoundScoreRunResource(CreatingOfficialRun creating, ReadingRuns reading, OfficialRunJob jobs, ShowingJobs showing) {
        this.creating = creating;
        this.reading = reading;
        this.jobs = jobs;
        this.showing = showing;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listScoreRuns",
            summary = "List the runs of a round",
            description = "Published rounds are public.")
    @APIResponse(responseCode = "200", description = "One page, in order of id")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @Refuses("unauthenticated")
    public Page<ScoreRunView> list(
            @RestPath @Parameter(description = ROUND) String round,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        Page<ScoreRun> runs = reading.ofRound(round, PageRequest.of(pageSize, pageToken, round));
        return new Page<>(
                runs.items().stream()
                        .map(run -> ScoreRunView.of(run, reading.halt(run)))
                        .toList(),
                runs.nextPageToken());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ANALYST, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "createScoreRun",
            summary = "Score a closed round officially",
            description =
                    "Freezes what was submitted, scores and ranks it, and keeps both hashes. Nothing of it changes"
                            + " later. The run is complete when this returns, which takes up to a minute for thousands"
                            + " of organisations; with Prefer: respond-async it is made by a job, whose result names it.")
    @APIResponse(
            responseCode = "201",
            description = "The completed run",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ScoreRunView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It was asked for with Prefer: respond-async, and is made by a job",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The round is not closed, or its scoring model or assessments are not all there yet; of the"
                    + " assessments (input-incomplete) it tells how many were expected and how many arrived, and"
                    + " Retry-After when to ask again")
    @APIResponse(responseCode = "422", description = "Unknown kind, or answers the model is not defined for")
    @Refuses({
        "run-under-way",
        "round-not-closed",
        "scoring-model-not-found",
        "input-incomplete",
        "invalid",
        "not-computable"
    })
    public Response create(
            @RestPath @Parameter(description = ROUND) String round,
            @RestHeader("Prefer") @Parameter(description = ShowingJobs.PREFER_JOB) @Nullable String prefer,
            @NotNull @Valid ScoreRunRequest request) {
        if (!ScoreRun.OFFICIAL.equals(request.kind())) {
            throw new Problem(CommonProblem.INVALID)
                    .at("/kind", "unknown-kind", new Text("ต้องเป็น official", "Only official runs can be created"));
        }
        Wish wish = new Wish(round, request.organisations());
        if (ShowingJobs.preferred(prefer)) {
            return showing.begun(jobs.begin(wish));
        }
        ScoreRunView view = ScoreRunView.of(creating.create(wish));
        return Response.created(URI.create("/v1/score-runs/" + view.id()))
                .entity(view)
                .build();
    }

    @Schema(name = "ScoreRunRequest", description = "What run to make")
    record ScoreRunRequest(
            @KnownValues("official")
            @NotNull
            @Schema(description = "What run to make: only official ones are asked for", examples = "official")
            String kind,

            @Nullable
            @PositiveOrZero
            @Schema(
                    description = "How many submitted assessments the run must count; with another number received the"
                            + " run is refused. Needed only for rounds that were closed before survey-service told this"
                            + " itself.",
                    examples = "198")
            Integer organisations) {}
}
