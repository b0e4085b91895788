package org.phrom.reporting.readmodel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run says of one organisation.
 *
 * @param kind official or live
 * @param state scored or missing
 * @param rank as an official run told it
 * @param ranking {@code null} for competition among all
 * @param peers {@code null} where the model has no peer groups
 * @param nodes the index and its parts
 */
public record Scored(
        String run,
        String kind,
        String round,
        String organisation,
        String state,
        @Nullable Double score,
        @Nullable String band,
        @Nullable Integer rank,
        @Nullable Ranking ranking,
        @Nullable Peers peers,
        double coverage,
        List<Part> nodes,
        Instant scoredAt) {

    /**
     * The organisations that it is held against.
     *
     * @param code of the peer group; null when it is in none
     * @param rank among them, as an official run told it
     * @param missing why it is in none
     */
    public record Peers(
            @Nullable String code,
            @Nullable Integer rank,
            @Nullable String missing) {}

    /**
     * The score of the index or of a part of it.
     *
     * @param missedBands bands above, whose lower bound is reached, but not their gates; null for none
     * @param level of its ladder that an indicator reaches; null for none
     * @param missing why there is none
     * @param carried where the value comes from that stands in for one that is missing; null where none does
     */
    public record Part(
            String code,
            @Nullable Double score,
            @Nullable String band,
            @Nullable List<MissedBand> missedBands,
            @Nullable Integer level,
            double coverage,
            @Nullable String missing,
            @Nullable Carried carried) {}

    /** A published round before, and its official run. */
    public record Carried(String round, String run) {}

    /** A band, and the gates that kept the organisation out of it. */
    public record MissedBand(String band, List<MissedGate> gates) {}

    /**
     * A node that was not passed.
     *
     * @param from the lowest value that passes
     * @param value null when it is missing
     */
    public record MissedGate(
            String node, double from, @Nullable Double value) {}
}
