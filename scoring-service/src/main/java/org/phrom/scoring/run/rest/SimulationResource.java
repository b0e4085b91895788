package org.phrom.scoring.run.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.reading.Keeping;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.run.app.Simulating;
import org.phrom.scoring.run.app.Simulating.Changes;
import org.phrom.scoring.run.app.Simulating.Simulated;
import org.phrom.scoring.run.app.Simulating.Simulation;
import org.phrom.scoring.run.domain.Standings.Standing;
import org.phrom.scoring.run.store.RankedScoreQueries.RankedScore;

/** Says what a run would come to, were something different. Outside the caller's sub-trees nothing is there. */
@Path("/v1/score-runs/{id}/simulations")
@Tag(name = "Score runs")
@PermitAll
class SimulationResource {
    private static final int MOST_NODES = 5_000;
    private static final int MOST_STEPS = 20;
    private static final int MOST_BODIES = 20;
    private static final int MOST_ANSWERS = 1_000;
    private static final int MOST_ASKED = 200;

    private final Simulating simulating;

    SimulationResource(Simulating simulating) {
        this.simulating = simulating;
    }

    @POST
    @Operation(
            operationId = "simulateScoreRun",
            summary = "Say what a run would come to under other weights, steps or answers",
            description = "Nothing is kept, so it may be repeated at will: index, bands, ranks and places among peers"
                    + " of every organisation, before and after, by the engine that scores the run. Of a live run the"
                    + " answers of this moment count. Who sees the run sees the simulation of the organisations that he"
                    + " sees; ranks are over the whole run, and those that organisations would have are for callers who"
                    + " see all of it, as chosen answers would tell the scores of others. Other answers are those of organisations that he sees, to"
                    + " questions that the model reads; conditions of the questionnaire are not asked again: what"
                    + " becomes hidden by another answer is given as notApplicable. Steps that look across organisations, as"
                    + " min-max over the data does, are for those who work for the whole. Published rounds are public.")
    @APIResponse(
            responseCode = "200",
            description = "One page of the organisations, by the rank that they would have, then by code; those without"
                    + " a rank last",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SimulationView.class)))
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(
            responseCode = "403",
            description = "Steps look across organisations, and the caller does not work for the whole")
    @APIResponse(responseCode = "404", description = "No such run, or no score of an organisation with other answers")
    @APIResponse(
            responseCode = "422",
            description = "Unknown nodes, steps, questions or values, or a model that is not defined for the answers;"
                    + " or organisations times columns are more than phrom.run.max-cells")
    @APIResponse(responseCode = "503", description = "Others are being computed and it did not get its turn")
    @Refuses({"unauthenticated", "forbidden", "invalid", "not-computable", "unavailable"})
    public Response simulate(
            @RestPath @Parameter(description = "Id of the run") String id,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken,
            @NotNull @Valid SimulationRequest request) {
        PageRequest page = PageRequest.of(pageSize, pageToken, id, CanonicalJson.write(request));
        Simulation simulation = simulating.simulate(id, request.changes());
        return Keeping.NOBODY
                .in(Response.ok(SimulationView.of(simulation, request, page)))
                .build();
    }

    @Schema(name = "SimulationRequest", description = "What would be different; what is absent stays as it is")
    record SimulationRequest(
            @Nullable
            @Size(max = MOST_NODES)
            @Schema(
                    description = "Weights by code of the node, relative among siblings, 0 or more; the others stay."
                            + " Under a model that finds weights by a step weigh, give steps without it, too",
                    examples = "{\"cgsi\": 2}")
            Map<String, @Nullable Double> weights,

            @Nullable
            @Size(max = MOST_STEPS)
            @Schema(
                    description = "Steps instead of all of the model's, in its language: GET /v1/scoring-models/{id}"
                            + " shows them, the manual of the calculator explains them. The step aggregate says what is"
                            + " done about what is missing",
                    examples = "[{\"step\": \"aggregate\", \"method\": \"geometric\", \"missing\": \"drop\"}]")
            List<@NotNull Map<String, Object>> steps,

            @Nullable
            @Size(max = MOST_BODIES)
            @Schema(
                    description = "Answers by organisation and question instead of its own; the others stay",
                    examples = "{\"THA\": {\"cgsi\": {\"value\": 0.5}}}")
            Map<String, @NotNull @Size(max = MOST_ANSWERS) Map<String, @NotNull @Valid SimulatedAnswer>> answers,

            @Nullable
            @Size(max = MOST_ASKED)
            @Schema(description = "Codes of organisations: only these are listed", examples = "[\"THA\"]")
            List<@NotNull String> organisations,

            @Nullable
            @Schema(
                    description = "Whether only those are listed whose score, band or a rank changes",
                    examples = "true")
            Boolean changedOnly) {
        Changes changes() {
            Map<String, JsonNode> layers = new LinkedHashMap<>();
            if (answers != null) {
                answers.forEach((organisation, layer) -> layers.put(organisation, json(layer)));
            }
            return new Changes(weights == null ? Map.of() : weights, steps == null ? null : json(steps), layers);
        }

        private static JsonNode json(Object given) {
            return CanonicalJson.read(CanonicalJson.write(given), JsonNode.class);
        }

        boolean asksFor(SimulatedStanding one) {
            boolean named = organisations == null || organisations.contains(one.organisation());
            return named && (!Boolean.TRUE.equals(changedOnly) || one.changed());
        }
    }

    @Schema(name = "SimulatedAnswer", description = "An answer as if it were given")
    record SimulatedAnswer(
            @Nullable
            @KnownValues({"answered", "unanswered", "unknown", "notRelevant", "notApplicable"})
            @Schema(description = "answered when absent, and a value is there", examples = "answered")
            String status,

            @Nullable
            @Schema(
                    description =
                            "As the question wants it: a number, yes or no, the code of an option, a list of codes",
                    examples = "0.5")
            Object value,

            @Nullable
            @Size(max = MOST_ANSWERS)
            @Schema(
                    description = "Of a question about things: status and value by code of the item, or"
                            + " item/observation, that there is; the others stay")
            Map<String, @NotNull SimulatedItemAnswer> items) {}

    @Schema(name = "SimulatedItemAnswer", description = "An answer about one thing as if it were given")
    record SimulatedItemAnswer(
            @Nullable
            @KnownValues({"answered", "unanswered", "unknown", "notRelevant", "notApplicable"})
            @Schema(description = "answered when absent, and a value is there", examples = "answered")
            String status,

            @Nullable
            @Schema(
                    description =
                            "As the question wants it: a number, yes or no, the code of an option, a list of codes",
                    examples = "yes")
            Object value) {}

    @Schema(name = "Simulation", description = "What a run would come to")
    record SimulationView(
            @Schema(description = "The run as it is") ScoreRunView run,

            @Schema(description = "How many of the organisations that the caller sees it would change, listed or not")
            SimulationSummary summary,

            @Schema(description = "The organisations of this page")
            List<SimulatedStanding> items,

            @Schema(description = "What to ask for the next page with, with the same body; absent on the last one")
            @Nullable
            String nextPageToken) {
        static SimulationView of(Simulation simulation, SimulationRequest request, PageRequest page) {
            List<SimulatedStanding> all = simulation.organisations().stream()
                    .map(SimulatedStanding::of)
                    .toList();
            List<SimulatedStanding> asked =
                    all.stream().filter(request::asksFor).toList();
            int from = from(page, asked.size());
            List<Integer> places = IntStream.range(from, Math.min(asked.size(), from + page.size() + 1))
                    .boxed()
                    .toList();
            Page<Integer> shown = page.page(places, place -> Integer.toString(place + 1));
            return new SimulationView(
                    ScoreRunView.of(simulation.run()),
                    SimulationSummary.of(all),
                    shown.items().stream().map(asked::get).toList(),
                    shown.nextPageToken());
        }

        private static int from(PageRequest page, int size) {
            if (page.after() == null) {
                return 0;
            }
            long after = page.afterNumber();
            if (after < 0) {
                throw PageRequest.badToken();
            }
            return (int) Math.min(after, size);
        }
    }

    @Schema(name = "SimulationSummary", description = "How many organisations a simulation changes")
    record SimulationSummary(
            @Schema(description = "How many there are") long organisations,

            @Schema(description = "Of how many the score would be another")
            long scores,

            @Schema(description = "Of how many the band would be another")
            long bands,

            @Schema(description = "How many would have a better rank")
            long up,

            @Schema(description = "How many would have a worse rank")
            long down) {
        static SimulationSummary of(List<SimulatedStanding> all) {
            return new SimulationSummary(
                    all.size(),
                    all.stream().filter(SimulatedStanding::scoreChanged).count(),
                    all.stream().filter(SimulatedStanding::bandChanged).count(),
                    all.stream().filter(one -> moved(one) < 0).count(),
                    all.stream().filter(one -> moved(one) > 0).count());
        }

        private static int moved(SimulatedStanding one) {
            Integer rank = one.change().rank();
            return rank == null ? 0 : rank;
        }
    }

    @Schema(name = "SimulatedStanding", description = "Where an organisation stands, and where it would stand")
    record SimulatedStanding(
            @Schema(description = RankedScore.ORGANISATION) String organisation,

            @Schema(description = RankedScore.PEER_GROUP) @Nullable
            String peerGroup,

            @Schema(description = "As it is") StandingView before,

            @Schema(description = "As it would be") StandingView after,

            @Schema(description = "What is after less what is before")
            StandingChange change) {
        static SimulatedStanding of(Simulated simulated) {
            return new SimulatedStanding(
                    simulated.organisation(),
                    simulated.peerGroup(),
                    StandingView.of(simulated.before()),
                    StandingView.of(simulated.after()),
                    StandingChange.of(simulated.before(), simulated.after()));
        }

        boolean scoreChanged() {
            return !Objects.equals(before.score(), after.score());
        }

        boolean bandChanged() {
            return !Objects.equals(before.band(), after.band());
        }

        boolean changed() {
            return scoreChanged()
                    || bandChanged()
                    || !Objects.equals(before.rank(), after.rank())
                    || !Objects.equals(before.peerRank(), after.peerRank());
        }
    }

    @Schema(name = "Standing", description = "Where an organisation stands")
    record StandingView(
            @Schema(description = "scored: there is a score. missing: the model gives none")
            @KnownValues({"scored", "missing"})
            String state,

            @Schema(description = RankedScore.SCORE) @Nullable
            Double score,

            @Schema(description = RankedScore.BAND) @Nullable
            String band,

            @Schema(description = RankedScore.RANK + ". Live runs have them here under a tolerance for ties, too")
            @Nullable
            Integer rank,

            @Schema(description = RankedScore.PEER_RANK) @Nullable
            Integer peerRank,

            @Schema(description = RankedScore.COVERAGE) double coverage) {
        static StandingView of(Standing standing) {
            return new StandingView(
                    standing.score() == null ? "missing" : "scored",
                    standing.score(),
                    standing.band(),
                    standing.rank(),
                    standing.peerRank(),
                    standing.coverage());
        }
    }

    @Schema(name = "StandingChange", description = "How far an organisation would move")
    record StandingChange(
            @Schema(description = "Change of the score; absent unless both are there") @Nullable
            Double score,

            @Schema(description = "Change of the rank, negative for a better one; absent unless both are there")
            @Nullable
            Integer rank,

            @Schema(
                    description =
                            "Change of the place among peers, negative for a better one; absent unless both are there")
            @Nullable
            Integer peerRank,

            @Schema(description = "Change of the coverage") double coverage) {
        static StandingChange of(Standing before, Standing after) {
            return new StandingChange(
                    before.score() == null || after.score() == null ? null : after.score() - before.score(),
                    difference(before.rank(), after.rank()),
                    difference(before.peerRank(), after.peerRank()),
                    after.coverage() - before.coverage());
        }

        private static @Nullable Integer difference(@Nullable Integer before, @Nullable Integer after) {
            return before == null || after == null ? null : after - before;
        }
    }
}
