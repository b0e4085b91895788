package org.phrom.reporting.report.equity;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.readmodel.Run;

/** How equally the scores of one node are spread over organisations and areas. */
@Schema(
        name = "Equity",
        description =
                "How equally the scores of the index, or of a node, are spread over organisations and areas. Every"
                        + " organisation counts once, however many people live in it")
record EquityView(
        @Schema(description = "Id of the round") String round,
        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "Version of the framework") String frameworkVersion,
        Run run,

        @Schema(description = "Whether the result may still change")
        boolean provisional,

        Provenance context,

        @Schema(description = "Code of the node whose scores these are")
        String node,

        Text name,

        @Schema(
                description = "Of whom. all: of the whole round. own: only of the sub-trees of the caller, here and in"
                        + " the earlier rounds")
        @KnownValues({"all", "own"})
        String scope,

        Figures figures,

        @Schema(
                description = "Code of the area that the others are held against: the one asked for, or that with the"
                        + " highest mean; absent where nobody has a score, or it is those with nothing above them")
        @Nullable
        String centre,

        @Schema(
                description = "The areas in which somebody has a score, in the order of their codes. An area is what an"
                        + " organisation lies right below in the tree of the reference date")
        List<Area> areas,

        @Schema(
                description = "Of the index: how many are below the lower bound of each band, the highest band first;"
                        + " none for other nodes, which have no bands, and where bands are shares of the organisations")
        List<BelowBand> below,

        @Schema(
                description = "The twenty newest published rounds of the framework before this one, the oldest first,"
                        + " each by its official result where there is one")
        List<EarlierRound> earlier) {

    /** The headline. */
    @Schema(
            name = "EquityFigures",
            description = "How equal scores are. Every measure takes scores as they are: it hangs on where the scale"
                    + " begins, and none is given where one is below 0 or all are 0")
    record Figures(
            @Schema(description = "How many organisations have a score: these are counted")
            int organisations,

            @Schema(description = "How many take part in the run without a score here")
            int withoutScore,

            @Schema(
                    description = "How many of the scores are, or hang on, a value that was carried from an earlier"
                            + " round")
            int carried,

            @Schema(description = "Their mean; absent where there is none") @Nullable
            Double mean,

            @Schema(description = "Gini coefficient, 0 for all the same to 1") @Nullable
            Double gini,

            @Schema(description = "Theil's T, 0 for all the same to ln n; theilWithin and theilBetween are its parts")
            @Nullable
            Double theil,

            @Schema(description = "What of it would be left if every area had the mean of all") @Nullable
            Double theilWithin,

            @Schema(description = "What of it would be left if every organisation had the mean of its area") @Nullable
            Double theilBetween,

            @Schema(description = "Mean logarithmic deviation, Theil's L; absent also where a score is 0") @Nullable
            Double meanLogDeviation,

            @Schema(
                    description = "Mean of the highest fifth of the organisations over that of the lowest; one on the"
                            + " edge counts with what is inside. Absent also where the lowest fifth has 0")
            @Nullable
            Double ratioOfFifths) {}

    /** One area. */
    @Schema(name = "EquityArea", description = "The organisations right below one")
    record Area(
            @Schema(description = "Code of the organisation above; absent for those with nothing above them") @Nullable
            String code,

            Text name,

            @Schema(description = "How many have a score") int organisations,

            @Schema(description = "Mean of their scores") double mean,

            @Schema(
                    description = "Their share in the sum of all scores, 0 to 1; absent where a score is below 0 or all"
                            + " are 0")
            @Nullable
            Double share,

            @Schema(
                    description =
                            "Theil's T among them alone; theilWithin of all is the sum of share times this. Absent"
                                    + " where a score is below 0 or all of them are 0")
            @Nullable
            Double theilWithin,

            @Schema(description = "Their mean less that of the centre; below 0 where they are behind")
            double gap,

            @Schema(description = "Their mean over that of the centre; absent unless both are on a scale above 0")
            @Nullable
            Double ratio) {}

    /** Who is below a band. */
    @Schema(name = "EquityBelowBand", description = "Who is below a band")
    record BelowBand(
            @Schema(description = "Code of the band") String band,
            Text name,
            @Schema(description = "Its lower bound") double from,

            @Schema(description = "Whether the bound itself is below the band")
            boolean open,

            @Schema(description = "How many have a score below it; who is kept out by a gate alone is not counted")
            int organisations,

            @Schema(description = "Their share in those with a score, 0 to 1; absent where nobody has one") @Nullable
            Double share) {}

    /** A round before. */
    @Schema(name = "EquityEarlierRound", description = "A round before, and its figures where it measured the same")
    record EarlierRound(
            @Schema(description = "Id of the round") String round,
            Text title,

            @Schema(description = "Day as of which the participants were taken")
            LocalDate referenceDate,

            @Schema(description = "Version of the framework")
            String frameworkVersion,

            Run run,

            @Schema(description = "Whether the result may still change")
            boolean provisional,

            @Schema(
                    description = "How the node stands to this round, as in trends: same where both measure the same,"
                            + " and only there are figures. widened, narrowed, split, merged, new, changed: as the"
                            + " crosswalks between the versions say. relative: scores depend on who else takes part in a"
                            + " round. unrelated: the version of the round was not made from this one")
            @KnownValues({"same", "widened", "narrowed", "split", "merged", "new", "changed", "relative", "unrelated"})
            String comparability,

            @Schema(description = "Code of the node in this version; absent unless comparability is same") @Nullable
            String node,

            @Schema(
                    description = "Absent unless comparability is same; of organisations that took part then, which"
                            + " need not be those of now")
            @Nullable
            Figures figures) {}
}
