package org.phrom.reporting.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.page.Pages.RoundsPage;
import org.phrom.reporting.progress.ProgressRows;
import org.phrom.reporting.ranking.RankedOrganisation;
import org.phrom.reporting.ranking.Ranking;
import org.phrom.reporting.ranking.RankingFilter;
import org.phrom.reporting.ranking.RankingRows;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Visibility;
import org.phrom.reporting.scorecard.ScorecardView;
import org.phrom.reporting.scorecard.Scorecards;

/** The pages for people. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PageResource {

    private static final int MOST_ROUNDS = 200;

    private final Visibility visibility;
    private final Rounds rounds;
    private final Frameworks frameworks;
    private final RankingRows rows;
    private final ProgressRows progress;
    private final Scorecards scorecards;

    PageResource(
            Visibility visibility,
            Rounds rounds,
            Frameworks frameworks,
            RankingRows rows,
            ProgressRows progress,
            Scorecards scorecards) {
        this.visibility = visibility;
        this.rounds = rounds;
        this.frameworks = frameworks;
        this.rows = rows;
        this.progress = progress;
        this.scorecards = scorecards;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context HttpHeaders headers, @RestQuery @Nullable String lang) {
        Words words = PageLanguage.words(lang, headers);
        List<Pages.RoundHead> heads = rounds.list(visibility, null, MOST_ROUNDS).stream()
                .map(round -> RoundPageView.head(words, round))
                .toList();
        return PageResponse.of(
                200,
                words,
                Pages.rounds(Frame.of(words, words.of("roundsTitle"), Address.of()), new RoundsPage(heads)));
    }

    @GET
    @Path("rounds/{id}")
    @Operation(hidden = true)
    public Response round(
            @RestPath String id, RankingFilter asked, PageParameters parameters, @Context HttpHeaders headers) {
        Words words = PageLanguage.words(parameters.lang(), headers);
        Ranking ranking = ranking(id, parameters.run(), asked.withoutBlanks());
        RoundPageView view = new RoundPageView(
                words,
                ranking,
                progress.of(ranking.round(), ranking.scope()),
                lines(ranking, words.language()),
                parameters.number());
        Address address = Address.of("rounds", id).with(ranking.filter());
        Frame frame = Frame.of(words, words.of(ranking.round().title()), address);
        return PageResponse.of(200, words, Pages.round(frame, view.page()));
    }

    @GET
    @Path("rounds/{id}/organisations/{code}")
    @Operation(hidden = true)
    public Response organisation(
            @RestPath String id, @RestPath String code, PageParameters parameters, @Context HttpHeaders headers) {
        Words words = PageLanguage.words(parameters.lang(), headers);
        Ranking ranking = ranking(id, parameters.run(), RankingFilter.NONE);
        ScorecardView card = scorecards.of(ranking.round(), ranking.run(), code, ranking.scope());
        OrganisationPageView view = new OrganisationPageView(words, ranking, card, lines(ranking, words.language()));
        String title = words.of(card.organisation().name()) + " · "
                + words.of(ranking.round().title());
        Frame frame = Frame.of(words, title, Address.of("rounds", id, "organisations", code));
        TemplateInstance page = Pages.organisation(frame, view.page());
        return PageResponse.of(200, words, page);
    }

    @GET
    @Path("{path:.+}")
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
        Run run = rounds.run(id, kind);
        return new Ranking(round, run, frameworks.of(round), visibility.scope(round), filter);
    }

    private List<RankedOrganisation> lines(Ranking ranking, Locale language) {
        List<RankedOrganisation> lines = new ArrayList<>();
        rows.each(ranking, language, lines::add);
        return lines;
    }
}
