package org.phrom.scoring.run.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
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

        @Schema(description = "current for a live run, completed for an official one; open for extension")
        String state,

        String engineVersion,
        @Nullable String inputHash,
        @Nullable String resultHash,
        @Nullable Integer organisations,

        @Nullable @Schema(description = "Not told without a token")
        String createdBy,

        Instant createdAt,
        @Nullable Instant completedAt) {

    static ScoreRunView of(ScoreRun run) {
        Outcome outcome = run.outcome();
        return new ScoreRunView(
                run.id(),
                run.kind(),
                run.round(),
                run.model().toString(),
                outcome == null ? "current" : "completed",
                run.engineVersion(),
                outcome == null ? null : outcome.inputHash(),
                outcome == null ? null : outcome.resultHash(),
                outcome == null ? null : outcome.organisations(),
                run.createdBy(),
                run.createdAt(),
                outcome == null ? null : outcome.completedAt());
    }
}
