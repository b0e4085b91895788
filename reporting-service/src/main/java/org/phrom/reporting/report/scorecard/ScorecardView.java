package org.phrom.reporting.report.scorecard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Run;

/**
 * The result of one organisation in one round.
 *
 * @param assessmentState how far the answers are; absent when the participant is not known yet
 * @param state scored, missing, or none before anything was scored
 * @param rank as the scoring model counts it, over the whole round or in its group; absent without one
 * @param ranked how many organisations have a rank, in its group where ranks are counted in groups
 * @param median median score of all that are scored
 * @param peerGroup the organisations that it is held against; absent where the framework has no peer groups
 * @param missedBands bands that the score alone would be enough for
 * @param nodes parts of the index in the order of the instrument
 */
@Schema(description = "The result of one organisation in one round")
public record ScorecardView(
        @Schema(description = "Id of the round") String round,
        Run run,

        @Schema(description = "Whether the result may still change")
        boolean provisional,

        Organisation organisation,

        @Schema(description = "How far the answers are; absent while the participant is not known")
        @KnownValues({"notStarted", "inProgress", "submitted"})
        @Nullable
        String assessmentState,

        @Schema(
                description = "scored: there is a score. missing: submitted, but the model gives no score. none:"
                        + " nothing was scored yet")
        @KnownValues({"scored", "missing", "none"})
        String state,

        @Schema(description = "Score of the index, on the scale of the model; absent without one") @Nullable
        Double score,

        @Schema(description = "Code of the band; absent without bands or below all of them") @Nullable
        String band,

        @Schema(
                description = "Place, from 1, as the scoring model counts it, over the whole round or in its"
                        + " group; absent without one")
        @Nullable
        Integer rank,

        @Schema(description = "How many organisations have a rank, in its group where ranks are counted in groups")
        int ranked,

        @Schema(description = "Median score of all that are scored; absent when none is") @Nullable
        Double median,

        @Schema(
                description =
                        "The organisations that it is held against; absent where the framework has no peer groups,"
                                + " and before anything was scored")
        @Nullable
        PeerGroup peerGroup,

        @Schema(description = "Share of the weight of all parts that has a value, 0 to 1; 0 before anything was scored")
        double coverage,

        @Schema(
                description = "Bands above its own whose lower bound the score reaches, the highest first, each with"
                        + " what kept the organisation out of it; empty as a rule")
        List<MissedBand> missedBands,

        @Schema(description = "Parts of the index, in the order of the instrument")
        List<NodeResult> nodes) {

    /** The body that was assessed, as it was when the round opened. */
    @Schema(name = "ScorecardOrganisation", description = "The organisation as it was when the round opened")
    public record Organisation(
            @Schema(description = "Code of the organisation")
            String code,

            Text name,

            @Schema(description = "Its type, such as province; absent where it has none") @Nullable
            String type,

            @Schema(description = "Organisations above it, from the root down")
            List<Ancestor> ancestors) {}

    /** An organisation above it. */
    @Schema(description = "An organisation above it")
    public record Ancestor(
            @Schema(description = "Code of the organisation")
            String code,

            Text name) {}

    /** The organisations that one is held against. */
    @Schema(
            name = "ScorecardPeerGroup",
            description = "The organisations that one is held against, and its place there")
    public record PeerGroup(
            @Schema(description = "Code of the group; absent when it is in none") @Nullable
            String code,

            @Schema(description = "Name of the group; absent when it is in none") @Nullable
            Text name,

            @Schema(
                    description = "Place, from 1, inside the group, by the ties of the scoring model; absent without a"
                            + " score or a group")
            @Nullable
            Integer rank,

            @Schema(description = "How many organisations have a rank in the group")
            int ranked,

            @Schema(
                    description = "Median score of the group; absent when nobody in it is scored, and for who works for"
                            + " sub-trees before the round is published where under five are ranked in it")
            @Nullable
            Double median,

            @Schema(
                    description = "Why it is in no group. none: it meets no group's condition. noStatistic: a statistic"
                            + " that decides has no value. unknownType: nobody told its type. undefined: the condition"
                            + " comes to nothing")
            @KnownValues({"none", "noStatistic", "unknownType", "undefined"})
            @Nullable
            String missing) {}

    /**
     * The result in one part of the index.
     *
     * @param rank competition rank in this part alone
     * @param difference score minus median of all; positive where it is stronger than half of them
     * @param peerRank competition rank in this part inside its peer group
     * @param level that it reaches of the ladder that the indicator carries; absent without one
     * @param missing why there is no score, as scoring told it
     * @param carried the round before whose value stands in for one that is missing; absent where none does
     */
    @Schema(description = "The result in one part of the index")
    public record NodeResult(
            @Schema(description = "Code of the node") String code,
            Text name,

            @Schema(description = "Score of this part, on the scale of the model; absent without one") @Nullable
            Double score,

            @Schema(description = "Code of the band; absent as a rule, as bands are those of the index") @Nullable
            String band,

            @Schema(description = "Share of the weight below it that has a value, 0 to 1")
            double coverage,

            @Schema(description = "Competition rank, from 1, in this part alone; absent without a score") @Nullable
            Integer rank,

            @Schema(description = "Median of the scores of all in this part; absent when none has one") @Nullable
            Double median,

            @Schema(
                    description = "Score minus median, on the scale of the score; positive where it is stronger than"
                            + " half of them")
            @Nullable
            Double difference,

            @Schema(
                    description = "Competition rank, from 1, in this part inside the peer group; absent without a score"
                            + " or a group")
            @Nullable
            Integer peerRank,

            @Schema(
                    description = "Median of the scores of the peer group in this part; absent when none has one, and"
                            + " without a group")
            @Nullable
            Double peerMedian,

            @Schema(
                    description = "Level of the ladder that the indicator carries, with what to do next; absent without"
                            + " a ladder or a value")
            @Nullable
            ReachedLevel level,

            @Schema(
                    description =
                            "Why there is no score: what stands for the answer, or undefined where the model"
                                    + " gives none. Absent with a score, and for a group whose parts are all missing: they say why")
            @KnownValues({"unanswered", "unknown", "notRelevant", "notApplicable", "noStatistic", "other", "undefined"})
            @Nullable
            String missing,

            @Schema(description = "Whether it is a pilot: computed and shown, and counted in nothing above it")
            boolean pilot,

            @Schema(
                    description = "The published round before whose value stands in for one that is missing; coverage"
                            + " counts nothing for it. Absent where the value is of this round")
            @Nullable
            Carried carried) {}

    /** Where a value comes from that was not measured in this round. */
    @Schema(name = "CarriedValue", description = "Where a value comes from that was not measured in this round")
    public record Carried(
            @Schema(description = "Id of the round that it was measured in")
            String round,

            @Schema(description = "Title of that round; absent while it is not known here") @Nullable
            Text title,

            @Schema(description = "Id of the official run of that round")
            String run) {}

    /** A level of the ladder that an indicator carries. */
    @Schema(description = "A level of the ladder that an indicator carries, as the framework words it")
    public record ReachedLevel(
            @Schema(description = "Number of the level, 0 to 100")
            int level,

            Text text,

            @Schema(description = "What to do to reach the next level; absent where the framework says nothing")
            @Nullable
            Text recommendation) {}

    /** A band that the score alone would be enough for. */
    @Schema(description = "A band that the score alone would be enough for")
    public record MissedBand(
            @Schema(description = "Code of the band") String band,
            Text name,

            @Schema(description = "The parts of the index that are below what the band demands of them")
            List<MissedGate> gates) {}

    /**
     * A part of the index that a band demands something of.
     *
     * @param value null when it is missing
     */
    @Schema(description = "A part of the index that is below what a band demands of it")
    public record MissedGate(
            @Schema(description = "Code of the node") String node,
            Text name,

            @Schema(description = "Lowest value that is enough, on the scale of this part")
            double from,

            @Schema(description = "Value of this part, on its scale; absent when it has none, which is never enough")
            @Nullable
            Double value) {}
}
