package org.phrom.scoring.engine.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.treatment.LogTransform.Form;
import org.phrom.scoring.engine.treatment.TreatedColumn.Move;
import org.phrom.scoring.engine.treatment.TreatmentPlan.Stage;

class TreatmentTest {
    private static final double NONE = Double.NaN;
    /** Two outliers above; skewness and kurtosis from an independent programme. */
    private static final double[] SKEWED = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 58, 97};

    private static final double[] EVEN = {1, 2, 3, 4, 5, 6, NONE};

    @Test
    void theTestTellsSkewnessAndKurtosisOfType2() {
        Verdict verdict = OutlierTest.STANDARD.of(SKEWED);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.skewness()).isCloseTo(2.3675981431323416, within(1e-14));
        assertThat(verdict.kurtosis()).isCloseTo(5.023769558672383, within(1e-14));
    }

    @Test
    void winsorisingStopsAtTheLimit() {
        TreatedColumn one = new Winsorise(1, OutlierTest.STANDARD, false).of(SKEWED);
        assertThat(one.values()).containsExactly(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 58, 58);
        assertThat(one.moves()).containsExactly(new Move(11, 97, 58));
        assertThat(one.moves().get(0).high()).isTrue();
    }

    @Test
    void winsorisingForcedGoesOnToTheLimit() {
        TreatedColumn two = new Winsorise(2, OutlierTest.STANDARD, true).of(SKEWED);
        assertThat(two.values()).containsExactly(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 9, 9);
        assertThat(two.moves()).containsExactly(new Move(10, 58, 9), new Move(11, 97, 9));
    }

    @Test
    void lowOutliersMoveUp() {
        double[] mirrored = SKEWED.clone();
        for (int unit = 0; unit < mirrored.length; unit++) {
            mirrored[unit] = -mirrored[unit];
        }
        TreatedColumn one = new Winsorise(1, OutlierTest.STANDARD, false).of(mirrored);
        assertThat(one.moves()).containsExactly(new Move(11, -97, -58));
        assertThat(one.moves().get(0).high()).isFalse();
    }

    @Test
    void tiedPointsMoveTogetherOrNotAtAll() {
        double[] tied = {1, 2, 3, 1, 2, 3, 1, 2, 3, 2, 2, 2, 1, 3, 2, 2, 1, 3, 2, 2, 50, 60, 60, 60};
        Winsorise forced = new Winsorise(2, OutlierTest.STANDARD, true);
        assertThat(forced.of(tied).changed()).isFalse();
        TreatedColumn three = new Winsorise(3, OutlierTest.STANDARD, true).of(tied);
        assertThat(three.moves()).extracting(Move::row).containsExactly(21, 22, 23);
        assertThat(three.moves()).extracting(Move::to).containsOnly(50.0);
        assertThat(new Winsorise(4, OutlierTest.STANDARD, true).of(tied).moves())
                .extracting(Move::row)
                .containsExactly(20, 21, 22, 23);
    }

    /** The most frequent value reaches from the lower to the upper extremes kept: it must count once, not twice. */
    @Test
    void valuesTiedWithBothEndsOfTheMiddleCountOnce() {
        double[] mostlyTwo = {
            -16, -14, -11, -6, -5, -3, -3, -2, -2, -2, -2, -2, -2, -2, -2, -1, -1, -1, -1, -1, -1, -1, -1, -1
        };
        TreatedColumn moved = new Winsorise(10, OutlierTest.STANDARD, false).of(mostlyTwo);
        assertThat(moved.moves()).containsExactly(new Move(0, -16, -14));
    }

    @Test
    void aLimitThatTheNextTieWouldPassEndsTheMoving() {
        double[] column = {1, 2, 1, 2, 3, 1, 2, 1, 2, 3, 1, 2, 1, 2, 3, 1, 2, 1, 2, 3, 70, 70, 70, 100};
        TreatedColumn two = new Winsorise(2, OutlierTest.STANDARD, true).of(column);
        assertThat(two.moves()).containsExactly(new Move(23, 100, 70));
    }

    @Test
    void winsorisingNeverMakesAColumnConstant() {
        double[] rare = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        TreatedColumn treated = Winsorise.STANDARD.of(rare);
        assertThat(treated.values()).isSameAs(rare);
        assertThat(treated.changed()).isFalse();
    }

    @Test
    void withoutLimitItGoesOnUntilTheTestIsPassed() {
        double[] column = new double[400];
        for (int unit = 0; unit < column.length; unit++) {
            column[unit] = Math.exp((unit * 37 % 400) / 60.0);
        }
        Winsorise limited = new Winsorise(5, new OutlierTest(1, 0), false);
        Winsorise unlimited = new Winsorise(Winsorise.UNLIMITED, new OutlierTest(1, 0), false);
        TreatedColumn treated = unlimited.of(column);
        assertThat(limited.of(column).moves()).hasSize(5);
        assertThat(unlimited.test().of(treated.values()).passed()).isTrue();
        TreatedColumn oneLess = new Winsorise(treated.moves().size() - 1, new OutlierTest(1, 0), false).of(column);
        assertThat(unlimited.test().of(oneLess.values()).passed()).isFalse();
    }

    @Test
    void quantilesCutBothTails() {
        double[] column = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, NONE};
        TreatedColumn treated = new WinsoriseQuantiles(0.05, 0.9).of(column);
        assertThat(treated.values()).containsExactly(0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, NONE);
        assertThat(treated.moves()).containsExactly(new Move(0, 0, 0.5), new Move(10, 10, 9));
        assertThatThrownBy(() -> new WinsoriseQuantiles(0.1, 0.9).of(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1}))
                .hasMessageContaining("would be constant");
    }

    @Test
    void theLogarithmsAreTheDefinedOnes() {
        double[] column = {1, 3, 11, NONE};
        assertThat(new LogTransform(Form.CT).of(column).values())
                .containsExactly(ln(0.1), ln(2 + 0.1), ln(10 + 0.1), NONE);
        assertThat(new LogTransform(Form.CT_ORIGINAL).of(column).values()).containsExactly(0, ln(3), ln(11), NONE);
        assertThat(new LogTransform(Form.GII).of(column).values()).containsExactly(0, ln(3), ln(11), NONE);
        assertThat(new LogTransform(Form.PLAIN).of(column).values()).containsExactly(0, ln(3), ln(11), NONE);
        assertThat(new LogTransform(Form.CT_PLUS).of(column).values())
                .containsExactly(ln(0.1), ln(2 + 0.1), ln(10 + 0.1), NONE);
        double[] left = {-1, -3, -11};
        assertThat(new LogTransform(Form.CT_PLUS).of(left).values())
                .containsExactly(-ln(0.1), -ln(2 + 0.1), -ln(10 + 0.1));
    }

    @Test
    void logarithmsThatWouldTurnTheOrderOrDoNotExistAreRefused() {
        double[] small = {0.1, 0.2, 0.9};
        assertThatThrownBy(() -> new LogTransform(Form.GII).of(small))
                .hasMessage("log-gii: needs values above 1.0, found 0.9");
        assertThatThrownBy(() -> new LogTransform(Form.PLAIN).of(new double[] {0, 1, 2}))
                .hasMessage("log: needs values above 0.0, found 0.0");
    }

    @Test
    void boxCoxTakesTheGivenOrTheLikeliestExponent() {
        double[] column = {1, 1.5, 2, 3, 4.5, 7, 11, 20, 41, 90};
        assertThat(new BoxCox(0).of(column).values()[9]).isEqualTo(ln(90));
        assertThat(new BoxCox(2).of(column).values()[2]).isEqualTo(1.5);
        // from an independent programme
        BoxCox likeliest = BoxCox.byMaximumLikelihood();
        assertThat(likeliest.exponent(column)).isCloseTo(-0.17219287, within(1e-7));
        assertThat(likeliest.of(column).values()[9]).isCloseTo(3.1314900515962183, within(1e-6));
    }

    @Test
    void aColumnThatPassesStaysTheVeryColumnThatCameIn() {
        TreatedColumn treated = TreatmentPlan.standard(5).treat("even", EVEN);
        assertThat(treated.values()).isSameAs(EVEN);
        assertThat(treated.changed()).isFalse();
        assertThat(treated.tests()).hasSize(1);
    }

    @Test
    void theLogarithmOfTheOriginalStandsAloneWhenWinsorisingDoesNotSuffice() {
        TreatedColumn treated = TreatmentPlan.standard(0).treat("skewed", SKEWED);
        assertThat(treated.steps()).containsExactly("log-ct");
        assertThat(treated.moves()).isEmpty();
        assertThat(treated.values())
                .containsExactly(new LogTransform(Form.CT).of(SKEWED).values());
        assertThat(treated.tests()).hasSize(3);
        assertThat(treated.tests().get(2).passed()).isTrue();
    }

    @Test
    void aStageOnTheStageBeforeKeepsWhatThatOneMoved() {
        TreatmentPlan combined = new TreatmentPlan(
                new OutlierTest(0.1, -3),
                List.of(
                        Stage.ifFailing(new Winsorise(1, new OutlierTest(0.1, -3), false)),
                        Stage.ifFailing(new LogTransform(Form.CT_ORIGINAL))));
        TreatedColumn treated = combined.treat("skewed", SKEWED);
        assertThat(treated.steps()).containsExactly("winsorise", "log-ct-original");
        assertThat(treated.moves()).containsExactly(new Move(11, 97, 58));
        assertThat(treated.values()[11]).isEqualTo(ln(58));
    }

    @Test
    void singleIndicatorsHaveStagesOfTheirOwnAlsoForcedAndNone() {
        TreatmentPlan plan = new TreatmentPlan(
                OutlierTest.STANDARD,
                TreatmentPlan.standard(5).stages(),
                Map.of("logged", List.of(Stage.always(new LogTransform(Form.CT_ORIGINAL))), "kept", List.of()));
        assertThat(plan.treat("logged", EVEN).steps()).containsExactly("log-ct-original");
        assertThat(plan.treat("kept", SKEWED).values()).isSameAs(SKEWED);
        assertThat(plan.treat("kept", SKEWED).tests()).isEmpty();
        assertThat(plan.treat("other", SKEWED).steps()).containsExactly("winsorise");
    }

    @Test
    void noTreatmentIsNoTreatment() {
        assertThat(TreatmentPlan.none().treat("skewed", SKEWED).values()).isSameAs(SKEWED);
        assertThat(new NoTreatment().of(SKEWED).values()).isSameAs(SKEWED);
    }

    @Test
    void tooFewValuesAndConstantColumnsAreRefusedWithTheIndicator() {
        assertThatThrownBy(() -> TreatmentPlan.standard(5).treat("few", new double[] {1, 2, NONE, 9}))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("few/outlier-test: kurtosis needs at least 4 values, there are 3");
        assertThatThrownBy(() -> TreatmentPlan.standard(5).treat("flat", new double[] {2, 2, 2, 2, 2}))
                .hasMessage("flat/outlier-test: the column is constant: all values are 2.0");
        assertThatThrownBy(() -> new LogTransform(Form.CT_PLUS).of(new double[] {1, 2}))
                .hasMessage("log-ct-plus: skewness needs at least 3 values, there are 2");
    }

    @Test
    void whatIsForcedNeedsNoTest() {
        TreatmentPlan forced =
                new TreatmentPlan(OutlierTest.STANDARD, List.of(Stage.always(new LogTransform(Form.CT_ORIGINAL))));
        assertThat(forced.treat("few", new double[] {0, 1}).values()).containsExactly(0, ln(2));
    }

    private static double ln(double value) {
        return StrictMath.log(value);
    }
}
