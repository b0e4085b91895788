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
 * @param effectiveWeight in the whole, when nothing is missing
 * @param appliedWeight share with which the node entered its parent here, after what was left out; 0 = left out
 * @param aggregation null for an indicator
 * @param missingPolicy null for an indicator
 * @param childrenUsed codes of the children that entered; null for an indicator
 * @param children null for an indicator
 * @param indicator null for a group
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
        @Nullable IndicatorTrace indicator) {

    /** How an indicator got its value. */
    public record IndicatorTrace(String rule, int direction, String missingPolicy, List<AnswerTrace> answers) {}

    /** An answer that a rule read. */
    public record AnswerTrace(
            String question,
            String type,
            String status,
            @Nullable Double number,
            @Nullable List<String> choices,
            @Nullable Double points,
            @Nullable Double possiblePoints) {}
}
