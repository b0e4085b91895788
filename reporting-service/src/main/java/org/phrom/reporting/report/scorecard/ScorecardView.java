package org.phrom.reporting.report.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param nodes parts of the index in the order of the instrument
 */
public record ScorecardView(
        String round,
        Run run,
        boolean provisional,
        Organisation organisation,
        @Nullable String assessmentState,
        String state,
        @Nullable Double score,
        @Nullable String band,
        @Nullable Integer rank,
        int ranked,
        @Nullable Double median,
        double coverage,
        List<NodeResult> nodes) {

    /** The body that was assessed, as it was when the round opened. */
    public record Organisation(
            String code, Text name, @Nullable String type, List<Ancestor> ancestors) {}

    /** An organisation above it. */
    public record Ancestor(String code, Text name) {}

    /**
     * The result in one part of the index.
     *
     * @param rank competition rank in this part alone
     * @param difference score minus median of all; positive where it is stronger than half of them
     * @param missing why there is no score
     */
    public record NodeResult(
            String code,
            Text name,
            @Nullable Double score,
            @Nullable String band,
            double coverage,
            @Nullable Integer rank,
            @Nullable Double median,
            @Nullable Double difference,
            @Nullable String missing) {}
}
