package org.phrom.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.phrom.kit.database.Database;

/** The rebuilds and how far each has come; its progress is committed apart from its work. */
@ApplicationScoped
class Rebuilds {

    // a service that ended in the middle leaves its rebuild marked as running
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;

    Rebuilds(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Marks the beginning; false when another one is running. */
    boolean begin(UUID id) {
        Instant now = clock.instant();
        database.update(
                "update rebuild set state = 'failed', finished_at = ? where state = 'running' and progressed_at < ?",
                now,
                now.minus(PATIENCE));
        return database.update(
                        "insert into rebuild (id, state, started_at, progressed_at) values (?, 'running', ?, ?)"
                                + " on conflict do nothing",
                        id,
                        now,
                        now)
                == 1;
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

    void end(UUID id, String state) {
        database.update("update rebuild set state = ?, finished_at = ? where id = ?", state, clock.instant(), id);
    }

    /** How many records were read, of how many, and how many of them were passed over. */
    record Progress(long read, long total, long skipped) {}
}
