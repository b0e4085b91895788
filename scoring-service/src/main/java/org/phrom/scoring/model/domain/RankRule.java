package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.model.domain.document.Choice;

/**
 * How places are counted: the step {@code rank} of the model document. Changes no score.
 *
 * @param method competition, dense or fractional, as in {@link Ranks.Ties}
 * @param within code of the group column inside whose groups places are counted; null for among all
 * @param tolerance how far below the first of a tie a score is still tied, at least 0
 */
public record RankRule(String method, @Nullable String within, double tolerance) {
    private static final String COMPETITION = "competition";

    /** Competition among all, ties being equal: what holds when the model says nothing. */
    public static final RankRule PLAIN = new RankRule(COMPETITION, null, 0);

    /**
     * How the place of one organisation is counted, in the form that is stored, hashed and published.
     *
     * @param group its group under {@code within}; null when it is in none, and then it has no place
     */
    public record Ranking(
            String method,
            @Nullable String within,
            @Nullable String group,
            @Nullable Double tolerance) {}

    /** Returns the rule of a step {@code rank}, if there is one. */
    public static RankRule of(Optional<Choice> step) {
        return step.map(choice -> {
                    String within = choice.text("within", "");
                    return new RankRule(
                            choice.method(), within.isEmpty() ? null : within, choice.number("tolerance", 0));
                })
                .orElse(PLAIN);
    }

    /** Returns what tied scores get. */
    public Ranks.Ties ties() {
        return switch (method) {
            case "dense" -> Ranks.Ties.DENSE;
            case "fractional" -> Ranks.Ties.FRACTIONAL;
            default -> Ranks.Ties.COMPETITION;
        };
    }

    /**
     * Returns the place of each score, 0 for none.
     *
     * @param groups the group of each, null for none; not looked at without {@code within}
     */
    public int[] places(double[] scores, List<@Nullable String> groups) {
        return whole(Ranks.of(scores, ties(), within == null ? List.of() : groups, tolerance));
    }

    /**
     * Returns the place of each score inside its peer group, by the same ties, 0 for none.
     *
     * @param groups the peer group of each, null for none
     */
    public int[] placesAmongPeers(double[] scores, List<@Nullable String> groups) {
        return whole(Ranks.of(scores, ties(), groups, tolerance));
    }

    private static int[] whole(double[] ranks) {
        int[] places = new int[ranks.length];
        for (int unit = 0; unit < ranks.length; unit++) {
            places[unit] = (int) ranks[unit];
        }
        return places;
    }

    /**
     * Returns how the place of an organisation in these groups is counted; null when as by {@link #PLAIN}.
     *
     * @param groups its group by grouping
     */
    public @Nullable Ranking of(Map<String, @Nullable String> groups) {
        return equals(PLAIN)
                ? null
                : new Ranking(
                        method, within, within == null ? null : groups.get(within), tolerance == 0 ? null : tolerance);
    }
}
