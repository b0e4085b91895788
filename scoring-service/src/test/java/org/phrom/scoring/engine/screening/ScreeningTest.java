package org.phrom.scoring.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.pipeline.Asem;
import org.phrom.scoring.engine.screening.Screening.Rule;

class ScreeningTest {
    private static final double NONE = Double.NaN;
    private static final List<String> UNITS = List.of("a", "b", "c");
    private static final double[][] COLUMNS = {{1, NONE, 0}, {2, NONE, 0}, {3, 4, 0}, {0, 5, 7}};

    @Test
    void theSummaryOfAsemIsAsPublishedToTheBit() {
        PublishedTable published = PublishedTable.read("asem-default/screen_summary.csv");
        DataSet imputed = Asem.stage("imputed");
        double[][] columns = imputed.codes().stream().map(imputed::column).toArray(double[][]::new);
        Screened screened =
                new Screening(Rule.AVAILABILITY, 0.9, 0.05, Set.of(), Set.of()).of(imputed.units(), columns);
        for (int row = 0; row < published.size(); row++) {
            UnitScreening unit = screened.units().get(row);
            assertThat(unit.missing()).isEqualTo((int) published.numbers("N_missing")[row]);
            assertThat(unit.zeros()).isEqualTo((int) published.numbers("N_zero")[row]);
            assertThat(unit.availability()).isEqualTo(published.numbers("Dat_Avail")[row]);
            assertThat(unit.nonZero()).isEqualTo(published.numbers("Non_Zero")[row]);
            assertThat(unit.lowAvailability()).isEqualTo(flag(published, "LowData", row));
            assertThat(unit.lowNonZero()).isEqualTo(flag(published, "LowNonZero", row));
            assertThat(unit.included()).isEqualTo(flag(published, "Included", row));
        }
    }

    @Test
    void availabilityAndZerosDecideAloneOrTogether() {
        assertThat(included(new Screening(Rule.AVAILABILITY, 0.75, 0.5, Set.of(), Set.of())))
                .containsExactly(true, false, true);
        assertThat(included(new Screening(Rule.NON_ZERO, 0.75, 0.5, Set.of(), Set.of())))
                .containsExactly(true, true, false);
        assertThat(included(new Screening(Rule.BOTH, 0.75, 0.5, Set.of(), Set.of())))
                .containsExactly(true, false, false);
    }

    @Test
    void aShareEqualToTheThresholdSuffices() {
        assertThat(included(Screening.byAvailability(0.5))).containsExactly(true, true, true);
    }

    @Test
    void namedUnitsStayOrGoWhateverTheDataSay() {
        Screened screened = new Screening(Rule.BOTH, 0.75, 0.5, Set.of("b"), Set.of("a")).of(UNITS, COLUMNS);
        assertThat(screened.included()).containsExactly(false, true, false);
        assertThat(screened.rows()).containsExactly(1);
        assertThat(screened.units().get(1).named()).isTrue();
    }

    @Test
    void whatDoesNotApplyIsNotMissing() {
        boolean[][] absent = {{false, true, false}, {false, true, false}, {}, {}};
        Screened screened = Screening.byAvailability(1).of(UNITS, COLUMNS, absent);
        assertThat(screened.units().get(1).availability()).isEqualTo(1);
        assertThat(screened.included()).containsExactly(true, true, true);
    }

    @Test
    void unknownUnitsAndAnEmptyOutcomeAreRefused() {
        assertThatThrownBy(() -> new Screening(Rule.NONE, 0, 0, Set.of("x"), Set.of("y")).of(UNITS, COLUMNS))
                .hasMessage("x: no such unit to screen; y: no such unit to screen");
        assertThatThrownBy(() -> new Screening(Rule.NONE, 0, 0, Set.of(), Set.copyOf(UNITS)).of(UNITS, COLUMNS))
                .hasMessage("screening: no unit is left");
        assertThatThrownBy(() -> new Screening(Rule.NONE, 0, 0, Set.of("b", "a", "c"), Set.of("a", "b")))
                .hasMessage("a: can not both stay and go in any case; b: can not both stay and go in any case");
    }

    private static boolean[] included(Screening screening) {
        return screening.of(UNITS, COLUMNS).included();
    }

    private static boolean flag(PublishedTable table, String column, int row) {
        return "TRUE".equals(table.texts(column).get(row));
    }
}
