package org.phrom.reporting.report.board;

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
import java.time.Clock;
import java.util.List;
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

/** Shows people how a round comes along. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class BoardPageResource {

    private final ReportContexts contexts;
    private final Boards boards;
    private final BoardQueries rows;
    private final PageAnswers answers;
    private final Clock clock;

    BoardPageResource(ReportContexts contexts, Boards boards, BoardQueries rows, PageAnswers answers, Clock clock) {
        this.contexts = contexts;
        this.boards = boards;
        this.rows = rows;
        this.clock = clock;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/response-board")
    @Operation(hidden = true)
    public Response board(
            @RestPath String id, PageParameters parameters, @Context HttpHeaders headers, @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, null);
        return answers.of(request, words, context, "response-board", () -> page(words, contexts.of(id, null)));
    }

    private String page(Words words, ReportContext context) {
        BoardView view = boards.of(context);
        List<BoardLine> waiting = rows.first(context, "notStarted", BoardPage.MOST_WAITING);
        BoardPage page = new BoardPage(words, context, view, new BoardCharts(words, view, clock), waiting);
        String title =
                words.of("responseBoard") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "response-board");
        return Pages.board(Frame.of(words, title, address), page.page()).render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
