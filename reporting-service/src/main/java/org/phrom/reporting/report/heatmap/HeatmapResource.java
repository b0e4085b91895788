package org.phrom.reporting.report.heatmap;

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
import java.util.Locale;
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
import org.phrom.reporting.report.heatmap.Heatmaps.Layout;
import org.phrom.reporting.report.ranking.RankingFilter;

/** Shows organisations by the parts of a node, in every form. */
@Path("/v1/rounds/{id}/heatmap")
@PermitAll
@Tag(name = "Reports")
class HeatmapResource {

    private final ReportContexts contexts;
    private final Heatmaps heatmaps;
    private final HeatmapForms forms;
    private final ReportAnswers answers;

    HeatmapResource(ReportContexts contexts, Heatmaps heatmaps, HeatmapForms forms, ReportAnswers answers) {
        this.contexts = contexts;
        this.heatmaps = heatmaps;
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
            operationId = "getHeatmap",
            summary = "Lay out organisations by the parts of a node",
            description =
                    "The lines are those of the ranking, in its order: that of the node's scores where another node"
                            + " than the index is asked for and no order is; or alike ones stand together (average linkage). Until"
                            + " the round is published, respondents, approvers and reviewers see their own sub-tree only. CSV and"
                            + " XLSX have every line, JSON one page, pictures the first 200; a workbook colours its cells.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HeatmapView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The heat map, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response heatmap(
            @RestPath String id,
            @BeanParam RankingFilter filter,
            @BeanParam HeatmapParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, filter + "|" + parameters, headers, request);
        Locale language = asked.language();
        Layout layout = heatmaps.layout(context, filter.withoutBlanks(), parameters, language);
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "heatmap",
                        () -> heatmaps.view(layout, parameters, language),
                        () -> List.of(forms.table(layout, language)),
                        () -> forms.picture(layout, Words.in(language))));
    }
}
