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
 * @param peerGroup the organisation's; null where the model has none
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
        @Nullable PeerGroup peerGroup,
        double coverage,
        List<NodeResult> nodes) {
    public static final String SCORED = "scored";
    public static final String MISSING = "missing";
    public static final String WITHDRAWN = "withdrawn";

    public Result {
        nodes = List.copyOf(nodes);
    }

    /**
     * The organisations that it is held against.
     *
     * @param code null when it is in no group
     * @param rank among them, in official runs
     * @param missing why it is in none: none, noStatistic, unknownType or undefined; open for extension
     */
    public record PeerGroup(
            @Nullable String code,
            @Nullable Integer rank,
            @Nullable String missing) {
        private PeerGroup ranked(int place) {
            return new PeerGroup(code, place == 0 ? null : place, missing);
        }
    }

    /**
     * The result at one node.
     *
     * @param score null when the node has no value
     * @param band of the root only
     * @param missedBands of the root only: bands above whose lower bound is reached, but not their gates; null for none
     * @param level of its ladder that an indicator reaches; null without a value or a ladder
     * @param missing why an indicator has no value; {@code undefined} when a mean was refused
     * @param carried where the value comes from that stands in for one that is missing; null where none does
     */
    public record NodeResult(
            String code,
            @Nullable Double score,
            @Nullable String band,
            @Nullable List<MissedBand> missedBands,
            @Nullable Integer level,
            double coverage,
            @Nullable String missing,
            @Nullable Carried carried) {}

    /**
     * Where a value comes from that was not measured in this round.
     *
     * @param run the official run of that round
     */
    public record Carried(String round, String run) {}

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
        return new Result(organisation, assessment, WITHDRAWN, null, null, null, null, null, 0, List.of());
    }

    /** Returns the same with its places among all and among its peers, 0 for none. */
    public Result ranked(int place, int amongPeers) {
        Integer rank = place == 0 ? null : place;
        PeerGroup peers = peerGroup == null ? null : peerGroup.ranked(amongPeers);
        return new Result(organisation, assessment, state, score, band, rank, ranking, peers, coverage, nodes);
    }

    public boolean takenBack() {
        return WITHDRAWN.equals(state);
    }
}
