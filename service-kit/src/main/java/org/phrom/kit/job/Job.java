package org.phrom.kit.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.KeptProblem;

/**
 * Long work, and how far it has come.
 *
 * @param kind what it does
 * @param createdBy subject of who asked for it
 * @param parameters JSON text
 * @param kept how long it stays after its end
 * @param attempt how often it was begun
 * @param cancelling whether it was asked to stop
 * @param done pieces of work that are done
 * @param total pieces that are known of; 0 as long as none are
 * @param counts what else it counts
 * @param failure why it failed
 * @param resultType media type of what it came to; absent when there is nothing
 * @param resultBytes size of that
 * @param expiresAt when it will be forgotten, once it has ended
 */
public record Job(
        UUID id,
        String kind,
        State state,
        String createdBy,
        String parameters,
        Duration kept,
        int attempt,
        boolean cancelling,
        long done,
        long total,
        Map<String, Long> counts,
        @Nullable KeptProblem failure,
        @Nullable String resultType,
        @Nullable Long resultBytes,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt) {

    /** Where a job is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** The name in views and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether it may still change. */
        public boolean underWay() {
            return this == QUEUED || this == RUNNING;
        }
    }

    /** Names what it came to, which does not change: once it has ended, no other attempt is made. */
    public String resultTag() {
        return id + "-" + attempt;
    }

    /** The share that is done, 0 to 1. */
    public double progress() {
        if (state == State.DONE) {
            return 1;
        }
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
