package org.phrom.kit.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.KeptProblem;
import org.phrom.kit.text.Text;

/** A job as callers see it: the same in every service, wherever it is shown. */
@Schema(name = "Job")
public record JobView(
        UUID id,
        String kind,

        @Schema(description = "queued, running, done, failed or cancelled", examples = "running")
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

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "When it will be forgotten; of one that is under way, if it ended now")
        Instant expiresAt,

        @Nullable Result result,
        @Nullable Failure failure,

        @Schema(
                description =
                        "cancellation while it is under way, result when there is one; and what can be done where it"
                                + " is shown")
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
    @Schema(name = "JobResult")
    public record Result(String mediaType, long bytes, String href) {}

    /** Why it failed. */
    @Schema(name = "JobFailure")
    public record Failure(String code, Text title) {}
}
