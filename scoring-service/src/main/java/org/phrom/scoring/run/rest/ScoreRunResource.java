package org.phrom.scoring.run.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.scoring.run.app.ReadingRuns;
import org.phrom.scoring.run.app.ReplayingRun;
import org.phrom.scoring.run.app.ReplayingRun.Compared;
import org.phrom.scoring.run.app.ReplayingRun.Replay;
import org.phrom.scoring.run.domain.ScoreRun;

/** Shows a run, and proves that it can be repeated. */
@Path("/v1/score-runs/{id}")
@Tag(name = "Score runs", description = "Executions of a scoring model over a round, live or official")
class ScoreRunResource {
    private final ReadingRuns reading;
    private final ReplayingRun replaying;

    ScoreRunResource(ReadingRuns reading, ReplayingRun replaying) {
        this.reading = reading;
        this.replaying = replaying;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getScoreRun", summary = "Show a run", description = "Published rounds are public.")
    @APIResponse(responseCode = "200", description = "The run")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @Refuses("unauthenticated")
    public ScoreRunView get(@RestPath String id) {
        ScoreRun run = reading.run(id);
        return ScoreRunView.of(run, reading.halt(run));
    }

    @POST
    @Path("/replays")
    @Idempotent
    @RolesAllowed({Roles.ANALYST, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "replayScoreRun",
            summary = "Compute an official run again from its frozen input",
            description = "Changes nothing; answers the recorded and the recomputed hashes.")
    @APIResponse(responseCode = "200", description = "Both hashes, and whether they are equal")
    @APIResponse(responseCode = "409", description = "A live run has no frozen input")
    @APIResponse(
            responseCode = "422",
            description =
                    "The input is what it was, but can not be computed here, as under a lower phrom.run.max-cells")
    @Refuses({"not-replayable", "not-computable"})
    public ReplayView replay(@RestPath String id) {
        Replay replay = replaying.replay(id);
        return new ReplayView(
                replay.run(), replay.equal(), replay.inputHash(), replay.resultHash(), replay.engineVersion());
    }

    @Schema(name = "ScoreRunReplay", description = "What came out when it was computed again")
    record ReplayView(
            @Schema(description = "Id of the run") String run,

            @Schema(description = "Whether the frozen input is what it was, and the same results come out of it")
            boolean equal,

            @Schema(description = "Hash of the frozen input")
            Compared inputHash,

            @Schema(description = "Hash of the results") Compared resultHash,

            @Schema(description = "Version of the arithmetic")
            Compared engineVersion) {}
}
