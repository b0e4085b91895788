package org.phrom.reporting.report.scorecard;

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
import org.phrom.reporting.report.ranking.FieldQueries;
import org.phrom.reporting.report.ranking.Ranking;
import org.phrom.reporting.report.trend.Trends;

/** Shows people one organisation in one round. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ScorecardPageResource {

    private final ReportContexts contexts;
    private final Scorecards scorecards;
    private final FieldQueries fields;
    private final Trends trends;
    private final PageAnswers answers;

    ScorecardPageResource(
            ReportContexts contexts, Scorecards scorecards, FieldQueries fields, Trends trends, PageAnswers answers) {
        this.contexts = contexts;
        this.scorecards = scorecards;
        this.fields = fields;
        this.trends = trends;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/organisations/{code}")
    @Operation(hidden = true)
    public Response organisation(
            @RestPath String id,
            @RestPath String code,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        String part = "organisation " + code + "|" + trends.state(context.round());
        return answers.of(
                request, words, context, part, () -> page(words, Ranking.of(contexts.of(id, parameters.run())), code));
    }

    private String page(Words words, Ranking ranking, String code) {
        ScorecardView card = scorecards.of(ranking.context(), code);
        ScorecardPage view = new ScorecardPage(
                words, ranking, card, fields.of(ranking, code), trends.last(ranking.round(), ranking.run(), code));
        String title = words.of(card.organisation().name()) + " · "
                + words.of(ranking.round().title());
        Address address = Address.of("rounds", ranking.round().id(), "organisations", code);
        return Pages.organisation(Frame.of(words, title, address), view.page()).render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
