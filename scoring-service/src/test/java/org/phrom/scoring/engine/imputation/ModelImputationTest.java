package org.phrom.scoring.engine.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.ModelRefused;

/** Imputation by the relations between columns. */
class ModelImputationTest {
    private static final double NONE = Double.NaN;
    private static final Offset<Double> CLOSE = within(1e-6);
    private static final double[][] THREE = {
        {1, 2, 3, 4, 5, NONE, 7, 8, 9, 10},
        {2.1, 3.9, NONE, 8.3, 9.7, 12.5, 13.6, 16.9, NONE, 19.2},
        {3.9, NONE, 6.2, 9.1, NONE, 10.8, 16.1, 15.2, NONE, 22.7}
    };
    private static final ExpectationMaximisation EM = ExpectationMaximisation.deterministic(0);

    /** The numbers come from an independent programme that conditions on the covariance of what is observed. */
    @Test
    void expectationMaximisationFindsTheConditionalExpectationsOfThreeColumns() {
        double[][] columns = EM.of(data(THREE)).columns();
        assertThat(columns[2][1]).isCloseTo(6.20000964, CLOSE);
        assertThat(columns[1][2]).isCloseTo(6.753141, CLOSE);
        assertThat(columns[2][4]).isCloseTo(12.23308661, CLOSE);
        assertThat(columns[0][5]).isCloseTo(5.75157932, CLOSE);
        assertThat(columns[1][8]).isCloseTo(17.96796216, CLOSE);
        assertThat(columns[2][8]).isCloseTo(19.10916056, CLOSE);
    }

    @Test
    void withHolesInOneOfTwoColumnsItIsTheRegressionOnTheCompleteUnits() {
        double[][] two = {THREE[0].clone(), THREE[1].clone()};
        two[0][5] = 6;
        double[][] byEm = EM.of(data(two)).columns();
        double[][] byRegression =
                new RegressionImputation(1, false).of(data(two)).columns();
        assertThat(byEm[1][2]).isCloseTo(byRegression[1][2], CLOSE);
        assertThat(byEm[1][8]).isCloseTo(byRegression[1][8], CLOSE);
    }

    @Test
    void anExactRelationIsContinued() {
        double[][] columns = {{1, 2, 3, 4, 5, 6}, {5, 1, 4, 2, 2, 7}, {8, 6, 11, NONE, 13, 20}};
        // the third is one plus twice the first plus the second
        double[][] filled = new RegressionImputation(2, false).of(data(columns)).columns();
        assertThat(filled[2][3]).isCloseTo(11, within(1e-12));
    }

    @Test
    void aDependentPredictorIsLeftOutAndAMissingOneIsReplaced() {
        double[][] columns = {{1, 2, 3, 4, NONE}, {2, 4, 6, 8, 10}, {3, 5, 7, NONE, NONE}};
        Imputed imputed = new RegressionImputation(2, false).of(data(columns));
        assertThat(imputed.columns()[2][3]).isCloseTo(9, within(1e-12));
        assertThat(imputed.columns()[2][4]).isCloseTo(11, within(1e-12));
        assertThat(imputed.columns()[0][4]).isCloseTo(5, within(1e-12));
    }

    @Test
    void aHoleWithoutPredictorStays() {
        double[][] columns = {{1, 2, 3, NONE}, {4, 4, 4, 4}};
        Imputed imputed = new RegressionImputation(1, false).of(data(columns));
        assertThat(imputed.left()).isEqualTo(1);
        assertThat(imputed.columns()[0]).isSameAs(columns[0]);
    }

    @Test
    void fewerUnitsThanIndicatorsNeedARidge() {
        double[][] columns = {{1, 2, NONE}, {2, 3, 5}, {1, 5, 2}, {3, 3, 1}};
        assertThatThrownBy(() -> EM.of(data(columns)))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("use a ridge");
        Imputed ridged = ExpectationMaximisation.deterministic(0.2).of(data(columns));
        assertThat(ridged.count()).isEqualTo(1);
        assertThat(ridged.left()).isZero();
    }

    @Test
    void tooFewStepsAreRefused() {
        ExpectationMaximisation hasty = new ExpectationMaximisation(1e-12, 2, 0, false, java.util.OptionalLong.empty());
        assertThatThrownBy(() -> hasty.of(data(THREE)))
                .hasMessage("expectation-maximisation: did not come to rest in 2 steps");
    }

    @Test
    void aSeedDrawsTheSameAgainAndAnotherSeedDrawsOtherwise() {
        double[] first = EM.drawing(7).of(data(THREE)).columns()[2];
        assertThat(EM.drawing(7).of(data(THREE)).columns()[2]).containsExactly(first);
        assertThat(EM.drawing(8).of(data(THREE)).columns()[2][1]).isNotEqualTo(first[1]);
        assertThat(first[0]).isEqualTo(THREE[2][0]);
    }

    @Test
    void drawsSpreadAroundTheExpectation() {
        double expectation = EM.of(data(THREE)).columns()[2][4];
        double sum = 0;
        for (long seed = 0; seed < 400; seed++) {
            sum += EM.drawing(seed).of(data(THREE)).columns()[2][4];
        }
        assertThat(sum / 400).isCloseTo(expectation, within(0.3));
    }

    @Test
    void aUnitWithoutAnyValueStaysEmpty() {
        double[][] columns = {{1, 2, 3, 4, NONE, 7}, {2, 1, 4, 3, NONE, NONE}};
        Imputed imputed = EM.of(data(columns));
        assertThat(imputed.columns()[0][4]).isNaN();
        assertThat(imputed.left()).isEqualTo(2);
        assertThat(imputed.at(1, 5)).isTrue();
    }

    private static Incomplete data(double[][] columns) {
        List<String> codes = List.of("a", "b", "c", "d").subList(0, columns.length);
        return Incomplete.of(codes, columns, Groups.none());
    }
}
