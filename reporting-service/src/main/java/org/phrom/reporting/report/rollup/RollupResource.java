package org.phrom.reporting.report.rollup;

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
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Rolls scores up along the tree of organisations, in every form. */
@Path("/v1/rounds/{id}/rollup")
@PermitAll
@Tag(name = "Reports")
class RollupResource {

    private final ReportContexts contexts;
    private final Rollups rollups;
    private final Posters posters;
    private final ReportAnswers answers;

    RollupResource(ReportContexts contexts, Rollups rollups, Posters posters, ReportAnswers answers) {
        this.contexts = contexts;
        this.rollups = rollups;
        this.posters = posters;
        this.answers = answers;
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        ReportForm.Types.CSV,
        ReportForm.Types.XLSX,
        ReportForm.Types.SVG,
        ReportForm.Types.PNG
    })
    @Operation(
            operationId = "getRollup",
            summary = "Roll scores up along the tree of organisations",
            description =
                    "Mean, median and coverage of what lies right below an organisation, or of the types below it, from the tree as it"
                            + " was when the round opened; parent goes down, step by step. Every organisation counts once. Until the"
                            + " round is published, respondents, approvers and reviewers have all of it made of their own sub-trees"
                            + " only.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RollupView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The scores rolled up, official or provisional")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round, or no official run yet")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response rollup(
            @RestPath String id,
            @BeanParam RollupParameters parameters,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, parameters.run());
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, parameters.toString(), headers, request);
        Words words = Words.in(asked.language());
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "rollup",
                        () -> rollups.of(context, parameters),
                        () -> tables(words, context, rollups.of(context, parameters)),
                        () -> picture(words, context, rollups.of(context, parameters))));
    }

    private static List<ReportTable> tables(Words words, ReportContext context, RollupView view) {
        int decimals = new RollupPage(words, context, view).figures().decimals();
        return List.of(new RollupTable(view, decimals).table());
    }

    private String picture(Words words, ReportContext context, RollupView view) {
        RollupPage page = new RollupPage(words, context, view);
        String title = words.of("rollup") + " – " + page.subject();
        return posters.svg(words, context, title, page.charts(), List.of(words.of(view.ruleText())));
    }
}
