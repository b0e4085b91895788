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

/** Shows how often obstacles and success factors were tagged in a round. */
@Path("/v1/rounds/{id}/obstacles")
@PermitAll
@Tag(name = "Reports")
class ObstaclesResource {

    private final ReportContexts contexts;
    private final Obstacles obstacles;
    private final ObstaclesForms forms;
    private final ReportAnswers answers;

    ObstaclesResource(ReportContexts contexts, Obstacles obstacles, ObstaclesForms forms, ReportAnswers answers) {
        this.contexts = contexts;
        this.obstacles = obstacles;
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
            operationId = "getObstacles",
            summary = "Count the obstacles and success factors that organisations tagged",
            description =
                    "How many organisations tagged each code, how severe they find it, and the same by area, type,"
                            + " band or node. Of a whole round nothing is told of groups of fewer than five, nor of what in the same breakdown would tell"
                            + " it. Until the round is published, respondents, approvers and reviewers have all of it made of"
                            + " their own sub-trees only, and nothing withheld. CSV and XLSX have a line for each factor, and for"
                            + " each of its groups. Pictures show the twelve most common obstacles and success factors, and"
                            + " how common these obstacles are in the groups, the twenty of the most organisations.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObstaclesView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The counts")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response obstacles(
            @RestPath String id,
            @BeanParam ObstaclesParameters parameters,
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
                        "obstacles",
                        () -> view(context, parameters),
                        () -> List.of(ObstaclesForms.table(view(context, parameters))),
                        () -> forms.picture(context, view(context, parameters), Words.in(asked.language()))));
    }

    private ObstaclesView view(ReportContext context, ObstaclesParameters parameters) {
        return obstacles.of(context, parameters.node(), parameters.dimension());
    }
}
