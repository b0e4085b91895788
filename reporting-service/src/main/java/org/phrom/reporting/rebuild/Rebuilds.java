package org.phrom.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;

/** The rebuilds and how far each has come; its progress is committed apart from its work. */
@ApplicationScoped
class Rebuilds {

    private static final String LOCK = "hashtextextended('rebuild', 0)";
    // between asking for a rebuild, or one attempt and the next, nobody holds it, perhaps since the database is away
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;

    Rebuilds(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Marks the beginning; false when another one is running. */
    boolean begin(UUID id) {
        endInterrupted();
        Instant now = clock.instant();
        return database.update(
                        "insert into rebuild (id, state, started_at, progressed_at) values (?, 'running', ?, ?)"
                                + " on conflict do nothing",
                        id,
                        now,
                        now)
                == 1;
    }

    /** Holds a rebuild until the transaction ends, which tells others that it is alive; false when it has ended. */
    boolean hold(UUID id) {
        database.query("select pg_advisory_xact_lock(" + LOCK + ")", row -> true);
        return find(id).filter(rebuild -> rebuild.state().equals("running")).isPresent();
    }

    /** Marks as failed what nobody holds: the service that worked on it has ended. */
    @Transactional
    void endInterrupted() {
        Instant now = clock.instant();
        database.update(
                "update rebuild set state = 'failed', failure = ?, finished_at = ?"
                        + " where state = 'running' and progressed_at < ? and pg_try_advisory_xact_lock(" + LOCK + ")",
                RebuildFailure.INTERRUPTED,
                now,
                now.minus(PATIENCE));
    }

    Optional<Rebuild> find(UUID id) {
        return database.first("select * from rebuild where id = ?", Rebuild::read, id);
    }

    void progress(UUID id, Progress progress) {
        database.update(
                "update rebuild set records_read = ?, records_total = ?, skipped = ?, progressed_at = ? where id = ?",
                progress.read(),
                progress.total(),
                progress.skipped(),
                clock.instant(),
                id);
    }

    /** Tells others, between two attempts, that it is alive. */
    void touch(UUID id) {
        database.update("update rebuild set progressed_at = ? where id = ?", clock.instant(), id);
    }

    void complete(UUID id) {
        end(id, "completed", null);
    }

    void fail(UUID id, RebuildFailure why) {
        end(id, "failed", why);
    }

    private void end(UUID id, String state, @Nullable RebuildFailure why) {
        database.update(
                "update rebuild set state = ?, failure = ?, finished_at = ? where id = ? and state = 'running'",
                state,
                why == null ? null : why.name(),
                clock.instant(),
                id);
    }

    /** How many records were read, of how many, and how many of them were passed over. */
    record Progress(long read, long total, long skipped) {}
}
