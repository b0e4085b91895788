package org.phrom.kit.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.KeptProblem;
import org.phrom.kit.text.Text;

/** A job as callers see it: the same in every service, wherever it is shown. */
@Schema(name = "Job", description = "Long work and how far it is")
public record JobView(
        @Schema(description = "Id of the job") UUID id,

        @Schema(description = "What work it is; each service has its own kinds") @KnownValues(of = JobKind.class)
        String kind,

        @Schema(description = "Where it is", examples = "running") @KnownValues(of = Job.State.class)
        String state,

        @Schema(description = "Share that is done, 0 to 1", examples = "0.4")
        double progress,

        @Schema(description = "Pieces of work that are done")
        long done,

        @Schema(description = "Pieces of work that are known of; 0 as long as none are")
        long total,

        @Schema(description = "What else it counts") Map<String, Long> counts,

        @Schema(description = "How often it was begun; more than once when a replica ended in the middle of it")
        int attempt,

        @Schema(description = "When it was asked for") Instant createdAt,

        @Schema(description = "When it was begun last; absent while it waits") @Nullable
        Instant startedAt,

        @Schema(description = "When it ended; absent while it is under way") @Nullable
        Instant finishedAt,

        @Schema(description = "When it will be forgotten; of one that is under way, if it ended now")
        Instant expiresAt,

        @Nullable Result result,
        @Nullable Failure failure,

        @Schema(
                description = "cancellation while it is under way, result when there is one, removal where it can be"
                        + " forgotten at the address where it is shown")
        @KnownValues({"cancellation", "result", "removal"})
        List<String> allowedActions) {

    static JobView of(Job job, Instant now, String address, List<String> allowed) {
        String resultType = job.resultType();
        Long bytes = job.resultBytes();
        KeptProblem failure = job.failure();
        return new JobView(
                job.id(),
                job.kind(),
                job.state().code(),
                job.progress(),
                job.done(),
                job.total(),
                job.counts(),
                job.attempt(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                expiresAt(job, now),
                resultType == null ? null : new Result(resultType, bytes == null ? 0 : bytes, address + "/result"),
                failure == null ? null : new Failure(failure.code(), failure.title()),
                allowed);
    }

    private static Instant expiresAt(Job job, Instant now) {
        Instant known = job.expiresAt();
        return known == null ? now.plus(job.kept()) : known;
    }

    /**
     * What it came to.
     *
     * @param href where it is given out
     */
    @Schema(name = "JobResult", description = "What a job came to")
    public record Result(
            @Schema(description = "Media type of the result")
            String mediaType,

            @Schema(description = "Length of the result in bytes")
            long bytes,

            @Schema(description = "Path where it is given out")
            String href) {}

    /** Why it failed. */
    @Schema(name = "JobFailure", description = "Why a job failed")
    public record Failure(
            @Schema(description = "Code of the problem") String code,
            @Schema(description = "What went wrong") Text title) {}
}
