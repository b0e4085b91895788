package org.phrom.reporting.report.distribution;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;

/** How the scores of one node are spread over the organisations of a round. */
@Schema(name = "Distribution", description = "How the scores of the index, or of a node, are spread over organisations")
record DistributionView(
        Provenance context,

        @Schema(description = "Code of the node whose scores these are")
        String node,

        Text name,

        @Schema(description = "What the groups are made by: area is what an organisation lies right below")
        @KnownValues({"area", "type", "peerGroup"})
        String by,

        @Schema(description = "How many have no score here") int withoutScore,

        @Schema(
                description =
                        "From the lowest bin on, all as wide. The width is 2 IQR over the cube root of n (Freedman"
                                + " and Diaconis), rounded to 1, 2, 2.5 or 5 times a power of ten")
        List<Histogram.Bin> histogram,

        @Schema(description = "All organisations; absent where nobody has a score") @Nullable
        Box all,

        @Schema(description = "The groups in which somebody has a score, in order of their codes")
        List<Group> groups,

        @Schema(description = "Of the index: the bands from the highest on; none for other nodes and without bands")
        List<BandShare> bands) {

    /** One group. */
    @Schema(name = "DistributionGroup", description = "The organisations of one area, type or peer group")
    record Group(
            @Schema(description = "Code of the area or peer group, or the type; absent for those in none") @Nullable
            String code,

            Text name,
            Box box) {}

    /** One band. */
    @Schema(name = "DistributionBand", description = "How many are in a band")
    record BandShare(
            @Schema(description = "Code of the band; absent for those with a score in none") @Nullable
            String code,

            Text name,
            @Schema(description = "How many are in it") int organisations,

            @Schema(description = "Their share in those with a score, 0 to 1")
            double share) {}
}
