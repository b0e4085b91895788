package org.phrom.scoring.run.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.EngineVersion;
import org.phrom.scoring.model.domain.ModelId;

/** A run; what an official run alone has is in {@link Outcome}. */
public record ScoreRunRow(
        String id,
        String kind,
        String round,
        int number,
        ModelId model,
        String engineVersion,
        @Nullable Outcome outcome,
        @Nullable String createdBy,
        Instant createdAt) {
    public static final String LIVE = "live";
    public static final String OFFICIAL = "official";

    /**
     * What an official run came to.
     *
     * @param roundClosedAt the closing whose answers were frozen; null when it was not told
     */
    public record Outcome(
            String inputHash,
            String resultHash,
            int organisations,
            @Nullable Instant roundClosedAt,
            Instant completedAt) {}

    public static String liveId(String round) {
        return round + "-live";
    }

    public static ScoreRunRow live(String round, ModelId model, Instant now) {
        return new ScoreRunRow(liveId(round), LIVE, round, 1, model, EngineVersion.CURRENT, null, "system", now);
    }

    /** The same, completed. */
    public ScoreRunRow with(Outcome cameTo) {
        return new ScoreRunRow(id, kind, round, number, model, engineVersion, cameTo, createdBy, createdAt);
    }

    /** The same without the one who made it. */
    public ScoreRunRow withoutCreator() {
        return new ScoreRunRow(id, kind, round, number, model, engineVersion, outcome, null, createdAt);
    }

    public boolean official() {
        return OFFICIAL.equals(kind);
    }
}
