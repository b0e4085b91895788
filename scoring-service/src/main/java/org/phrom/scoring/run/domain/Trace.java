package org.phrom.scoring.run.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of one node of one organisation's score, down to the answers.
 *
 * @param value null when there is none
 * @param missing why not
 * @param weight relative among siblings
 * @param effectiveWeight in the whole, when nothing is missing; as worked out by the run where the model has a step weigh
 * @param appliedWeight share with which the node entered its parent here, after what was left out; 0 = left out
 * @param aggregation null for an indicator
 * @param missingPolicy null for an indicator
 * @param childrenUsed codes of the children that entered; null for an indicator
 * @param children null for an indicator
 * @param indicator null for a group
 * @param carried what stands in for its own value; null where nothing does
 */
public record Trace(
        String code,
        Map<String, String> name,
        @Nullable Double value,
        @Nullable String missing,
        double coverage,
        double weight,
        double effectiveWeight,
        double appliedWeight,
        @Nullable String aggregation,
        @Nullable String missingPolicy,
        @Nullable List<String> childrenUsed,
        @Nullable List<Trace> children,
        @Nullable IndicatorTrace indicator,
        @Nullable CarriedTrace carried) {

    /**
     * A value that was measured in a round before.
     *
     * @param value of the rule of an indicator, before any step; the score of another node
     */
    public record CarriedTrace(String round, String run, double value) {}

    /**
     * How an indicator got its value.
     *
     * @param answersOmitted how many more it read, which are too many to show
     * @param over how the things of a roster became one; null when it is over none
     * @param row number of the row of a table that decided, from 1; null when it is no table, or no row is true
     * @param parts the rules that went into its rule; empty for a rule over questions alone
     * @param partsOmitted how many more there are, which are too many to show
     * @param level of its ladder that it reaches; null without a value or a ladder
     * @param steps its value after the rule ({@code raw}) and after every step of the model
     * @param denominator the answers behind what it is divided by; empty when it is not
     * @param denominatorOmitted how many more there are, which are too many to show
     */
    public record IndicatorTrace(
            String rule,
            int direction,
            String missingPolicy,
            List<AnswerTrace> answers,
            @Nullable Integer answersOmitted,
            @Nullable StatisticTrace statistic,
            @Nullable OverTrace over,
            @Nullable Integer row,
            List<PartTrace> parts,
            @Nullable Integer partsOmitted,
            @Nullable Integer level,
            List<StepTrace> steps,
            List<AnswerTrace> denominator,
            @Nullable Integer denominatorOmitted) {}

    /**
     * Over what a rule was computed.
     *
     * @param things items or observations
     * @param how best, bestPerQuestion, mean, worst or pooled, as chosen here
     */
    public record OverTrace(String roster, String things, String how) {}

    /**
     * A rule inside another, and what it came to.
     *
     * @param thing the item, or item/observation, that it is about; null for the organisation itself
     * @param answersOmitted how many more it read, which are too many to show
     * @param over how the things of a roster became one; null when it is over none
     * @param row number of the row of a table that decided, from 1; null when it is no table, or no row is true
     * @param partsOmitted how many more there are, which are too many to show
     * @param weight with which it goes in
     * @param value null when there is none
     * @param missing why not
     */
    public record PartTrace(
            String rule,
            int direction,
            @Nullable String thing,
            double weight,
            @Nullable Double value,
            @Nullable String missing,
            List<AnswerTrace> answers,
            @Nullable Integer answersOmitted,
            @Nullable StatisticTrace statistic,
            @Nullable OverTrace over,
            @Nullable Integer row,
            List<PartTrace> parts,
            @Nullable Integer partsOmitted) {}

    /**
     * A value of a statistic that a rule read.
     *
     * @param year that the value is about; of none the year asked for, null for the latest
     * @param value null when there is none
     * @param asOf day on which the source said so
     */
    public record StatisticTrace(
            String series,
            @Nullable Integer year,
            @Nullable Double value,
            @Nullable String asOf,
            @Nullable Integer revision,
            @Nullable String source) {}

    /**
     * The peer group of an organisation.
     *
     * @param code null when it is in none
     * @param name by language; null when it is in none
     * @param missing why it is in none
     * @param when the condition that decided; null when none was true
     * @param statistics that were read to decide it
     */
    public record PeerGroupTrace(
            @Nullable String code,
            @Nullable Map<String, String> name,
            @Nullable String missing,
            @Nullable String when,
            List<StatisticTrace> statistics) {}

    /**
     * An indicator after a step.
     *
     * @param step raw, carried, denominated, imputed, screened, treated or normalised; open for extension
     * @param value null when there is none
     * @param event kept, carried, imputed, changed or not-applicable; open for extension
     */
    public record StepTrace(String step, @Nullable Double value, String event) {}

    /**
     * A band, and whether the organisation reaches it.
     *
     * @param from lower bound on the scale of the index, of a quantile the one that it has in this run; null when no
     *     score reaches it
     * @param bound closed or open
     * @param quantile null where the lower bound is a score
     * @param reached whether the score reaches the lower bound
     * @param gates what must be passed beside that
     */
    public record BandTrace(
            String band,
            @Nullable Double from,
            String bound,
            @Nullable Double quantile,
            boolean reached,
            List<GateTrace> gates) {}

    /**
     * A gate of a band.
     *
     * @param from the lowest value that passes
     * @param value of the node; null when it is missing
     * @param applies whether the node, and with it the gate, applies to the organisation
     */
    public record GateTrace(
            String node, double from, @Nullable Double value, boolean applies, boolean passed) {}

    /**
     * An answer that a rule read.
     *
     * @param thing the item, or item/observation, that it is about; null for the organisation itself
     */
    public record AnswerTrace(
            String question,
            @Nullable String thing,
            String type,
            String status,
            @Nullable Double number,
            @Nullable List<String> choices,
            @Nullable Double points,
            @Nullable Double possiblePoints) {}
}
