package org.phrom.reporting.report.distribution;

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

/** Shows people how the scores of a round are spread. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DistributionPageResource {

    private final ReportContexts contexts;
    private final Distributions distributions;
    private final PageAnswers answers;

    DistributionPageResource(ReportContexts contexts, Distributions distributions, PageAnswers answers) {
        this.contexts = contexts;
        this.distributions = distributions;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/distribution")
    @Operation(hidden = true)
    public Response distribution(
            @RestPath String id,
            @RestQuery @Nullable String node,
            @RestQuery @Nullable String by,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        DistributionParameters asked = new DistributionParameters(parameters.run(), node, by);
        return answers.of(
                request,
                words,
                context,
                "distribution " + asked,
                () -> page(words, contexts.of(id, parameters.run()), asked));
    }

    private String page(Words words, ReportContext context, DistributionParameters asked) {
        DistributionView view = distributions.of(context, asked);
        String title =
                words.of("distribution") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "distribution")
                .with("node", view.node())
                .with("by", view.by());
        return Pages.distribution(Frame.of(words, title, address), new DistributionPage(words, context, view).page())
                .render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
