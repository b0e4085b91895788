package org.phrom.reporting.report.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.http.Listing;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/** How scores changed from one round to another. */
@Schema(name = "ScoreChanges", description = "How scores changed from one round to another: one page of organisations")
record ChangesView(
        Provenance context,

        @Schema(description = "What the results of the round before stand on")
        Provenance from,

        @Schema(description = "Code of the node") String node,
        Text name,

        @Schema(description = "Code of the node of the round before that it comes from")
        String nodeBefore,

        @Schema(
                description =
                        "How the node stands to that of the round before, as in trends; where it is not same, what of it"
                                + " measured the same is data and the rest is method")
        @KnownValues({"same", "widened", "narrowed", "split", "merged", "new", "changed", "relative", "unrelated"})
        String comparability,

        @Schema(
                description = "Share of the node, by its weights in this round, that both rounds measured the same:"
                        + " 0 to 1; where it is 0 there is nothing to tell data from method by, and all is method")
        double comparable,

        Total total,

        @Schema(
                description = "Those with a score in both rounds by their change, the greatest first, then those that"
                        + " entered and those that left; one page")
        List<Line> items,

        @Schema(description = "What to ask for the next page with; absent on the last one") @Nullable
        String nextPageToken)
        implements Listing<ChangesView.Line> {

    /** The change of the mean. */
    @Schema(
            name = "ScoreChangesTotal",
            description = "The change of the mean over organisations, each counted once, in parts that add up to it")
    record Total(
            @Schema(description = "Organisations with a score in both rounds")
            int both,

            @Schema(description = "Those with one in this round only")
            int entered,

            @Schema(description = "Those with one in the round before only")
            int left,

            @Schema(description = "Mean of the round before; absent without a score") @Nullable
            Double meanBefore,

            @Schema(description = "Mean of this round; absent without a score") @Nullable
            Double meanNow,

            @Schema(description = "meanNow less meanBefore; absent without one of the two") @Nullable
            Double change,

            @Schema(
                    description =
                            "Mean over those in both of the change of what both rounds measured the same, weighted as in"
                                    + " this round; absent where nobody is in both")
            @Nullable
            Double data,

            @Schema(
                    description = "The rest of the change of the mean of those in both: what was measured or weighted"
                            + " differently, or not measured in one of the two; absent where nobody is in both")
            @Nullable
            Double method,

            @Schema(description = "What comes of who entered and who left: entering plus leaving") @Nullable
            Double population,

            @Schema(description = "Mean of this round less that of those in both; absent where nobody is in both")
            @Nullable
            Double entering,

            @Schema(
                    description =
                            "Mean of those in both in the round before less the mean of that round; absent where nobody"
                                    + " is in both")
            @Nullable
            Double leaving) {

        static Total of(Decomposition told) {
            return new Total(
                    told.both(),
                    told.entered(),
                    told.left(),
                    told.meanBefore(),
                    told.meanNow(),
                    told.change(),
                    told.data(),
                    told.method(),
                    told.population(),
                    told.entering(),
                    told.leaving());
        }
    }

    /** The change of one organisation. */
    @Schema(name = "ScoreChangesLine", description = "The change of one organisation")
    record Line(
            RankedOrganisation.Organisation organisation,

            @Schema(
                    description =
                            "In which of the two rounds it has a score. neither: it took part in one or both, without"
                                    + " a score")
            @KnownValues({"both", "entered", "left", "neither"})
            String presence,

            @Schema(description = "Score in the round before; absent without one") @Nullable
            Double before,

            @Schema(description = "Score in this round; absent without one") @Nullable
            Double now,

            @Schema(description = "now less before; absent without one of the two") @Nullable
            Double change,

            @Schema(description = "The part of the change that comes of data; absent without a change") @Nullable
            Double data,

            @Schema(description = "The rest of the change; absent without a change") @Nullable
            Double method,

            @Schema(
                    description = "Share of the node that data is made of: what measured the same and was measured in"
                            + " both rounds, 0 to 1; absent without a change")
            @Nullable
            Double comparable) {}
}
