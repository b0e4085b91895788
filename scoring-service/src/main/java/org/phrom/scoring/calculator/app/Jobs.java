package org.phrom.scoring.calculator.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.scoring.tables.Progress;

/**
 * The calculations that run behind their requests: so many at most, one after another, in memory only. A job is seen
 * by nobody but the caller who made it, and is forgotten some time after it ended.
 */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService worker;
    private final Clock clock;
    private final Caller caller;
    private final Room room;
    private final int most;
    private final Duration kept;

    Jobs(
            Clock clock,
            Caller caller,
            Room room,
            @ConfigProperty(name = "phrom.calculator.max-jobs", defaultValue = "20") int most,
            @ConfigProperty(name = "phrom.calculator.jobs-kept", defaultValue = "15M") Duration kept) {
        this.clock = clock;
        this.caller = caller;
        this.room = room;
        this.most = most;
        this.kept = kept;
        this.worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "calculator");
            thread.setDaemon(true);
            return thread;
        });
        room.whenTight(this::forgetOld);
    }

    /** Queues a calculation, or refuses when there are too many, or what they came to takes half of the room. */
    Job add(Posted posted, Function<Progress, Held> calculation) {
        Job job = new Job(UUID.randomUUID().toString(), caller.subject(), clock.instant());
        synchronized (jobs) {
            forgetOld();
            long bytes = jobs.values().stream().mapToLong(Job::bytes).sum();
            if (jobs.size() >= most || bytes > room.bytes() / 2) {
                throw new Problem(CalculatorProblem.TOO_MANY_JOBS)
                        .with("maxJobs", most)
                        .retryAfter(TRY_AGAIN);
            }
            jobs.put(job.id(), job);
        }
        worker.execute(() -> run(job, posted, calculation));
        return job;
    }

    /** Returns a job of the present caller, or refuses as if it were not there. */
    public Job get(String id) {
        synchronized (jobs) {
            forgetOld();
            Job job = jobs.get(id);
            if (job == null || !job.owner().equals(caller.subject())) {
                throw new Problem(CommonProblem.NOT_FOUND);
            }
            return job;
        }
    }

    /** Returns what a job came to, to be closed; refuses as the calculation would have, or when there is nothing yet. */
    public Held result(String id) {
        Job job = get(id);
        Held answer = job.answer();
        if (answer != null) {
            return answer;
        }
        RuntimeException failure = job.failure();
        if (job.state() == Job.State.CANCELLED) {
            throw new Problem(CalculatorProblem.JOB_CANCELLED);
        }
        throw failure == null ? new Problem(CalculatorProblem.JOB_NOT_DONE) : failure;
    }

    /** Stops a job if it has not ended, and forgets it. */
    public void remove(String id) {
        Job job = get(id);
        job.cancel(clock.instant());
        synchronized (jobs) {
            jobs.remove(id);
        }
        job.forget();
    }

    /** Returns when a job will be forgotten, reckoned from its end or, while it has none, from now. */
    public Instant expiresAt(Job job) {
        Instant end = job.finishedAt();
        return (end == null ? clock.instant() : end).plus(kept);
    }

    /** Returns how long an answer stays. */
    Duration kept() {
        return kept;
    }

    private void forgetOld() {
        Instant now = clock.instant();
        synchronized (jobs) {
            for (Job job : List.copyOf(jobs.values())) {
                if (job.finishedAt() != null && !expiresAt(job).isAfter(now)) {
                    jobs.remove(job.id());
                    job.forget();
                }
            }
        }
    }

    private void run(Job job, Posted posted, Function<Progress, Held> calculation) {
        try (posted) {
            if (job.start()) {
                job.finish(calculation.apply(job.progress()), clock.instant());
            }
        } catch (RuntimeException e) {
            if (!(e instanceof Problem) && !job.progress().cancelled()) {
                LOG.errorf(e, "A calculation failed: job=%s", job.id());
            }
            job.fail(e, clock.instant());
        } catch (Error e) {
            job.fail(new IllegalStateException("the calculation did not fit", e), clock.instant());
            throw e;
        }
    }

    @PreDestroy
    void stop() {
        synchronized (jobs) {
            jobs.values().forEach(job -> job.cancel(clock.instant()));
        }
        worker.shutdownNow();
    }
}
