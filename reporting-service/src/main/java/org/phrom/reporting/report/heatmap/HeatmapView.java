package org.phrom.reporting.report.heatmap;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.http.Listing;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/** Organisations by the parts of a node. */
@Schema(name = "Heatmap", description = "Organisations by the parts of a node: one page of its lines")
record HeatmapView(
        Provenance context,

        @Schema(description = "Code of the node whose parts are the columns")
        String node,

        Text name,

        @Schema(description = "How the lines are arranged") @KnownValues({"sorted", "clustered"})
        String arrangement,

        @Schema(description = "The columns, in the order of the framework")
        List<Part> parts,

        @Schema(description = "The lines of this page") List<Line> items,

        @Schema(description = "What to ask for the next page with; absent on the last one") @Nullable
        String nextPageToken)
        implements Listing<HeatmapView.Line> {

    /** One column. */
    @Schema(name = "HeatmapPart", description = "A part of the node, or the node itself where it has none")
    record Part(@Schema(description = "Code of the node") String code, Text name) {}

    /** One line. */
    @Schema(name = "HeatmapLine", description = "One organisation")
    record Line(
            @Schema(description = "Place as in the ranking; absent without one") @Nullable
            Integer rank,

            RankedOrganisation.Organisation organisation,

            @Schema(description = "Score of the node; absent without one") @Nullable
            Double score,

            @Schema(description = "Scores of the parts in the order of parts; null without one")
            List<@Nullable Double> scores) {}
}
