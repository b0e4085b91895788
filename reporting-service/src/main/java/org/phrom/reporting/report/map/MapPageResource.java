package org.phrom.reporting.report.map;

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
import org.phrom.reporting.map.domain.AreaMap;
import org.phrom.reporting.page.PageAnswers;
import org.phrom.reporting.page.PageParameters;
import org.phrom.reporting.page.PageResponse;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.map.RoundMaps.Layout;

/** Shows people the scores of a round on a map. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class MapPageResource {

    private final ReportContexts contexts;
    private final RoundMaps maps;
    private final PageAnswers answers;

    MapPageResource(ReportContexts contexts, RoundMaps maps, PageAnswers answers) {
        this.contexts = contexts;
        this.maps = maps;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/map")
    @Operation(hidden = true)
    public Response map(
            @RestPath String id,
            @RestQuery @Nullable String node,
            @RestQuery @Nullable String map,
            PageParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.of(parameters.lang(), headers);
        ReportContext context = contexts.of(id, parameters.run());
        MapParameters asked = new MapParameters(parameters.run(), node, map);
        return answers.of(
                request,
                words,
                context,
                "map " + asked + maps.fingerprint(),
                () -> page(words, contexts.of(id, parameters.run()), asked));
    }

    private String page(Words words, ReportContext context, MapParameters asked) {
        Layout layout = maps.layout(context, asked);
        AreaMap map = layout.map();
        String title = words.of("map") + " · " + words.of(context.round().title());
        Address address = Address.of("rounds", context.round().id(), "map")
                .with("node", layout.node().code())
                .with("map", map == null ? null : map.head().code());
        return Pages.map(Frame.of(words, title, address), new MapPage(words, layout, maps.heads()).page())
                .render();
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
