package org.phrom.scoring.run.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.scoring.run.app.Simulating;
import org.phrom.scoring.run.domain.Lifts.Lift;
import org.phrom.scoring.run.domain.Lifts.Lifted;
import org.phrom.scoring.run.domain.Result.MissedGate;
import org.phrom.scoring.run.domain.Standings.NextBand;
import org.phrom.scoring.run.store.RankedScoreQueries.RankedScore;

/** Says what one level more of each indicator would bring an organisation. */
@Path("/v1/score-runs/{id}/scores/{organisation}/lifts")
@Tag(name = "Scores")
@PermitAll
class LiftResource {
    private final Simulating simulating;

    LiftResource(Simulating simulating) {
        this.simulating = simulating;
    }

    @GET
    @Operation(
            operationId = "getLifts",
            summary = "Say what one level more of each indicator would bring an organisation",
            description = "Each indicator that carries a ladder by itself, at the least value that reaches its next"
                    + " level, computed by the engine that scores the run, while all others stay; gains of several"
                    + " together need a simulation. Published rounds are public.")
    @APIResponse(responseCode = "200", description = "The next band, and the lifts with the largest gain first")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such run, or no score of that organisation in it")
    @APIResponse(
            responseCode = "422",
            description = "Organisations times columns are more than phrom.run.max-cells, or the model is not defined"
                    + " for the answers")
    @APIResponse(responseCode = "503", description = "Others are being computed and it did not get its turn")
    @Refuses({"unauthenticated", "not-computable", "unavailable"})
    public LiftsView get(
            @RestPath @Parameter(description = "Id of the run") String id,
            @RestPath @Parameter(description = "Code of the organisation") String organisation) {
        return LiftsView.of(organisation, simulating.lifts(id, organisation));
    }

    @Schema(name = "Lifts", description = "What lifts an organisation")
    record LiftsView(
            @Schema(description = RankedScore.ORGANISATION) String organisation,

            @Schema(description = RankedScore.SCORE) @Nullable
            Double score,

            @Schema(description = RankedScore.BAND) @Nullable
            String band,

            @Schema(description = "The band above; absent when there is none, or no score") @Nullable
            NextBandView nextBand,

            @Schema(
                    description = "One for each indicator that has a next level, the largest gain first; empty where"
                            + " no indicator carries a ladder")
            List<LiftView> lifts) {
        static LiftsView of(String organisation, Lifted lifted) {
            NextBand next = lifted.next();
            return new LiftsView(
                    organisation,
                    lifted.score(),
                    lifted.band(),
                    next == null ? null : NextBandView.of(next),
                    lifted.lifts().stream().map(LiftView::of).toList());
        }
    }

    @Schema(name = "NextBand", description = "The band above that of an organisation")
    record NextBandView(
            @Schema(description = "Code of the band") String code,

            @Schema(description = "Its lower bound, on the scale of the index")
            double from,

            @Schema(description = "What the score lacks of it; 0 where gates alone keep the organisation out")
            double missing,

            @Schema(description = "Its gates that are not passed; empty when all are")
            List<MissedGateView> missedGates) {
        static NextBandView of(NextBand next) {
            return new NextBandView(
                    next.band(),
                    next.from(),
                    next.missing(),
                    next.gates().stream().map(MissedGateView::of).toList());
        }
    }

    @Schema(name = "MissedGateOfBand", description = "A node that is not passed")
    record MissedGateView(
            @Schema(description = "Code of the node") String node,

            @Schema(description = "Lowest value that passes, on the scale of the node")
            double from,

            @Schema(description = "Its value; absent when it is missing") @Nullable
            Double value) {
        static MissedGateView of(MissedGate gate) {
            return new MissedGateView(gate.node(), gate.from(), gate.value());
        }
    }

    @Schema(name = "Lift", description = "One indicator, one level up")
    record LiftView(
            @Schema(description = "Code of the indicator") String node,

            @Schema(description = "The level reached now; absent without one") @Nullable
            Integer level,

            @Schema(description = "The level after it; without one, the second lowest")
            int nextLevel,

            @Schema(description = "Score of the index at that level; absent when the model gives none") @Nullable
            Double score,

            @Schema(description = "How much more that is; absent unless there is a score now and then") @Nullable
            Double gain,

            @Schema(description = "Code of the band at that level; absent in none") @Nullable
            String band) {
        static LiftView of(Lift lift) {
            return new LiftView(lift.node(), lift.level(), lift.next(), lift.score(), lift.gain(), lift.band());
        }
    }
}
