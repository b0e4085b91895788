package org.phrom.reporting.report.round;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Frame;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.page.PageAnswers;
import org.phrom.reporting.page.PageResponse;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.RoundsPage;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Visibility;
import org.phrom.reporting.report.ranking.RankingPage;

/** Shows people the list of rounds. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class RoundPageResource {

    private static final int MOST_ROUNDS = 200;

    private final Rounds rounds;
    private final Visibility visibility;
    private final PageAnswers answers;

    RoundPageResource(Rounds rounds, Visibility visibility, PageAnswers answers) {
        this.rounds = rounds;
        this.visibility = visibility;
        this.answers = answers;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context HttpHeaders headers, @RestQuery @Nullable String lang) {
        Words words = Words.of(lang, headers);
        List<Pages.RoundHead> heads = rounds.list(visibility, null, null, MOST_ROUNDS).stream()
                .map(round -> RankingPage.head(words, round))
                .toList();
        Frame frame = Frame.of(words, words.of("roundsTitle"), Address.of());
        return answers.of(
                words, () -> Pages.rounds(frame, new RoundsPage(heads)).render());
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
