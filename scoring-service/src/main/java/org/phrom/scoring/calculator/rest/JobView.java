package org.phrom.scoring.calculator.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.job.Job;
import org.phrom.scoring.calculator.app.CalculationJobs;

/** A calculation that runs behind its request. */
@Schema(name = "CalculationJob")
record JobView(
        String id,

        @Schema(description = "queued, running, done, failed or cancelled", examples = "running")
        String state,

        @Schema(description = "Share that is done, 0 to 1", examples = "0.4")
        double progress,

        Instant createdAt,
        @Nullable Instant finishedAt,
        @Schema(description = "When it will be forgotten") Instant expiresAt,

        @Schema(description = "result when there is one, removal always")
        List<String> allowedActions) {
    static JobView of(Job job, CalculationJobs jobs) {
        boolean done = job.state() == Job.State.DONE;
        return new JobView(
                job.id().toString(),
                job.state().code(),
                job.progress(),
                job.createdAt(),
                job.finishedAt(),
                jobs.expiresAt(job),
                done ? List.of("result", "removal") : List.of("removal"));
    }
}
