package org.phrom.scoring.engine.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.weighting.PrincipalComponent.NegativeLoadings;

/** What must hold for any data and any weights. */
class WeightingPropertiesTest {
    private static final List<Weighting> ALL = List.of(
            new Given(),
            new Equal(),
            ByEffectiveShare.equal(),
            new PrincipalComponent(NegativeLoadings.KEEP),
            new FactorAnalysis(new FactorCount.Fixed(2)),
            new Entropy(),
            new Critic(),
            new BenefitOfTheDoubt(ShareLimits.ofWeight(0.1, 0.5)),
            TowardsImportance.balance(0.05, 0.6));

    @Property(tries = 60)
    void weightsSumToOne(@ForAll @IntRange(min = 1, max = 100_000) int seed) {
        for (Weighting weighting : ALL) {
            double[] values = weighting.weigh(group(random(seed), 1, 2, 3, 4)).values();
            assertThat(Arrays.stream(values).map(Math::abs).sum())
                    .as(weighting.name())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Property(tries = 60)
    void scalingTheGivenWeightsChangesNothing(
            @ForAll @IntRange(min = 1, max = 100_000) int seed,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double scale) {
        double[][] columns = random(seed);
        for (Weighting weighting : ALL) {
            double[] once = weighting.weigh(group(columns, 1, 2, 3, 4)).values();
            double[] scaled = weighting
                    .weigh(group(columns, scale, 2 * scale, 3 * scale, 4 * scale))
                    .values();
            // the search for wanted importance starts from these weights, and ends within its tolerance
            assertThat(scaled).as(weighting.name()).containsExactly(once, within(1e-6));
        }
    }

    @Property(tries = 60)
    void theOrderOfUnitsDoesNotMatter(@ForAll @IntRange(min = 1, max = 100_000) int seed) {
        double[][] columns = random(seed);
        double[][] turned =
                Arrays.stream(columns).map(WeightingPropertiesTest::reversed).toArray(double[][]::new);
        for (Weighting weighting : ALL) {
            // best weights of a unit need not be unique; the mean over units may differ then, scores may not
            if (!(weighting instanceof BenefitOfTheDoubt)) {
                assertThat(weighting.weigh(group(turned, 1, 2, 3, 4)).values())
                        .as(weighting.name())
                        .containsExactly(
                                weighting.weigh(group(columns, 1, 2, 3, 4)).values(), within(1e-6));
            }
        }
        BenefitOfTheDoubt doubt = new BenefitOfTheDoubt(ShareLimits.ofWeight(0.1, 0.5));
        assertThat(reversed(doubt.scores(group(turned, 1, 1, 1, 1).columns()).scores()))
                .containsExactly(
                        doubt.scores(group(columns, 1, 1, 1, 1).columns()).scores(), within(1e-12));
    }

    @Property(tries = 60)
    void theSameInputGivesTheSameBits(@ForAll @IntRange(min = 1, max = 100_000) int seed) {
        for (Weighting weighting : ALL) {
            assertThat(weighting.weigh(group(random(seed), 1, 2, 3, 4)).values())
                    .isEqualTo(weighting.weigh(group(random(seed), 1, 2, 3, 4)).values());
        }
    }

    private static double[] reversed(double[] column) {
        double[] reversed = new double[column.length];
        Arrays.setAll(reversed, i -> column[column.length - 1 - i]);
        return reversed;
    }

    private static WeightingGroup group(double[][] columns, double... given) {
        return WeightingGroup.of(new ColumnGroup("index", List.of("a", "b", "c", "d"), columns), given);
    }

    private static double[][] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[4][];
        Arrays.setAll(values, i -> random.doubles(20).toArray());
        return values;
    }
}
