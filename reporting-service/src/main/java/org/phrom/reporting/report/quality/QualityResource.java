package org.phrom.reporting.report.quality;

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

/** Shows how well an instrument measures, in every form. */
@Path("/v1/rounds/{id}/quality")
@PermitAll
@Tag(name = "Reports")
class QualityResource {

    private final ReportContexts contexts;
    private final Qualities qualities;
    private final Posters posters;
    private final ReportAnswers answers;

    QualityResource(ReportContexts contexts, Qualities qualities, Posters posters, ReportAnswers answers) {
        this.contexts = contexts;
        this.qualities = qualities;
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
            operationId = "getInstrumentQuality",
            summary = "Show how far what is summed up goes together",
            description =
                    "Of the index and every node in which at least two are summed up: Cronbach's alpha, and of each item mean, standard"
                            + " deviation, how many have no score, how many are at the ends of the scale, its correlation with the sum"
                            + " of the others, and alpha without it. Nodes of weight 0 are left out. Until the round is published,"
                            + " respondents, approvers and reviewers have all of it made of their own sub-trees only. CSV has the items;"
                            + " a workbook the groups, too.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = QualityView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The quality, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response quality(
            @RestPath String id,
            @BeanParam QualityParameters parameters,
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
                        "quality",
                        () -> qualities.of(context, parameters),
                        () -> tables(words, context, qualities.of(context, parameters)),
                        () -> picture(words, context, qualities.of(context, parameters))));
    }

    private static List<ReportTable> tables(Words words, ReportContext context, QualityView view) {
        int decimals = new QualityPage(words, context, view, null).figures().decimals();
        return new QualityTable(view, decimals).all();
    }

    private String picture(Words words, ReportContext context, QualityView view) {
        QualityPage page = new QualityPage(words, context, view, null);
        return posters.svg(words, context, words.of("quality"), page.charts());
    }
}
