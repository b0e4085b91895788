package org.phrom.reporting.report.recommendation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Run;

/** What the framework recommends an organisation to do next. */
@Schema(
        name = "Recommendations",
        description =
                "What the framework recommends an organisation to do next: for each node with a ladder, by the level"
                        + " that it reached. What is furthest from the top of its ladder and weighs most comes first; that says"
                        + " nothing about what is cheapest, or what would work")
public record RecommendationsView(
        @Schema(description = "Id of the round") String round,
        Run run,

        @Schema(description = "Whether the result may still change")
        boolean provisional,

        @Schema(description = "Code of the organisation") String organisation,
        Text name,

        @Schema(description = "How many nodes of the framework have a ladder")
        int ladders,

        @Schema(description = "Of these, how many the organisation is at the top of")
        int atTop,

        @Schema(description = "Of these, how many it reached no level of, as there is no value")
        int unmeasured,

        @Schema(description = "The others, by priority, the highest first; of equal ones in the order of the framework")
        List<Recommendation> items,

        @Schema(
                description =
                        "Obstacles that it tagged beside answers that no item stands on; absent for callers who may"
                                + " not read what it wrote")
        @Nullable
        List<TaggedObstacle> otherObstacles) {

    /** One node that can rise. */
    @Schema(description = "A node whose ladder has a level above the one that was reached")
    public record Recommendation(
            @Schema(description = "Code of the node") String node,
            Text name,

            @Schema(description = "Code of the node right below the index that it lies in, such as a pillar")
            String component,

            @Schema(description = "Level that was reached") LadderLevel level,
            @Schema(description = "The one above") LadderLevel next,

            @Schema(
                    description =
                            "What the framework says is to be done to reach the next level; absent where it says nothing")
            @Nullable
            Text recommendation,

            @Schema(
                    description = "How much of the ladder is left: (highest level - level reached) / (highest - lowest"
                            + " level), above 0 to 1")
            double gap,

            @Schema(
                    description =
                            "What the node counts in the index by the weights as written, 0 to 1: the product of its"
                                    + " own and those above it, each over the sum of its siblings'; 0 for a pilot")
            double weight,

            @Schema(description = "gap times weight; items are in its order")
            double priority,

            @Schema(description = "Whether it is a pilot: computed and shown, and counted in nothing above it")
            boolean pilot,

            @Schema(
                    description =
                            "What the organisation tagged as obstacles beside the answers that the node stands on;"
                                    + " absent for callers who may not read what it wrote")
            @Nullable
            List<TaggedObstacle> obstacles) {}

    /** A level of a ladder. */
    @Schema(description = "A level of a ladder, as the framework words it")
    public record LadderLevel(
            @Schema(description = "Its number, 0 to 100") int level, Text text) {}

    /** What was tagged as an obstacle beside an answer. */
    @Schema(description = "An obstacle that the organisation tagged beside an answer")
    public record TaggedObstacle(
            @Schema(description = "Code in the taxonomy of the framework")
            String code,

            Text name,

            @Schema(description = "Code of the question beside whose answer it stands")
            String question,

            @Schema(
                    description = "Code of the item, or item/observation, that the answer is about; absent where it is"
                            + " about the organisation")
            @Nullable
            String item,

            @Schema(description = "1 to 3; absent where nobody said") @Nullable
            Integer severity,

            @Schema(description = "What was written beside it; absent for nothing") @Nullable
            String comment) {}
}
