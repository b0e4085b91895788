package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.Jobs;
import org.phrom.kit.job.NewJob;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.writing.KeptAnswer;
import org.phrom.scoring.tables.Wanted;

/** The calculations that run behind their requests: so many at most, seen by nobody here but the caller who made them. */
@ApplicationScoped
public class CalculationJobs {
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final Calculating calculating;
    private final Jobs jobs;
    private final Caller caller;
    private final int most;
    private final Duration kept;

    CalculationJobs(
            Calculating calculating,
            Jobs jobs,
            Caller caller,
            @ConfigProperty(name = "phrom.calculator.max-jobs", defaultValue = "20") int most,
            @ConfigProperty(name = "phrom.calculator.jobs-kept", defaultValue = "15M") Duration kept) {
        this.calculating = calculating;
        this.jobs = jobs;
        this.caller = caller;
        this.most = most;
        this.kept = kept;
    }

    /** Refuses at once what is wrong with a request, before it is queued. */
    public void check(Posted posted, Outline outline, Wanted wanted) {
        calculating.check(posted, outline, wanted);
    }

    /** Queues a calculation that was checked, or refuses when there are too many. */
    @Transactional
    public Job begin(Posted posted, Wanted wanted) {
        refuseAboveMost(jobs.count(CalculationJob.KIND) + 1);
        NewJob job = new NewJob(
                CalculationJob.KIND, kept, KeptRequest.of(posted, wanted), null, out -> KeptRequest.write(posted, out));
        Job begun = jobs.begin(job).orElseThrow();
        // others may have begun theirs while this one was written
        refuseAboveMost(jobs.countAlone(CalculationJob.KIND));
        return begun;
    }

    private void refuseAboveMost(int all) {
        if (all > most) {
            throw new Problem(CalculatorProblem.TOO_MANY_JOBS)
                    .with("maxJobs", most)
                    .retryAfter(TRY_AGAIN);
        }
    }

    /** Returns a job of the present caller, or refuses as if it were not there. */
    public Job get(String id) {
        return jobs.find(uuid(id))
                .filter(job -> job.kind().equals(CalculationJob.KIND))
                .filter(job -> job.createdBy().equals(caller.subject()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Returns what a job came to; refuses as the calculation would have, or when there is nothing yet. */
    public KeptAnswer result(Job job) {
        jobs.checkResult(job);
        return new KeptAnswer(() -> jobs.result(job));
    }

    /** Stops a job if it has not ended, and forgets it. */
    public void remove(String id) {
        jobs.forget(get(id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }
}
