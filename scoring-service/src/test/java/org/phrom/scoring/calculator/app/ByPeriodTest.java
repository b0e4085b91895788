package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted.Part;

/** Steps inside each period instead of over the panel. */
class ByPeriodTest {
    private static final String PANEL = "uCode,Time,Region,x,y\nA,2020,N,1,0\nB,2020,N,2,NA\nC,2020,S,3,1\n"
            + "A,2021,N,10,2\nB,2021,N,50,4\nC,2021,S,20,NA\n";

    @Test
    void minimaAndMaximaAreOfThePanelUnlessAPeriodIsAskedFor() {
        Table panel = normalised("{step: normalise, method: min-max}");
        Table period = normalised("{step: normalise, method: min-max, over: period}");
        Table mixed = normalised(
                "{step: normalise, method: min-max, over: period, indicators: {x: {method: min-max, over: panel}}}");

        assertThat(column(panel, 3)).containsExactly(0.0, null, 25.0, 50.0, 100.0, null);
        assertThat(column(period, 2)).containsExactly(0.0, 50.0, 100.0, 0.0, 100.0, 25.0);
        assertThat(column(period, 3)).containsExactly(0.0, null, 100.0, 0.0, 100.0, null);
        assertThat(column(mixed, 2)).isEqualTo(column(panel, 2));
        assertThat(column(mixed, 3)).isEqualTo(column(period, 3));
    }

    @Test
    void ranksInsideGroupsAreThoseOfAPeriodToo() {
        Table results = CalculationTest.table(
                answer("{step: normalise}, {step: rank, within: Region}", Part.RESULTS), "results");

        assertThat(results.rows())
                .extracting(row -> row.get(0) + " " + row.get(1) + ": " + row.get(2))
                .containsExactlyInAnyOrder(
                        "B 2020: 1", "A 2020: 2", "C 2020: 1", "B 2021: 1", "A 2021: 2", "C 2021: 1");
    }

    @Test
    void gapsAreFilledFromTheirPeriodAndFromTheirGroupInIt() {
        assertThat(column(imputed("{step: impute, method: mean}"), 3)).containsExactly(0.0, 1.75, 1.0, 2.0, 4.0, 1.75);
        assertThat(column(imputed("{step: impute, method: mean, over: period}"), 3))
                .containsExactly(0.0, 0.5, 1.0, 2.0, 4.0, 3.0);
        assertThat(column(imputed("{step: impute, method: median, over: period}"), 3))
                .containsExactly(0.0, 0.5, 1.0, 2.0, 4.0, 3.0);
        assertThat(column(imputed("{step: impute, method: group-mean, group: Region, over: period}"), 3))
                .containsExactly(0.0, 0.0, 1.0, 2.0, 4.0, null);
    }

    @Test
    void treatmentIsToldPeriodByPeriod() {
        Answer answer = answer(
                "{step: treat, method: winsorise-quantiles, lower: 0, upper: 0.5, over: period,"
                        + " indicators: {y: none}}, {step: normalise}",
                Part.TREATED,
                Part.TREATMENTS);

        assertThat(column(CalculationTest.table(answer, "treated"), 2))
                .containsExactly(1.0, 2.0, 2.0, 10.0, 20.0, 20.0);
        Table treatments = CalculationTest.table(answer, "treatments");
        assertThat(treatments.columns()).startsWith("indicator", "period", "done", "pointsMoved");
        assertThat(treatments.rows().get(0)).startsWith("x", 2020, "winsorise-quantiles", 1);
        assertThat(treatments.rows().get(1)).startsWith("x", 2021, "winsorise-quantiles", 1);
    }

    @Test
    void theReferenceIsTheUnitOfThePeriod() {
        String reference = "indicators: {x: {method: distance-to-reference, unit: C%s}}}";

        assertThat(column(normalised("{step: normalise, " + reference.formatted(", over: period")), 2))
                .containsExactly(0.0, 0.5, 1.0, 0.0, 4.0, 1.0);
        assertThatThrownBy(() -> normalised("{step: normalise, " + reference.formatted("")))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("x: the reference C stands for several periods: take over: period");
    }

    @Test
    void theReferenceIsFoundThoughUnitsBeforeItWereScreenedOut() {
        Answer answer = CalculationTest.answer(
                RequestReader.parts(Map.of(
                        "data",
                        bytes("uCode,x,y\nA,NA,NA\nB,2,1\nC,3,2\nD,4,3\n"),
                        "structure",
                        bytes("iCode,Parent\nI,\nx,I\ny,I\n"),
                        "model",
                        bytes("steps: [{step: screen}, {step: normalise, method: distance-to-reference, unit: C},"
                                + " {step: aggregate}]"))),
                Part.NORMALISED);

        Table normalised = CalculationTest.table(answer, "normalised");
        assertThat(CalculationTest.cell(normalised, "B", "x")).isEqualTo(0.0);
        assertThat(CalculationTest.cell(normalised, "C", "x")).isEqualTo(1.0);
        assertThat(CalculationTest.cell(normalised, "D", "x")).isEqualTo(2.0);
    }

    private static Table normalised(String step) {
        return CalculationTest.table(answer(step, Part.NORMALISED), "normalised");
    }

    private static Table imputed(String step) {
        return CalculationTest.table(answer(step + ", {step: normalise}", Part.IMPUTED), "imputed");
    }

    private static List<Object> column(Table table, int column) {
        return table.rows().stream().map(row -> row.get(column)).collect(java.util.stream.Collectors.toList());
    }

    private static Answer answer(String steps, Part first, Part... others) {
        return CalculationTest.answer(
                RequestReader.parts(Map.of(
                        "data", bytes(PANEL),
                        "structure", bytes("iCode,Parent,Type\nI,,\nx,I,\ny,I,\nRegion,,Group\n"),
                        "model", bytes("steps: [" + steps + ", {step: aggregate}]"))),
                first,
                others);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
