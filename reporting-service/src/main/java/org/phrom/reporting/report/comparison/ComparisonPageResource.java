package org.phrom.reporting.report.comparison;

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

/** Shows people a few organisations beside each other, and a form to choose them while fewer than two are. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ComparisonPageResource {

    private final ReportContexts contexts;
    private final Comparisons comparisons;
    private final PageAnswers answers;

    ComparisonPageResource(ReportContexts contexts, Comparisons comparisons, PageAnswers answers) {
        this.contexts = contexts;
        this.comparisons = comparisons;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/comparison")
    @Operation(hidden = true)
    public Response comparison(
            @RestPath String id,
            @RestQuery @Nullable List<String> organisation,
            @RestQuery @Nullable String node,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        ComparisonParameters asked = new ComparisonParameters(parameters.run(), organisation, node);
        return answers.of(
                request,
                words,
                context,
                "comparison " + asked,
                () -> page(words, contexts.of(id, parameters.run()), asked));
    }

    private String page(Words words, ReportContext context, ComparisonParameters asked) {
        boolean choosing = asked.given().size() < ComparisonParameters.FEWEST;
        ComparisonPage view = new ComparisonPage(
                words,
                context,
                asked,
                choosing ? null : comparisons.of(context, asked),
                comparisons.offered(context),
                comparisons.figures(context));
        String title = words.of("comparison") + " · " + words.of(context.round().title());
        Address address = view.address(Address.of("rounds", context.round().id(), "comparison"));
        return Pages.comparison(Frame.of(words, title, address), view.page()).render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
