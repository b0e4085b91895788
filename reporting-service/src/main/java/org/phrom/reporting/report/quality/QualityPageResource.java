package org.phrom.reporting.report.quality;

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

/** Shows people how well an instrument measures. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class QualityPageResource {

    private final ReportContexts contexts;
    private final Qualities qualities;
    private final PageAnswers answers;

    QualityPageResource(ReportContexts contexts, Qualities qualities, PageAnswers answers) {
        this.contexts = contexts;
        this.qualities = qualities;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/quality")
    @Operation(hidden = true)
    public Response quality(
            @RestPath String id,
            @RestQuery @Nullable String node,
            @RestQuery @Nullable String items,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        QualityParameters asked = new QualityParameters(parameters.run(), node, items);
        return answers.of(
                request,
                words,
                context,
                "quality " + asked,
                () -> page(words, contexts.of(id, parameters.run()), asked));
    }

    private String page(Words words, ReportContext context, QualityParameters asked) {
        QualityView view = qualities.of(context, asked);
        String title = words.of("quality") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "quality")
                .with("node", asked.node())
                .with("items", view.items());
        return Pages.quality(
                        Frame.of(words, title, address), new QualityPage(words, context, view, asked.node()).page())
                .render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
