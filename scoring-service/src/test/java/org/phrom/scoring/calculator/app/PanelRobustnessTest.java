package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Wanted.Part;

/** Robustness and comparison of data over several periods: ranks are those inside a period. */
class PanelRobustnessTest {
    private static final String PANEL = "uCode,Time,x,y\nA,2020,4,1\nB,2020,1,2\nA,2021,14,11\nB,2021,13,15\n";
    private static final String MODEL = "steps: [{step: aggregate}]\n";

    @Test
    void leavingOutAnIndicatorShiftsRanksInsideThePeriod() {
        Answer answer = CalculationTest.answer(
                RequestReader.parts(Map.of(
                        "data", bytes(PANEL),
                        "structure", bytes("iCode,Parent\nI,\nx,I\ny,I\n"),
                        "model", bytes(MODEL + "robustness: {leaveOneOut: [1]}\n"))),
                Part.ROBUSTNESS);

        assertThat(CalculationTest.table(answer, "leave-one-out-ranks").rows().toString())
                .isEqualTo("[[A, 2020, 2, 1], [B, 2020, 1, 2], [A, 2021, 2, 1], [B, 2021, 1, 2]]");
    }

    @Test
    void linesAreComparedByUnitAndPeriod() {
        Answer answer = CalculationTest.answer(
                RequestReader.parts(Map.of(
                        "data", bytes(PANEL),
                        "structure", bytes("iCode,Parent\nI,\nx,I\ny,I\n"),
                        "model", bytes(MODEL),
                        "comparison-data", bytes("uCode,Time,x,y\nA,2021,14,11\nB,2021,13,7\n"))),
                Part.COMPARISON);

        assertThat(CalculationTest.table(answer, "comparison").rows().get(2).toString())
                .isEqualTo("[A, 2021, 12.5, 12.5, 0.0, 2, 1, 1]");
        assertThat(CalculationTest.table(answer, "change-split").rows()).hasSize(2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
