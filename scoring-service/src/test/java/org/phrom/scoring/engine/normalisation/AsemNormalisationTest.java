package org.phrom.scoring.engine.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.pipeline.Asem;

/** The normalised data of the ASEM index; source: published/asem-default/README.md. */
class AsemNormalisationTest {
    private static final Map<String, Direction> DIRECTIONS = Asem.directions();

    @Test
    void everyNormalisedColumnIsAsPublished() {
        DataSet treated = Asem.stage("treated");
        DataSet published = Asem.stage("normalised");
        for (String code : published.codes()) {
            double[] scores = new MinMax(Range.PERCENT).of(code, treated.column(code), direction(code));
            assertColumn(code, scores, published.column(code), 1e-12);
        }
    }

    @Test
    void distanceToMaxAndDistanceToTheBestUnitAreMinMaxFromZeroToOne() {
        DataSet treated = Asem.stage("treated");
        for (String code : treated.codes()) {
            double[] column = treated.column(code);
            double[] expected = new MinMax(Range.UNIT).of(column, direction(code));
            assertColumn(code, new DistanceToMax().of(column, direction(code)), expected, 1e-14);
            int best = best(expected);
            Normalisation toBest = new DistanceToReference(new DistanceToReference.Unit(best), false);
            assertColumn(code, toBest.of(column, direction(code)), expected, 1e-14);
        }
    }

    @Test
    void fractionOfMaxKeepsTheOrderOfMinMaxAlsoWhereLowerIsBetter() {
        DataSet treated = Asem.stage("treated");
        for (String code : treated.codes()) {
            double[] column = treated.column(code);
            if (Arrays.stream(column).max().orElseThrow() <= 0) {
                continue;
            }
            double[] scores = new FractionOfMax(FractionOfMax.Turning.REFLECTED).of(code, column, direction(code));
            double[] minMax = new MinMax(Range.UNIT).of(column, direction(code));
            assertThat(Arrays.stream(scores).max().orElseThrow()).as(code).isEqualTo(1);
            for (int unit = 1; unit < scores.length; unit++) {
                if (Math.abs(minMax[unit] - minMax[unit - 1]) > 1e-12) {
                    assertThat(scores[unit] > scores[unit - 1]).as(code).isEqualTo(minMax[unit] > minMax[unit - 1]);
                }
            }
        }
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int unit = 0; unit < scores.length; unit++) {
            best = scores[unit] > scores[best] ? unit : best;
        }
        return best;
    }

    private static Direction direction(String code) {
        return DIRECTIONS.getOrDefault(code, Direction.POSITIVE);
    }

    private static void assertColumn(String code, double[] scores, double[] expected, double tolerance) {
        for (int unit = 0; unit < expected.length; unit++) {
            assertThat(scores[unit])
                    .as(code)
                    .isCloseTo(expected[unit], within(tolerance * Math.max(1, expected[unit])));
        }
    }
}
