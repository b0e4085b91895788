package org.phrom.reporting.report.ranking;

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
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.page.Words;
import org.phrom.reporting.format.FormParameters;
import org.phrom.reporting.format.ReportAnswers;
import org.phrom.reporting.format.ReportForm;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows the ranking of a round as JSON pages, as a file for spreadsheets, or as a picture. */
@Path("/v1/rounds/{id}/ranking")
@PermitAll
@Tag(name = "Reports")
class RankingResource {

    private final ReportContexts contexts;
    private final RankingQueries rows;
    private final RankingTable table;
    private final RankingPicture picture;
    private final Provenances provenances;
    private final ReportAnswers answers;

    RankingResource(
            ReportContexts contexts,
            RankingQueries rows,
            RankingTable table,
            RankingPicture picture,
            Provenances provenances,
            ReportAnswers answers) {
        this.contexts = contexts;
        this.rows = rows;
        this.table = table;
        this.picture = picture;
        this.provenances = provenances;
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
            operationId = "getRanking",
            summary = "List the organisations in order of their scores",
            description =
                    "Ranks are competition ranks (1, 2, 2, 4) over the whole round, unless the scoring model counts them"
                            + " otherwise; scores that are equal to twelve decimals share one. A live run under a model"
                            + " with a tolerance for ties has none. Until the round is published, respondents, approvers"
                            + " and reviewers see their own sub-tree only. CSV and XLSX have every line of the selection,"
                            + " JSON one page; pictures show the whole field and its leaders.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RankingView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The ranking, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response ranking(
            @RestPath String id,
            @BeanParam RankingFilter filter,
            @BeanParam RankingParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        Ranking ranking = new Ranking(context, filter.withoutBlanks());
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, filter + "|" + parameters, headers, request);
        Locale language = asked.language();
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "ranking",
                        () -> view(ranking, language, parameters),
                        () -> List.of(table.of(ranking, language)),
                        () -> picture.of(ranking, Words.in(language))));
    }

    private RankingView view(Ranking ranking, Locale language, RankingParameters parameters) {
        PageRequest page = PageRequest.of(
                parameters.pageSize(), parameters.pageToken(), ranking.run().id(), ranking.filter(), language);
        Page<RankedOrganisation> found = rows.page(ranking, language, page);
        return new RankingView(
                ranking.round().id(),
                ranking.run(),
                ranking.run().provisional(),
                provenances.of(ranking.context()),
                found.items(),
                found.nextPageToken());
    }
}
