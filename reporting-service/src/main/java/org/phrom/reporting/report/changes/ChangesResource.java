package org.phrom.reporting.report.changes;

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
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.pair.RoundPairs;

/** Shows how scores changed from one round to another, in every form. */
@Path("/v1/rounds/{id}/changes")
@PermitAll
@Tag(name = "Reports")
class ChangesResource {

    private final ReportContexts contexts;
    private final RoundPairs pairs;
    private final Changes changes;
    private final Posters posters;
    private final ReportAnswers answers;

    ChangesResource(
            ReportContexts contexts, RoundPairs pairs, Changes changes, Posters posters, ReportAnswers answers) {
        this.contexts = contexts;
        this.pairs = pairs;
        this.changes = changes;
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
            operationId = "getChanges",
            summary = "Tell how scores changed since a round before, by data, method and population",
            description =
                    "The change of the mean, and of each organisation, of the index or of a node. Of organisations with a score in"
                            + " both rounds, what both measured the same by the crosswalk (trends tell it the same way) is data, weighted as"
                            + " in this round; the rest is method: what was measured or weighted differently, missing or carried. What comes"
                            + " of organisations with a score in one of the rounds only is population. The parts add up to the change. Until"
                            + " the round is published, respondents, approvers and reviewers have all of it made of their own sub-trees only."
                            + " CSV and XLSX have every organisation, JSON one page; pictures show the change of the mean as a waterfall.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangesView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The changes, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response changes(
            @RestPath String id,
            @BeanParam ChangesParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        RoundPair pair = pairs.of(context, parameters.from());
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, parameters + "|" + pair.state(), headers, request);
        Words words = Words.in(asked.language());
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "changes",
                        () -> changes.view(changes.of(pair, parameters.node()), parameters),
                        () -> tables(pair, parameters),
                        () -> picture(words, pair, parameters)));
    }

    private List<ReportTable> tables(RoundPair pair, ChangesParameters parameters) {
        Changes.Told told = changes.of(pair, parameters.node());
        return new ChangesTables(told, told.figures().decimals()).all();
    }

    private String picture(Words words, RoundPair pair, ChangesParameters parameters) {
        Changes.Told told = changes.of(pair, parameters.node());
        String waterfall = new ChangesPage(words, told, List.of(), 1).waterfall();
        String title =
                words.of("changes") + " – " + words.of(told.measure().node().name());
        String heading = words.of("sinceRound", words.of(pair.before().round().title()));
        return posters.svg(
                words,
                pair.now(),
                title,
                told.total().change() == null ? List.of() : List.of(new Poster.Part(heading, waterfall)));
    }
}
