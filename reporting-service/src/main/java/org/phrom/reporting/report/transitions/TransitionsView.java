package org.phrom.reporting.report.transitions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.http.Listing;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/** From which band into which. */
@Schema(
        name = "Transitions",
        description = "From which band organisations went into which, and one page of those that moved")
record TransitionsView(
        Provenance context,

        @Schema(description = "What the results of the round before stand on")
        Provenance from,

        @Schema(description = "How the index stands to that of the round before, as in trends")
        @KnownValues({"same", "widened", "narrowed", "split", "merged", "new", "changed", "relative", "unrelated"})
        String comparability,

        @Schema(
                description =
                        "How the bands stand to those of the round before. same: the same codes in the same order with"
                                + " the same bounds. rebounded: their bounds differ. different: other codes or another order, so that"
                                + " nobody is said to have risen or fallen")
        @KnownValues({"same", "rebounded", "different"})
        String bands,

        Counts counts,

        @Schema(description = "Where organisations were in the round before: the lines of the matrix")
        List<State> before,

        @Schema(description = "Where they are in this round: the columns of the matrix")
        List<State> now,

        @Schema(description = "How many went from each line of before into each column of now")
        List<List<Integer>> matrix,

        @Schema(
                description =
                        "Those that rose, the furthest first, then those that fell, the furthest first; or those that"
                                + " moved names, in order of code where they did neither; one page")
        List<Mover> items,

        @Schema(description = "What to ask for the next page with; absent on the last one") @Nullable
        String nextPageToken)
        implements Listing<TransitionsView.Mover> {

    /** How many did what. */
    @Schema(name = "TransitionsCounts", description = "How many did what; each organisation is in one of them")
    record Counts(
            @Schema(description = "Into a higher band") int rose,
            @Schema(description = "In the same band") int stayed,
            @Schema(description = "Into a lower band") int fell,

            @Schema(description = "With a score in this round only")
            int entered,

            @Schema(description = "With a score in the round before only")
            int left,

            @Schema(
                    description =
                            "With a score in neither of the two, or in both where bands are different and nobody is"
                                    + " said to have risen or fallen")
            int other) {}

    /** Where an organisation can be in a round. */
    @Schema(name = "TransitionsState", description = "Where organisations can be in a round")
    record State(
            @Schema(
                    description =
                            "band: in the band of this code. none: with a score, in no band. unscored: it takes part,"
                                    + " without a score. absent: it does not take part")
            @KnownValues({"band", "none", "unscored", "absent"})
            String kind,

            @Schema(description = "Code of the band; absent without one") @Nullable
            String code,

            Text name,
            @Schema(description = "How many are there") int organisations) {}

    /** What one organisation did. */
    @Schema(name = "TransitionsMover", description = "What one organisation did")
    record Mover(
            RankedOrganisation.Organisation organisation,

            @Schema(description = "What it did") @KnownValues({"rose", "stayed", "fell", "entered", "left", "other"})
            String moved,

            @Schema(description = "Code of its band in the round before; absent without one") @Nullable
            String before,

            @Schema(description = "Code of its band in this round; absent without one") @Nullable
            String now,

            @Schema(
                    description =
                            "By how many bands it rose, below 0 for a fall; absent unless it is in both rounds with a"
                                    + " score and bands are not different")
            @Nullable
            Integer steps) {}
}
