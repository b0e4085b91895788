package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.database.Database;

/** The table of live runs that are computed as a whole: what changed since, and when they are next. */
@ApplicationScoped
public class RecomputationStatements {
    private final Database database;
    private final long interval;

    RecomputationStatements(
            Database database, @ConfigProperty(name = "phrom.live.interval", defaultValue = "10S") Duration interval) {
        this.database = database;
        this.interval = interval.toMillis();
    }

    /** Notes that an assessment of the run changed; it is next at once, or an interval after it began last. */
    public void changed(String run, Instant now) {
        database.update(
                "insert into live_recomputation as r (run, changed, due_at) values (?, 1, ?)"
                        + " on conflict (run) do update set changed = r.changed + 1",
                run,
                now);
    }

    /** Returns the runs whose time has come. */
    public List<String> due(Instant now) {
        return database.query(
                "select run from live_recomputation where changed > computed and due_at <= ? order by due_at",
                row -> row.getString(1),
                now);
    }

    /** Takes the run for this transaction, which from here on sees all as it is now; false when another has it. */
    public boolean take(String run) {
        database.update("set transaction isolation level repeatable read");
        return database.first(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        "live-run/" + run)
                .orElse(false);
    }

    /** Returns how many changes there were. */
    public long changes(String run) {
        return number("changed", run);
    }

    /** Returns how many changes the scores hold. */
    public long computed(String run) {
        return number("computed", run);
    }

    private long number(String column, String run) {
        return database.first("select " + column + " from live_recomputation where run = ?", row -> row.getLong(1), run)
                .orElse(0L);
    }

    /**
     * Notes that the scores hold so many changes. The next time is an interval after this one began, and no sooner than
     * this one took: whatever its size, a run is computed at most half of the time.
     */
    public void done(String run, long changes, Instant began, Instant ended) {
        Instant next = began.plusMillis(interval);
        Instant rested = ended.plus(Duration.between(began, ended));
        database.update(
                "update live_recomputation set computed = greatest(computed, ?), due_at = ? where run = ?",
                changes,
                next.isAfter(rested) ? next : rested,
                run);
    }
}
