package org.phrom.reporting.report.transitions;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
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
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.pair.RoundPairs;
import org.phrom.reporting.report.ranking.RankingPage;

/** Shows people from which band organisations went into which. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class TransitionsPageResource {

    private final ReportContexts contexts;
    private final RoundPairs pairs;
    private final Transitions transitions;
    private final PageAnswers answers;

    TransitionsPageResource(ReportContexts contexts, RoundPairs pairs, Transitions transitions, PageAnswers answers) {
        this.contexts = contexts;
        this.pairs = pairs;
        this.transitions = transitions;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/transitions")
    @Operation(hidden = true)
    public Response transitions(
            @RestPath String id,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String moved,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        TransitionsParameters asked = new TransitionsParameters(parameters.run(), from, moved, null, null);
        Optional<RoundPair> pair = pairs.find(context, from);
        String state = pair.map(RoundPair::state).orElse("");
        return answers.of(
                request,
                words,
                context,
                "transitions " + asked + "|" + parameters.number() + "|" + state,
                () -> page(words, contexts.of(id, parameters.run()), asked, parameters.number()));
    }

    private String page(Words words, ReportContext context, TransitionsParameters asked, int number) {
        String title =
                words.of("transitions") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "transitions");
        Optional<RoundPair> pair = pairs.find(context, asked.from());
        if (pair.isEmpty()) {
            return Pages.nothingBefore(
                            Frame.of(words, title, address),
                            new Pages.NothingBeforePage(
                                    RankingPage.head(words, context.round()), words.of("transitions")))
                    .render();
        }
        TransitionsPage view =
                new TransitionsPage(words, transitions.of(pair.get()), asked.listed(), pairs.offered(context), number);
        return Pages.transitions(Frame.of(words, title, view.address(address)), view.page())
                .render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
