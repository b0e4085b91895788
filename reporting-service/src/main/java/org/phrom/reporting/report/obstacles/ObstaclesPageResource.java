package org.phrom.reporting.report.obstacles;

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

/** Shows people what the organisations of a round tagged. What they wrote is on no page. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ObstaclesPageResource {

    private final ReportContexts contexts;
    private final Obstacles obstacles;
    private final Factors factors;
    private final PageAnswers answers;

    ObstaclesPageResource(ReportContexts contexts, Obstacles obstacles, Factors factors, PageAnswers answers) {
        this.contexts = contexts;
        this.obstacles = obstacles;
        this.factors = factors;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/obstacles")
    @Operation(hidden = true)
    public Response obstacles(
            @RestPath String id,
            @RestQuery @Nullable String node,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        String part = "obstacles " + node + "|" + obstacles.state(context.round());
        return answers.of(request, words, context, part, () -> page(words, contexts.of(id, parameters.run()), node));
    }

    private String page(Words words, ReportContext context, @Nullable String node) {
        ObstaclesView told = obstacles.of(context, node, ObstaclesParameters.AREA);
        ObstaclesPage view = new ObstaclesPage(words, context, told, factors.of(context, node));
        String title =
                words.of("obstaclesTitle") + " · " + words.of(context.round().title());
        Address address =
                Address.of("rounds", context.round().id(), "obstacles").with("node", told.node());
        return Pages.obstacles(Frame.of(words, title, address), view.page()).render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
