package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.scoring.run.domain.Halt;

/**
 * The tables of live runs that are computed as a whole: what changed since, when they are next, and what the scores that
 * stand were made of. Who changes something only adds a row, so that no event waits for another or for a computing.
 */
@ApplicationScoped
public class RecomputationStatements {
    // an older service counts what changed, in the row that all its events wait for; so does a run that halts
    private static final String CHANGED =
            "(r.changed > r.computed or exists (select from live_change c where c.run = r.run))";

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;
    private final long interval;

    RecomputationStatements(
            Database database,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "phrom.live.interval", defaultValue = "10S") Duration interval) {
        this.database = database;
        this.transactions = transactions;
        this.interval = interval.toMillis();
    }

    /** Has a new run computed at once. */
    public void begin(String run, Instant now) {
        database.update(
                "insert into live_recomputation (run, changed, due_at) values (?, 0, ?) on conflict do nothing",
                run,
                now);
        changed(run);
    }

    /** Notes that an assessment of the run changed; it is next at once, or an interval after it began last. */
    public void changed(String run) {
        List<String> noted = List.of("live_change", run);
        if (transactions.getResource(noted) == null) {
            database.update("insert into live_change (run) values (?)", run);
            transactions.putResource(noted, true);
        }
    }

    /** Returns the runs whose time has come. */
    public List<String> due(Instant now) {
        return database.query(
                "select r.run from live_recomputation r where r.due_at <= ? and " + CHANGED + " order by r.due_at",
                row -> row.getString(1),
                now);
    }

    /**
     * Takes the run until this transaction ends; false when another has it. What it came to is written in a second one,
     * begun meanwhile, which so sees all that the owner before it wrote.
     */
    public boolean own(String run) {
        return database.first(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        "live-run/" + run)
                .orElse(false);
    }

    /** Has this transaction see all as it is now; the first thing in it. */
    public void asOfNow() {
        database.update("set transaction isolation level repeatable read");
    }

    /** Returns whether something changed since the run was computed. */
    public boolean isChanged(String run) {
        return database.first("select 1 from live_recomputation r where r.run = ? and " + CHANGED, row -> true, run)
                .orElse(false);
    }

    /** Returns under which version the scores were told that were computed last; 0 when none were. */
    public long version(String run) {
        return database.first("select version from live_recomputation where run = ?", row -> row.getLong(1), run)
                .orElse(0L);
    }

    /** Returns the hash of what the scores were made of; null when nobody noted it. */
    public @Nullable String inputs(String run) {
        return database
                .query("select inputs from live_recomputation where run = ?", row -> row.getString(1), run)
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns why a run stands as it was computed last though something changed; nothing when it does not. */
    public Optional<Halt> halt(String run) {
        return database.first(
                "select halted_reason, halted_since from live_recomputation where run = ? and halted_reason is not null",
                row -> new Halt(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                run);
    }

    /** Notes what the scores are made of now, and that nothing changed but what this transaction does not see. */
    public void done(String run, long version, String inputs, Instant began, Instant ended) {
        database.update("delete from live_change where run = ?", run);
        database.update(
                "update live_recomputation set computed = changed, version = ?, inputs = ?, halted_reason = null,"
                        + " halted_since = null, due_at = ? where run = ?",
                version,
                inputs,
                next(began, ended),
                run);
    }

    /** Notes why a run could not be computed; it is tried again, and its changes add up to no more than that. */
    public void halted(String run, Halt halt, Instant began, Instant ended) {
        database.update("delete from live_change where run = ?", run);
        database.update(
                "update live_recomputation set changed = greatest(changed, computed + 1), due_at = ?, halted_reason = ?,"
                        + " halted_since = case when halted_reason = ? then halted_since else ? end where run = ?",
                next(began, ended),
                halt.reason(),
                halt.reason(),
                halt.since(),
                run);
    }

    /**
     * The next time is an interval after this one began, and no sooner than this one took: whatever its size, a run is
     * computed at most half of the time.
     */
    private Instant next(Instant began, Instant ended) {
        Instant next = began.plusMillis(interval);
        Instant rested = ended.plus(Duration.between(began, ended));
        return next.isAfter(rested) ? next : rested;
    }
}
