package org.phrom.scoring.run.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.EngineVersion;
import org.phrom.scoring.model.domain.ModelId;

/**
 * A run; what an official run alone has is in {@link Outcome}.
 *
 * @param hashForm form of its input hash, that of the text of its model: 1 from before models had steps
 */
public record ScoreRun(
        String id,
        String kind,
        String round,
        int number,
        ModelId model,
        String engineVersion,
        int hashForm,
        @Nullable Outcome outcome,
        @Nullable String createdBy,
        Instant createdAt) {
    public static final int HASH_FORM = 2;
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

    public static ScoreRun live(String round, ModelId model, Instant now) {
        return new ScoreRun(
                liveId(round), LIVE, round, 1, model, EngineVersion.CURRENT, HASH_FORM, null, "system", now);
    }

    /** The same, completed. */
    public ScoreRun with(Outcome cameTo) {
        return new ScoreRun(id, kind, round, number, model, engineVersion, hashForm, cameTo, createdBy, createdAt);
    }

    /** The same without the one who made it. */
    public ScoreRun withoutCreator() {
        return new ScoreRun(id, kind, round, number, model, engineVersion, hashForm, outcome, null, createdAt);
    }

    public boolean official() {
        return OFFICIAL.equals(kind);
    }
}
