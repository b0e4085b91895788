package org.phrom.scoring.outgoing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;

/** The body of {@code score-run-completed.v1}. */
record ScoreRunCompleted(
        String id,
        String kind,
        String round,
        ModelRef scoringModel,
        String inputHash,
        String resultHash,
        int organisations,
        @Nullable String roundClosedAt,
        String completedAt) {
    static final String TYPE = "score-run-completed.v1";

    static ScoreRunCompleted of(ScoreRun run, Outcome outcome) {
        Instant closedAt = outcome.roundClosedAt();
        return new ScoreRunCompleted(
                run.id(),
                run.kind(),
                run.round(),
                ModelRef.of(run.model()),
                outcome.inputHash(),
                outcome.resultHash(),
                outcome.organisations(),
                closedAt == null ? null : closedAt.toString(),
                outcome.completedAt().toString());
    }
}
