package org.phrom.reporting.report.distribution;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.page.Words;
import org.phrom.reporting.format.FormParameters;
import org.phrom.reporting.format.ReportAnswers;
import org.phrom.reporting.format.ReportForm;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows how the scores of a round are spread, in every form. */
@Path("/v1/rounds/{id}/distribution")
@PermitAll
@Tag(name = "Reports")
class DistributionResource {

    private final ReportContexts contexts;
    private final Distributions distributions;
    private final DistributionPicture picture;
    private final ReportAnswers answers;

    DistributionResource(
            ReportContexts contexts, Distributions distributions, DistributionPicture picture, ReportAnswers answers) {
        this.contexts = contexts;
        this.distributions = distributions;
        this.picture = picture;
        this.answers = answers;
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        ReportForm.Types.CSV,
        ReportForm.Types.XLSX,
        ReportForm.Types.SVG,
        ReportForm.Types.PNG
    })
    @Operation(
            operationId = "getDistribution",
            summary = "Show how the scores are spread over the organisations",
            description =
                    "A histogram, quartiles of all and of each area, type or peer group, and the shares of the bands,"
                            + " of the index or of a node. Until the round is published, respondents, approvers and reviewers have"
                            + " all of it made of their own sub-trees only. CSV has the quartiles; a workbook has a sheet for each"
                            + " part.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DistributionView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The distribution, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response distribution(
            @RestPath String id,
            @BeanParam DistributionParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, parameters.toString(), headers, request);
        Words words = Words.in(asked.language());
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "distribution",
                        () -> distributions.of(context, parameters),
                        () -> {
                            DistributionView view = distributions.of(context, parameters);
                            return new DistributionTables(
                                            view,
                                            DistributionPicture.figures(context, view)
                                                    .decimals())
                                    .all();
                        },
                        () -> picture.of(words, context, distributions.of(context, parameters))));
    }
}
