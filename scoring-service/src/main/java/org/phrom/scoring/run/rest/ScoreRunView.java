package org.phrom.scoring.run.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.scoring.run.domain.Halt;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;

/** A run as clients see it. */
@Schema(name = "ScoreRun", description = "One execution of a scoring model over a round")
record ScoreRunView(
        @Schema(description = "Id: the round, official and a number, or live", examples = "gtmi-2022-official-1")
        String id,

        @KnownValues({"live", "official"})
        @Schema(
                description = "Whether its input is frozen: an official run never changes, the live one follows"
                        + " every answer")
        String kind,

        @Schema(description = "Id of the round") String round,

        @Schema(description = "Id of the scoring model that was applied", examples = "gtmi:1:1")
        String scoringModel,

        @KnownValues({"completed", "current", "halted"})
        @Schema(
                description = "completed: an official run. current: the live one. halted: the live one stands as"
                        + " it was computed last, though something changed since")
        String state,

        @Schema(description = "Version of the arithmetic") String engineVersion,

        @Schema(description = "SHA-256 of the frozen input, as sha256:…; official runs only") @Nullable
        String inputHash,

        @Schema(description = "SHA-256 of the results, as sha256:…; official runs only") @Nullable
        String resultHash,

        @Schema(description = "How many organisations were counted; official runs only") @Nullable
        Integer organisations,

        @Nullable
        @Schema(
                description =
                        "Who asked for it: subject of the token, or system for the live run. Not told without a token")
        String createdBy,

        @Schema(description = "When it was begun") Instant createdAt,

        @Schema(description = "When it was complete; official runs only") @Nullable
        Instant completedAt,

        @KnownValues({"too-large", "failed"})
        @Nullable
        @Schema(
                description = "Why it is halted. too-large: organisations times columns are more than"
                        + " phrom.run.max-cells. failed: computing it failed; it is tried again")
        String haltedBecause,

        @Schema(description = "Since when it is halted") @Nullable
        Instant haltedSince) {

    static ScoreRunView of(ScoreRun run) {
        return of(run, null);
    }

    static ScoreRunView of(ScoreRun run, @Nullable Halt halt) {
        Outcome outcome = run.outcome();
        return new ScoreRunView(
                run.id(),
                run.kind(),
                run.round(),
                run.model().toString(),
                outcome != null ? "completed" : halt == null ? "current" : "halted",
                run.engineVersion(),
                outcome == null ? null : outcome.inputHash(),
                outcome == null ? null : outcome.resultHash(),
                outcome == null ? null : outcome.organisations(),
                run.createdBy(),
                run.createdAt(),
                outcome == null ? null : outcome.completedAt(),
                halt == null ? null : halt.reason(),
                halt == null ? null : halt.since());
    }
}
