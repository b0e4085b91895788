package org.phrom.reporting.report.quadrant;

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

/** Shows people organisations in quadrants. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class QuadrantPageResource {

    private final ReportContexts contexts;
    private final RoundPairs pairs;
    private final Quadrants quadrants;
    private final PageAnswers answers;

    QuadrantPageResource(ReportContexts contexts, RoundPairs pairs, Quadrants quadrants, PageAnswers answers) {
        this.contexts = contexts;
        this.pairs = pairs;
        this.quadrants = quadrants;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/quadrant")
    @Operation(hidden = true)
    public Response quadrant(
            @RestPath String id,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String x,
            @RestQuery @Nullable String y,
            @RestQuery @Nullable Double xAt,
            @RestQuery @Nullable Double yAt,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        QuadrantParameters asked = new QuadrantParameters(parameters.run(), x, y, from, xAt, yAt, null, null);
        asked.check();
        Optional<RoundPair> pair = pair(context, asked);
        String state = pair.map(RoundPair::state).orElse("");
        return answers.of(
                request,
                words,
                context,
                "quadrant " + asked + "|" + parameters.number() + "|" + state,
                () -> page(words, contexts.of(id, parameters.run()), asked, parameters.number()));
    }

    private String page(Words words, ReportContext context, QuadrantParameters asked, int number) {
        String title = words.of("quadrant") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "quadrant");
        Optional<RoundPair> pair = pair(context, asked);
        QuadrantPage view = new QuadrantPage(
                words,
                quadrants.of(context, pair, pair.isEmpty() ? asked.withoutChange(context.framework()) : asked),
                pairs.offered(context),
                asked,
                number);
        return Pages.quadrant(Frame.of(words, title, view.address(address)), view.page())
                .render();
    }

    private Optional<RoundPair> pair(ReportContext context, QuadrantParameters asked) {
        return asked.changing() ? pairs.find(context, asked.from()) : Optional.empty();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
