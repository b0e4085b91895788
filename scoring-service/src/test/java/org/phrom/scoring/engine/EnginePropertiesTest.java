package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for any data and any weights. */
class EnginePropertiesTest {
    private static final UnitAggregation[] MEANS = {
        new Aggregation.Arithmetic(), new Aggregation.Geometric(), new Aggregation.Harmonic()
    };

    @Property
    void harmonicIsAtMostGeometricIsAtMostArithmetic(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.01, max = 100) Double> children,
            @ForAll @DoubleRange(min = 0.1, max = 9) double weight) {
        double[] values = array(children);
        double[] weights = weights(values.length, weight);
        double arithmetic = MEANS[0].of(values, weights, values.length);
        double geometric = MEANS[1].of(values, weights, values.length);
        double harmonic = MEANS[2].of(values, weights, values.length);

        assertThat(geometric).isLessThanOrEqualTo(arithmetic * (1 + 1e-12));
        assertThat(harmonic).isLessThanOrEqualTo(geometric * (1 + 1e-12));
    }

    @Property
    void aMeanLiesBetweenItsChildren(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.01, max = 100) Double> children) {
        double[] values = array(children);
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        for (UnitAggregation mean : MEANS) {
            assertThat(mean.of(values, weights(values.length, 1), values.length))
                    .isBetween(lowest * (1 - 1e-12), highest * (1 + 1e-12));
        }
    }

    @Property
    void scalingAllWeightsChangesNothing(
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = 0.01, max = 1) Double> children,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        double[] values = array(children);
        double[] weights = weights(values.length, 1);
        double[] scaled = Arrays.stream(weights).map(weight -> weight * factor).toArray();
        for (UnitAggregation mean : MEANS) {
            double expected = mean.of(values, weights, values.length);
            assertThat(mean.of(values, scaled, values.length)).isCloseTo(expected, within(1e-12));
        }
    }

    @Property
    void aBetterChildNeverGivesAWorseParent(
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = 0.01, max = 1) Double> children,
            @ForAll @DoubleRange(min = 0.01, max = 1) double more) {
        double[] values = array(children);
        double[] better = values.clone();
        better[0] += more;
        for (UnitAggregation mean : MEANS) {
            double before = mean.of(values, weights(values.length, 1), values.length);
            assertThat(mean.of(better, weights(values.length, 1), values.length))
                    .isGreaterThan(before);
        }
    }

    @Property
    void aUnitAloneHasTheSameBitsAsAmongOthers(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> column,
            @ForAll @IntRange(min = 0, max = 29) int hole) {
        double[] first = array(column);
        double[] second = Arrays.stream(first).map(value -> 1 - value).toArray();
        first[hole % first.length] = Double.NaN;
        Tree tree = Tree.of(new Node.Group(
                "index",
                1,
                new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop()),
                List.of(new Node.Indicator("a", 0.3), new Node.Indicator("b", 0.7))));
        double[] together = Values.of(tree, data(first, second)).index();

        for (int unit = 0; unit < first.length; unit++) {
            double[] alone = Values.of(tree, data(new double[] {first[unit]}, new double[] {second[unit]}))
                    .index();
            assertThat(alone[0]).isEqualTo(together[unit]);
        }
    }

    @Property
    void ranksDoNotDependOnTheOrderOfUnits(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1) Double> scores) {
        double[] forward = array(scores);
        double[] backward = IntStream.range(0, forward.length)
                .mapToDouble(i -> forward[forward.length - 1 - i])
                .toArray();
        int[] ranks = Ranks.competition(forward);
        int[] reversed = Ranks.competition(backward);

        for (int unit = 0; unit < ranks.length; unit++) {
            assertThat(ranks[unit]).isEqualTo(reversed[ranks.length - 1 - unit]);
            double own = Ranks.key(forward[unit]);
            assertThat(ranks[unit])
                    .isEqualTo(1
                            + (int) Arrays.stream(forward)
                                    .filter(s -> Ranks.key(s) > own)
                                    .count());
        }
    }

    private static DataSet data(double[] a, double[] b) {
        return DataSet.of(IntStream.range(0, a.length).mapToObj(i -> "u" + i).toList())
                .with("a", a)
                .with("b", b);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] weights(int count, double first) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        weights[0] = first;
        return weights;
    }
}
