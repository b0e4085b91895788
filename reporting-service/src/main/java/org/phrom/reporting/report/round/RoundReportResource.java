package org.phrom.reporting.report.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
import org.phrom.kit.page.Words;
import org.phrom.kit.pdf.Digits;
import org.phrom.reporting.format.PaperParameters;
import org.phrom.reporting.format.PdfFiles;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.distribution.DistributionPages;
import org.phrom.reporting.report.equity.EquityPages;
import org.phrom.reporting.report.obstacles.ObstaclesPages;
import org.phrom.reporting.report.ranking.FieldQueries;
import org.phrom.reporting.report.ranking.Ranking;
import org.phrom.reporting.report.ranking.RankingPages;
import org.phrom.reporting.report.ranking.RankingQueries;
import org.phrom.reporting.report.trend.Trends;

/** Gives a round as a document. */
@Path("/v1/rounds/{id}/report.pdf")
@PermitAll
@Tag(name = "Reports")
class RoundReportResource {

    private final ReportContexts contexts;
    private final RankingPages rankings;
    private final RankingQueries rows;
    private final FieldQueries fields;
    private final DistributionPages distributions;
    private final EquityPages equities;
    private final ObstaclesPages obstacles;
    private final Trends trends;
    private final Provenances provenances;
    private final PdfFiles files;

    RoundReportResource(
            ReportContexts contexts,
            RankingPages rankings,
            RankingQueries rows,
            FieldQueries fields,
            DistributionPages distributions,
            EquityPages equities,
            ObstaclesPages obstacles,
            Trends trends,
            Provenances provenances,
            PdfFiles files) {
        this.contexts = contexts;
        this.rankings = rankings;
        this.rows = rows;
        this.fields = fields;
        this.distributions = distributions;
        this.equities = equities;
        this.obstacles = obstacles;
        this.trends = trends;
        this.provenances = provenances;
        this.files = files;
    }

    @GET
    @Streamed
    @Produces(PdfFiles.TYPE)
    @Operation(
            operationId = "getRoundReport",
            summary = "Give a round as a document",
            description =
                    "A report of A4 sheets, as PDF: key figures, bands, distribution, equity, obstacles and success"
                            + " factors where they may be tagged, every organisation in the order of the ranking with the"
                            + " first eight parts of the index coloured as in heat maps, method and sources. Until the round is"
                            + " published, respondents, approvers and reviewers see their own sub-tree only.")
    @APIResponse(
            responseCode = "200",
            description = "The document, official or provisional",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "Name of the file of a document",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = PdfFiles.TYPE, schema = @Schema(format = "binary", type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response report(
            @RestPath String id,
            @RestQuery("run")
                    @Parameter(
                            description = "Which result; when absent the official one where there is one, or else the"
                                    + " live one")
                    @KnownValues({"official", "live"})
                    @Nullable
                    String kind,
            @BeanParam PaperParameters paper,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, kind);
        Words words = Words.of(paper.lang(), headers);
        Digits digits = paper.written();
        String variant = String.join(
                "|",
                words.language().getLanguage(),
                digits.name(),
                trends.state(context.round()),
                obstacles.state(context));
        return files.of(context, request, id + "-report", variant, () -> made(context, words, digits));
    }

    private PdfFiles.Making made(ReportContext context, Words words, Digits digits) {
        Ranking ranking = Ranking.of(context);
        RoundDocument document = new RoundDocument(
                words,
                digits,
                rankings.of(ranking, words),
                distributions.of(context, words),
                equities.of(context, words),
                context.framework().tagged() ? obstacles.of(context, words) : null,
                context.framework(),
                fields.figures(ranking),
                provenances.of(context));
        return out -> document.write(
                lines -> QuarkusTransaction.requiringNew().run(() -> rows.each(ranking, words.language(), lines)), out);
    }
}
