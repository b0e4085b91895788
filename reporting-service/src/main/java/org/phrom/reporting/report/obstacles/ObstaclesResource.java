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
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.page.Words;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows how often obstacles and success factors were tagged in a round. */
@Path("/v1/rounds/{id}/obstacles")
@PermitAll
@Tag(name = "Reports")
class ObstaclesResource {

    private final ReportContexts contexts;
    private final Obstacles obstacles;
    private final ObstaclesCsv csv;
    private final Freshness freshness;

    ObstaclesResource(ReportContexts contexts, Obstacles obstacles, ObstaclesCsv csv, Freshness freshness) {
        this.contexts = contexts;
        this.obstacles = obstacles;
        this.csv = csv;
        this.freshness = freshness;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvFiles.TYPE, ObstaclesParameters.PICTURE})
    @Operation(
            operationId = "getObstacles",
            summary = "Count the obstacles and success factors that organisations tagged",
            description =
                    "How many organisations tagged each code, how severe they find it, and the same by area, type,"
                            + " band or node. Of a whole round nothing is told of groups of fewer than five, nor of what in the same breakdown would tell"
                            + " it. Until the round is published, respondents, approvers and reviewers have all of it made of"
                            + " their own sub-trees only, and nothing withheld. CSV has a line for each factor, and for each of"
                            + " its groups. SVG is a heat map of the twelve most common"
                            + " obstacles over the groups, the twenty of the most organisations.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObstaclesView.class)),
                @Content(mediaType = CsvFiles.TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ObstaclesParameters.PICTURE, schema = @Schema(implementation = String.class))
            },
            description = "The counts")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response obstacles(
            @RestPath String id,
            @BeanParam ObstaclesParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        if (parameters.picture(headers)) {
            Words words = Words.of(parameters.lang(), headers);
            String picture = "heat|" + words.language() + "|" + parameters + "|" + obstacles.state(context.round());
            return Response.fromResponse(freshness.answer(
                            request, context, picture, () -> new HeatOfGroups(words, view(context, parameters)).svg()))
                    .type(ObstaclesParameters.PICTURE + ";charset=UTF-8")
                    .build();
        }
        boolean asCsv = CsvFiles.wanted(parameters.format(), headers);
        String variant = "obstacles|" + asCsv + "|" + parameters + "|" + obstacles.state(context.round());
        if (asCsv) {
            return Response.fromResponse(freshness.answer(request, context, variant, () -> file(context, parameters)))
                    .type(CsvFiles.TYPE + ";charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-obstacles.csv\"")
                    .build();
        }
        return Response.fromResponse(freshness.answer(request, context, variant, () -> view(context, parameters)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private ObstaclesView view(ReportContext context, ObstaclesParameters parameters) {
        return obstacles.of(context, parameters.node(), parameters.dimension());
    }

    // made before anything is sent, so that it can still be refused
    private StreamingOutput file(ReportContext context, ObstaclesParameters parameters) {
        ObstaclesView view = view(context, parameters);
        return out -> csv.write(view, context.round(), out);
    }
}
