package org.phrom.reporting.report.transitions;

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
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.pair.RoundPairs;

/** Shows who went from which band into which, in every form. */
@Path("/v1/rounds/{id}/transitions")
@PermitAll
@Tag(name = "Reports")
class TransitionsResource {

    private final ReportContexts contexts;
    private final RoundPairs pairs;
    private final Transitions transitions;
    private final Posters posters;
    private final ReportAnswers answers;

    TransitionsResource(
            ReportContexts contexts,
            RoundPairs pairs,
            Transitions transitions,
            Posters posters,
            ReportAnswers answers) {
        this.contexts = contexts;
        this.pairs = pairs;
        this.transitions = transitions;
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
            operationId = "getTransitions",
            summary = "Tell from which band organisations went into which since a round before",
            description =
                    "A matrix of the bands of the index in both rounds, with those that were not there before and those that are no"
                            + " longer there, and who rose or fell, where both rounds have the same bands in the same order. Until the round is"
                            + " published, respondents, approvers and reviewers have all of it made of their own sub-trees only. CSV has every"
                            + " organisation, a workbook the matrix too, JSON one page of those that moved; pictures are a Sankey diagram.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TransitionsView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The transitions, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response transitions(
            @RestPath String id,
            @BeanParam TransitionsParameters parameters,
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
                        "transitions",
                        () -> transitions.view(transitions.of(pair), parameters),
                        () -> new TransitionsTables(transitions.of(pair)).all(),
                        () -> picture(words, pair, parameters)));
    }

    private String picture(Words words, RoundPair pair, TransitionsParameters parameters) {
        Transitions.Told told = transitions.of(pair);
        String sankey = new TransitionsPage(words, told, parameters.listed(), List.of(), 1).sankey();
        return posters.svg(
                words,
                pair.now(),
                words.of("transitions"),
                told.movers().isEmpty() ? List.of() : List.of(new Poster.Part("", sankey)));
    }
}
