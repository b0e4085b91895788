package org.phrom.scoring.model.app;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.scoring.model.domain.Question;

/**
 * A model as it is stored, for those who want to look at it; nothing else is needed to score with it.
 *
 * @param names of nodes, by code and language
 * @param structure nodes of the tree, parents before children, then denominators and groups
 * @param rules by indicator or denominator: what becomes of answers
 * @param appliesTo by indicator: the types of organisation it is for; null where all are for all
 * @param levels by indicator: those of the ladder that it carries; null where none carries one
 * @param rosters those that rules are over, by code; null when there are none
 * @param peerGroups groups of organisations that are held against each other; null when there are none
 * @param peerStatistics by series: which value of it their conditions read; null where the newest of the latest year
 * @param steps in the order in which they run, as the calculator takes them
 */
public record ModelText(
        Map<String, Map<String, String>> names,
        List<Line> structure,
        Map<String, Rule> rules,
        @Nullable Map<String, List<String>> appliesTo,
        @Nullable Map<String, LevelsText> levels,
        @Nullable Map<String, RosterText> rosters,
        @Nullable List<PeerGroup> peerGroups,
        @Nullable Map<String, PeerStatistic> peerStatistics,
        List<Map<String, Object>> steps,
        List<Band> bands) {

    /**
     * A node, or a column beside the tree.
     *
     * @param type aggregate, indicator, denominator or group
     * @param direction -1 when the step normalise turns it; null otherwise
     * @param denominator code of the column it is divided by
     * @param goalposts for the method of that name
     * @param target for the method distance-to-target
     */
    @Schema(name = "ScoringModelLine", description = "A node of the tree, or a column beside it")
    public record Line(
            @Schema(description = "Code of the node or column")
            String code,

            @Schema(description = "What it is") @KnownValues({"aggregate", "indicator", "denominator", "group"})
            String type,

            @Schema(description = "Code of the node above it; absent at the root and beside the tree") @Nullable
            String parent,

            @Schema(description = "Weight among its siblings, 0 or more; 0 is shown and not counted") @Nullable
            Double weight,

            @Schema(description = "-1 where the step normalise turns it, so that more is better; absent otherwise")
            @Nullable
            Integer direction,

            @Schema(description = "Code of the column that it is divided by") @Nullable
            String denominator,

            @Schema(description = "What the denominator is divided by first, above 0") @Nullable
            Double scale,

            @Schema(
                    description = "Settings of the method goalposts for this indicator: lower, upper, range, capped,"
                            + " logarithmic")
            @Nullable
            Map<String, Object> goalposts,

            @Schema(description = "Value aimed at, for the method distance-to-target, in the unit of the indicator")
            @Nullable
            Double target) {}

    /** A peer group. */
    @Schema(
            name = "ScoringPeerGroup",
            description = "Organisations that are held against each other: the first whose condition is true is the"
                    + " organisation's")
    public record PeerGroup(
            @Schema(description = "Code of the group") String code,

            @Schema(description = "Its name, by language") Map<String, String> name,

            @Schema(description = "Condition over the organisation and statistics about it")
            String when) {}

    /** Which value of a series is meant. */
    @Schema(name = "ScoringPeerStatistic", description = "Which value of a series conditions of peer groups read")
    public record PeerStatistic(
            @Schema(description = "Year of the value; the latest that has one when absent") @Nullable
            Integer year,

            @Schema(description = "Only what the source said until that day; the newest when absent") @Nullable
            String asOf) {}

    /** The levels of a ladder. */
    @Schema(name = "ScoringLevels", description = "The levels of the ladder that an indicator carries, one by one")
    public record LevelsText(
            @Schema(description = "Number of the lowest level")
            int lowest,

            @Schema(description = "Number of the highest level")
            int highest) {}

    /**
     * A rule.
     *
     * @param rule open for extension
     * @param turned whether the rule itself turns the value, so that more is better
     * @param notRelevant of the rule share: drop or zero; null when as the parent's missing policy
     * @param targets of the rule target
     * @param scale of the rule ratio; null for 1
     * @param how of the rule combine
     * @param of of the rule combine
     */
    @Schema(name = "ScoringRule", description = "How an indicator or a denominator is made of answers")
    public record Rule(
            @Schema(
                    description = "How answers become the value: the number itself, the points of what was chosen,"
                            + " the share of what is true, the level reached, a number against targets, one number"
                            + " over another, the row of a table that holds, other rules put together, or the value of a"
                            + " series")
            @KnownValues({"value", "points", "share", "ladder", "target", "ratio", "table", "combine", "statistic"})
            String rule,

            @Schema(description = "Whether the rule itself turns the value, so that more is better")
            boolean turned,

            @Schema(
                    description =
                            "The questions it reads; of a ratio first the one above the line. Empty for a rule over rules")
            List<Question> questions,

            @Schema(
                    description = "What a question does that is not relevant, for the rule share; absent where as"
                            + " the missing policy of the parent")
            @KnownValues({"drop", "zero"})
            @Nullable
            String notRelevant,

            @Schema(description = "For the rule target: values at numbers, by ascending number, linear between")
            @Nullable
            List<Target> targets,

            @Schema(
                    description =
                            "For the rule ratio: what the lower number is divided by first, above 0; 1 when absent")
            @Nullable
            Double scale,

            @Schema(description = "For the rule combine: how the parts are put together")
            @KnownValues({"mean", "weightedMean", "min", "max", "sum"})
            @Nullable
            String how,

            @Schema(description = "For the rule combine: its parts") @Nullable
            List<Part> of,

            @Schema(description = "For the rule statistic: code of the series") @Nullable
            String series,

            @Schema(description = "For the rule statistic: year of the value; the latest that has one when absent")
            @Nullable
            Integer year,

            @Schema(
                    description =
                            "For the rule statistic: only what the source said until that day; the newest when absent")
            @Nullable
            String asOf,

            @Schema(
                    description = "Over which things of a roster it is computed, and how, as the framework says it;"
                            + " absent when it is about the organisation itself")
            @Nullable
            Map<String, Object> overRoster,

            @Schema(description = "For the rule table: its rows; the first that holds gives the value") @Nullable
            List<Row> rows,

            @Schema(description = "Decimals to which the value is rounded, a half up; absent when it is not") @Nullable
            Integer decimals) {}

    /** A row of the rule table. */
    @Schema(
            name = "ScoringRow",
            description = "A row of a decision table: a value, a rule that gives it, or why there is none")
    public record Row(
            @Schema(description = "Condition under which it holds")
            String when,

            @Schema(description = "The value") @Nullable Double value,

            @Schema(description = "Why there is no value") @KnownValues({"notApplicable", "notRelevant"}) @Nullable
            String missing,

            @Schema(description = "The rule that gives the value") @Nullable
            Rule rule) {}

    /** A roster. */
    @Schema(name = "ScoringRoster", description = "Things that are answered about inside one assessment")
    public record RosterText(
            @Schema(description = "Attributes of the items that are fixed, by code")
            Map<String, Map<String, Object>> items,

            @Schema(description = "Whether organisations add their own items")
            boolean open,

            @Schema(description = "Kinds of the attributes of items: text, number, url, date, yesNo")
            Map<String, String> attributes,

            @Schema(description = "Kinds of the attributes of observations; absent when items have none") @Nullable
            Map<String, String> observations) {}

    /** A target of a rule. */
    @Schema(name = "ScoringTarget", description = "What a number is worth")
    public record Target(
            @Schema(description = "The number, in the unit of the question")
            double at,

            @Schema(description = "The value at that number")
            double value) {}

    /** A part of the rule combine. */
    @Schema(name = "ScoringPart", description = "A rule inside another")
    public record Part(
            @Schema(description = "Weight relative to the other parts, 0 or more; read by weightedMean only")
            double weight,

            @Schema(description = "The rule") Rule rule) {}

    /**
     * A band.
     *
     * @param from null under a quantile
     * @param bound closed or open; null for closed
     */
    @Schema(
            name = "ScoringBand",
            description = "A band of the index, by its lower bound: a score, or a share of the organisations")
    public record Band(
            @Schema(description = "Code of the band") String code,

            @Schema(description = "Name of the band, by language")
            Map<String, String> name,

            @Schema(description = "Lower bound, on the scale of the index; absent under a quantile") @Nullable
            Double from,

            @Schema(description = "Whether the lower bound belongs to the band; it does when absent")
            @KnownValues({"closed", "open"})
            @Nullable
            String bound,

            @Schema(
                    description = "Lower bound as a share of the organisations, 0 to 1: in the band is of whom so large"
                            + " a share of all that have a score has a lower one; absent under a score")
            @Nullable
            Double quantile,

            @Schema(description = "Nodes that must be passed; absent without gates") @Nullable
            List<Gate> gates) {}

    /** A node that must be passed. */
    @Schema(
            name = "ScoringGate",
            description = "A node that must be passed: its value must be there and reach the bound. Where the node"
                    + " does not apply, neither does the gate")
    public record Gate(
            @Schema(description = "Code of the node") String node,

            @Schema(description = "Lowest value that passes, on the scale of the node")
            double from) {}
}
