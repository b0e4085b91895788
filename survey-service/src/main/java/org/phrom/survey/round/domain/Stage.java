package org.phrom.survey.round.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time of a round in which one kind of work is done.
 *
 * @param kind what is done
 * @param opens first moment; absent in the first stage when it opens with the round
 * @param closes first moment after it; absent in the last stage when it closes with the round
 */
public record Stage(
        StageKind kind, @Nullable Instant opens, @Nullable Instant closes) {

    /** The stages of a round that is answered until that moment, or until it is closed, and no more. */
    public static List<Stage> answeringOnly(@Nullable Instant until) {
        return List.of(new Stage(StageKind.ANSWERING, null, until));
    }

    /** Whether that moment lies in it. */
    public boolean runsAt(Instant moment) {
        return (opens == null || !moment.isBefore(opens)) && (closes == null || moment.isBefore(closes));
    }

    Stage closing(@Nullable Instant newCloses) {
        return new Stage(kind, opens, newCloses);
    }
}
