package org.phrom.kit.job;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.job.Job.State;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.KeptProblem;
import org.phrom.kit.problem.Problem;

/**
 * The jobs of a service. Leases go by the clock of the database, which all replicas share. Every change by an owner
 * names owner and attempt: who has lost a job changes nothing in it.
 */
@ApplicationScoped
class JobStatements {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final String OWNED = " where id = ? and owner = ? and attempt = ? and state = 'running'";
    private static final String ENDED = " finished_at = clock_timestamp(), owner = null, leased_until = null,"
            + " expires_at = clock_timestamp() + make_interval(secs => kept_seconds)";
    private static final String LAPSED = " kind = ? and state = 'running' and leased_until < clock_timestamp()";
    private static final String WAITING = " kind = ? and state = 'queued'";
    private static final String CLAIM = """
            update job set state = 'running', owner = ?, attempt = attempt + 1,
                leased_until = clock_timestamp() + make_interval(secs => ?),
                started_at = coalesce(started_at, clock_timestamp()), pieces_done = 0, pieces_total = 0, counts = '{}'
            where id = (select id from job where kind = ? and not cancelling
                    and (state = 'queued' and not_before <= clock_timestamp()
                        or state = 'running' and leased_until < clock_timestamp())
                order by created_at for update skip locked limit 1)
            returning *
            """;

    private static final String CANCEL = """
            update job set cancelling = true, state = case state when 'queued' then 'cancelled' else state end,
                finished_at = case state when 'queued' then clock_timestamp() end,
                expires_at = case state when 'queued' then clock_timestamp() + make_interval(secs => kept_seconds) end
            where id = ? and state in ('queued', 'running')
            """;

    private final Database database;
    private final JsonText json;

    JobStatements(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** Queues a job; false when it is to be single and is not. */
    boolean insert(UUID id, NewJob job, String createdBy) {
        return database.update(
                        "insert into job (id, kind, state, created_by, parameters, single, kept_seconds)"
                                + " values (?, ?, 'queued', ?, ?, ?, ?)"
                                + " on conflict (single) where state in ('queued', 'running') do nothing",
                        id,
                        job.kind(),
                        createdBy,
                        new Json(json.write(job.parameters())),
                        job.single(),
                        job.kept().toSeconds())
                == 1;
    }

    Optional<Job> find(UUID id) {
        return database.first(
                "select * from job where id = ? and (expires_at is null or expires_at > clock_timestamp())",
                this::read,
                id);
    }

    /** Takes the oldest job that waits or whose owner is gone, of those that are wanted. */
    Optional<Job> claim(String kind, UUID owner, Duration lease) {
        Optional<Job> job = database.first(CLAIM, this::read, owner, seconds(lease), kind);
        job.ifPresent(claimed ->
                database.update("delete from job_part where job = ? and attempt > ?", claimed.id(), JobParts.INPUT));
        return job;
    }

    /** Ends jobs whose owner is gone or gave them back, and which nobody wants or which have seen too many owners. */
    void endLapsed(String kind, int mostAttempts) {
        for (String which : List.of(LAPSED, WAITING)) {
            database.update("update job set state = 'cancelled'," + ENDED + " where cancelling and" + which, kind);
        }
        database.update(
                "update job set state = 'failed', failure = ?," + ENDED + " where attempt >= ? and" + LAPSED,
                new Json(json.write(KeptProblem.of(new Problem(JobProblem.INTERRUPTED)))),
                mostAttempts,
                kind);
    }

    /** Says that a job is still being worked on; tells whether it shall be cancelled, nothing when it is another's. */
    Optional<Boolean> beat(Work work, Duration lease) {
        return database.first(
                "update job set leased_until = clock_timestamp() + make_interval(secs => ?), pieces_done = ?,"
                        + " pieces_total = ?, counts = ?" + OWNED + " returning cancelling",
                row -> row.getBoolean(1),
                seconds(lease),
                work.pieces(),
                work.total(),
                new Json(json.write(work.counts())),
                work.id(),
                work.owner(),
                work.attempt());
    }

    /** Ends a job; false when it is another's, or has ended. */
    boolean end(Work work, State state, @Nullable Problem failure) {
        return database.update(
                        "update job set state = ?, failure = ?, result_type = ?, result_bytes = ?, pieces_done = ?,"
                                + " pieces_total = ?, counts = ?," + ENDED + OWNED,
                        state.code(),
                        failure == null ? null : new Json(json.write(KeptProblem.of(failure))),
                        state == State.DONE ? work.resultType() : null,
                        state == State.DONE ? work.resultBytes() : null,
                        work.pieces(),
                        work.total(),
                        new Json(json.write(work.counts())),
                        work.id(),
                        work.owner(),
                        work.attempt())
                == 1;
    }

    /** Removes what nobody needs of a job that has ended: what came with it and, if it did not succeed, what it wrote. */
    void tidy(UUID job) {
        database.update(
                "delete from job_part p using job j where j.id = p.job and j.id = ? and j.state <> 'queued'"
                        + " and j.state <> 'running' and (p.attempt = ? or j.state <> 'done')",
                job,
                JobParts.INPUT);
    }

    /**
     * Puts a job back, to be begun again after a pause; it counts as begun unless told otherwise. One that was cancelled
     * meanwhile ends.
     */
    void putBack(Work work, Duration pause, boolean counts) {
        database.update(
                "update job set state = case when cancelling then 'cancelled' else 'queued' end, owner = null,"
                        + " leased_until = null, finished_at = case when cancelling then clock_timestamp() end,"
                        + " expires_at = case when cancelling then"
                        + " clock_timestamp() + make_interval(secs => kept_seconds) end,"
                        + " not_before = clock_timestamp() + make_interval(secs => ?), attempt = attempt - ?" + OWNED,
                seconds(pause),
                counts ? 0 : 1,
                work.id(),
                work.owner(),
                work.attempt());
    }

    /** Cancels what waits, and asks what is at work to stop; false when it has ended. */
    boolean cancel(UUID id) {
        return database.update(CANCEL, id) == 1;
    }

    void countAlone(String kind) {
        database.query("select pg_advisory_xact_lock(hashtextextended('jobs of ' || ?, 0))", row -> true, kind);
    }

    int count(String kind) {
        return database.first(
                        "select count(*) from job where kind = ?"
                                + " and (expires_at is null or expires_at > clock_timestamp())",
                        row -> row.getInt(1),
                        kind)
                .orElseThrow();
    }

    void remove(UUID id) {
        database.update("delete from job where id = ?", id);
    }

    /**
     * Removes jobs that nobody is shown any more, a while later, as somebody may still read a result; and of those that
     * ended, wherever that was, what {@link #tidy} would have.
     */
    void removeExpired() {
        database.update("delete from job where expires_at <= clock_timestamp() - interval '15 minutes'");
        database.update(
                "delete from job_part p using job j where j.id = p.job and j.finished_at is not null"
                        + " and (p.attempt = ? or j.state <> 'done' or p.attempt <> j.attempt)",
                JobParts.INPUT);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Job read(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                State.of(row.getString("state")),
                row.getString("created_by"),
                row.getString("parameters"),
                Duration.ofSeconds(row.getLong("kept_seconds")),
                row.getInt("attempt"),
                row.getBoolean("cancelling"),
                row.getLong("pieces_done"),
                row.getLong("pieces_total"),
                json.read(row.getString("counts"), COUNTS),
                failure == null ? null : json.read(failure, KeptProblem.class),
                row.getString("result_type"),
                row.getObject("result_bytes", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "expires_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
