package org.phrom.scoring.run.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
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
import org.phrom.scoring.run.domain.Trace.BandTrace;
import org.phrom.scoring.run.domain.Trace.PeerGroupTrace;
import org.phrom.scoring.run.domain.Trace.StatisticTrace;
import org.phrom.scoring.run.store.RankedScoreQueries.Filter;
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
                    + " ranks. Published rounds are public.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @Refuses("unauthenticated")
    public Page<RankedScore> list(
            @RestPath String id,
            @RestQuery
                    @DefaultValue(BY_RANK)
                    @KnownValues({BY_RANK, BY_ORGANISATION})
                    @Parameter(description = "What to order by")
                    String sort,
            @RestQuery @Parameter(description = "Code of a band: only scores in it") @Nullable String band,
            @RestQuery
                    @Parameter(
                            description =
                                    PageRequest.CHANGED_SINCE_OF_LONG_WRITES
                                            + ". It counts scoredAt. The rank of a score moves with others, which does not change the score")
                    @Nullable
                    Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        if (!BY_RANK.equals(sort) && !BY_ORGANISATION.equals(sort)) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "sort",
                            "unknown-order",
                            new Text("ต้องเป็น rank หรือ organisation", "It must be rank or organisation"));
        }
        PageRequest page = PageRequest.of(pageSize, pageToken, id, sort, band, changedSince);
        return reading.scores(id, BY_RANK.equals(sort), new Filter(band, changedSince), page);
    }

    @GET
    @Path("/{organisation}/trace")
    @Operation(
            operationId = "explainScore",
            summary = "Explain the score of one organisation down to rules and answers",
            description = "Published rounds are public.")
    @APIResponse(responseCode = "200", description = "The score and the tree behind it")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such run, or no score of that organisation in it")
    @APIResponse(
            responseCode = "422",
            description = "Organisations times columns are more than phrom.run.max-cells by now")
    @APIResponse(
            responseCode = "503",
            description = "Something changed since the live score was computed, or it takes long to compute what"
                    + " explains it")
    @Refuses({"unauthenticated", "not-computable", "trace-not-ready"})
    public TraceView trace(
            @RestPath String id, @RestPath @Parameter(description = "Code of the organisation") String organisation) {
        return TraceView.of(explaining.explain(id, organisation));
    }

    @Schema(name = "ScoreTrace", description = "A score, and how it came about")
    record TraceView(
            @Schema(description = "The run") ScoreRunView run,

            @Schema(description = RankedScore.ORGANISATION) String organisation,

            @Schema(description = "Id of its assessment") UUID assessment,

            @Schema(description = RankedScore.STATE) @KnownValues({"scored", "missing"})
            String state,

            @Schema(description = RankedScore.SCORE) @Nullable
            Double score,

            @Schema(description = RankedScore.BAND) @Nullable
            String band,

            @Schema(description = RankedScore.RANK) @Nullable
            Integer rank,

            @Schema(description = RankedScore.COVERAGE) double coverage,

            @Schema(description = RankedScore.SCORED_AT) Instant scoredAt,

            @Schema(
                    description = "The bands, the highest first; the score is in the first that it reaches and whose"
                            + " gates are passed. Empty without bands")
            List<BandTrace> bands,

            @Schema(
                    description =
                            "The organisations that it is held against; absent where the model has no peer groups")
            @Nullable
            PeerGroupView peerGroup,

            @Schema(description = "The root of the index, and all below it")
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
                    explanation.ranked() == null ? null : explanation.ranked().rank(),
                    result.coverage(),
                    explanation.score().scoredAt(),
                    explanation.explained().bands(),
                    PeerGroupView.of(explanation),
                    explanation.explained().tree());
        }
    }

    @Schema(name = "PeerGroupTrace", description = "The organisations that one is held against, and why these")
    record PeerGroupView(
            @Schema(description = "Code of the group; absent when it is in none") @Nullable
            String code,

            @Schema(description = "Name of the group by language; absent when it is in none") @Nullable
            Map<String, String> name,

            @Schema(description = RankedScore.PEER_RANK) @Nullable
            Integer rank,

            @Schema(
                    description = "Why it is in no group. none: no condition is true. noStatistic: a statistic that"
                            + " decides has no value. unknownType: nobody told its type. undefined: the condition comes"
                            + " to nothing")
            @KnownValues({"none", "noStatistic", "unknownType", "undefined"})
            @Nullable
            String missing,

            @Schema(description = "The condition that decided; absent when none was true") @Nullable
            String when,

            @Schema(description = "The values of statistics that were read to decide it")
            List<StatisticTrace> statistics) {
        static @Nullable PeerGroupView of(Explanation explanation) {
            PeerGroupTrace trace = explanation.explained().peerGroup();
            RankedScore ranked = explanation.ranked();
            return trace == null
                    ? null
                    : new PeerGroupView(
                            trace.code(),
                            trace.name(),
                            ranked == null ? null : ranked.peerRank(),
                            trace.missing(),
                            trace.when(),
                            trace.statistics());
        }
    }
}
