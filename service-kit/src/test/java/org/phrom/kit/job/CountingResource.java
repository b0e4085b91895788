package org.phrom.kit.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
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
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "count", summary = "Count")
    @APIResponse(responseCode = "202", description = "It will count")
    public RestResponse<JobView> count(CountingJob.Plan plan) {
        Job job = jobs.begin(new NewJob(CountingJob.KIND, Duration.ofHours(1), plan, null, null))
                .orElseThrow();
        return RestResponse.ResponseBuilder.<JobView>accepted(showing.show(job))
                .location(URI.create("/v1/jobs/" + job.id()))
                .build();
    }
}
