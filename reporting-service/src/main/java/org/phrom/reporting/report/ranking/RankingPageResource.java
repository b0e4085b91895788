package org.phrom.reporting.report.ranking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Frame;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.page.PageAnswers;
import org.phrom.reporting.page.PageParameters;
import org.phrom.reporting.page.PageResponse;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.progress.ProgressQueries;

/** Shows people a round with its ranking. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class RankingPageResource {

    private final ReportContexts contexts;
    private final RankingQueries rows;
    private final FieldQueries fields;
    private final ProgressQueries progress;
    private final PageAnswers answers;

    RankingPageResource(
            ReportContexts contexts,
            RankingQueries rows,
            FieldQueries fields,
            ProgressQueries progress,
            PageAnswers answers) {
        this.contexts = contexts;
        this.rows = rows;
        this.fields = fields;
        this.progress = progress;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}")
    @Operation(hidden = true)
    public Response round(
            @RestPath String id,
            RankingFilter asked,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        RankingFilter filter = asked.withoutBlanks();
        int number = parameters.number();
        ReportContext context = contexts.of(id, parameters.run());
        return answers.of(
                request,
                words,
                context,
                filter + "|" + number,
                () -> page(words, new Ranking(contexts.of(id, parameters.run()), filter), number));
    }

    private String page(Words words, Ranking ranking, int number) {
        RankingPage view = new RankingPage(
                words,
                ranking,
                progress.of(ranking.round(), ranking.scope()),
                fields.of(ranking, null),
                rows.from(ranking, words.language(), (number - 1) * RankingPage.LINES, RankingPage.LINES),
                number);
        Address address =
                ranking.filter().in(Address.of("rounds", ranking.round().id()));
        Frame frame = Frame.of(words, words.of(ranking.round().title()), address);
        return Pages.round(frame, view.page()).render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
