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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.text.Languages;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows the ranking of a round as JSON pages or one CSV file. */
@Path("/v1/rounds/{id}/ranking")
@PermitAll
@Tag(name = "Reports")
class RankingResource {

    private final ReportContexts contexts;
    private final RankingQueries rows;
    private final RankingCsv csv;
    private final Freshness freshness;

    RankingResource(ReportContexts contexts, RankingQueries rows, RankingCsv csv, Freshness freshness) {
        this.contexts = contexts;
        this.rows = rows;
        this.csv = csv;
        this.freshness = freshness;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvFiles.TYPE})
    @Operation(
            operationId = "getRanking",
            summary = "List the organisations in order of their scores",
            description =
                    "Ranks are competition ranks (1, 2, 2, 4) over the whole round, unless the scoring model counts them"
                            + " otherwise; scores that are equal to twelve decimals share one. A live run under a model"
                            + " with a tolerance for ties has none. Until the round is published, respondents, approvers"
                            + " and reviewers see their own sub-tree only. CSV has every line of the selection, JSON one page.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RankingView.class)),
                @Content(mediaType = CsvFiles.TYPE, schema = @Schema(implementation = String.class))
            },
            description = "The ranking, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response ranking(
            @RestPath String id,
            @BeanParam RankingFilter filter,
            @BeanParam RankingParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Locale language = Languages.of(headers);
        ReportContext context = contexts.of(id, parameters.run());
        Ranking ranking = new Ranking(context, filter.withoutBlanks());
        boolean asCsv = CsvFiles.wanted(parameters.format(), headers);
        String variant = asCsv + "|" + language + "|" + filter + "|" + parameters;
        if (asCsv) {
            Ordering.of(ranking.filter(), ranking.framework(), language);
            StreamingOutput file = out -> csv.write(ranking, language, out);
            return Response.fromResponse(freshness.answer(request, context, variant, () -> file))
                    .type(CsvFiles.TYPE + ";charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-ranking.csv\"")
                    .build();
        }
        return Response.fromResponse(
                        freshness.answer(request, context, variant, () -> view(ranking, language, parameters)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private RankingView view(Ranking ranking, Locale language, RankingParameters parameters) {
        PageRequest page = PageRequest.of(
                parameters.pageSize(), parameters.pageToken(), ranking.run().id(), ranking.filter(), language);
        Page<RankedOrganisation> found = rows.page(ranking, language, page);
        return new RankingView(
                ranking.round().id(), ranking.run(), ranking.run().provisional(), found.items(), found.nextPageToken());
    }
}
