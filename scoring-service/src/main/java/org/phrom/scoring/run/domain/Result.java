package org.phrom.scoring.run.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.RankRule.Ranking;

/**
 * The result of one organisation in one run, in the form that is stored, compared, hashed and published.
 *
 * @param state scored, missing or withdrawn
 * @param rank in official runs
 * @param ranking how the rank is counted; null for competition among all
 * @param nodes every node of the tree, root first; empty when withdrawn
 */
public record Result(
        String organisation,
        UUID assessment,
        String state,
        @Nullable Double score,
        @Nullable String band,
        @Nullable Integer rank,
        @Nullable Ranking ranking,
        double coverage,
        List<NodeResult> nodes) {
    public static final String SCORED = "scored";
    public static final String MISSING = "missing";
    public static final String WITHDRAWN = "withdrawn";

    public Result {
        nodes = List.copyOf(nodes);
    }

    /**
     * The result at one node.
     *
     * @param score null when the node has no value
     * @param band of the root only
     * @param missedBands of the root only: bands above whose lower bound is reached, but not their gates; null for none
     * @param level of its ladder that an indicator reaches; null without a value or a ladder
     * @param missing why an indicator has no value; {@code undefined} when a mean was refused
     */
    public record NodeResult(
            String code,
            @Nullable Double score,
            @Nullable String band,
            @Nullable List<MissedBand> missedBands,
            @Nullable Integer level,
            double coverage,
            @Nullable String missing) {}

    /**
     * A band that the organisation would be in, but for its gates.
     *
     * @param gates those that it does not pass
     */
    public record MissedBand(String band, List<MissedGate> gates) {}

    /**
     * A node that was not passed.
     *
     * @param from the lowest value that passes
     * @param value null when it is missing
     */
    public record MissedGate(
            String node, double from, @Nullable Double value) {}

    /** What is left of a result when the submission is taken back. */
    public static Result withdrawn(String organisation, UUID assessment) {
        return new Result(organisation, assessment, WITHDRAWN, null, null, null, null, 0, List.of());
    }

    public Result ranked(int place) {
        Integer rank = place == 0 ? null : place;
        return new Result(organisation, assessment, state, score, band, rank, ranking, coverage, nodes);
    }

    public boolean takenBack() {
        return WITHDRAWN.equals(state);
    }
}
