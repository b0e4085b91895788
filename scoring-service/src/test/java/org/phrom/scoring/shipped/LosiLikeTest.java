package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.run.domain.Result;

/** The share of features found, each of equal value, and levels by quarters with open lower bounds. */
class LosiLikeTest {
    private static final Map<String, Integer> FEATURES = Map.of("i", 5, "c", 8, "s", 7, "p", 6, "t", 6, "l", 3);
    private static final List<String> ORDER = List.of("i", "c", "s", "p", "t", "l");

    @Test
    void everyFeatureCountsAlike() {
        Shipped round = new Shipped("losi-like");
        found(round, "most", 27);
        found(round, "some", 9);
        found(round, "all", 35);

        Map<String, Result> scored = round.score();

        assertThat(scored.get("most").score()).isEqualTo(27 / 35.0);
        assertThat(scored.get("some").score()).isEqualTo(9 / 35.0);
        assertThat(scored.get("all").score()).isEqualTo(1);
        assertThat(Shipped.score(scored.get("some"), "content")).isEqualTo(4 / 8.0);
        assertThat(scored.values().stream().map(Result::band)).containsExactly("very-high", "middle", "very-high");
    }

    @Test
    void whatNobodyLookedForIsNotFound() {
        Shipped round = new Shipped("losi-like");
        found(round, "city", 35);
        List.of("t1", "t2", "t3", "t4", "t5", "t6", "p1")
                .forEach(question -> round.of("city").remove(question));

        assertThat(round.score().get("city").score()).isEqualTo(28 / 35.0);
    }

    /** Finds the first so many of all features. */
    private static void found(Shipped round, String city, int features) {
        int left = features;
        for (String criterion : ORDER) {
            for (int i = 1; i <= FEATURES.get(criterion); i++) {
                round.answer(city, criterion + i, left-- > 0 ? "yes" : "no");
            }
        }
    }
}
