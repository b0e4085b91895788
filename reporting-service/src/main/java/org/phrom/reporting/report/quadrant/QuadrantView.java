package org.phrom.reporting.report.quadrant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.http.Listing;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/** Organisations by two figures at once. */
@Schema(name = "Quadrants", description = "Organisations by two figures at once, in quadrants: one page of them")
record QuadrantView(
        Provenance context,

        @Schema(description = "What the results of the round before stand on; absent unless y is change") @Nullable
        Provenance from,

        Axis x,
        Axis y,
        Counts counts,

        @Schema(description = "By quadrant, and inside it the furthest from the medians first; one page")
        List<Point> items,

        @Schema(description = "What to ask for the next page with; absent on the last one") @Nullable
        String nextPageToken)
        implements Listing<QuadrantView.Point> {

    /** One of the two figures. */
    @Schema(name = "QuadrantAxis", description = "One of the two figures")
    record Axis(
            @Schema(
                    description =
                            "score: of the node. change: of what the node and that of the round before measured the"
                                    + " same, weighted as in this round")
            @KnownValues({"score", "change"})
            String figure,

            @Schema(description = "Code of the node") String node,
            Text name,

            @Schema(description = "Median over the organisations that have both figures; absent where none has")
            @Nullable
            Double median,

            @Schema(
                    description = "Where quadrants meet: the median, or what was asked for; what is just there is high."
                            + " Absent where there is neither")
            @Nullable
            Double at) {}

    /** How many are in which quadrant. */
    @Schema(name = "QuadrantCounts", description = "How many are in which quadrant: x is named first")
    record Counts(
            @Schema(description = "High in both") int highHigh,
            @Schema(description = "Low in x, high in y") int lowHigh,
            @Schema(description = "High in x, low in y") int highLow,
            @Schema(description = "Low in both") int lowLow,

            @Schema(description = "Without one of the two figures, or both: in no quadrant")
            int without) {}

    /** One organisation. */
    @Schema(name = "QuadrantPoint", description = "One organisation that has both figures")
    record Point(
            RankedOrganisation.Organisation organisation,

            @Schema(description = "Its figure from left to right")
            double x,

            @Schema(description = "Its figure upwards") double y,

            @Schema(description = "In which quadrant it is: x is named first")
            @KnownValues({"highHigh", "lowHigh", "highLow", "lowLow"})
            String quadrant,

            @Schema(
                    description =
                            "How far it is from the medians: the root of the squares of both differences, each over"
                                    + " the standard deviation of its figure; 0 where nothing differs")
            double distance) {}
}
