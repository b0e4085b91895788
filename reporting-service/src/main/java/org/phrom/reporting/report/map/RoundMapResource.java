package org.phrom.reporting.report.map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.page.Words;
import org.phrom.reporting.format.FormParameters;
import org.phrom.reporting.format.ReportAnswers;
import org.phrom.reporting.format.ReportForm;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.map.RoundMaps.Layout;

/** Shows the scores of a round on a map, in every form. */
@Path("/v1/rounds/{id}/map")
@PermitAll
@Tag(name = "Reports")
class RoundMapResource {

    static final String GEO_JSON = "application/geo+json";

    private final ReportContexts contexts;
    private final RoundMaps maps;
    private final Posters posters;
    private final ReportAnswers answers;

    RoundMapResource(ReportContexts contexts, RoundMaps maps, Posters posters, ReportAnswers answers) {
        this.contexts = contexts;
        this.maps = maps;
        this.posters = posters;
        this.answers = answers;
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        RoundMapResource.GEO_JSON,
        ReportForm.Types.CSV,
        ReportForm.Types.XLSX,
        ReportForm.Types.SVG,
        ReportForm.Types.PNG
    })
    @Operation(
            operationId = "getRoundMap",
            summary = "Show the scores of the organisations on a map",
            description = "GeoJSON of the organisations with score, band and rank, for the index or a node: JSON is a"
                    + " FeatureCollection, and sent as application/geo+json to whoever asks for that. An organisation that"
                    + " the map does not have has no coordinates. Until the round is published, respondents, approvers and"
                    + " reviewers see their own sub-tree only. Pictures show bands, or fifths of the scale where there are"
                    + " none; hatched is who has no score. CSV and XLSX have the organisations without their geometry.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RoundMapView.class)),
                @Content(mediaType = RoundMapResource.GEO_JSON, schema = @Schema(implementation = RoundMapView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The map, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response map(
            @RestPath String id,
            @BeanParam MapParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        boolean geo = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equalsIgnoreCase("geo+json"));
        String variant = parameters + "|" + maps.fingerprint() + "|" + geo;
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, variant, headers, request);
        Words words = Words.in(asked.language());
        Response answer = answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "map",
                        () -> maps.view(maps.layout(context, parameters)),
                        () -> List.of(new MapTable(maps.layout(context, parameters)).table()),
                        () -> picture(words, context, maps.layout(context, parameters))));
        boolean json = answer.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
        return geo && json ? Response.fromResponse(answer).type(GEO_JSON).build() : answer;
    }

    private String picture(Words words, ReportContext context, Layout layout) {
        MapCharts charts = new MapCharts(words, layout);
        String title = words.of("mapOf", words.of(layout.node().name()));
        List<String> notes = layout.map() == null ? List.of() : List.of(charts.attribution(layout.map()));
        return posters.svg(words, context, title, charts.parts(), notes);
    }
}
