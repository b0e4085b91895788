package org.phrom.kit.job;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.contract.Waits;
import org.phrom.kit.idempotency.Idempotent;

/** Shows long work to who asked for it and to administrators. */
@Path("/v1/jobs/{id}")
@Authenticated
@Tag(name = "Jobs", description = "Long work: how far it is, how to stop it, what it came to")
class JobResource {

    private final Jobs jobs;
    private final ShowingJobs showing;

    JobResource(Jobs jobs, ShowingJobs showing) {
        this.jobs = jobs;
        this.showing = showing;
    }

    @GET
    @Waits
    @Operation(
            operationId = "getJob",
            summary = "Show how far a job is",
            description = "Who began it sees it, and administrators.")
    @APIResponse(responseCode = "200", description = "The job")
    @APIResponse(responseCode = "404", description = "No such job, or forgotten, or somebody else's")
    public RestResponse<JobView> get(
            @RestPath UUID id,
            @RestHeader("Prefer") @Parameter(description = ShowingJobs.PREFER) @Nullable String prefer) {
        ShowingJobs.Awaited awaited = showing.await(jobs.get(id), prefer);
        return awaited.answer(showing.show(awaited.job()));
    }

    @GET
    @Path("/result")
    @Streamed
    @Operation(
            operationId = "getJobResult",
            summary = "Give what a job came to",
            description = "In the media type that the job says. A job that failed answers with why it failed.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "No such job, or forgotten, or somebody else's; or it left nothing")
    @APIResponse(responseCode = "409", description = "It is not done, or was cancelled")
    @Refuses(
            value = {"job-not-done", "job-cancelled", "interrupted", "database-unavailable", "memory-exhausted"},
            of = JobKind.class)
    public Response result(@RestPath UUID id) {
        Job job = jobs.get(id);
        jobs.checkResult(job);
        return Response.ok((StreamingOutput) out -> send(job, out), job.resultType())
                .tag(new EntityTag(job.resultTag()))
                .build();
    }

    private void send(Job job, OutputStream out) throws IOException {
        try (InputStream result = jobs.result(job)) {
            result.transferTo(out);
        }
    }

    @POST
    @Path("/cancellation")
    @Idempotent
    @Operation(
            operationId = "cancelJob",
            summary = "Stop a job",
            description = "One that waits is cancelled at once; one at work stops at the next place where it can.")
    @APIResponse(responseCode = "202", description = "Cancelled, or asked to stop")
    @APIResponse(responseCode = "404", description = "No such job, or forgotten, or somebody else's")
    @APIResponse(responseCode = "409", description = "It has ended")
    @Refuses("job-ended")
    public RestResponse<JobView> cancel(@RestPath UUID id) {
        return RestResponse.ResponseBuilder.<JobView>accepted(showing.show(jobs.cancel(jobs.get(id))))
                .location(URI.create("/v1/jobs/" + id))
                .build();
    }
}
