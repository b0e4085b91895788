package org.phrom.reporting.report.roundtrend;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;

/** What became of scores from round to round. */
@Schema(name = "RoundTrend", description = "What became of the scores of a node from round to round")
record RoundTrendView(
        Provenance context,
        @Schema(description = "Code of the node") String node,
        Text name,

        @Schema(
                description = "By reference date, the oldest first: this round, and up to eleven before it to which the"
                        + " node can be followed by the crosswalk")
        List<Point> points) {

    /** One round. */
    @Schema(name = "RoundTrendPoint", description = "The scores of one round")
    record Point(
            @Schema(description = "Id of the round") String round,
            Text title,

            @Schema(description = "Day as of which the participants were taken")
            LocalDate referenceDate,

            @Schema(description = "Version of the framework")
            String frameworkVersion,

            @Schema(description = "Whether the result may still change")
            boolean provisional,

            @Schema(description = "Code of the node in this round")
            String node,

            @Schema(description = "How many organisations have a score")
            int organisations,

            @Schema(description = "Their mean; absent where nobody has a score") @Nullable
            Double mean,

            @Schema(description = "Their median; absent where nobody has a score") @Nullable
            Double median,

            @Schema(
                    description =
                            "How the node stands to that of the round before, as in trends; where it is neither same"
                                    + " nor first the series breaks here")
            @KnownValues({
                "same",
                "widened",
                "narrowed",
                "split",
                "merged",
                "new",
                "changed",
                "relative",
                "unrelated",
                "first"
            })
            String comparability,

            @Schema(
                    description =
                            "The mean change since the round before of what both rounds measured the same, over the"
                                    + " organisations in both: the sum of changes over the sum of their weights. Absent in the"
                                    + " first point, and where nothing can be compared")
            @Nullable
            Double link,

            @Schema(
                    description =
                            "The chain-linked mean: that of the newest round, less the links since. Absent before a"
                                    + " round that has no link")
            @Nullable
            Double linked) {}
}
