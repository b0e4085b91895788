package org.phrom.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Waits;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.Jobs;
import org.phrom.kit.job.ShowingJobs;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Roles;

/** Lets an operator make the read model again. */
@Path("/v1/rebuilds")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operation")
class RebuildResource {

    private final AskingForRebuild asking;
    private final Jobs jobs;
    private final ShowingJobs showing;

    RebuildResource(AskingForRebuild asking, Jobs jobs, ShowingJobs showing) {
        this.asking = asking;
        this.jobs = jobs;
        this.showing = showing;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createRebuild",
            summary = "Make the read model again from the topics",
            description =
                    "Readers see the old state until all of the new one is there. It is the job of the same id, where it"
                            + " can be cancelled; one whose service ends is begun again.")
    @APIResponse(responseCode = "202", description = "Begun; Location tells where to follow it")
    @APIResponse(responseCode = "409", description = "Another rebuild is running")
    @ResponseStatus(202)
    @Refuses("rebuild-running")
    public RestResponse<Rebuild> create() {
        Job job = asking.ask();
        return RestResponse.ResponseBuilder.accepted(view(job))
                .location(URI.create("/v1/rebuilds/" + job.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Waits
    @Operation(operationId = "getRebuild", summary = "Show how far a rebuild has come")
    @APIResponse(responseCode = "200", description = "The rebuild")
    public RestResponse<Rebuild> get(
            @RestPath UUID id,
            @RestHeader("Prefer") @Parameter(description = ShowingJobs.PREFER) @Nullable String prefer) {
        Job rebuild = jobs.find(id)
                .filter(job -> job.kind().equals(RebuildingReadModel.KIND))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        ShowingJobs.Awaited awaited = showing.await(rebuild, prefer);
        return awaited.answer(view(awaited.job()));
    }

    private Rebuild view(Job job) {
        return Rebuild.of(job, showing.show(job));
    }
}
