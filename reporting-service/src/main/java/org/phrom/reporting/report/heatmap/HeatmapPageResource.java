package org.phrom.reporting.report.heatmap;

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
import org.phrom.reporting.report.heatmap.HeatmapView.Line;
import org.phrom.reporting.report.heatmap.Heatmaps.Layout;
import org.phrom.reporting.report.ranking.FieldQueries;
import org.phrom.reporting.report.ranking.RankingFilter;

/** Shows people organisations by the parts of a node. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class HeatmapPageResource {

    private final ReportContexts contexts;
    private final Heatmaps heatmaps;
    private final FieldQueries fields;
    private final PageAnswers answers;

    HeatmapPageResource(ReportContexts contexts, Heatmaps heatmaps, FieldQueries fields, PageAnswers answers) {
        this.contexts = contexts;
        this.heatmaps = heatmaps;
        this.fields = fields;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/heatmap")
    @Operation(hidden = true)
    public Response heatmap(
            @RestPath String id,
            RankingFilter asked,
            @RestQuery @Nullable String node,
            @RestQuery @Nullable String arrangement,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        RankingFilter filter = asked.withoutBlanks();
        int number = parameters.number();
        HeatmapParameters which = new HeatmapParameters(parameters.run(), node, arrangement, null, null);
        ReportContext context = contexts.of(id, parameters.run());
        return answers.of(
                request,
                words,
                context,
                "heatmap " + filter + "|" + which + "|" + number,
                () -> page(words, contexts.of(id, parameters.run()), filter, which, number));
    }

    private String page(Words words, ReportContext context, RankingFilter filter, HeatmapParameters which, int number) {
        Layout layout = heatmaps.layout(context, filter, which, words.language());
        List<Line> lines =
                heatmaps.lines(layout, words.language(), (number - 1) * HeatmapPage.LINES, HeatmapPage.LINES + 1);
        HeatmapPage view = new HeatmapPage(words, layout, fields.figures(layout.ranking()), lines, number);
        String title = words.of("heatmap") + " · " + words.of(context.round().title());
        Address address = view.address(Address.of("rounds", context.round().id(), "heatmap"));
        return Pages.heatmap(Frame.of(words, title, address), view.page()).render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
