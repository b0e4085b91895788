package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted.Part;

/** Cells that do not apply: fish landed in a country without a coast. */
class NotApplicableTest {
    private static final String MARK = "not-applicable";

    @Test
    void suchCellsAreNeitherFilledNorMissingAndAreMarkedToTheEnd() {
        Answer answer = CalculationTest.answer(
                json(), Part.RESULTS, Part.IMPUTED, Part.NORMALISED, Part.AGGREGATED, Part.CHANGES, Part.TRACE);

        assertThat(cell(answer, "imputed", "B", "y")).isEqualTo(MARK);
        assertThat(cell(answer, "imputed", "C", "y")).isEqualTo(2.0);
        assertThat(cell(answer, "normalised", "B", "y")).isEqualTo(MARK);
        assertThat(cell(answer, "aggregated", "B", "y")).isEqualTo(MARK);
        assertThat(cell(answer, "results", "B", "I")).isEqualTo(100.0);
        assertThat(cell(answer, "results", "B", "coverage")).isEqualTo(1.0);
        assertThat(cell(answer, "results", "C", "coverage")).isEqualTo(0.5);
        assertThat(CalculationTest.table(answer, "changes").rows()).hasSize(1);
        assertThat(CalculationTest.table(answer, "trace").rows())
                .anySatisfy(row -> assertThat(row).startsWith("B", "y", "I", "imputed", null, MARK));
    }

    @Test
    void everyMethodOfImputationLeavesThemOut() {
        for (String method : new String[] {"mean", "median", "row-mean", "regression", "expectation-maximisation"}) {
            Answer answer = CalculationTest.answer(
                    request(
                            "{\"units\":[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\"],\"columns\":{\"x\":[1,2,3,4,5.5,7],"
                                    + "\"y\":[2,\"not-applicable\",null,8,9,13]}}",
                            "{\"step\":\"impute\",\"method\":\"" + method + "\"},"),
                    Part.IMPUTED,
                    Part.CHANGES);

            assertThat(cell(answer, "imputed", "B", "y")).as(method).isEqualTo(MARK);
            assertThat(CalculationTest.table(answer, "changes").rows())
                    .as(method)
                    .hasSize(1);
        }
    }

    @Test
    void aFileSaysItInTheCell() {
        Calculation files = RequestReader.parts(Map.of(
                "data", bytes("uCode,x,y\nA,1,1\nB,3,Not-Applicable\nC,2,\nD,1,3\n"),
                "structure", bytes("iCode,Parent\nI,\nx,I\ny,I\n"),
                "model", bytes("steps: [{step: impute}, {step: normalise}, {step: aggregate}]")));

        assertThat(CalculationTest.answer(files, Part.RESULTS, Part.NORMALISED))
                .isEqualTo(CalculationTest.answer(json(), Part.RESULTS, Part.NORMALISED));
    }

    @Test
    void screeningAndStatisticsDoNotCountThemAsMissing() {
        Answer answer = CalculationTest.answer(
                request(
                        "{\"units\":[\"A\",\"B\",\"C\",\"D\"],\"columns\":{\"x\":[1,3,2,1],"
                                + "\"y\":[1,\"not-applicable\",2,3]}}",
                        "{\"step\":\"screen\",\"availability\":0.9},"),
                Part.SCREENING,
                Part.STATISTICS);

        assertThat(cell(answer, "screening", "B", "missing")).isEqualTo(0);
        assertThat(cell(answer, "screening", "B", "kept")).isEqualTo(true);
        Table statistics = CalculationTest.table(answer, "statistics");
        assertThat(statistics.rows().get(1)).startsWith("raw", "y", 1.0, 3.0, 2.0);
        assertThat(statistics.rows().get(1).get(statistics.columns().indexOf("availability")))
                .isEqualTo(1.0);
    }

    private static Calculation json() {
        return request(
                "{\"units\":[\"A\",\"B\",\"C\",\"D\"],\"columns\":{\"x\":[1,3,2,1],"
                        + "\"y\":[1,\"not-applicable\",null,3]}}",
                "{\"step\":\"impute\"},");
    }

    private static Calculation request(String data, String steps) {
        return RequestReader.json(bytes("{\"data\":" + data + ",\"structure\":[{\"code\":\"I\"},"
                + "{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"I\"}],\"model\":{\"steps\":[" + steps
                + "{\"step\":\"normalise\"},{\"step\":\"aggregate\"}]}}"));
    }

    private static Object cell(Answer answer, String table, String unit, String column) {
        return CalculationTest.cell(CalculationTest.table(answer, table), unit, column);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
