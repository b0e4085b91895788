package org.phrom.reporting.report.equity;

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
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.trend.Trends;

/** Shows how equal the results of a round are, as JSON or its areas in other forms. */
@Path("/v1/rounds/{id}/equity")
@PermitAll
@Tag(name = "Reports")
class EquityResource {

    private final ReportContexts contexts;
    private final Equities equities;
    private final Trends trends;
    private final Posters posters;
    private final ReportAnswers answers;

    EquityResource(ReportContexts contexts, Equities equities, Trends trends, Posters posters, ReportAnswers answers) {
        this.contexts = contexts;
        this.equities = equities;
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
            operationId = "getEquity",
            summary = "Show how equal the scores are over organisations and areas",
            description =
                    "Gini coefficient, Theil's T within and between areas, mean logarithmic deviation and the ratio"
                            + " of fifths, of the index or of a node; what each area has, and its gap to the centre; who is below"
                            + " each band; and the same of the published rounds before that measured the same. Every"
                            + " organisation counts once. Until the round is published, respondents, approvers and reviewers"
                            + " have all of it made of their own sub-trees only. CSV and XLSX have the areas.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EquityView.class)),
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
    public Response equity(
            @RestPath String id,
            @BeanParam EquityParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        ReportAnswers.Asked asked =
                new ReportAnswers.Asked(form, parameters + "|" + trends.state(context.round()), headers, request);
        Words words = Words.in(asked.language());
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "equity",
                        () -> view(context, parameters),
                        () -> table(words, context, parameters),
                        () -> picture(words, context, parameters)));
    }

    private EquityView view(ReportContext context, EquityParameters parameters) {
        return equities.of(context, parameters.node(), parameters.centre());
    }

    private List<ReportTable> table(Words words, ReportContext context, EquityParameters parameters) {
        EquityView view = view(context, parameters);
        int decimals = new EquityPage(words, context, view).figures().decimals();
        return List.of(new EquityTable(view, decimals).areas());
    }

    private String picture(Words words, ReportContext context, EquityParameters parameters) {
        EquityView view = view(context, parameters);
        return posters.svg(
                words,
                context,
                words.of("equity") + " – " + words.of(view.name()),
                new EquityPage(words, context, view).charts());
    }
}
