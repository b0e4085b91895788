package org.phrom.reporting.report.round;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Streamed;
import org.phrom.reporting.format.FormParameters;
import org.phrom.reporting.format.ReportAnswers;
import org.phrom.reporting.format.ReportForm;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.heatmap.HeatmapForms;
import org.phrom.reporting.report.ranking.Ranking;
import org.phrom.reporting.report.ranking.RankingTable;

/** Gives all scores of a round as one workbook. */
@Path("/v1/rounds/{id}/workbook.xlsx")
@PermitAll
@Tag(name = "Reports")
class WorkbookResource {

    private final ReportContexts contexts;
    private final RankingTable rankings;
    private final HeatmapForms heatmaps;
    private final ReportAnswers answers;

    WorkbookResource(ReportContexts contexts, RankingTable rankings, HeatmapForms heatmaps, ReportAnswers answers) {
        this.contexts = contexts;
        this.rankings = rankings;
        this.heatmaps = heatmaps;
        this.answers = answers;
    }

    @GET
    @Streamed
    @Produces(ReportForm.Types.XLSX)
    @Operation(
            operationId = "getRoundWorkbook",
            summary = "Give all scores of a round as a workbook",
            description = "Sheets: ranking (a line for each organisation), heatmap (the parts of the index, coloured),"
                    + " data (a line for each organisation and node that has a score; further sheets where one is full),"
                    + " dictionary (nodes with names and weights), bands, and about. Until the round is published,"
                    + " respondents, approvers and reviewers see their own sub-tree only.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook, official or provisional",
            content =
                    @Content(
                            mediaType = ReportForm.Types.XLSX,
                            schema = @Schema(format = "binary", type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response workbook(
            @RestPath String id,
            @RestQuery("run")
                    @Parameter(
                            description = "Which result; when absent the official one where there is one, or else the"
                                    + " live one")
                    @KnownValues({"official", "live"})
                    @Nullable
                    String kind,
            @RestQuery
                    @Parameter(description = "Language of headings, instead of the header Accept-Language")
                    @KnownValues({"th", "en"})
                    @Nullable
                    String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, kind);
        FormParameters form = new FormParameters(ReportForm.XLSX.code(), lang, null);
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, "", headers, request);
        Locale language = asked.language();
        return answers.of(context, asked, ReportAnswers.Making.ofTables("workbook", () -> tables(context, language)));
    }

    private List<ReportTable> tables(ReportContext context, Locale language) {
        Ranking ranking = Ranking.of(context);
        List<ReportTable> tables = new ArrayList<>();
        tables.add(rankings.of(ranking, language));
        tables.add(heatmaps.ofIndex(context, language));
        tables.add(rankings.byNode(ranking, language));
        tables.addAll(new Dictionary(context.framework()).tables());
        return tables;
    }
}
