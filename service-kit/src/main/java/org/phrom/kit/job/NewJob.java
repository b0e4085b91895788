package org.phrom.kit.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job to begin.
 *
 * @param kind name of a {@link JobKind}
 * @param kept how long it stays after its end
 * @param parameters what it needs to know, written as JSON; small
 * @param single of jobs that say the same here one is under way at most
 * @param input writes what it works on, of any size
 */
public record NewJob(
        String kind,
        Duration kept,
        Object parameters,
        @Nullable String single,
        @Nullable Input input) {

    /** A job that needs to know nothing. */
    public NewJob(String kind, Duration kept) {
        this(kind, kept, Map.of(), null, null);
    }

    /** The same, as one of which no second may be under way. */
    public NewJob alone() {
        return new NewJob(kind, kept, parameters, kind, input);
    }

    /** Writes what a job works on. */
    @FunctionalInterface
    public interface Input {

        /** Writes all of it; called in the transaction that begins the job. */
        void writeTo(OutputStream out) throws IOException;
    }
}
