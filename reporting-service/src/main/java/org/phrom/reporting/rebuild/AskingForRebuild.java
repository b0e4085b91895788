package org.phrom.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.Jobs;
import org.phrom.kit.job.NewJob;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.readmodel.ReportProblem;

/** Accepts a rebuild unless one is under way. */
@ApplicationScoped
class AskingForRebuild {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Jobs jobs;
    private final AuditTrail audit;

    AskingForRebuild(Jobs jobs, AuditTrail audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    @Transactional
    Job ask() {
        Job job = jobs.begin(new NewJob(RebuildingReadModel.KIND, KEPT).alone())
                .orElseThrow(() -> new Problem(ReportProblem.REBUILD_RUNNING));
        audit.record("rebuild.created", "rebuilds/" + job.id(), Map.of());
        return job;
    }
}
