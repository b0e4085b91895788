package org.phrom.reporting.report.obstacles;

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
import java.util.List;
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

/** Shows which obstacles and success factors separate high scores from low ones. */
@Path("/v1/rounds/{id}/obstacles/factors")
@PermitAll
@Tag(name = "Reports")
class FactorsResource {

    private final ReportContexts contexts;
    private final Obstacles obstacles;
    private final Factors factors;
    private final FactorsForms forms;
    private final ReportAnswers answers;

    FactorsResource(
            ReportContexts contexts, Obstacles obstacles, Factors factors, FactorsForms forms, ReportAnswers answers) {
        this.contexts = contexts;
        this.obstacles = obstacles;
        this.factors = factors;
        this.forms = forms;
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
            operationId = "getObstacleFactors",
            summary = "Show which factors separate the highest quarter of the scores from the lowest",
            description =
                    "Shares of both quarters, their difference with an interval, Fisher's exact test adjusted for the"
                            + " number of factors, and how the scores of those that tagged a factor differ from the others'. It"
                            + " is association, not cause, and organisations say it of themselves. Of a whole round nothing is"
                            + " told of fewer than five. Until the round is published, respondents, approvers and reviewers have"
                            + " all of it made of their own sub-trees only. Pictures show the differences of the first twelve"
                            + " with their intervals.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FactorsView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The figures, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response factors(
            @RestPath String id,
            @BeanParam FactorsParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        String variant = parameters + "|" + obstacles.state(context.round());
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, variant, headers, request);
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "factors",
                        () -> view(context, parameters),
                        () -> List.of(FactorsForms.table(context, view(context, parameters))),
                        () -> forms.picture(context, view(context, parameters), Words.in(asked.language()))));
    }

    private FactorsView view(ReportContext context, FactorsParameters parameters) {
        return factors.of(context, parameters.node());
    }
}
