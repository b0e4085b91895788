package org.phrom.reporting.report.rollup;

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

/** Shows people scores rolled up along the tree of organisations. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class RollupPageResource {

    private final ReportContexts contexts;
    private final Rollups rollups;
    private final PageAnswers answers;

    RollupPageResource(ReportContexts contexts, Rollups rollups, PageAnswers answers) {
        this.contexts = contexts;
        this.rollups = rollups;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/rollup")
    @Operation(hidden = true)
    public Response rollup(
            @RestPath String id,
            @RestQuery @Nullable String node,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String rule,
            @RestQuery @Nullable String parent,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        RollupParameters asked = new RollupParameters(parameters.run(), node, by, rule, parent);
        return answers.of(
                request,
                words,
                context,
                "rollup " + asked,
                () -> page(words, contexts.of(id, parameters.run()), asked));
    }

    private String page(Words words, ReportContext context, RollupParameters asked) {
        RollupView view = rollups.of(context, asked);
        String title = words.of("rollup") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "rollup")
                .with("node", view.node())
                .with("by", view.by())
                .with("rule", view.rule())
                .with("parent", asked.parent());
        return Pages.rollup(Frame.of(words, title, address), new RollupPage(words, context, view).page())
                .render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
