package org.phrom.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.JobView;
import org.phrom.kit.problem.KeptProblem;
import org.phrom.kit.text.Text;

/**
 * A rebuild of the read model: its job, and what it was in before there were jobs.
 *
 * @param state running, completed, failed or cancelled
 * @param recordsRead places of the topics that lie behind; a place that was compacted away counts too
 * @param recordsTotal places the topics had when it began
 * @param skipped records that could not be applied and are dead letters
 * @param failure why it failed
 * @param job the same in the form of all jobs, which can be cancelled at its own address
 */
@Schema(
        description =
                "A rebuild of the read model. job is the same in the form of all jobs: go by it; state, startedAt,"
                        + " finishedAt and failure say it in words from before there were jobs")
record Rebuild(
        @Schema(description = "Id of the rebuild and of its job")
        UUID id,

        @Schema(description = "Where it is: running is queued and running of job, completed is done")
        @KnownValues({"running", "completed", "failed", "cancelled"})
        String state,

        @Schema(description = "Places of the topics that lie behind; a place that was compacted away counts too")
        long recordsRead,

        @Schema(description = "Places that the topics had when it began")
        long recordsTotal,

        @Schema(description = "Records that could not be applied and are dead letters")
        long skipped,

        @Schema(description = "When it was asked for, createdAt of job")
        Instant startedAt,

        @Schema(description = "When it ended; absent while it is under way") @Nullable
        Instant finishedAt,

        @Nullable Reason failure,
        JobView job) {

    static final String SKIPPED = "skipped";

    static Rebuild of(Job job, JobView shown) {
        KeptProblem failure = job.failure();
        return new Rebuild(
                job.id(),
                state(job.state()),
                job.done(),
                job.total(),
                job.counts().getOrDefault(SKIPPED, 0L),
                job.createdAt(),
                job.finishedAt(),
                failure == null ? null : new Reason(failure.code(), failure.title()),
                shown);
    }

    private static String state(Job.State state) {
        if (state.underWay()) {
            return Job.State.RUNNING.code();
        }
        return state == Job.State.DONE ? "completed" : state.code();
    }

    /**
     * What is said about a failure.
     *
     * @param code stable code, such as {@code interrupted}
     * @param title what happened
     */
    @Schema(name = "RebuildFailure", description = "Why a rebuild failed")
    record Reason(
            @Schema(description = "Code of the problem, such as interrupted; more may come")
            String code,

            Text title) {}
}
