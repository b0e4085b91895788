package org.phrom.scoring.engine.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.weighting.PrincipalComponent.NegativeLoadings;

class WeightingTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] RISING = {1, 2, 3, 4, 5};
    private static final double[] NEARLY = {1, 2, 3, 5, 4};
    private static final double[] FALLING = {5, 4, 2, 3, 1};

    @Test
    void givenWeightsAreBroughtToSumOne() {
        WeightingGroup group = WeightingGroup.of(columns("a", "b"), 1, 3);

        assertThat(new Given().weigh(group).values()).containsExactly(0.25, 0.75);
        assertThat(new Equal().weigh(group).values()).containsExactly(0.5, 0.5);
    }

    @Test
    void weightsThatAreNegativeOrAllZeroAreRefused() {
        assertThatThrownBy(() -> new Given().weigh(WeightingGroup.of(columns("a", "b"), 1, -1)))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("b: the weight must be a finite number of at least 0, not -1.0");
        assertThatThrownBy(() -> new Given().weigh(WeightingGroup.of(columns("a", "b"), 0, 0)))
                .hasMessage("index: the weights of its children are all zero");
    }

    @Test
    void equalSharesOfIndicatorsGiveALargePillarMore() {
        WeightingGroup group = new WeightingGroup(
                columns("p", "q"), new double[] {1, 1}, List.of(List.of("a", "b", "c"), List.of("d")));

        assertThat(ByEffectiveShare.equal().weigh(group).values()).containsExactly(0.75, 0.25);
        Map<String, Double> shares = Map.of("a", 0.1, "b", 0.1, "c", 0.2, "d", 0.6);
        assertThat(new ByEffectiveShare(shares).weigh(group).values()[1]).isCloseTo(0.6, EXACT);
        assertThatThrownBy(() -> new ByEffectiveShare(Map.of("a", 1.0)).weigh(group))
                .hasMessage("b: needs a share of at least 0, has null");
    }

    @Test
    void expertsShareOutTheirBudgets() {
        BudgetAllocation allocation =
                new BudgetAllocation(Map.of("Anong", Map.of("a", 60.0, "b", 40.0), "Boon", Map.of("a", 2.0, "b", 8.0)));
        Weights weights = allocation.weigh(WeightingGroup.of(columns("a", "b"), 1, 1));

        assertThat(weights.values()[0]).isCloseTo(0.4, EXACT);
        assertThat(weights.table("spread").cells()[0][1]).isCloseTo(0.4 / Math.sqrt(2), EXACT);
        assertThat(weights.table("spread").cells()[1][3]).isCloseTo(0.8, EXACT);
        assertThat(weights.table("shares").rows()).containsExactly("Anong", "Boon");
        assertThat(weights.warnings())
                .extracting(Object::toString)
                .containsExactly("index: the experts' budgets differ; shares of each were used");
    }

    @Test
    void anExpertWithoutPointsIsRefused() {
        WeightingGroup group = WeightingGroup.of(columns("a", "b"), 1, 1);

        assertThatThrownBy(() -> new BudgetAllocation(Map.of("Anong", Map.of("a", 1.0))).weigh(group))
                .hasMessage("Anong/b: needs points of at least 0, has null");
        assertThatThrownBy(() -> new BudgetAllocation(Map.of("Anong", Map.of("a", 0.0, "b", 0.0))).weigh(group))
                .hasMessage("Anong: gave no points to the children of index");
        assertThatThrownBy(() -> new BudgetAllocation(Map.of()).weigh(group))
                .hasMessage("index: nobody allocated points to its children");
    }

    @Test
    void aChildThatGoesAgainstItsSiblingsLoadsNegatively() {
        WeightingGroup group = WeightingGroup.of(
                new ColumnGroup("index", List.of("a", "b", "c"), new double[][] {RISING, NEARLY, FALLING}), 1, 1, 1);
        Weights kept = new PrincipalComponent(NegativeLoadings.KEEP).weigh(group);
        Weights zero = new PrincipalComponent(NegativeLoadings.ZERO).weigh(group);
        Weights square = new PrincipalComponent(NegativeLoadings.SQUARE).weigh(group);

        assertThat(kept.values()[0]).isPositive();
        assertThat(kept.values()[2]).isNegative();
        assertThat(kept.values()[0] + kept.values()[1] - kept.values()[2]).isCloseTo(1, EXACT);
        assertThat(kept.warnings()).extracting(warning -> warning.place()).containsExactly("c");
        assertThat(zero.values()[2]).isZero();
        assertThat(zero.values()[0] + zero.values()[1]).isCloseTo(1, EXACT);
        assertThat(square.values()[2]).isPositive();
        assertThat(square.numbers().get("explained")).isEqualTo(square.numbers().get("eigenvalue") / 3);
        assertThatThrownBy(() -> new PrincipalComponent(NegativeLoadings.REFUSE).weigh(group))
                .isInstanceOf(ModelRefused.class)
                .hasMessageStartingWith("c: loads negatively");
    }

    @Test
    void anOnlyChildHasAllTheWeight() {
        WeightingGroup group = WeightingGroup.of(columns("a"), 7);
        List<Weighting> fromData = List.of(
                new PrincipalComponent(NegativeLoadings.KEEP),
                new FactorAnalysis(new FactorCount.AboveOne()),
                new Entropy(),
                new Critic(),
                TowardsImportance.balance(0, 1));
        for (Weighting weighting : fromData) {
            assertThat(weighting.weigh(group).values()).containsExactly(1);
        }
    }

    @Test
    void entropyPrefersChildrenInWhichUnitsDiffer() {
        double[][] columns = {{1, 1, 1, 1}, {0, 0, 1, 1}, {1, 1, 2, Double.NaN}};
        Weights weights = new Entropy()
                .weigh(WeightingGroup.of(new ColumnGroup("index", List.of("a", "b", "c"), columns), 1, 1, 1));
        double diverging = 1 - (Math.log(4) - 0.5 * Math.log(2)) / Math.log(3);

        assertThat(weights.values()[0]).isZero();
        assertThat(weights.values()[1]).isCloseTo(0.5 / (0.5 + diverging), EXACT);
        assertThat(weights.table("entropy").cells()[1][0]).isCloseTo(0.5, EXACT);
    }

    @Test
    void entropyRefusesWhatHasNoShares() {
        assertThatThrownBy(() -> new Entropy().weigh(group(new double[] {1, -2, 3}, RISING)))
                .hasMessage("a: entropy needs values of at least 0, there is -2.0");
        assertThatThrownBy(() -> new Entropy().weigh(group(new double[3], new double[] {1, 2, 3})))
                .hasMessage("a: entropy needs at least 2 values, not all 0");
        assertThatThrownBy(() -> new Entropy().weigh(group(new double[] {2, 2}, new double[] {3, 3})))
                .hasMessage("index: the weights of its children are all zero");
    }

    @Test
    void criticPrefersChildrenThatDoNotRepeatOthers() {
        double[] own = {3, 1, 5, 2, 4};
        Weights weights = new Critic()
                .weigh(WeightingGroup.of(
                        new ColumnGroup("index", List.of("a", "b", "c"), new double[][] {RISING, NEARLY, own}),
                        1,
                        1,
                        1));

        // all three are permutations of 1 to 5, so spreads are equal; r(a,b) = 0.9, r(a,c) = 0.3, r(b,c) = 0.1
        assertThat(weights.values()[0]).isCloseTo(0.8 / 3.4, EXACT);
        assertThat(weights.values()[1]).isCloseTo(1.0 / 3.4, EXACT);
        assertThat(weights.values()[2]).isCloseTo(1.6 / 3.4, EXACT);
        assertThat(weights.table("critic").cells()[0][0]).isCloseTo(Math.sqrt(2.5) / 4, EXACT);
        assertThatThrownBy(() -> new Critic().weigh(group(new double[] {2, 2, 2}, new double[] {1, 2, 3})))
                .hasMessageStartingWith("a: has no correlation with a");
    }

    @Test
    void noiseIsTheSameForTheSameSeedAndStaysInside() {
        WeightingGroup group = WeightingGroup.of(columns("a", "b"), 1, 1);
        double[] first = new Noisy(new Equal(), 0.25, 42).weigh(group).values();

        assertThat(new Noisy(new Equal(), 0.25, 42).weigh(group).values()).isEqualTo(first);
        assertThat(new Noisy(new Equal(), 0.25, 43).weigh(group).values()).isNotEqualTo(first);
        assertThat(new Noisy(new Equal(), 0, 42).weigh(group).values()).containsExactly(0.5, 0.5);
        assertThat(first[0] / first[1]).isBetween(0.75 / 1.25, 1.25 / 0.75);
        assertThatThrownBy(() -> new Noisy(new Equal(), 1.5, 1))
                .hasMessage("noise: the factor must lie between 0 and 1, not at 1.5");
    }

    @Test
    void noiseHasTheSameBitsOnEveryMachine() {
        double[] values = new Noisy(new Equal(), 0.25, 42)
                .weigh(WeightingGroup.of(columns("a", "b"), 1, 1))
                .values();

        assertThat(values).containsExactly(0.4724567359759111, 0.5275432640240889);
    }

    private static WeightingGroup group(double[] a, double[] b) {
        double[] second = Arrays.copyOf(b, a.length);
        return WeightingGroup.of(new ColumnGroup("index", List.of("a", "b"), new double[][] {a, second}), 1, 1);
    }

    private static ColumnGroup columns(String... codes) {
        double[][] columns = new double[codes.length][];
        for (int i = 0; i < codes.length; i++) {
            columns[i] = i % 2 == 0 ? RISING : NEARLY;
        }
        return new ColumnGroup("index", List.of(codes), columns);
    }
}
