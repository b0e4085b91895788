package org.phrom.reporting.report.comparison;

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
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.format.FormParameters;
import org.phrom.reporting.format.ReportAnswers;
import org.phrom.reporting.format.ReportForm;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Puts a few organisations of a round beside each other, in every form. */
@Path("/v1/rounds/{id}/comparison")
@PermitAll
@Tag(name = "Reports")
class ComparisonResource {

    private final ReportContexts contexts;
    private final Comparisons comparisons;
    private final Posters posters;
    private final ReportAnswers answers;

    ComparisonResource(ReportContexts contexts, Comparisons comparisons, Posters posters, ReportAnswers answers) {
        this.contexts = contexts;
        this.comparisons = comparisons;
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
            operationId = "getComparison",
            summary = "Put two to five organisations beside each other, node by node",
            description =
                    "Scores, ranks and bands of the index or of a node and of all below it, with the differences to the"
                            + " first organisation and to the median. Ranks and medians are those of the whole round, as on"
                            + " scorecards. Until the round is published, respondents, approvers and reviewers compare"
                            + " organisations of their own sub-tree only; others are not there for them. CSV has a line for"
                            + " each organisation in each node; a workbook has a second sheet with a column for each"
                            + " organisation; pictures have the node and the parts right below it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ComparisonView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The comparison, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response comparison(
            @RestPath String id,
            @BeanParam ComparisonParameters parameters,
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
                        "comparison",
                        () -> comparisons.of(context, parameters),
                        () -> new ComparisonTables(comparisons.of(context, parameters), comparisons.figures(context))
                                .all(),
                        () -> picture(words, context, parameters)));
    }

    private String picture(Words words, ReportContext context, ComparisonParameters parameters) {
        ComparisonView view = comparisons.of(context, parameters);
        ComparisonPage page =
                new ComparisonPage(words, context, parameters, view, List.of(), comparisons.figures(context));
        return posters.svg(
                words,
                context,
                words.of("comparison") + " – " + words.of(view.name()),
                List.of(new Poster.Part("", page.bars(view))));
    }
}
