package org.phrom.reporting.report.equity;

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
import org.phrom.reporting.report.trend.Trends;

/** Shows people how equal the scores of a round are. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class EquityPageResource {

    private final ReportContexts contexts;
    private final Equities equities;
    private final Trends trends;
    private final PageAnswers answers;

    EquityPageResource(ReportContexts contexts, Equities equities, Trends trends, PageAnswers answers) {
        this.contexts = contexts;
        this.equities = equities;
        this.trends = trends;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/equity")
    @Operation(hidden = true)
    public Response equity(
            @RestPath String id,
            @RestQuery @Nullable String node,
            @RestQuery @Nullable String centre,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        String part = "equity " + node + "|" + centre + "|" + trends.state(context.round());
        return answers.of(
                request, words, context, part, () -> page(words, contexts.of(id, parameters.run()), node, centre));
    }

    private String page(Words words, ReportContext context, @Nullable String node, @Nullable String centre) {
        EquityView equity = equities.of(context, node, centre);
        EquityPage view = new EquityPage(words, context, equity);
        String title = words.of("equity") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "equity").with("node", equity.node());
        return Pages.equity(Frame.of(words, title, address), view.page()).render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
