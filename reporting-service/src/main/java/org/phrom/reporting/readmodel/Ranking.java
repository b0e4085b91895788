package org.phrom.reporting.readmodel;

import org.jspecify.annotations.Nullable;

/**
 * How a model counts ranks, as scoring tells it with every score.
 *
 * @param method competition (1, 2, 2, 4) or dense (1, 2, 2, 3)
 * @param within what groups are made by; {@code null} when ranks are counted among all
 * @param group that of the organisation
 * @param tolerance how far below the first of a tie a score is still tied
 */
public record Ranking(
        String method,
        @Nullable String within,
        @Nullable String group,
        @Nullable Double tolerance) {

    /** Competition among all. */
    static final Ranking PLAIN = new Ranking("competition", null, null, null);

    /** The ranks of a live run as a window of SQL; a tolerance is known to the engine alone, so that there are none. */
    String live() {
        return live(within == null ? null : "rank_group");
    }

    /** The same inside peer groups. */
    String liveAmongPeers() {
        return live("peer_group");
    }

    private String live(@Nullable String group) {
        boolean known = tolerance == null && (method.equals("competition") || method.equals("dense"));
        if (!known) {
            return "null::bigint";
        }
        String rank = (method.equals("dense") ? "dense_rank" : "rank") + "() over (%sorder by tie desc)";
        return group == null
                ? rank.formatted("")
                : "case when " + group + " is not null then " + rank.formatted("partition by " + group + " ") + " end";
    }
}
