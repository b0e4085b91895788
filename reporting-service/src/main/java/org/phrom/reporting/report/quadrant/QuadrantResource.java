package org.phrom.reporting.report.quadrant;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.format.FormParameters;
import org.phrom.reporting.format.ReportAnswers;
import org.phrom.reporting.format.ReportForm;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.pair.RoundPairs;

/** Puts organisations into quadrants, in every form. */
@Path("/v1/rounds/{id}/quadrant")
@PermitAll
@Tag(name = "Reports")
class QuadrantResource {

    private final ReportContexts contexts;
    private final RoundPairs pairs;
    private final Quadrants quadrants;
    private final Posters posters;
    private final ReportAnswers answers;

    QuadrantResource(
            ReportContexts contexts, RoundPairs pairs, Quadrants quadrants, Posters posters, ReportAnswers answers) {
        this.contexts = contexts;
        this.pairs = pairs;
        this.quadrants = quadrants;
        this.posters = posters;
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
            operationId = "getQuadrant",
            summary = "Put organisations into quadrants by two figures",
            description =
                    "The scores of two nodes, or the score of one and how it changed since a round before: the change of what both"
                            + " rounds measured the same by the crosswalk. Quadrants meet at the medians, or where xAt and yAt say; what is"
                            + " just there is high. Until the round is published, respondents, approvers and reviewers have all of it made of"
                            + " their own sub-trees only, the medians too. CSV and XLSX have every organisation, JSON one page; pictures are a"
                            + " scatter plot that names those that are furthest from the medians.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = QuadrantView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The quadrants, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response quadrant(
            @RestPath String id,
            @BeanParam QuadrantParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        parameters.check();
        Optional<RoundPair> pair =
                parameters.changing() ? Optional.of(pairs.of(context, parameters.from())) : Optional.empty();
        ReportAnswers.Asked asked = new ReportAnswers.Asked(
                form, parameters + "|" + pair.map(RoundPair::state).orElse(""), headers, request);
        Words words = Words.in(asked.language());
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "quadrant",
                        () -> quadrants.view(quadrants.of(context, pair, parameters), parameters),
                        () -> new QuadrantTables(quadrants.of(context, pair, parameters)).all(),
                        () -> picture(words, context, pair, parameters)));
    }

    private String picture(
            Words words, ReportContext context, Optional<RoundPair> pair, QuadrantParameters parameters) {
        Quadrants.Told told = quadrants.of(context, pair, parameters);
        QuadrantPage page = new QuadrantPage(words, told, List.of(), parameters, 1);
        String title = words.of("quadrant") + " – " + page.named(told.x()) + " × " + page.named(told.y());
        return posters.svg(
                words, context, title, told.points().isEmpty() ? List.of() : List.of(new Poster.Part("", page.plot())));
    }
}
