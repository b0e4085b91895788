package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted.Part;

/**
 * Columns of COINr's iMeta that {@code Normalise(global_specs = list(f_n = ..., f_n_para = "use_iMeta"))} takes. The
 * expected numbers are COINr's formulas (1.1.14, n_scaled, n_goalposts, n_dist2targ, n_minmax, n_zscore) worked out by
 * hand: an indicator of direction -1 comes to them times -1, with bounds and target turned likewise.
 */
class CoinrColumnsTest {
    private static final String DATA = "uCode,up,down\nA,2,2\nB,4,5\nC,9,11\n";

    @Test
    void scaledTakesBoundsOfTheIndicatorAndItsFactor() {
        // (v - l)/(u - l) * factor; down: (-2 + 10)/10 * 100 and so on
        assertColumns(
                "scaled",
                "scaled_lower,scaled_upper,scale_factor",
                "0,10,10",
                "0,10,100",
                new double[] {2, 4, 9},
                new double[] {80, 50, -10});
        assertColumns(
                "scaled", "scaled_lower,scaled_upper", "1,9", "0,10", new double[] {12.5, 37.5, 100}, new double[] {
                    80, 50, -10
                });
        assertColumns(
                "scaled", "scale_factor", "1", "-1", new double[] {0.02, 0.04, 0.09}, new double[] {0.02, 0.05, 0.11});
    }

    @Test
    void goalpostsAreTurnedScaledAndTruncatedAsTheLineSays() {
        assertColumns(
                "goalposts",
                "goalpost_lower,goalpost_upper,goalpost_scale,goalpost_trunc2posts",
                "3,8,1,TRUE",
                "0,10,100,FALSE",
                new double[] {0, 0.2, 1},
                new double[] {80, 50, -10});
    }

    @Test
    void targetsAreOfTheIndicatorAndCappedAsTheLineSays() {
        assertColumns(
                "distance-to-target",
                "Target,dist2targ_cap_max",
                "4,TRUE",
                "5,FALSE",
                new double[] {0, 1, 1},
                new double[] {1.5, 1, 0});
    }

    @Test
    void minMaxAndZScoreTakeTheirOutputFromTheLine() {
        assertColumns(
                "min-max", "minmax_lower,minmax_upper", "0,7", "1,10", new double[] {0, 2, 7}, new double[] {10, 7, 1});
        double sd = Math.sqrt(13);
        assertColumns(
                "z-score",
                "zscore_mean,zscore_sd",
                "10,2",
                "0,1",
                new double[] {10 - 3 / sd * 2, 10 - 1 / sd * 2, 10 + 4 / sd * 2},
                new double[] {4 / Math.sqrt(21), 1 / Math.sqrt(21), -5 / Math.sqrt(21)});
    }

    @Test
    void boundsOfAStepStayThoseOfTheDirectedValue() {
        Answer answer = answer(
                "iCode,Parent,Direction\nI,,1\nup,I,1\ndown,I,-1\n",
                "{\"step\":\"normalise\",\"method\":\"scaled\",\"lower\":-10,\"upper\":0}");

        assertThat(CalculationTest.cell(CalculationTest.table(answer, "normalised"), "A", "down"))
                .isEqualTo(80.0);
    }

    private static void assertColumns(
            String method, String columns, String up, String down, double[] wantedUp, double[] wantedDown) {
        String nothing = ",NA".repeat(columns.split(",", -1).length);
        Answer answer = answer(
                "Level,iCode,iName,Direction,Weight,Parent,Type," + columns + "\n2,I,Index,1,1,NA,Aggregate" + nothing
                        + "\n1,up,Up,1,1,I,Indicator," + up + "\n1,down,Down,-1,1,I,Indicator," + down + "\n",
                "{\"step\":\"normalise\",\"method\":\"" + method + "\"}");
        Table table = CalculationTest.table(answer, "normalised");
        for (int unit = 0; unit < 3; unit++) {
            String code = List.of("A", "B", "C").get(unit);
            assertThat((Double) CalculationTest.cell(table, code, "up"))
                    .as(method + " up " + code)
                    .isCloseTo(wantedUp[unit], within(1e-12));
            assertThat((Double) CalculationTest.cell(table, code, "down"))
                    .as(method + " down " + code)
                    .isCloseTo(wantedDown[unit], within(1e-12));
        }
        assertThat(answer.warnings()).isEmpty();
    }

    private static Answer answer(String structure, String normalise) {
        return CalculationTest.answer(
                RequestReader.parts(Map.of(
                        "data", bytes(DATA),
                        "structure", bytes(structure),
                        "model", bytes("{\"steps\":[" + normalise + ",{\"step\":\"aggregate\"}]}"))),
                Part.NORMALISED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
