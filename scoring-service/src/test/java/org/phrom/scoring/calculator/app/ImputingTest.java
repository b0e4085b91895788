package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.RequestRefused;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted.Part;

class ImputingTest {
    private static final String PANEL =
            "uCode,Time,x,y\nA,2022,NA,1\nB,2020,5,2\nA,2020,1,3\nB,2021,7,2\nA,2021,3,NA\nB,2022,9,4\n";

    @Test
    void aGapIsFilledFromThePeriodsOfTheSameUnitWhateverTheOrderOfLines() {
        Table imputed = CalculationTest.table(panel("{step: impute, method: latest}"), "imputed");

        assertThat(imputed.columns()).containsExactly("unit", "period", "x", "y");
        assertThat(imputed.rows().get(0)).containsExactly("A", 2022, 3.0, 1.0);
        assertThat(imputed.rows().get(4)).containsExactly("A", 2021, 3.0, 3.0);
        assertThat(imputed.rows().get(5)).containsExactly("B", 2022, 9.0, 4.0);
    }

    @Test
    void aLineLeadsThroughTimeAndTheMaximumAgeHolds() {
        assertThat(CalculationTest.table(panel("{step: impute, method: linear}"), "imputed")
                        .rows()
                        .get(4))
                .containsExactly("A", 2021, 3.0, 2.0);
        assertThat(CalculationTest.table(panel("{step: impute, method: latest, maxAge: 1}"), "imputed")
                        .rows()
                        .get(4))
                .containsExactly("A", 2021, 3.0, 3.0);
    }

    @Test
    void aCellThatWasFilledFromAnotherPeriodSaysWhichOne() {
        assertThat(CalculationTest.table(panel("{step: impute, method: latest}"), "changes")
                        .rows())
                .containsExactly(
                        Arrays.asList("A", 2022, "x", "imputed", null, 3.0, "imputed", 2021),
                        Arrays.asList("A", 2021, "y", "imputed", null, 3.0, "imputed", 2020));
        assertThat(CalculationTest.table(panel("{step: impute, method: mean}"), "changes")
                        .rows())
                .allSatisfy(row -> assertThat(row.get(7)).isNull());
    }

    @Test
    void ranksAreTakenInsideAPeriod() {
        Table results = CalculationTest.table(panel("{step: impute, method: linear-constant}"), "results");

        assertThat(results.rows().stream().map(row -> row.get(1) + " " + row.get(0) + " " + row.get(2)))
                .containsExactly("2020 B 1", "2020 A 2", "2021 B 1", "2021 A 2", "2022 B 1", "2022 A 2");
    }

    @Test
    void methodsOverPeriodsAndInsideAPeriodNeedAStepEach() {
        assertThatThrownBy(() -> panel("{step: impute, method: latest, indicators: {y: mean}}"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("a step impute each");
    }

    @Test
    void carryForwardIsOfRoundsAndACalculationSaysSo() {
        String body = "{\"data\":{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[1,2]}},\"structure\":[{\"code\":\"I\"},"
                + "{\"code\":\"x\",\"parent\":\"I\"}],\"model\":{\"steps\":[{\"step\":\"aggregate\","
                + "\"missing\":\"carry-forward\",\"rounds\":2}]}}";

        assertThatThrownBy(() -> RequestReader.json(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(
                                refused.findings().list())
                        .extracting(finding -> finding.place().pointer() + " " + finding.code())
                        .containsOnly("/model/steps/0 carry-forward-in-rounds-only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "median", "row-mean", "row-median", "regression", "expectation-maximisation"})
    void everyMethodFillsTheGap(String method) {
        String body = "{\"data\":{\"units\":[\"A\",\"B\",\"C\",\"D\",\"E\"],\"columns\":{\"x\":[1,2,3,4,5.5],"
                + "\"y\":[2,4,null,8,9]}},\"structure\":[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},"
                + "{\"code\":\"y\",\"parent\":\"I\"}],\"model\":{\"steps\":[{\"step\":\"impute\",\"method\":\"" + method
                + "\"},{\"step\":\"normalise\"},{\"step\":\"aggregate\"}]}}";

        Answer answer = CalculationTest.answer(RequestReader.json(body.getBytes(StandardCharsets.UTF_8)), Part.CHANGES);

        Table changes = CalculationTest.table(answer, "changes");
        assertThat(changes.rows()).hasSize(1);
        assertThat(changes.rows().get(0)).startsWith("C", "y", "imputed", null);
        assertThat(changes.rows().get(0).subList(5, 7)).containsExactly("imputed", null);
    }

    private static Answer panel(String impute) {
        Calculation calculation = RequestReader.parts(Map.of(
                "data", PANEL.getBytes(StandardCharsets.UTF_8),
                "structure", "iCode,Parent\nI,\nx,I\ny,I\n".getBytes(StandardCharsets.UTF_8),
                "model",
                        ("steps: [" + impute + ", {step: normalise}, {step: aggregate}]")
                                .getBytes(StandardCharsets.UTF_8)));
        return CalculationTest.answer(calculation, Part.IMPUTED, Part.RESULTS, Part.GROWTH, Part.CHANGES);
    }
}
