package org.phrom.scoring.engine.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Panel;
import org.phrom.scoring.engine.imputation.PanelImputation.Age;
import org.phrom.scoring.engine.imputation.PanelImputation.Constant;
import org.phrom.scoring.engine.imputation.PanelImputation.Latest;
import org.phrom.scoring.engine.imputation.PanelImputation.Linear;

class PanelImputationTest {
    private static final double NONE = Double.NaN;
    private static final int[] YEARS = {2018, 2019, 2020, 2022, 2024};
    private static final double[] SERIES = {NONE, 4, NONE, 10, NONE};

    @Test
    void theLatestEarlierValueIsTakenUpToAnAge() {
        assertSeries(new Latest(Integer.MAX_VALUE, Age.TIME), NONE, 4, 4, 10, 10);
        assertSeries(new Latest(1, Age.TIME), NONE, 4, 4, 10, NONE);
        assertSeries(new Latest(1, Age.PERIODS), NONE, 4, 4, 10, 10);
        assertThat(new Latest(5, Age.TIME).of(YEARS, SERIES).from()).containsExactly(2018, 2019, 2019, 2022, 2022);
    }

    @Test
    void constantTakesTheValueBeforeAndTheFirstOneBeforeIt() {
        assertSeries(new Constant(), 4, 4, 4, 10, 10);
        assertThat(new Constant().of(YEARS, SERIES).from()).containsExactly(2019, 2019, 2019, 2022, 2022);
    }

    @Test
    void linearFollowsTheYearsNotTheirNumber() {
        assertSeries(new Linear(false), NONE, 4, 6, 10, NONE);
        assertSeries(new Linear(true), 4, 4, 6, 10, 10);
    }

    @Test
    void aSeriesWithoutAnyValueStaysEmpty() {
        double[] empty = {NONE, NONE, NONE, NONE, NONE};
        for (PanelImputation each : List.of(new Latest(9, Age.TIME), new Constant(), new Linear(true))) {
            assertThat(each.of(YEARS, empty).values()).containsExactly(empty);
        }
    }

    @Test
    void onlyChosenColumnsAreFilledWhateverTheOrderOfRowsAndPeriods() {
        Panel panel = Panel.joining(Map.of(
                2021, data(List.of("b", "a"), new double[] {NONE, 3}, new double[] {NONE, 30}),
                2020, data(List.of("a", "b"), new double[] {1, 2}, new double[] {10, 20})));
        ImputedPanel imputed = ImputedPanel.of(panel, List.of("x"), new Latest(9, Age.TIME));

        assertThat(imputed.panel().units()).containsExactly("a", "b");
        assertThat(imputed.panel().at(2021).column("x")).containsExactly(3, 2);
        assertThat(imputed.panel().at(2021).column("y")).containsExactly(30, NONE);
        assertThat(imputed.panel().at(2020).column("x")).containsExactly(1, 2);
        assertThat(imputed.at(2021, "x", 1)).isTrue();
        assertThat(imputed.at(2021, "x", 0)).isFalse();
        assertThat(imputed.at(2021, "y", 1)).isFalse();
    }

    @Test
    void whatDoesNotApplyInAPeriodIsNotFilledThere() {
        DataSet before = DataSet.of(List.of("a")).with("x", 1);
        DataSet after = DataSet.of(List.of("a")).with("x", new double[] {NONE}, new boolean[] {true});
        ImputedPanel imputed =
                ImputedPanel.of(Panel.of(Map.of(1, before, 2, after)), List.of("x"), new Latest(9, Age.TIME));
        assertThat(imputed.panel().at(2).column("x")).containsExactly(NONE);
        assertThat(imputed.at(2, "x", 0)).isFalse();
    }

    @Test
    void onePeriodAndUnknownColumnsAreRefused() {
        Panel one = Panel.of(Map.of(2020, DataSet.of(List.of("a")).with("x", 1)));
        assertThatThrownBy(() -> ImputedPanel.of(one, List.of("x"), new Constant()))
                .hasMessage("constant: needs at least two periods");
        Panel two = Panel.of(Map.of(1, one.at(2020), 2, one.at(2020)));
        assertThatThrownBy(() -> ImputedPanel.of(two, List.of("z"), new Constant()))
                .hasMessage("z: the panel has no such column");
    }

    private static void assertSeries(PanelImputation imputation, double... expected) {
        assertThat(imputation.of(YEARS, SERIES).values()).containsExactly(expected);
    }

    private static DataSet data(List<String> units, double[] x, double[] y) {
        return DataSet.of(units).with("x", x).with("y", y);
    }
}
