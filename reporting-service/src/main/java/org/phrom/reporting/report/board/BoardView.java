package org.phrom.reporting.report.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.report.progress.Counts;
import org.phrom.reporting.report.progress.ProgressView.ByAncestor;
import org.phrom.reporting.report.progress.ProgressView.ByType;

/** How a round comes along. */
@Schema(name = "ResponseBoard", description = "Who has handed in, day by day, and how much time is left")
record BoardView(
        Provenance context,
        Counts total,

        @Schema(description = "In the order of time; none where survey-service told of none")
        List<StageOfRound> stages,

        @Schema(description = "By type of organisation, in order of the types")
        List<ByType> byType,

        @Schema(description = "By every organisation above participants, in order of the codes")
        List<ByAncestor> byAncestor,

        @Schema(
                description =
                        "Each day on which somebody handed in what still stands handed in, from the first on; days are"
                                + " those of the zone that the service is set to")
        List<Day> days) {

    /** One stage. */
    @Schema(name = "StageOfRound", description = "A stage of the round, and how long it still is")
    record StageOfRound(
            @Schema(description = "What is done in it") @KnownValues({"answering", "review", "objection", "decision"})
            String kind,

            @Schema(description = "First moment; absent when it opens with the round") @Nullable
            Instant opensAt,

            @Schema(description = "First moment after it; absent when it closes with the round") @Nullable
            Instant closesAt,

            @Schema(description = "Seconds until it closes; absent once it has, and in a published round") @Nullable
            Long secondsLeft) {}

    /** One day. */
    @Schema(name = "DayOfHandIns", description = "How many handed in on a day")
    record Day(
            @Schema(description = "The day") LocalDate day,
            @Schema(description = "How many on it") int submitted,

            @Schema(description = "How many until its end") int cumulative) {}
}
