package org.phrom.reporting.report.comparison;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/** A few organisations of a round beside each other. */
@Schema(name = "Comparison", description = "A few organisations of a round beside each other, node by node")
record ComparisonView(
        Provenance context,

        @Schema(description = "Code of the node that is compared with all below it")
        String node,

        Text name,

        @Schema(description = "Who is compared, in the order of the request; the others are held against the first")
        List<Compared> organisations,

        @Schema(description = "The node first, then what is below it, each before its parts")
        List<Line> lines,

        @Schema(description = "How many nodes are left out, the deepest levels first: there are 200 lines at most")
        int linesOmitted) {

    /** One organisation. */
    @Schema(name = "ComparedOrganisation", description = "One organisation, and its result in the index")
    record Compared(
            RankedOrganisation.Organisation organisation,

            @Schema(description = "Place as in the ranking; absent without one") @Nullable
            Integer rank,

            @Schema(description = "Score of the index; absent without one") @Nullable
            Double score,

            @Schema(description = "Code of the band of the index; absent without bands or below all of them") @Nullable
            String band,

            @Schema(description = "Share of the weight of all parts that has a value, 0 to 1")
            double coverage) {}

    /** One node. */
    @Schema(name = "ComparisonLine", description = "One node")
    record Line(
            @Schema(description = "Code of the node") String code,
            Text name,

            @Schema(description = "How far below the compared node it is; 0 for that itself")
            int level,

            @Schema(
                    description =
                            "Median of all organisations of the round, as scorecards have it; absent where nobody has a"
                                    + " score")
            @Nullable
            Double median,

            @Schema(description = "How many organisations of the round have a score")
            int scored,

            @Schema(description = "The results in the order of organisations")
            List<Result> results) {}

    /** The result of one organisation in one node. */
    @Schema(name = "ComparisonResult", description = "The result of one organisation in one node")
    record Result(
            @Schema(description = "Code of the organisation")
            String organisation,

            @Schema(description = "Its score; absent without one") @Nullable
            Double score,

            @Schema(
                    description =
                            "Place among all organisations of the round: of the index as in the ranking, of another node"
                                    + " one more than have a higher score; absent without a score")
            @Nullable
            Integer rank,

            @Schema(description = "Code of the band of the node; absent without bands or below all of them") @Nullable
            String band,

            @Schema(description = "Score minus that of the first organisation; absent where one of the two is missing")
            @Nullable
            Double toFirst,

            @Schema(description = "Score minus the median; absent where one of the two is missing") @Nullable
            Double toMedian) {}
}
