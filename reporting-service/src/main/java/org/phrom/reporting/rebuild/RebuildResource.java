package org.phrom.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.job.Jobs;
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

    RebuildResource(AskingForRebuild asking, Jobs jobs) {
        this.asking = asking;
        this.jobs = jobs;
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
    public RestResponse<Rebuild> create() {
        Rebuild rebuild = asking.ask();
        return RestResponse.ResponseBuilder.accepted(rebuild)
                .location(URI.create("/v1/rebuilds/" + rebuild.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRebuild", summary = "Show how far a rebuild has come")
    @APIResponse(responseCode = "200", description = "The rebuild")
    public Rebuild get(@RestPath UUID id) {
        return jobs.find(id)
                .filter(job -> job.kind().equals(RebuildingReadModel.KIND))
                .map(Rebuild::of)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
