package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Wanted.Part;

/** Options of methods: x is 1, 2, 2, 4; y is the same with less being better. */
class OptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'method':'rank' | 1 | 2 | 4",
                "'method':'rank','ties':'average' | 1 | 2.5 | 4",
                "'method':'rank','ties':'highest' | 1 | 3 | 4",
                "'method':'borda','ties':'average' | 0 | 1.5 | 3",
                "'method':'percentile-rank','basis':'of-all','ties':'highest' | 0.25 | 0.75 | 1",
                "'method':'goalposts','lower':2,'upper':3,'range':[0,1],'cappedAt':'worst' | 0 | 0 | 2",
                "'method':'goalposts','lower':2,'upper':3,'range':[0,1],'cappedAt':'best' | -1 | 0 | 1"
            })
    void normalisationTakesTheOption(String method, double lowest, double tied, double highest) {
        assertThat(column("x", method)).containsExactly(lowest, tied, tied, highest);
    }

    @ParameterizedTest
    @CsvSource({"reflected,1,0.75,0.25", "complement,0.75,0.5,0", "reciprocal,1,0.5,0.25"})
    void lessIsBetterIsTurnedAsSaid(String turning, double best, double tied, double worst) {
        assertThat(column("y", "'method':'fraction-of-max','turning':'" + turning + "'"))
                .containsExactly(best, tied, tied, worst);
    }

    @Test
    void scoresWithinTheToleranceShareARank() {
        Answer strict = answer("{'step':'aggregate'},{'step':'rank'}", "[10,9.95,8,1]");
        Answer near = answer("{'step':'aggregate'},{'step':'rank','tolerance':0.1}", "[10,9.95,8,1]");

        assertThat(ranks(strict)).containsExactly(1, 2, 3, 4);
        assertThat(ranks(near)).containsExactly(1, 1, 3, 4);
    }

    @Test
    void quantileWinsorisingIsDoneWhateverTheTestSaysUnlessItIsNotForced() {
        String quantiles =
                "{'step':'treat','method':'winsorise-quantiles','lower':0,'upper':0.5%s},{'step':'aggregate'}";

        assertThat(treated(answer(quantiles.formatted(""), "[1,2,3,4]"))).containsExactly(1.0, 2.0, 2.5, 2.5);
        assertThat(treated(answer(quantiles.formatted(",'force':false"), "[1,2,3,4]")))
                .containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void theDeviationOfTheMazziottaParetoIndexIsOfThePopulationOrOfTheSample() {
        String index = "{'step':'aggregate','method':'mpi'%s}";

        // 4 and 2: mean 3, population variance 1, sample variance 2
        assertThat(index(index.formatted(""))).isEqualTo(3 - 1 / 3.0);
        assertThat(index(index.formatted(",'population':false"))).isEqualTo(3 - 2 / 3.0);
    }

    private static double index(String aggregate) {
        String body = "{'data':{'units':['A','B'],'columns':{'x':[4,4],'y':[2,2]}},'structure':[{'code':'I'},"
                + "{'code':'x','parent':'I'},{'code':'y','parent':'I'}],'model':{'steps':[" + aggregate + "]}}";
        return (Double) CalculationTest.table(run(body, Part.RESULTS), "results")
                .rows()
                .get(0)
                .get(3);
    }

    private static List<Object> ranks(Answer answer) {
        return column(answer, "results", "rank");
    }

    private static List<Object> treated(Answer answer) {
        return column(answer, "treated", "x");
    }

    private static List<Object> column(String indicator, String method) {
        return column(
                run(
                        "{'data':{'units':['A','B','C','D'],'columns':{'x':[1,2,2,4],'y':[1,2,2,4]}},'structure':"
                                + "[{'code':'I'},{'code':'x','parent':'I'},{'code':'y','parent':'I','direction':-1}],"
                                + "'model':{'steps':[{'step':'normalise'," + method + "},{'step':'aggregate'}]}}",
                        Part.NORMALISED),
                "normalised",
                indicator);
    }

    private static Answer answer(String steps, String x) {
        return run(
                "{'data':{'units':['A','B','C','D'],'columns':{'x':" + x + "}},'structure':[{'code':'I'},"
                        + "{'code':'x','parent':'I'}],'model':{'steps':[" + steps + "]}}",
                Part.RESULTS,
                Part.TREATED);
    }

    private static List<Object> column(Answer answer, String table, String column) {
        var found = CalculationTest.table(answer, table);
        int at = found.columns().indexOf(column);
        return found.rows().stream().map(row -> row.get(at)).toList();
    }

    private static Answer run(String body, Part first, Part... others) {
        return CalculationTest.answer(
                RequestReader.json(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), first, others);
    }
}
