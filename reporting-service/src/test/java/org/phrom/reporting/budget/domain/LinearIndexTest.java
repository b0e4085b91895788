package org.phrom.reporting.budget.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phrom.reporting.budget.domain.LinearIndex.NotLinear;
import org.phrom.reporting.budget.domain.LinearIndex.Standing;
import org.phrom.reporting.budget.domain.LinearIndex.Told;
import org.phrom.reporting.cost.domain.CostRow;
import org.phrom.reporting.cost.domain.PlannedCost;
import org.phrom.reporting.cost.domain.Price;
import org.phrom.reporting.cost.domain.Prices;

class LinearIndexTest {

    private static final Levels LEVELS = new Levels(Map.of(0, 0.0, 1, 50.0, 2, 100.0));
    private static final LinearIndex INDEX = new LinearIndex(new TreeNode(
            "index",
            1,
            List.of(
                    new TreeNode(
                            "a",
                            3,
                            List.of(new TreeNode("a1", 1, List.of(), LEVELS), new TreeNode("a2", 1, List.of(), LEVELS)),
                            null),
                    new TreeNode("b", 1, List.of(), LEVELS)),
            null));

    @Test
    void aLevelIsWorthItsShareAlongThePath() {
        List<Standing> found = INDEX.of(told(43.75, 50.0, 50.0, 25.0, null));

        assertThat(found).extracting(Standing::indicator).containsExactly("a1", "a2", "b");
        // 3/4 of 1/2 of 50 points
        assertThat(found.get(0).gain(2)).isEqualTo(18.75);
        assertThat(found.get(0).gain(1)).isZero();
        // a quarter of what is left to the beginning of the level
        assertThat(found.get(2).gain(1)).isEqualTo(6.25);
    }

    @Test
    void theScoresSayWhetherWhatIsMissingIsLeftOutOrCountsZero() {
        Standing leftOut = INDEX.of(told(43.75, 50.0, null, 25.0, "unanswered")).get(0);
        Standing zero =
                INDEX.of(toldWith(25.0, 25.0, 50.0, null, 25.0, "unanswered")).get(0);

        assertThat(leftOut.gain(2)).isEqualTo(37.5);
        assertThat(zero.gain(2)).isEqualTo(18.75);
    }

    @Test
    void whereBothMayBeTrueAGainIsNotTakenForMoreThanItIs() {
        Map<String, Told> told = toldWith(6.25, 0.0, 0.0, null, 25.0, "unanswered");
        told.put("a1", new Told(0.0, 0, null));

        assertThat(INDEX.of(told).get(0).gain(2)).isEqualTo(37.5);
    }

    @Test
    void aScoreThatDoesNotFollowIsNoMean() {
        assertThatThrownBy(() -> INDEX.of(told(44.0, 50.0, 50.0, 25.0, null)))
                .isInstanceOfSatisfying(
                        NotLinear.class, e -> assertThat(e.node()).isEqualTo("index"));
    }

    private static final List<CostRow> ROWS = List.of(
            row(1, 0, 1, 10, null, null),
            row(2, 0, 1, 20, "city", null),
            row(3, 0, 1, 30, null, "x"),
            row(4, 1, 2, 5, null, null),
            row(5, 0, 2, 14, null, null));

    @Test
    void whatAPlanSaysThatALevelCostsGoesBeforeAllRows() {
        PlannedCost dear = new PlannedCost("o", "i", 1, 100, new UUID(0, 1), List.of("M1", "M2"));
        Prices prices = new Prices(ROWS, List.of(dear));

        // level 2 from there by row 4, or by row 5 without it, which is cheaper
        assertThat(prices.of("o", null, "i", 0))
                .containsExactly(new Price(1, 100, List.of(), dear), new Price(2, 14, List.of(5), null));
        assertThat(prices.of("p", null, "i", 0).get(0)).isEqualTo(new Price(1, 10, List.of(1), null));
        // who is there already needs it no more
        assertThat(prices.of("o", null, "i", 1)).containsExactly(new Price(2, 5, List.of(4), null));
        PlannedCost cheap = new PlannedCost("o", "i", 1, 3, new UUID(0, 1), List.of("M1"));
        assertThat(new Prices(ROWS, List.of(cheap)).of("o", null, "i", 0))
                .containsExactly(new Price(1, 3, List.of(), cheap), new Price(2, 8, List.of(4), cheap));
        assertThat(new Prices(List.of(), List.of(cheap)).of("o", null, "i", 0))
                .containsExactly(new Price(1, 3, List.of(), cheap));
    }

    @Test
    void costsOfTheOrganisationComeBeforeThoseOfItsTypeAndThoseForAll() {
        Prices prices = new Prices(ROWS, List.of());

        assertThat(prices.of("o", "town", "i", 0))
                .containsExactly(new Price(1, 10, List.of(1), null), new Price(2, 14, List.of(5), null));
        assertThat(prices.of("o", "city", "i", 0).get(0)).isEqualTo(new Price(1, 20, List.of(2), null));
        assertThat(prices.of("x", "city", "i", 0).get(0)).isEqualTo(new Price(1, 30, List.of(3), null));
        assertThat(prices.of("o", null, "i", 1)).containsExactly(new Price(2, 5, List.of(4), null));
        assertThat(prices.of("o", null, "other", 0)).isEmpty();
    }

    private static CostRow row(
            int number, int from, int to, long cost, @Nullable String type, @Nullable String organisation) {
        return new CostRow(number, "i", from, to, cost, "source", type, organisation);
    }

    private static Map<String, Told> told(
            double index, @Nullable Double a1, @Nullable Double a2, double b, @Nullable String missing) {
        return toldWith(index, 50, a1, a2, b, missing);
    }

    private static Map<String, Told> toldWith(
            double index, double a, @Nullable Double a1, @Nullable Double a2, double b, @Nullable String missing) {
        Map<String, Told> told = new HashMap<>();
        told.put("index", new Told(index, null, null));
        told.put("a", new Told(a, null, null));
        told.put("a1", new Told(a1, 1, null));
        told.put("a2", new Told(a2, a2 == null ? null : 1, missing));
        told.put("b", new Told(b, 0, null));
        return told;
    }
}
