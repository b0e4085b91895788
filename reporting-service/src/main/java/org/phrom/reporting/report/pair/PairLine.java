package org.phrom.reporting.report.pair;

import org.jspecify.annotations.Nullable;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/**
 * What one organisation has in two rounds.
 *
 * @param organisation as it was in the later one where it is in both
 * @param before {@code null} where it took no part
 * @param now {@code null} where it took no part
 * @param common the change of what both rounds measured the same, weighted as {@link CommonPart#weight}; {@code null}
 *     unless both have a score
 * @param comparable the sum of the weights of that; 0 for none
 */
public record PairLine(
        RankedOrganisation.Organisation organisation,
        @Nullable Result before,
        @Nullable Result now,
        @Nullable Double common,
        double comparable) {

    /**
     * A result in one round.
     *
     * @param score of the node that is looked at
     * @param band of the index
     */
    public record Result(@Nullable Double score, @Nullable String band) {}

    /** The score before; {@code null} for none. */
    public @Nullable Double scoreBefore() {
        return before == null ? null : before.score();
    }

    /** The score in the later round; {@code null} for none. */
    public @Nullable Double scoreNow() {
        return now == null ? null : now.score();
    }
}
