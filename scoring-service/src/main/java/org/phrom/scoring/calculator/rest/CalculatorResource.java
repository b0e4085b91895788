package org.phrom.scoring.calculator.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.JobView;
import org.phrom.kit.job.ShowingJobs;
import org.phrom.kit.security.Roles;
import org.phrom.scoring.calculator.app.Calculating;
import org.phrom.scoring.calculator.app.CalculationJobs;
import org.phrom.scoring.calculator.app.Posted;
import org.phrom.scoring.calculator.app.Spools;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.rest.CalculationSchemas.CalculationAnswer;
import org.phrom.scoring.calculator.rest.CalculationSchemas.CalculationFiles;
import org.phrom.scoring.calculator.rest.CalculationSchemas.CalculationRequest;
import org.phrom.scoring.tables.Wanted;

/** Computes a composite indicator from the caller's own data and model. */
@Path("/v1/composite-indicators")
@Tag(name = "Composite indicators", description = "The calculator: indices from the caller's own data and model")
@RolesAllowed({Roles.ANALYST, Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
@MaxBody(value = CalculatorResource.LARGEST, aside = true)
@Refuses({"invalid", "model-not-computable", "calculation-too-large", "too-many-jobs", "calculator-busy"})
@APIResponse(
        responseCode = "200",
        description = "The parts that were asked for",
        content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = CalculationAnswer.class)),
            @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
        })
@APIResponse(
        responseCode = "202",
        description = "It is large, or was asked for with Prefer: respond-async, and runs as a job",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
@APIResponse(
        responseCode = "422",
        description = "The content is not valid, the model is not defined for these data, there are too many"
                + " cells or replicates, or it needs more memory than there is")
@APIResponse(responseCode = "429", description = "Too many jobs are waiting or kept; Retry-After says how long")
@APIResponse(
        responseCode = "503",
        description = "Others are being computed and it did not get its turn; Retry-After says how long")
class CalculatorResource {
    /** Two million numbers of a double's full precision, and what stands around them. */
    static final long LARGEST = 48 * 1024 * 1024;

    private final Calculating calculating;
    private final Spools spools;
    private final CalculationJobs jobs;
    private final ShowingJobs showing;

    CalculatorResource(Calculating calculating, Spools spools, CalculationJobs jobs, ShowingJobs showing) {
        this.calculating = calculating;
        this.spools = spools;
        this.jobs = jobs;
        this.showing = showing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"application/json", "text/csv"})
    @Operation(
            operationId = "computeCompositeIndicator",
            summary = "Compute a composite indicator",
            description =
                    "Nothing is kept but by a job, so it may be repeated at will. Everything that is wrong is said"
                            + " at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CalculationRequest.class)))
    public Response compute(InputStream body, @BeanParam AnswerForm form) throws IOException {
        form.check();
        return answer(Posted.json(spools.of(body)), form);
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({"application/json", "text/csv"})
    @Operation(
            operationId = "computeCompositeIndicatorFromFiles",
            summary = "Compute a composite indicator from files",
            description = "The same from files made for COINr: data (CSV: units by indicators, groups, denominators),"
                    + " structure (CSV with the columns of COINr's iMeta) and model (JSON or YAML). Faults have the line"
                    + " and column of the file.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schema = @Schema(implementation = CalculationFiles.class)))
    public Response computeFiles(MultipartFormDataInput files, @BeanParam AnswerForm form) {
        form.check();
        return answer(CalculationForm.parts(files, spools), form);
    }

    private Response answer(Posted posted, AnswerForm form) {
        try (posted) {
            Outline outline = calculating.outline(posted);
            Wanted wanted = form.wanted(outline);
            if (!form.asJob() && !calculating.isLarge(outline)) {
                return AnswerResponse.of(calculating.compute(posted, outline, wanted), form);
            }
            jobs.check(posted, outline, wanted);
            Job job = jobs.begin(posted, wanted);
            return Response.accepted(CalculationJobResource.view(job, showing))
                    .location(CalculationJobResource.address(job))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        }
    }
}
