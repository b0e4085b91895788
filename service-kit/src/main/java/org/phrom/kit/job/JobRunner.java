package org.phrom.kit.job;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.job.Job.State;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.runtime.Pulse;

/** Does the jobs of this replica, one of each kind at a time, and tells the others that they are being done. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int BEATS_PER_LEASE = 4;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration EXPIRY = Duration.ofMinutes(1);

    private final UUID owner = UUID.randomUUID();
    private final Map<UUID, Work> atWork = new ConcurrentHashMap<>();
    private final Map<String, Pulse> lanes = new HashMap<>();
    private final JobStatements rows;
    private final JobParts parts;
    private final List<JobKind> kinds;
    private final Duration lease;
    private @Nullable Pulse heartbeat;
    private @Nullable Pulse expiry;
    private volatile boolean stopping;

    JobRunner(
            JobStatements rows,
            JobParts parts,
            @All List<JobKind> kinds,
            @ConfigProperty(name = "phrom.jobs.lease", defaultValue = "20S") Duration lease) {
        this.rows = rows;
        this.parts = parts;
        this.kinds = kinds;
        this.lease = lease;
    }

    /** A job of a kind that was begun. */
    record Begun(String kind) {}

    void start(@Observes StartupEvent event) {
        start();
    }

    void start() {
        if (kinds.isEmpty()) {
            return;
        }
        Duration beat = lease.dividedBy(BEATS_PER_LEASE);
        heartbeat = Pulse.start("job-heartbeat", beat.compareTo(LOOK) < 0 ? beat : LOOK, this::beat);
        expiry = Pulse.start("job-expiry", EXPIRY, rows::removeExpired);
        for (JobKind kind : kinds) {
            Pulse lane = Pulse.start("job-" + kind.name(), LOOK, () -> runAll(kind));
            lanes.put(kind.name(), lane);
            lane.nudge();
        }
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun job) {
        Pulse lane = lanes.get(job.kind());
        if (lane != null) {
            lane.nudge();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        atWork.values().forEach(Work::stop);
        lanes.values().forEach(Pulse::close);
        close(heartbeat);
        close(expiry);
    }

    private static void close(@Nullable Pulse pulse) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void beat() {
        for (Work work : atWork.values()) {
            Optional<Boolean> cancelling = rows.beat(work, lease);
            if (cancelling.isEmpty()) {
                work.lose();
            } else if (cancelling.get()) {
                work.cancel();
            }
        }
    }

    private void runAll(JobKind kind) {
        while (!stopping) {
            rows.endLapsed(kind.name(), MOST_ATTEMPTS);
            Optional<Job> job = rows.claim(kind.name(), owner, lease);
            if (job.isEmpty()) {
                return;
            }
            run(kind, new Work(job.get(), owner, rows, parts));
        }
    }

    private void run(JobKind kind, Work work) {
        atWork.put(work.id(), work);
        try {
            kind.run(work);
            rows.end(work, State.DONE, null);
        } catch (Exception | Error e) { // also an Error: whoever asked wants to know
            ended(work, e);
        } finally {
            atWork.remove(work.id());
        }
        rows.tidy(work.id());
    }

    private void ended(Work work, Throwable thrown) {
        if (work.lost()) {
            LOG.warnf("A job was removed, or is another replica's now: job=%s attempt=%d", work.id(), work.attempt());
        } else if (work.cancelled()) {
            rows.end(work, State.CANCELLED, null);
        } else if (work.stopped() || work.postponed()) {
            rows.putBack(work, work.pause(), false);
        } else if (DatabaseFault.isPassing(thrown) && work.attempt() < MOST_ATTEMPTS) {
            LOG.infof("A job begins again: job=%s attempt=%d", work.id(), work.attempt());
            rows.putBack(work, Duration.ofSeconds(1L << (work.attempt() - 1)), true);
        } else {
            fail(work, problem(work, thrown));
        }
    }

    /** A failure may quote from the request what no text of the database can hold. */
    private void fail(Work work, Problem problem) {
        try {
            rows.end(work, State.FAILED, problem);
        } catch (DatabaseFault fault) {
            if (!DatabaseFault.isUnfitValue(fault)) {
                throw fault;
            }
            rows.end(work, State.FAILED, new Problem(problem.type()));
        }
    }

    private static Problem problem(Work work, Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        LOG.errorf(thrown, "A job failed: job=%s", work.id());
        if (DatabaseFault.isPassing(thrown)) {
            return new Problem(JobProblem.DATABASE_UNAVAILABLE);
        }
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof VirtualMachineError) {
                return new Problem(JobProblem.MEMORY_EXHAUSTED);
            }
        }
        return new Problem(JobProblem.INTERNAL_ERROR);
    }
}
