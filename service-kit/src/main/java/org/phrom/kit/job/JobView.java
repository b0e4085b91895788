package org.phrom.kit.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.KeptProblem;
import org.phrom.kit.text.Text;

/** A job as callers see it. */
@Schema(name = "Job")
record JobView(
        UUID id,
        String kind,

        @Schema(description = "queued, running, done, failed or cancelled", examples = "running")
        String state,

        @Schema(description = "Share that is done, 0 to 1", examples = "0.4")
        double progress,

        @Schema(description = "What else it counts") Map<String, Long> counts,

        @Schema(description = "How often it was begun; more than once when a replica ended in the middle of it")
        int attempt,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "When it will be forgotten, once it has ended") @Nullable
        Instant expiresAt,

        @Nullable Result result,
        @Nullable Failure failure,

        @Schema(description = "cancellation while it is under way, result when there is one")
        List<String> allowedActions) {

    static JobView of(Job job) {
        String resultType = job.resultType();
        Long bytes = job.resultBytes();
        KeptProblem failure = job.failure();
        return new JobView(
                job.id(),
                job.kind(),
                job.state().code(),
                job.progress(),
                job.counts(),
                job.attempt(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.expiresAt(),
                resultType == null ? null : new Result(resultType, bytes == null ? 0 : bytes),
                failure == null ? null : new Failure(failure.code(), failure.title()),
                actions(job));
    }

    private static List<String> actions(Job job) {
        if (job.state().underWay()) {
            return job.cancelling() ? List.of() : List.of("cancellation");
        }
        return job.resultType() == null ? List.of() : List.of("result");
    }

    /** What it came to. */
    @Schema(name = "JobResult")
    record Result(String mediaType, long bytes) {}

    /** Why it failed. */
    @Schema(name = "JobFailure")
    record Failure(String code, Text title) {}
}
