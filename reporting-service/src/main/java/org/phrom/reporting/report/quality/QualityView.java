package org.phrom.reporting.report.quality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;

/** How well an instrument measures. */
@Schema(
        name = "InstrumentQuality",
        description =
                "How far what is summed up goes together, and what each part of it tells, from the scores of a round")
record QualityView(
        Provenance context,

        @Schema(description = "What is summed up in a node: the nodes right below it, or the leaves below it")
        @KnownValues({"parts", "indicators"})
        String items,

        @Schema(description = "Where the scale of all scores ends, which begins at 0")
        double scaleEnd,

        @Schema(description = "The nodes in which at least two are summed up, in the order of the framework")
        List<Group> groups) {

    /** What is summed up in one node. */
    @Schema(name = "ItemGroup", description = "What is summed up in a node")
    record Group(
            @Schema(description = "Code of the node") String node,
            Text name,

            @Schema(
                    description =
                            "How many organisations have a score of every item; alpha and correlations are of these")
            int complete,

            @Schema(
                    description =
                            "Cronbach's alpha (1951): k / (k - 1) times 1 less the sum of the variances of the items"
                                    + " over the variance of their sum; at most 1. Absent where fewer than two have every item, or"
                                    + " nothing differs")
            @Nullable
            Double alpha,

            @Schema(description = "In the order of the framework")
            List<Item> items) {}

    /** One item. */
    @Schema(name = "ItemQuality", description = "One item, and how it goes with the others")
    record Item(
            @Schema(description = "Code of the node") String node,
            Text name,

            @Schema(description = "Mean of the scores; absent without one") @Nullable
            Double mean,

            @Schema(description = "Standard deviation of the scores, of a sample (n - 1); absent of fewer than two")
            @Nullable
            Double deviation,

            @Schema(description = "Share of the organisations without a score, 0 to 1") @Nullable
            Double missing,

            @Schema(description = "Share of the scores at 0, the lower end of the scale") @Nullable
            Double floor,

            @Schema(description = "Share of the scores at the upper end of the scale") @Nullable
            Double ceiling,

            @Schema(
                    description =
                            "Pearson's correlation with the sum of the other items, -1 to 1; absent where one of them"
                                    + " is the same everywhere")
            @Nullable
            Double itemRest,

            @Schema(description = "Cronbach's alpha of the other items; absent of fewer than two others") @Nullable
            Double alphaWithout) {}
}
