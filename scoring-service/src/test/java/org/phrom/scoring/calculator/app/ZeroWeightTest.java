package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.RequestRefused;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted.Part;

/** A node of weight 0 is computed and shown, and counts nothing: everything else is as if it were not there. */
class ZeroWeightTest {
    private static final String WITH =
            "[{\"code\":\"I\"},{\"code\":\"P\",\"parent\":\"I\"},{\"code\":\"Q\",\"parent\":\"I\"},"
                    + "{\"code\":\"a\",\"parent\":\"P\"},{\"code\":\"pilot\",\"parent\":\"P\",\"weight\":0},"
                    + "{\"code\":\"b\",\"parent\":\"P\"},{\"code\":\"c\",\"parent\":\"Q\",\"weight\":2},{\"code\":\"d\",\"parent\":\"Q\"}]";
    private static final String WITHOUT = WITH.replace("{\"code\":\"pilot\",\"parent\":\"P\",\"weight\":0},", "");
    private static final String PILOT = "\"pilot\":[2,9,4,1,7,null],";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"step\":\"weigh\",\"method\":\"given\"}",
                "{\"step\":\"weigh\",\"method\":\"equal\"}",
                "{\"step\":\"weigh\",\"method\":\"effective-share\"}",
                "{\"step\":\"weigh\",\"method\":\"effective-share\",\"shares\":{\"a\":1,\"b\":2,\"c\":3,\"d\":4}}",
                "{\"step\":\"weigh\",\"method\":\"principal-component\"}",
                "{\"step\":\"weigh\",\"method\":\"factor-analysis\"}",
                "{\"step\":\"weigh\",\"method\":\"benefit-of-the-doubt\"}",
                "{\"step\":\"weigh\",\"method\":\"entropy\"}",
                "{\"step\":\"weigh\",\"method\":\"critic\"}",
                "{\"step\":\"weigh\",\"method\":\"noisy\",\"seed\":4}",
                "{\"step\":\"weigh\",\"method\":\"target-importance\"}",
                "{\"step\":\"weigh\",\"method\":\"target-importance\",\"towards\":\"index\",\"lowest\":0.01}"
            })
    void everyWeightingIsAsWithoutIt(String weigh) {
        assertSame(weigh, weigh, "{\"step\":\"aggregate\"}");
    }

    @Test
    void comparisonsAndBudgetsHoldItsRowAndLeaveItOut() {
        String ahp = "{\"step\":\"weigh\",\"method\":\"equal\",\"nodes\":{\"P\":{\"method\":\"analytic-hierarchy\","
                + "\"comparisons\":%s}}}";
        String budget = "{\"step\":\"weigh\",\"method\":\"equal\",\"nodes\":{\"P\":{\"method\":\"budget-allocation\","
                + "\"experts\":%s}}}";

        assertSame(
                ahp.formatted("[[1,5,3],[0.2,1,0.5],[0.3333333333333333,2,1]]"),
                ahp.formatted("[[1,3],[0.3333333333333333,1]]"),
                "{\"step\":\"aggregate\"}");
        assertSame(
                budget.formatted("[[30,10,60],[20,50,30]]"),
                budget.formatted("[[30,60],[20,30]]"),
                "{\"step\":\"aggregate\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arithmetic",
                "geometric",
                "harmonic",
                "median",
                "minimum",
                "mean-min",
                "copeland",
                "condorcet",
                "mpi",
                "ampi",
                "wroclaw",
                "benefit-of-the-doubt",
                "power\",\"exponent\":\"2",
                "ordered\",\"weights\":\"W"
            })
    void everyAggregationIsAsWithoutIt(String method) {
        String aggregate = ("{\"step\":\"aggregate\",\"method\":\"" + method + "\"}")
                .replace("\"2\"", "2")
                .replace("\"W\"", "[2,1]");

        assertSame("", "", aggregate);
    }

    @Test
    void itIsShownInWeightsAndTraceWithoutAnyShare() {
        Answer answer = CalculationTest.answer(
                request(true, "{\"step\":\"weigh\",\"method\":\"critic\"},{\"step\":\"aggregate\"}"),
                Part.WEIGHTS,
                Part.TRACE,
                Part.AGGREGATED);

        assertThat(row(CalculationTest.table(answer, "weights"), 0, "pilot").subList(3, 7))
                .containsExactly(0.0, 0.0, 0.0, 0.0);
        assertThat(CalculationTest.table(answer, "trace").rows())
                .filteredOn(row -> row.get(1).equals("pilot") && row.get(3).equals("aggregated"))
                .allSatisfy(row -> assertThat(row.subList(6, 8)).containsExactly(0.0, 0.0));
        assertThat(CalculationTest.cell(CalculationTest.table(answer, "aggregated"), "B", "pilot"))
                .isEqualTo(100.0);
    }

    @Test
    void robustnessOverWeightsIsAsWithoutIt() {
        String steps = "{\"step\":\"weigh\",\"method\":\"given\"},{\"step\":\"aggregate\"}";
        String robustness = ",\"robustness\":{\"replicates\":40,\"seed\":3,\"sensitivity\":true,\"leaveOneOut\":[1],"
                + "\"assumptions\":[{\"step\":\"weigh\",\"alternatives\":[\"given\",\"equal\",\"critic\",\"entropy\"]},"
                + "{\"step\":\"aggregate\",\"alternatives\":[\"arithmetic\",\"median\"]}]}";

        Answer with = CalculationTest.answer(request(true, steps, robustness), Part.ROBUSTNESS);
        Answer without = CalculationTest.answer(request(false, steps, robustness), Part.ROBUSTNESS);

        for (String table : List.of("uncertainty", "sensitivity")) {
            assertThat(CalculationTest.table(with, table)).isEqualTo(CalculationTest.table(without, table));
        }
        assertThat(row(CalculationTest.table(with, "leave-one-out"), 0, "pilot").get(2))
                .isEqualTo(0.0);
    }

    @Test
    void aGroupInWhichNothingCountsIsRefused() {
        String nothing = WITH.replace(
                        "{\"code\":\"a\",\"parent\":\"P\"}", "{\"code\":\"a\",\"parent\":\"P\",\"weight\":0}")
                .replace("{\"code\":\"b\",\"parent\":\"P\"}", "{\"code\":\"b\",\"parent\":\"P\",\"weight\":0}");

        assertThatThrownBy(() -> CalculationTest.answer(
                        read(nothing, PILOT, "{\"step\":\"weigh\"},{\"step\":\"aggregate\"}", ""), Part.RESULTS))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("All weights below P are zero");
    }

    private static void assertSame(String weigh, String weighWithout, String aggregate) {
        Answer with = CalculationTest.answer(request(true, joined(weigh, aggregate)), Part.RESULTS, Part.WEIGHTS);
        Answer without =
                CalculationTest.answer(request(false, joined(weighWithout, aggregate)), Part.RESULTS, Part.WEIGHTS);

        assertThat(CalculationTest.table(with, "results")).isEqualTo(CalculationTest.table(without, "results"));
        assertThat(shares(with)).containsEntry("pilot", 0.0);
        shares(without).forEach((node, share) -> assertThat(shares(with)).containsEntry(node, share));
    }

    private static String joined(String weigh, String aggregate) {
        return weigh.isEmpty() ? aggregate : weigh + "," + aggregate;
    }

    private static Map<String, Double> shares(Answer answer) {
        return CalculationTest.table(answer, "weights").rows().stream()
                .collect(Collectors.toMap(row -> (String) row.get(0), row -> (Double) row.get(6)));
    }

    private static List<Object> row(Table table, int column, String value) {
        return table.rows().stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    private static Calculation request(boolean pilot, String steps) {
        return request(pilot, steps, "");
    }

    private static Calculation request(boolean pilot, String steps, String robustness) {
        return read(pilot ? WITH : WITHOUT, pilot ? PILOT : "", steps, robustness);
    }

    private static Calculation read(String structure, String pilot, String steps, String robustness) {
        String units = IntStream.range(0, 6)
                .mapToObj(unit -> "\"" + (char) ('A' + unit) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        String body = "{\"data\":{\"units\":" + units + ",\"columns\":{\"a\":[1,2,3,5,4,6]," + pilot
                + "\"b\":[2,1,4,3,7,5],\"c\":[6,5,1,2,3,4],\"d\":[3,2,5,4,6,9]}},\"structure\":" + structure
                + ",\"model\":{\"steps\":[{\"step\":\"normalise\",\"range\":[1,100]}," + steps + "]" + robustness
                + "}}";
        return RequestReader.json(body.getBytes(StandardCharsets.UTF_8));
    }
}
