package org.phrom.reporting.report.trend;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Run;

/** What became of the results of one organisation from round to round. */
@Schema(name = "Trend", description = "What became of the results of one organisation from round to round")
public record TrendView(
        @Schema(description = "Code of the organisation") String organisation,
        Text name,

        @Schema(description = "One series for each framework, that of its newest round first")
        List<Series> series) {

    /** The rounds of one framework. */
    @Schema(name = "TrendSeries", description = "The rounds of one framework in which it has a result")
    public record Series(
            @Schema(description = "Code of the framework") String framework,

            @Schema(
                    description = "By reference date, the oldest first: the twenty newest, and fewer where there is"
                            + " not room for all frameworks: ask for one then")
            List<Point> points) {}

    /**
     * One round.
     *
     * @param nodes the index first, then its parts in the order of the instrument
     * @param dropped nodes of the round before that are measured no more
     */
    @Schema(
            name = "TrendPoint",
            description = "The result in one round, beside that of the round before in this series")
    public record Point(
            @Schema(description = "Id of the round") String round,
            Text title,

            @Schema(description = "Day as of which the participants were taken")
            LocalDate referenceDate,

            @Schema(description = "Version of the framework")
            String frameworkVersion,

            Run run,

            @Schema(description = "Whether the result may still change")
            boolean provisional,

            @Schema(description = "Code of the band; absent without bands or below all of them") @Nullable
            String band,

            @Schema(
                    description =
                            "Mean change since the round before of the parts that have a change, weighted by their share"
                                    + " in the index; that of the index itself where it has one. Absent where nothing has")
            @Nullable
            Double link,

            @Schema(
                    description =
                            "Chain-linked index: the score of the newest round, less the links since. Absent before a"
                                    + " round without a link")
            @Nullable
            Double linked,

            @Schema(description = "The index first, then its parts in the order of the instrument")
            List<Node> nodes,

            @Schema(description = "Nodes of the round before that nothing measures any more")
            List<Earlier> dropped) {

        Point linkedAt(@Nullable Double value) {
            return new Point(
                    round, title, referenceDate, frameworkVersion, run, provisional, band, link, value, nodes, dropped);
        }
    }

    /**
     * One node.
     *
     * @param change score minus that before; only where both measure the same
     * @param previous the nodes before that it comes from
     */
    @Schema(name = "TrendNode", description = "One node of the index in one round")
    public record Node(
            @Schema(description = "Code of the node") String code,
            Text name,

            @Schema(description = "Its score, on the scale of the model; absent without one") @Nullable
            Double score,

            @Schema(description = "Level of its ladder that it reached; absent without a ladder or a value") @Nullable
            Integer level,

            @Schema(
                    description = "How it stands to the round before. same: both measure the same. widened, narrowed,"
                            + " split, merged, new: as the crosswalk of the version says, which was made from that of the"
                            + " round before. changed: the definition or the scoring differs, and no crosswalk says how."
                            + " relative: the same, but scores depend on who else takes part in a round. carried: the"
                            + " same, but one of the two, or what counts below it, was carried from an earlier round. unrelated: the"
                            + " version was not made from that of the round before. first: there is no round before."
                            + " A node that no row of the crosswalk names is same when its rule, the questions in it, its"
                            + " parts, their weights and the scoring are the same in both versions")
            @KnownValues({
                "same",
                "widened",
                "narrowed",
                "split",
                "merged",
                "new",
                "changed",
                "relative",
                "carried",
                "unrelated",
                "first"
            })
            String comparability,

            @Schema(
                    description = "Score minus score of the round before; absent unless comparability is same and there"
                            + " are both")
            @Nullable
            Double change,

            @Schema(
                    description = "The nodes of the round before that it comes from, several where they were merged;"
                            + " those that come from one that was split all name it")
            List<Earlier> previous) {}

    /** A node of the round before. */
    @Schema(name = "TrendEarlierNode", description = "A node of the round before")
    public record Earlier(
            @Schema(description = "Code of the node") String code,
            Text name,

            @Schema(description = "Its score in the round before; absent without one") @Nullable
            Double score,

            @Schema(description = "Level of its ladder that it reached then; absent without a ladder or a value")
            @Nullable
            Integer level) {}
}
