package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Wanted.Part;

/** What an answer says of choices: alternatives by what tells them apart, and settings that do not hold. */
class ToldTest {

    @Test
    void alternativesOfOneMethodAreToldByTheSettingsInWhichTheyDiffer() {
        assertThat(
                        used(
                                "[{\"method\":\"min-max\",\"range\":[0,100]},{\"method\":\"min-max\",\"range\":[1,100]},\"rank\"]"))
                .containsExactlyInAnyOrder("min-max (range: [0, 100])", "min-max (range: [1, 100])", "rank");
        assertThat(used("[\"min-max\",{\"method\":\"min-max\",\"range\":[1,100]}]"))
                .containsExactlyInAnyOrder("min-max (range: default)", "min-max (range: [1, 100])");
        assertThat(
                        used(
                                "[{\"method\":\"z-score\",\"mean\":10,\"sd\":2},{\"method\":\"z-score\",\"mean\":10,\"sd\":0.5}]"))
                .containsExactlyInAnyOrder("z-score (sd: 2)", "z-score (sd: 0.5)");
    }

    @Test
    void alternativesThatAreTheSameAreNumbered() {
        assertThat(used("[\"rank\",\"rank\"]")).containsExactlyInAnyOrder("rank #1", "rank #2");
    }

    @Test
    void aSettingOfAStepThatALineOfTheStructureOverridesIsSaid() {
        String structure =
                "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\",\"goalposts\":{\"lower\":0,\"upper\":2,\"capped\":true}},"
                        + "{\"code\":\"y\",\"parent\":\"I\"}]";
        Answer answer = CalculationTest.answer(
                read(
                        structure,
                        "{\"step\":\"normalise\",\"method\":\"goalposts\",\"lower\":0,\"upper\":10,\"capped\":false},"
                                + "{\"step\":\"aggregate\"}",
                        ""),
                Part.NORMALISED);

        assertThat(CalculationTest.cell(CalculationTest.table(answer, "normalised"), "D", "x"))
                .isEqualTo(100.0);
        assertThat(answer.warnings())
                .containsExactlyInAnyOrder(
                        "the step normalise says upper 10, but the structure says otherwise for x, and that holds",
                        "the step normalise says capped false, but the structure says otherwise for x, and that holds");
    }

    @Test
    void whatIsSaidForTheIndicatorItselfHoldsWithoutAWarning() {
        String structure =
                "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\",\"goalposts\":{\"lower\":0,\"upper\":2,\"capped\":true}},"
                        + "{\"code\":\"y\",\"parent\":\"I\"}]";
        Answer answer = CalculationTest.answer(
                read(
                        structure,
                        "{\"step\":\"normalise\",\"indicators\":{\"x\":{\"method\":\"goalposts\",\"capped\":false}}},"
                                + "{\"step\":\"aggregate\"}",
                        ""),
                Part.NORMALISED);

        assertThat(CalculationTest.cell(CalculationTest.table(answer, "normalised"), "D", "x"))
                .isEqualTo(200.0);
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void aHalfThatNoDecimalStatesIsSaidToHaveBeenTakenForOne() {
        // the doubles of 1/3 and 2/3, which come of dividing, state no decimal
        String steps = "{\"step\":\"normalise\",\"range\":[0,1]},{\"step\":\"aggregate\","
                + "\"rounding\":{\"method\":\"half-up\",\"decimals\":0}}";
        Answer answer = CalculationTest.answer(
                read(
                        "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"I\"}]",
                        steps,
                        ""),
                Part.RESULTS);

        assertThat(CalculationTest.cell(CalculationTest.table(answer, "results"), "B", "I"))
                .isEqualTo(1.0);
        assertThat(answer.warnings())
                .containsExactly("I: 2 values near a half, which no decimal of the data states, counted as that half");
    }

    private static List<String> used(String alternatives) {
        Answer answer = CalculationTest.answer(
                read(
                        "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"I\"}]",
                        "{\"step\":\"normalise\"},{\"step\":\"aggregate\"}",
                        ",\"robustness\":{\"replicates\":60,\"parameters\":true,\"assumptions\":[{\"step\":\"normalise\","
                                + "\"alternatives\":" + alternatives + "}]}"),
                Part.ROBUSTNESS);
        return CalculationTest.table(answer, "replicates").rows().stream()
                .map(row -> (String) row.get(2))
                .distinct()
                .toList();
    }

    private static Calculation read(String structure, String steps, String robustness) {
        String data = "{\"units\":[\"A\",\"B\",\"C\",\"D\"],\"columns\":{\"x\":[1,2,3,4],\"y\":[4,3,2,1]}}";
        return RequestReader.json(("{\"data\":" + data + ",\"structure\":" + structure + ",\"model\":{\"steps\":["
                        + steps + "]" + robustness + "}}")
                .getBytes(StandardCharsets.UTF_8));
    }
}
