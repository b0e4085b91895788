package org.phrom.scoring.engine.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.phrom.scoring.engine.Direction.NEGATIVE;
import static org.phrom.scoring.engine.Direction.POSITIVE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.normalisation.PercentileRank.Basis;
import org.phrom.scoring.engine.normalisation.RelativeTo.Anchor;
import org.phrom.scoring.engine.normalisation.RelativeTo.Form;

class NormalisationTest {
    private static final double NONE = Double.NaN;
    private static final double[] COLUMN = {10, 20, NONE, 40, 20};

    @Test
    void minMaxSpreadsOverTheOutputAndTurnsWithTheDirection() {
        assertThat(new MinMax(new Range(1, 100)).of(COLUMN, POSITIVE)).containsExactly(1, 34, NONE, 100, 34);
        assertThat(new MinMax(new Range(1, 100)).of(COLUMN, NEGATIVE)).containsExactly(100, 67, NONE, 1, 67);
    }

    @Test
    void zScoresHaveTheMeanAndDeviationAskedFor() {
        double[] column = {2, 4, 4, 4, 5, 5, 7, 9};
        assertThat(new ZScore(100, 10, Spread.POPULATION).of(column, POSITIVE))
                .containsExactly(85, 95, 95, 95, 100, 100, 110, 120);
        assertThat(new ZScore(100, 10, Spread.POPULATION).of(column, NEGATIVE)[7])
                .isEqualTo(80);
        assertThat(ZScore.STANDARD.of(column, POSITIVE)[7]).isCloseTo(4 / Math.sqrt(32.0 / 7), within(1e-15));
    }

    @Test
    void goalpostsAreValuesOfTheIndicatorInBothDirections() {
        Goalposts capped = new Goalposts(new Range(0, 20), Range.PERCENT, Capping.BOTH, Scale.LINEAR);
        assertThat(capped.of(new double[] {-5, 0, 5, 25}, POSITIVE)).containsExactly(0, 0, 25, 100);
        assertThat(capped.of(new double[] {-5, 0, 5, 25}, NEGATIVE)).containsExactly(100, 100, 75, 0);
        Goalposts open = new Goalposts(new Range(0, 20), new Range(1, 2), Capping.OPEN, Scale.LINEAR);
        assertThat(open.of(new double[] {-20, 20, NONE}, POSITIVE)).containsExactly(0, 2, NONE);
        assertThat(open.of(new double[] {-20, 20, NONE}, NEGATIVE)).containsExactly(3, 1, NONE);
    }

    @Test
    void incomeIsMeasuredBetweenGoalpostsByItsLogarithm() {
        Goalposts income = new Goalposts(new Range(100, 75_000), Range.UNIT, Capping.BOTH, Scale.LOGARITHMIC);
        double[] scores = income.of(new double[] {100, 17_054, 75_000, 99_000}, POSITIVE);
        assertThat(scores[0]).isEqualTo(0);
        assertThat(scores[1]).isCloseTo(0.7763, within(5e-5));
        assertThat(scores[2]).isEqualTo(1);
        assertThat(scores[3]).isEqualTo(1);
    }

    @Test
    void aValueAtAThresholdFromTheMeanFallsOnTheSameSideInEveryOrderOfTheUnits() {
        // 3.9 is 1.2 times the mean of 3.25, and sums in different orders differ in their last bit
        AboveBelowMean sides = new AboveBelowMean(0.2);
        double[] first = sides.of(new double[] {1.1, 1.3, 3.9, 6.7}, POSITIVE);
        double[] second = sides.of(new double[] {1.1, 6.7, 1.3, 3.9}, POSITIVE);
        double[] third = sides.of(new double[] {6.7, 3.9, 1.3, 1.1}, POSITIVE);
        assertThat(second).containsExactly(first[0], first[3], first[1], first[2]);
        assertThat(third).containsExactly(first[3], first[2], first[1], first[0]);
    }

