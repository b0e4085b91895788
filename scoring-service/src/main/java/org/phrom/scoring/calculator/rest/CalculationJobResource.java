package org.phrom.scoring.calculator.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.phrom.kit.job.Job;
import org.phrom.kit.job.JobView;
import org.phrom.kit.job.ShowingJobs;
import org.phrom.kit.security.Roles;
import org.phrom.scoring.calculator.app.CalculationJobs;

/** Shows, ends and gives out calculations that run behind their requests. */
@Path("/v1/composite-indicators/jobs/{id}")
@Tag(name = "Composite indicators")
@RolesAllowed({Roles.ANALYST, Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
class CalculationJobResource {
    private final CalculationJobs jobs;
    private final ShowingJobs showing;

    CalculationJobResource(CalculationJobs jobs, ShowingJobs showing) {
        this.jobs = jobs;
        this.showing = showing;
    }

    static URI address(Job job) {
        return URI.create("/v1/composite-indicators/jobs/" + job.id());
    }

    static JobView view(Job job, ShowingJobs showing) {
        return showing.show(job, address(job).toString(), "removal");
    }

    @GET
    @Waits
    @Operation(
            operationId = "getCalculationJob",
            summary = "Show how far a calculation is",
            description =
                    "Only its maker sees it here. It is the job of the same id at /v1/jobs, where it can be cancelled;"
                            + " here it can be removed, too.")
    @APIResponse(responseCode = "200", description = "Its state")
    @APIResponse(responseCode = "404", description = "No such job, or forgotten, or somebody else's")
    public RestResponse<JobView> get(
            @RestPath String id,
            @RestHeader("Prefer") @Parameter(description = ShowingJobs.PREFER) @Nullable String prefer) {
        ShowingJobs.Awaited awaited = showing.await(jobs.get(id), prefer);
        return awaited.answer(view(awaited.job(), showing));
    }

    @GET
    @Path("/result")
    @Streamed
    @Produces({"application/json", "text/csv"})
    @Operation(
            operationId = "getCalculationResult",
            summary = "Give what a calculation came to",
            description =
                    "The parts are those that were asked for with the calculation; include, unit and Prefer are not looked at.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CalculationSchemas.CalculationAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No such job, or forgotten, or somebody else's")
    @APIResponse(responseCode = "409", description = "It is not done, or was cancelled")
    @APIResponse(responseCode = "422", description = "The model is not defined for these data")
    @Refuses({
        "job-not-done",
        "job-cancelled",
        "interrupted",
        "memory-exhausted",
        "database-unavailable",
        "invalid",
        "model-not-computable",
        "calculation-too-large",
        "calculator-busy"
    })
    public Response result(@RestPath String id, @BeanParam AnswerForm form) {
        form.check();
        Job job = jobs.get(id);
        return AnswerResponse.kept(jobs.result(job), form, job.resultTag());
    }

    @DELETE
    @Operation(
            operationId = "removeCalculationJob",
            summary = "Stop a calculation and forget it",
            description = "What it came to is forgotten, too.")
    @APIResponse(responseCode = "204", description = "Stopped or ended, and forgotten")
    @APIResponse(responseCode = "404", description = "No such job, or forgotten, or somebody else's")
    public void remove(@RestPath String id) {
        jobs.remove(id);
    }
}
