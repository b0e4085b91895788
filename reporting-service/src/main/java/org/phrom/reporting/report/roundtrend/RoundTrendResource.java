package org.phrom.reporting.report.roundtrend;

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

/** Shows what became of scores from round to round, in every form. */
@Path("/v1/rounds/{id}/trend")
@PermitAll
@Tag(name = "Reports")
class RoundTrendResource {

    private final ReportContexts contexts;
    private final RoundPairs pairs;
    private final RoundTrends trends;
    private final Posters posters;
    private final ReportAnswers answers;

    RoundTrendResource(
            ReportContexts contexts, RoundPairs pairs, RoundTrends trends, Posters posters, ReportAnswers answers) {
        this.contexts = contexts;
        this.pairs = pairs;
        this.trends = trends;
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
            operationId = "getRoundTrend",
            summary = "Tell what became of the scores from round to round",
            description =
                    "Mean and median of the index or of a node in this round and the ones before, as far as the node can be"
                            + " followed by the crosswalk, with breaks where two rounds did not measure the same, and a"
                            + " chain-linked mean that goes on over breaks by what both sides of one measured the same. Until the"
                            + " round is published, respondents, approvers and reviewers have all of it made of their own"
                            + " sub-trees only; a published round stands beside published ones alone.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RoundTrendView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The trend, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response trend(
            @RestPath String id,
            @BeanParam RoundTrendParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        List<RoundPair> chain = pairs.chain(context, RoundTrends.mostBefore());
        ReportAnswers.Asked asked =
                new ReportAnswers.Asked(form, parameters + "|" + RoundPair.state(chain), headers, request);
        Words words = Words.in(asked.language());
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "trend",
                        () -> view(context, chain, parameters),
                        () -> tables(words, context, view(context, chain, parameters)),
                        () -> picture(words, context, chain, parameters)));
    }

    private static List<ReportTable> tables(Words words, ReportContext context, RoundTrendView view) {
        int decimals = new RoundTrendPage(words, context, view).figures().decimals();
        return List.of(new RoundTrendTable(view, decimals).rounds());
    }

    private RoundTrendView view(ReportContext context, List<RoundPair> chain, RoundTrendParameters parameters) {
        return trends.of(context, chain, parameters.node());
    }

    private String picture(Words words, ReportContext context, List<RoundPair> chain, RoundTrendParameters parameters) {
        RoundTrendPage page = new RoundTrendPage(words, context, view(context, chain, parameters));
        return posters.svg(
                words,
                context,
                words.of("roundTrend") + " – " + words.of(page.trend().name()),
                List.of(new Poster.Part("", page.lines())));
    }
}
