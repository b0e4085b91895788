package org.phrom.scoring.run.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.run.app.ExplainingScore;
import org.phrom.scoring.run.app.ExplainingScore.Explanation;
import org.phrom.scoring.run.app.ReadingRuns;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.Trace;
import org.phrom.scoring.run.store.RankedScoreQueries.RankedScore;

/** Lists and explains the scores of a run. Outside the caller's sub-trees nothing is there, unless the round is published. */
@Path("/v1/score-runs/{id}/scores")
@Tag(name = "Scores", description = "Scores of organisations, and how they came about")
@PermitAll
class ScoreResource {
    private static final String BY_RANK = "rank";
    private static final String BY_ORGANISATION = "organisation";

    private final ReadingRuns reading;
    private final ExplainingScore explaining;

    ScoreResource(ReadingRuns reading, ExplainingScore explaining) {
        this.reading = reading;
        this.explaining = explaining;
    }

    @GET
    @Operation(
            operationId = "listScores",
            summary = "List the scores of a run",
            description = "Ranks as the scoring model counts them, over the whole run, whatever the filter; ties in"
                    + " order of code, scores without a rank last. Under a tolerance for ties, only official runs have"
                    + " ranks. Without a token for published rounds only.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    public Page<RankedScore> list(
            @RestPath String id,
            @RestQuery @DefaultValue(BY_RANK) @Parameter(description = "rank or organisation") String sort,
            @RestQuery @Nullable String band,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        if (!BY_RANK.equals(sort) && !BY_ORGANISATION.equals(sort)) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "sort",
                            "unknown-order",
                            new Text("ต้องเป็น rank หรือ organisation", "It must be rank or organisation"));
        }
        PageRequest page = PageRequest.of(pageSize, pageToken, id, sort, band);
        return reading.scores(id, BY_RANK.equals(sort), band, page);
    }

    @GET
    @Path("/{organisation}/trace")
    @Operation(
            operationId = "explainScore",
            summary = "Explain the score of one organisation down to rules and answers",
            description = "Without a token for published rounds only.")
    @APIResponse(responseCode = "200", description = "The score and the tree behind it")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such run, or no score of that organisation in it")
    @APIResponse(
            responseCode = "422",
            description = "Organisations times columns are more than phrom.run.max-cells by now (not-computable)")
    @APIResponse(
            responseCode = "503",
            description = "Something changed since the live score was computed, or it takes long to compute what"
                    + " explains it (trace-not-ready)",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds to wait",
                            schema = @Schema(type = SchemaType.INTEGER)))
    public TraceView trace(@RestPath String id, @RestPath String organisation) {
        return TraceView.of(explaining.explain(id, organisation));
    }

    @Schema(name = "ScoreTrace")
    record TraceView(
            ScoreRunView run,
            String organisation,
            UUID assessment,
            String state,
            @Nullable Double score,
            @Nullable String band,
            @Nullable Integer rank,
            double coverage,
            Instant scoredAt,
            Trace tree) {
        static TraceView of(Explanation explanation) {
            Result result = explanation.score().result();
            return new TraceView(
                    ScoreRunView.of(explanation.run(), explanation.halt()),
                    result.organisation(),
                    result.assessment(),
                    result.state(),
                    result.score(),
                    result.band(),
                    explanation.rank(),
                    result.coverage(),
                    explanation.score().scoredAt(),
                    explanation.tree());
        }
    }
}
