package org.phrom.scoring.engine.denomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.denomination.Denomination.Denominated;
import org.phrom.scoring.engine.pipeline.Asem;

class DenominationTest {
    private static final List<String> UNITS = List.of("a", "b", "c");

    @Test
    void everyDenominatedColumnOfAsemIsAsPublishedToTheBit() {
        DataSet raw = Asem.raw();
        DataSet published = Asem.stage("denominated");
        for (Map.Entry<String, String> each : Asem.denominators().entrySet()) {
            String code = each.getKey();
            Denominated denominated = new Denomination(each.getValue())
                    .of(code, raw.units(), raw.column(code), raw.column(each.getValue()));
            assertThat(denominated.values()).as(code).containsExactly(published.column(code));
        }
    }

    @Test
    void aScaleOfAThousandGivesPerThousand() {
        Denominated denominated = new Denomination("people", 1000)
                .of("doctors", UNITS, new double[] {4, 6, Double.NaN}, new double[] {2000, 1500, 100});
        assertThat(denominated.values()).containsExactly(2, 4, Double.NaN);
    }

    @Test
    void aUnitWithoutDenominatorLosesItsValueAndIsListed() {
        Denominated denominated = new Denomination("people")
                .of("doctors", UNITS, new double[] {4, 6, Double.NaN}, new double[] {2, Double.NaN, Double.NaN});
        assertThat(denominated.values()).containsExactly(2, Double.NaN, Double.NaN);
        assertThat(denominated.lost()).containsExactly(1);
    }

    @Test
    void denominatorsOfZeroAndBelowAreRefusedWithEveryPlace() {
        assertThatThrownBy(() -> new Denomination("people")
                        .of("doctors", UNITS, new double[] {4, 6, Double.NaN}, new double[] {0, -1, 0}))
                .hasMessage(
                        "a/doctors: people must be above zero, is 0.0; b/doctors: people must be above zero, is -1.0");
        assertThatThrownBy(() -> new Denomination("people", 0)).hasMessageContaining("scale above zero");
    }
}
