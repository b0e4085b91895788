package org.phrom.reporting.report.obstacles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;

/** Which factors separate high scores from low ones. */
@Schema(
        name = "ObstacleFactors",
        description =
                "Which obstacles and success factors separate the highest quarter of the scores from the lowest, and"
                        + " how scores go with each. Association, not cause: see caveat")
record FactorsView(
        Provenance context,

        @Schema(
                description = "Code of the node whose scores these are, and beside whose questions the tags stand; that"
                        + " of the index for all questions")
        String node,

        Text name,

        @Schema(description = "How many organisations handed in their answers and have a score here")
        int organisations,

        @Schema(
                description =
                        "How many are in the highest quarter: a fourth of them, rounded down, with all that are tied"
                                + " with the last; absent where a quarter is empty or too small (under 5)")
        @Nullable
        Integer top,

        @Schema(description = "How many are in the lowest quarter; absent where top is") @Nullable
        Integer bottom,

        @Schema(
                description =
                        "Share of the factors said to separate that may be wrong on average: separates is q below it")
        double falseDiscoveryRate,

        @Schema(description = "How it was reckoned, in words")
        Text method,

        @Schema(description = "What it does not say, in words; to be shown beside the figures")
        Text caveat,

        @Schema(description = "The factors that somebody tagged, those that separate most surely first")
        List<ScoredFactor> factors) {

    /** A factor beside scores. */
    @Schema(name = "ObstacleFactor", description = "An obstacle or success factor beside scores")
    record ScoredFactor(
            @Schema(description = "What it is") @KnownValues({"obstacle", "successFactor"})
            String kind,

            @Schema(description = "Its code in the taxonomies of the framework")
            String code,

            Text name,

            @Schema(description = "The highest quarter against the lowest; absent where top is") @Nullable
            Difference quarters,

            @Schema(description = "Those that tagged it against the others; absent where either are too few (under 5)")
            @Nullable
            Scores scores) {}

    /** The highest quarter against the lowest. */
    @Schema(name = "ObstacleFactorQuarters", description = "The highest quarter of the scores against the lowest")
    record Difference(
            @Schema(description = "How many of the highest quarter tagged it")
            int top,

            @Schema(description = "Their share in it, 0 to 1")
            double topShare,

            @Schema(description = "How many of the lowest quarter tagged it")
            int bottom,

            @Schema(description = "Their share in it, 0 to 1")
            double bottomShare,

            @Schema(description = "topShare less bottomShare, -1 to 1; below 0 where it is more common at the bottom")
            double difference,

            @Schema(description = "Lower bound of its interval (95 %)")
            double lower,

            @Schema(description = "Upper bound of its interval (95 %)")
            double upper,

            @Schema(description = "Of Fisher's exact test that both shares are the same, two-sided, 0 to 1")
            double p,

            @Schema(description = "p, adjusted over all factors of the list by Benjamini and Hochberg")
            double q,

            @Schema(description = "Whether q is below the false discovery rate")
            boolean separates) {}

    /** The scores of those that tagged a factor against those of the others. */
    @Schema(
            name = "ObstacleFactorScores",
            description = "The scores of those that tagged it against those of the others")
    record Scores(
            @Schema(description = "How many tagged it") int tagged,

            @Schema(description = "Mean of their scores") @Nullable
            Double meanTagged,

            @Schema(description = "How many did not") int others,

            @Schema(description = "Mean of their scores") @Nullable
            Double meanOthers,

            @Schema(description = "meanTagged less meanOthers") @Nullable
            Double difference,

            @Schema(
                    description = "Point-biserial correlation, -1 to 1; absent where scores do not differ, or are fewer"
                            + " than four")
            @Nullable
            Double correlation,

            @Schema(description = "Lower bound of its approximate interval (95 %)") @Nullable
            Double correlationLower,

            @Schema(description = "Upper bound of its approximate interval (95 %)") @Nullable
            Double correlationUpper) {}
}
