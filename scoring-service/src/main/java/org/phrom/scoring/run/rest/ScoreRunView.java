package org.phrom.scoring.run.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.run.domain.Halt;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;

/** A run as clients see it. */
@Schema(name = "ScoreRun")
record ScoreRunView(
        @Schema(examples = "gtmi-2022-official-1") String id,

        @Schema(description = "live or official; open for extension")
        String kind,

        String round,
        @Schema(examples = "gtmi:1:1") String scoringModel,

        @Schema(
                description = "completed for an official run, current for a live one; halted for a live one that stands"
                        + " as it was computed last though something changed since; open for extension")
        String state,

        String engineVersion,
        @Nullable String inputHash,
        @Nullable String resultHash,
        @Nullable Integer organisations,

        @Nullable @Schema(description = "Not told without a token")
        String createdBy,

        Instant createdAt,
        @Nullable Instant completedAt,

        @Nullable
        @Schema(
                description =
                        "Why a run is halted: too-large when its organisations times columns are more than"
                                + " phrom.run.max-cells, failed when computing it failed; it is tried again. Open for extension")
        String haltedBecause,

        @Nullable Instant haltedSince) {

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
