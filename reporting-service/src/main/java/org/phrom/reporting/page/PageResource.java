package org.phrom.reporting.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.page.Pages.RoundsPage;
import org.phrom.reporting.ranking.Ranking;
import org.phrom.reporting.ranking.RankingFilter;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Visibility;

/** The pages for people. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PageResource {

    private static final int MOST_ROUNDS = 200;

    private final Visibility visibility;
    private final Rounds rounds;
    private final Runs runs;
    private final Frameworks frameworks;
    private final Freshness freshness;
    private final Renderings renderings;
    private final ReportPages pages;

    PageResource(
            Visibility visibility,
            Rounds rounds,
            Runs runs,
            Frameworks frameworks,
            Freshness freshness,
            Renderings renderings,
            ReportPages pages) {
        this.visibility = visibility;
        this.rounds = rounds;
        this.runs = runs;
        this.frameworks = frameworks;
        this.freshness = freshness;
        this.renderings = renderings;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context HttpHeaders headers, @RestQuery @Nullable String lang) {
        Words words = PageLanguage.words(lang, headers);
        List<Pages.RoundHead> heads = rounds.list(visibility, null, MOST_ROUNDS).stream()
                .map(round -> RoundPageView.head(words, round))
                .toList();
        Frame frame = Frame.of(words, words.of("roundsTitle"), Address.of());
        byte[] page = renderings.of(
                null, () -> Pages.rounds(frame, new RoundsPage(heads)).render());
        return PageResponse.of(Response.ok(page), words, null);
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
        Words words = PageLanguage.words(parameters.lang(), headers);
        RankingFilter filter = asked.withoutBlanks();
        Ranking ranking = ranking(id, parameters.run(), filter);
        int number = parameters.number();
        // read once more after the tag, so that a page that is kept is never older than its name
        return page(
                request,
                words,
                new Shown(ranking, number),
                () -> pages.round(words, ranking(id, parameters.run(), filter), number));
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
        Words words = PageLanguage.words(parameters.lang(), headers);
        Ranking ranking = ranking(id, parameters.run(), RankingFilter.NONE);
        return page(
                request,
                words,
                new Shown(ranking, code),
                () -> pages.organisation(words, ranking(id, parameters.run(), RankingFilter.NONE), code));
    }

    @GET
    @Path("{path:(?!v1/).+}")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public Response unknown(@Context HttpHeaders headers) {
        // programs that do not ask for a page are told as everywhere else
        if (headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        throw new NotFoundException();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        String lang = address.getQueryParameters().getFirst("lang");
        return PageResponse.problem(problem.type().status(), PageLanguage.words(lang, headers));
    }

    private Ranking ranking(String id, @Nullable String kind, RankingFilter filter) {
        Round round = visibility.round(id);
        Run run = runs.find(id, kind);
        return new Ranking(round, run, frameworks.of(round), visibility.scope(round), filter);
    }

    private Response page(Request request, Words words, Shown shown, Supplier<String> page) {
        EntityTag tag = freshness.tag(
                shown.ranking().round(),
                shown.ranking().run(),
                "page|" + words.language() + "|" + shown.ranking().filter() + "|" + shown.part());
        Response.ResponseBuilder unchanged = tag == null ? null : request.evaluatePreconditions(tag);
        return PageResponse.of(unchanged == null ? Response.ok(renderings.of(tag, page)) : unchanged, words, tag);
    }

    /** Which part of a ranking a page shows: a number of lines, or one organisation. */
    private record Shown(Ranking ranking, Object part) {}
}
