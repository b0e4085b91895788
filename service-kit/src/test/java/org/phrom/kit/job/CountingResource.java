package org.phrom.kit.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;

@Path("/v1/countings")
class CountingResource {

    private final Jobs jobs;
    private final ShowingJobs showing;

    CountingResource(Jobs jobs, ShowingJobs showing) {
        this.jobs = jobs;
        this.showing = showing;
    }

    @POST
    @Idempotent
    @Transactional
    @ResponseStatus(202)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "count", summary = "Count")
    public JobView count(CountingJob.Plan plan) {
        return showing.show(jobs.begin(new NewJob(CountingJob.NAME, Duration.ofHours(1), plan, null, null))
                .orElseThrow());
    }
}
