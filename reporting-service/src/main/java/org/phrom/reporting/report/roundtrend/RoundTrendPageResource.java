package org.phrom.reporting.report.roundtrend;

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
import java.util.List;
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

/** Shows people what became of scores from round to round. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class RoundTrendPageResource {

    private final ReportContexts contexts;
    private final RoundPairs pairs;
    private final RoundTrends trends;
    private final PageAnswers answers;

    RoundTrendPageResource(ReportContexts contexts, RoundPairs pairs, RoundTrends trends, PageAnswers answers) {
        this.contexts = contexts;
        this.pairs = pairs;
        this.trends = trends;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/trend")
    @Operation(hidden = true)
    public Response trend(
            @RestPath String id,
            @RestQuery @Nullable String node,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        RoundTrendParameters asked = new RoundTrendParameters(parameters.run(), node);
        String state = RoundPair.state(pairs.chain(context, RoundTrends.mostBefore()));
        return answers.of(
                request,
                words,
                context,
                "trend " + asked + "|" + state,
                () -> page(words, contexts.of(id, parameters.run()), asked));
    }

    private String page(Words words, ReportContext context, RoundTrendParameters asked) {
        List<RoundPair> chain = pairs.chain(context, RoundTrends.mostBefore());
        RoundTrendPage view = new RoundTrendPage(words, context, trends.of(context, chain, asked.node()));
        String title = words.of("roundTrend") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "trend")
                .with("node", view.trend().node());
        return Pages.roundTrend(Frame.of(words, title, address), view.page()).render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
