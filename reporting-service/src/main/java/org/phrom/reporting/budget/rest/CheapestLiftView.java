package org.phrom.reporting.budget.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.app.FindingLifts.Lift;
import org.phrom.reporting.budget.scenario.BudgetResult.Paid;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Run;

/** The cheapest way to the next band. */
@Schema(
        name = "CheapestLift",
        description =
                "The cheapest set of measures that brings an organisation to the next band: no other is cheaper, by"
                        + " the costs and scores of this moment. An indicator that is brought to a level has the score at which"
                        + " that level begins")
record CheapestLiftView(
        @Schema(description = "Id of the round") String round,
        @Schema(description = "Code of the organisation") String organisation,
        Run run,

        @Schema(
                description = "lift: there is such a set; highestBand: there is no band above; outOfReach: no set of"
                        + " measures reaches it; notScored: the organisation has no score")
        @KnownValues({"lift", "highestBand", "outOfReach", "notScored"})
        String outcome,

        @Nullable BandView band,
        @Nullable BandView nextBand,

        @Schema(description = "Currency of all money, by ISO 4217")
        String currency,

        @Schema(description = "Version of the cost table whose rows are named; absent where there is none") @Nullable
        Long costTable,

        @Schema(description = "What the set costs; absent unless it lifts") @Nullable
        Long cost,

        @Schema(description = "Score of the index now; absent for none") @Nullable
        Double scoreBefore,

        @Schema(description = "Score with the set, when its levels are just reached; absent unless it lifts") @Nullable
        Double scoreAfter,

        @Schema(description = "The score that all measures together bring; absent without a score") @Nullable
        Double scoreAtMost,

        @Schema(description = "The set, in the order of the framework; empty unless it lifts")
        List<Paid> measures,

        @Schema(description = "All levels that have a cost, of which the set was chosen")
        List<Paid> candidates) {

    static CheapestLiftView of(String organisation, Lift lift) {
        return new CheapestLiftView(
                lift.round().id(),
                organisation,
                lift.run(),
                lift.outcome(),
                BandView.of(lift.band()),
                BandView.of(lift.next()),
                lift.currency(),
                lift.costTable(),
                lift.cost(),
                lift.score(),
                lift.scoreAfter(),
                lift.most(),
                lift.measures(),
                lift.candidates());
    }

    /** A band. */
    @Schema(name = "BandFrom", description = "A band that begins at a score; absent for none")
    record BandView(
            @Schema(description = "Code of the band") String code,
            Text name,

            @Schema(description = "Score of the index at which it begins")
            double from) {

        static @Nullable BandView of(Framework.@Nullable Band band) {
            Double from = band == null ? null : band.from();
            return band == null || from == null
                    ? null
                    : new BandView(
                            band.code(), new Text(band.name().th(), band.name().en()), from);
        }
    }
}
