package org.phrom.reporting.report.board;

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
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.format.FormParameters;
import org.phrom.reporting.format.ReportAnswers;
import org.phrom.reporting.format.ReportForm;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows how a round comes along, in every form. */
@Path("/v1/rounds/{id}/response-board")
@PermitAll
@Tag(name = "Reports")
class BoardResource {

    private final ReportContexts contexts;
    private final Boards boards;
    private final BoardQueries rows;
    private final BoardTables tables;
    private final Posters posters;
    private final ReportAnswers answers;
    private final Freshness freshness;
    private final Clock clock;

    BoardResource(
            ReportContexts contexts,
            Boards boards,
            BoardQueries rows,
            BoardTables tables,
            Posters posters,
            ReportAnswers answers,
            Freshness freshness,
            Clock clock) {
        this.contexts = contexts;
        this.boards = boards;
        this.rows = rows;
        this.tables = tables;
        this.posters = posters;
        this.answers = answers;
        this.freshness = freshness;
        this.clock = clock;
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
            operationId = "getResponseBoard",
            summary = "Show who has handed in, day by day, and how much time is left",
            description =
                    "Counts by state, altogether, by type and by area, hand-ins by day, and the stages of the round"
                            + " with the time that is left. Until the round is published, respondents, approvers and reviewers have"
                            + " all of it made of their own sub-trees only. CSV has the groups; a workbook has the days and every"
                            + " participant, too.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BoardView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.Types.SVG, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.PNG,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            },
            description = "The response board")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round")
    @Refuses("unauthenticated")
    public Response board(
            @RestPath String id,
            @BeanParam FormParameters form,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, null);
        ReportAnswers.Asked asked = new ReportAnswers.Asked(form, "", headers, request);
        Words words = Words.in(asked.language());
        return answers.of(
                context,
                asked,
                new ReportAnswers.Making(
                        "response-board",
                        () -> boards.of(context),
                        () -> tables.all(context, boards.of(context)),
                        () -> posters.svg(
                                words,
                                context,
                                words.of("responseBoard"),
                                new BoardCharts(words, boards.of(context), clock).parts())));
    }

    @GET
    @Path("organisations")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listResponses",
            summary = "List how far each participant has come",
            description =
                    "In order of their codes, those of one state or all. Until the round is published, respondents,"
                            + " approvers and reviewers see their own sub-tree only.")
    @APIResponse(
            responseCode = "200",
            description = "One page of the participants",
            content = @Content(schema = @Schema(implementation = BoardPageView.class)))
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @Refuses("unauthenticated")
    public Response organisations(
            @RestPath String id,
            @RestQuery
                    @Parameter(description = "Only those whose assessment is in this state")
                    @KnownValues({"notStarted", "inProgress", "submitted"})
                    @Nullable
                    String state,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken,
            @Context Request request) {
        ReportContext context = contexts.of(id, null);
        Problem.requireKnown("state", state, List.of("notStarted", "inProgress", "submitted"));
        PageRequest page = PageRequest.of(pageSize, pageToken, id, state);
        return freshness.answer(
                request,
                context,
                String.join("|", "responses", state, String.valueOf(pageSize), pageToken),
                () -> BoardPageView.of(page.page(rows.page(context, state, page), BoardLine::code)));
    }
}