    @Test
    void aLogarithmOfZeroIsRefused() {
        Goalposts income = new Goalposts(new Range(100, 75_000), Range.UNIT, Capping.BOTH, Scale.LOGARITHMIC);
        assertThatThrownBy(() -> income.of("gni", new double[] {100, 0}, POSITIVE))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("gni/goalposts: a logarithm needs values above zero, not 0.0");
        assertThatThrownBy(() -> new Goalposts(new Range(0, 75_000), Range.UNIT, Capping.BOTH, Scale.LOGARITHMIC))
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    void ranksBordaAndPercentilesShareTiesAsAsked() {
        assertThat(new Rank(Ties.MIN).of(COLUMN, POSITIVE)).containsExactly(1, 2, NONE, 4, 2);
        assertThat(new Rank(Ties.AVERAGE).of(COLUMN, POSITIVE)).containsExactly(1, 2.5, NONE, 4, 2.5);
        assertThat(new Rank(Ties.MAX).of(COLUMN, NEGATIVE)).containsExactly(4, 3, NONE, 1, 3);
        assertThat(new Borda(Ties.MIN).of(COLUMN, NEGATIVE)).containsExactly(3, 1, NONE, 0, 1);
        assertThat(new PercentileRank(Ties.MIN, Basis.BETWEEN_ENDS).of(COLUMN, POSITIVE))
                .containsExactly(0, 1 / 3.0, NONE, 1, 1 / 3.0);
        assertThat(new PercentileRank(Ties.MAX, Basis.OF_ALL).of(COLUMN, POSITIVE))
                .containsExactly(0.25, 0.75, NONE, 1, 0.75);
    }

    @Test
    void zeroAndMinusZeroAreTied() {
        assertThat(new Rank(Ties.MIN).of(new double[] {0.0, -0.0, 1}, POSITIVE)).containsExactly(1, 1, 3);
        assertThat(new Rank(Ties.MIN).of(new double[] {0.0, -0.0, 1}, NEGATIVE)).containsExactly(2, 2, 1);
    }

    @Test
    void fractionOfMaxTurnsANegativeIndicatorInThreeWays() {
        double[] column = {1, 2, 4};
        assertThat(new FractionOfMax(FractionOfMax.Turning.REFLECTED).of(column, POSITIVE))
                .containsExactly(0.25, 0.5, 1);
        assertThat(new FractionOfMax(FractionOfMax.Turning.REFLECTED).of(column, NEGATIVE))
                .containsExactly(1, 0.75, 0.25);
        assertThat(new FractionOfMax(FractionOfMax.Turning.COMPLEMENT).of(column, NEGATIVE))
                .containsExactly(0.75, 0.5, 0);
        assertThat(new FractionOfMax(FractionOfMax.Turning.RECIPROCAL).of(column, NEGATIVE))
                .containsExactly(1, 0.5, 0.25);
    }

    @Test
    void aMinimumOfZeroIsNoTroubleUnlessValuesAreDividedByIt() {
        double[] column = {0, 2, 4};
        assertThat(new FractionOfMax(FractionOfMax.Turning.REFLECTED).of(column, NEGATIVE))
                .containsExactly(1, 0.5, 0);
        assertThatThrownBy(() -> new FractionOfMax(FractionOfMax.Turning.RECIPROCAL).of(column, NEGATIVE))
                .hasMessageContaining("needs it above zero");
    }

    @Test
    void distanceToATargetKnowsTheDirectionAndTheCap() {
        assertThat(new DistanceToTarget(30, false).of(COLUMN, POSITIVE)).containsExactly(0, 0.5, NONE, 1.5, 0.5);
        assertThat(new DistanceToTarget(30, true).of(COLUMN, POSITIVE)).containsExactly(0, 0.5, NONE, 1, 0.5);
        assertThat(new DistanceToTarget(20, true).of(COLUMN, NEGATIVE)).containsExactly(1, 1, NONE, 0, 1);
        assertThat(new DistanceToTarget(30, true, new Range(1, 11)).of(COLUMN, POSITIVE))
                .containsExactly(1, 6, NONE, 11, 6);
    }

    @Test
    void aTargetThatIsNoBetterThanTheWorstUnitIsRefused() {
        assertThatThrownBy(() -> new DistanceToTarget(10, true).of("x", COLUMN, POSITIVE))
                .hasMessage("x/distance-to-target: the goal 10.0 must be better than the worst unit, 10.0");
        assertThatThrownBy(() -> new DistanceToTarget(40, true).of(COLUMN, NEGATIVE))
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    void aReferenceIsAUnitOrAValueAndMustBeThere() {
        Normalisation fourth = new DistanceToReference(new DistanceToReference.Unit(4), false);
        assertThat(fourth.of(COLUMN, POSITIVE)).containsExactly(0, 1, NONE, 3, 1);
        Normalisation thirty = new DistanceToReference(new DistanceToReference.Value(30), true);
        assertThat(thirty.of(COLUMN, NEGATIVE)).containsExactly(1, 1, NONE, 0, 1);
        assertThatThrownBy(() -> new DistanceToReference(new DistanceToReference.Unit(2), false).of(COLUMN, POSITIVE))
                .hasMessage("distance-to-reference: the reference has no value");
        assertThatThrownBy(() -> new DistanceToReference(new DistanceToReference.Unit(5), false).of(COLUMN, POSITIVE))
                .hasMessage("distance-to-reference: there is no row 5, only 0 to 4");
    }

    @Test
    void scaledTakesBoundsOfTheDirectedValue() {
        assertThat(new Scaled(0, 50, 100).of(COLUMN, POSITIVE)).containsExactly(20, 40, NONE, 80, 40);
        assertThat(new Scaled(-50, 0, 100).of(COLUMN, NEGATIVE)).containsExactly(80, 60, NONE, 20, 60);
    }

    @Test
    void relationsToMeanBestAndWorstTurnWithTheDirection() {
        double[] column = {1, 2, 6};
        assertThat(new RelativeTo(Anchor.MEAN, Form.RATIO).of(column, NEGATIVE)).containsExactly(3, 1.5, 0.5);
        assertThat(new RelativeTo(Anchor.BEST, Form.RATIO).of(column, NEGATIVE)).containsExactly(1, 0.5, 1 / 6.0);
        assertThat(new RelativeTo(Anchor.WORST, Form.DIFFERENCE).of(column, NEGATIVE))
                .containsExactly(5 / 6.0, 4 / 6.0, 0);
        assertThat(new AboveBelowMean(0.2).of(column, NEGATIVE)).containsExactly(1, 1, -1);
    }

    @Test
    void withoutNormalisationOnlyTheDirectionCounts() {
        assertThat(new AsIs().of(COLUMN, POSITIVE)).containsExactly(COLUMN);
        assertThat(new AsIs().of(COLUMN, NEGATIVE)).containsExactly(-10, -20, NONE, -40, -20);
    }

    @Test
    void aConstantColumnIsRefusedWhereItWouldBeDividedByZero() {
        double[] constant = {3, NONE, 3};
        for (Normalisation each : List.of(new MinMax(Range.UNIT), ZScore.STANDARD, new DistanceToMax())) {
            assertThatThrownBy(() -> each.of("roads", constant, POSITIVE))
                    .hasMessage("roads/" + each.name() + ": the column is constant: all values are 3.0");
        }
        assertThat(new Rank(Ties.MIN).of(constant, POSITIVE)).containsExactly(1, NONE, 1);
    }

    @Test
    void aColumnWithoutAnyValueIsRefused() {
        for (Normalisation each : List.of(new MinMax(Range.UNIT), new Rank(Ties.MIN), new AsIs())) {
            assertThatThrownBy(() -> each.of("roads", new double[] {NONE, NONE}, POSITIVE))
                    .hasMessage("roads/" + each.name() + ": no unit has a value");
        }
    }
}
