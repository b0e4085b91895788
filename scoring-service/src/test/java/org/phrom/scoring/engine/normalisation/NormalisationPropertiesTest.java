package org.phrom.scoring.engine.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.phrom.scoring.engine.Direction;

/** What must hold for any column. */
class NormalisationPropertiesTest {
    private static final List<Normalisation> ALL = List.of(
            new AboveBelowMean(0.2),
            new AsIs(),
            new Borda(Ties.MIN),
            Categorical.HANDBOOK,
            new DistanceToMax(),
            new DistanceToReference(new DistanceToReference.Value(500), false),
            new FractionOfMax(FractionOfMax.Turning.REFLECTED),
            new FractionOfMax(FractionOfMax.Turning.RECIPROCAL),
            new Goalposts(new Range(1, 50), Range.PERCENT, Capping.BOTH, Scale.LOGARITHMIC),
            new MinMax(Range.PERCENT),
            new PercentileRank(Ties.AVERAGE, PercentileRank.Basis.BETWEEN_ENDS),
            new Rank(Ties.MAX),
            new RelativeTo(RelativeTo.Anchor.WORST, RelativeTo.Form.RATIO),
            new RelativeTo(RelativeTo.Anchor.MEAN, RelativeTo.Form.DIFFERENCE),
            new Scaled(0, 7, 10),
            ZScore.STANDARD);

    @Property(tries = 300)
    void minMaxDoesNotChangeWithUnitAndOrigin(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = 1, max = 100) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -100, max = 100) double shift) {
        double[] column = array(values);
        Assume.that(varied(column));
        double[] changed = column.clone();
        for (int unit = 0; unit < changed.length; unit++) {
            changed[unit] = changed[unit] * factor + shift;
        }
        double[] expected = new MinMax(Range.PERCENT).of(column, Direction.NEGATIVE);
        double[] scores = new MinMax(Range.PERCENT).of(changed, Direction.NEGATIVE);
        for (int unit = 0; unit < scores.length; unit++) {
            assertThat(scores[unit]).isCloseTo(expected[unit], within(1e-6));
        }
    }

    @Property(tries = 300)
    void unitsInAnotherOrderGetTheSameScores(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = 1, max = 100) Double> values,
            @ForAll @IntRange(min = 1, max = 19) int turn,
            @ForAll Direction direction) {
        double[] column = array(values);
        Assume.that(varied(column) && direction == Direction.POSITIVE);
        double[] turned = turned(column, turn);
        for (Normalisation each : ALL) {
            double[] expected = turned(each.of(column, direction), turn);
            double[] scores = each.of(turned, direction);
            for (int unit = 0; unit < scores.length; unit++) {
                assertThat(scores[unit]).as(each.name()).isCloseTo(expected[unit], within(1e-9));
            }
        }
    }

    @Property(tries = 300)
    void aBetterValueNeverGetsALowerScore(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = 1, max = 100) Double> values,
            @ForAll Direction direction) {
        double[] column = array(values);
        Assume.that(varied(column));
        for (Normalisation each : ALL) {
            if (direction == Direction.NEGATIVE && each instanceof DistanceToReference) {
                continue;
            }
            double[] scores = each.of(column, direction);
            for (int unit = 1; unit < scores.length; unit++) {
                boolean better = direction.sign() * column[unit] >= direction.sign() * column[unit - 1];
                int low = better ? unit - 1 : unit;
                int high = better ? unit : unit - 1;
                assertThat(scores[high]).as(each.name()).isGreaterThanOrEqualTo(scores[low] - 1e-9);
            }
        }
    }

    private static boolean varied(double[] column) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return max - min > 1e-3;
    }

    private static double[] turned(double[] column, int by) {
        double[] turned = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            turned[(unit + by) % column.length] = column[unit];
        }
        return turned;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
