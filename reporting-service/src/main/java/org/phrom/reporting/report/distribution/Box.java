package org.phrom.reporting.report.distribution;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Five numbers that sum up scores, with whiskers by J. W. Tukey, Exploratory Data Analysis (1977): the outermost scores
 * that are no further than one and a half times the interquartile range from the quartiles. Quantiles are of type 7 of R.
 * J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), 361–365, as in R,
 * spreadsheets and {@code percentile_cont}.
 */
@Schema(
        name = "DistributionBox",
        description = "Five numbers that sum up scores; quantiles of type 7 of Hyndman and Fan, as in spreadsheets")
record Box(
        @Schema(description = "How many have a score") int organisations,
        @Schema(description = "The lowest score") double minimum,

        @Schema(
                description =
                        "The lowest score that is no further than 1.5 interquartile ranges below the lower quartile")
        double lowerWhisker,

        @Schema(description = "A quarter of the scores is below")
        double lowerQuartile,

        @Schema(description = "Half of the scores is below") double median,

        @Schema(description = "Three quarters of the scores are below")
        double upperQuartile,

        @Schema(
                description =
                        "The highest score that is no further than 1.5 interquartile ranges above the upper quartile")
        double upperWhisker,

        @Schema(description = "The highest score") double maximum,
        @Schema(description = "The mean of the scores") double mean,

        @Schema(description = "How many are outside the whiskers")
        int outliers) {

    /**
     * Of scores.
     *
     * @param ascending at least one, in ascending order
     */
    static Box of(double[] ascending) {
        double lower = quantile(ascending, 0.25);
        double upper = quantile(ascending, 0.75);
        double reach = 1.5 * (upper - lower);
        double[] inside = Arrays.stream(ascending)
                .filter(score -> score >= lower - reach && score <= upper + reach)
                .toArray();
        return new Box(
                ascending.length,
                ascending[0],
                inside[0],
                lower,
                quantile(ascending, 0.5),
                upper,
                inside[inside.length - 1],
                ascending[ascending.length - 1],
                Arrays.stream(ascending).average().orElse(Double.NaN),
                ascending.length - inside.length);
    }

    /**
     * The quantile of type 7.
     *
     * @param ascending at least one, in ascending order
     * @param share 0 to 1
     */
    static double quantile(double[] ascending, double share) {
        double place = (ascending.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
