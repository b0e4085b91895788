package org.phrom.reporting.report.rollup;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;

/** The scores of one node rolled up along the tree of organisations. */
@Schema(
        name = "Rollup",
        description = "The scores of the index, or of a node, rolled up along the tree of organisations")
record RollupView(
        Provenance context,

        @Schema(description = "Code of the node whose scores these are")
        String node,

        Text name,

        @Schema(description = "What the lines are: what lies right below parent, or the types of organisation below it")
        @KnownValues({"area", "type"})
        String by,

        @Schema(description = "By which rule lines are ordered and drawn; every line tells the figures of all rules")
        @KnownValues({"mean", "median"})
        String rule,

        @Schema(description = "What the rule says") Text ruleText,

        @Schema(description = "What is looked at, from the top; empty for everything")
        List<Step> path,

        @Schema(description = "Of all organisations below it")
        Sums all,

        @Schema(
                description =
                        "The highest first by the rule, those without a score last; of equal ones in order of code")
        List<Line> items) {

    /** An organisation on the way down. */
    @Schema(name = "RollupStep", description = "An organisation on the way down the tree")
    record Step(
            @Schema(description = "Code of the organisation")
            String code,

            Text name) {}

    /** Figures of organisations. */
    @Schema(name = "RollupSums", description = "Figures of some organisations, of which each counts once")
    record Sums(
            @Schema(description = "How many take part") int organisations,
            @Schema(description = "How many have a score") int scored,

            @Schema(description = "scored over organisations, 0 to 1; absent where there are none") @Nullable
            Double coverage,

            @Schema(description = "Arithmetic mean of the scores; absent without one") @Nullable
            Double mean,

            @Schema(description = "Median of the scores, type 7 of Hyndman and Fan; absent without one") @Nullable
            Double median,

            @Schema(description = "The lowest score; absent without one") @Nullable
            Double minimum,

            @Schema(description = "The highest score; absent without one") @Nullable
            Double maximum) {

        /**
         * Of scores.
         *
         * @param ascending in ascending order
         */
        static Sums of(int organisations, double[] ascending) {
            int scored = ascending.length;
            boolean none = scored == 0;
            return new Sums(
                    organisations,
                    scored,
                    organisations == 0 ? null : (Double) ((double) scored / organisations),
                    none ? null : (Double) Arrays.stream(ascending).average().orElse(0),
                    none ? null : (Double) median(ascending),
                    none ? null : (Double) ascending[0],
                    none ? null : (Double) ascending[scored - 1]);
        }

        /** What the rule makes of them. */
        @Nullable
        Double by(String rule) {
            return rule.equals("median") ? median : mean;
        }

        private static double median(double[] ascending) {
            int middle = ascending.length / 2;
            return ascending.length % 2 == 1
                    ? ascending[middle]
                    : ascending[middle - 1] + (ascending[middle] - ascending[middle - 1]) / 2;
        }
    }

    /** One line. */
    @Schema(name = "RollupLine", description = "What lies right below, or a type")
    record Line(
            @Schema(description = "Code of the organisation, or the type; absent for no type") @Nullable
            String code,

            Text name,

            @Schema(description = "Whether there are organisations below it: it can be the next parent")
            boolean opens,

            Sums sums) {}
}
