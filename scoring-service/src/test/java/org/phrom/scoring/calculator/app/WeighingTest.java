package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted.Part;

/** Weights of the Technology Achievement Index as the Handbook has them, by way of a request. */
class WeighingTest {
    private static final Path PUBLISHED = Path.of("src/test/resources/published/oecd-tai");

    @Test
    void theAnalyticHierarchyIsAsComputedFromTheHandbooksComparisons() {
        String comparisons = rows("table20_ahp_matrix.csv").stream()
                .map(row -> Arrays.stream(row).skip(1).collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));

        Answer answer =
                tai("{\"step\":\"weigh\",\"method\":\"analytic-hierarchy\",\"comparisons\":" + comparisons + "}");

        List<String[]> published = rows("ahp_weights_computed.csv");
        List<List<Object>> weights = CalculationTest.table(answer, "weights").rows();
        for (int i = 0; i < published.size(); i++) {
            assertThat(weights.get(i + 1).get(0)).isEqualTo(published.get(i)[0]);
            assertThat((Double) weights.get(i + 1).get(5))
                    .isCloseTo(Double.parseDouble(published.get(i)[1]), within(1e-9));
        }
        Table details = CalculationTest.table(answer, "weight-details");
        assertThat(details.rows()).anySatisfy(row -> {
            assertThat(row.get(1)).isEqualTo("consistencyRatio");
            assertThat((Double) row.get(4)).isCloseTo(0.021385957152050175, within(1e-9));
        });
    }

    @Test
    void theBenefitOfTheDoubtScoresAsPublished() {
        Answer answer = CalculationTest.answer(
                request("{\"step\":\"normalise\",\"method\":\"min-max\",\"range\":[0,1]},"
                        + "{\"step\":\"aggregate\",\"method\":\"benefit-of-the-doubt\",\"lowestShare\":0.1,"
                        + "\"highestShare\":0.15}"),
                Part.RESULTS);

        Table results = CalculationTest.table(answer, "results");
        for (String[] row : rows("table19_bod.csv")) {
            assertThat((Double) CalculationTest.cell(results, row[0], "TAI"))
                    .as(row[0])
                    .isCloseTo(Double.parseDouble(row[2]), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given",
                "equal",
                "effective-share",
                "principal-component",
                "factor-analysis",
                "benefit-of-the-doubt",
                "entropy",
                "critic",
                "noisy",
                "target-importance"
            })
    void everyMethodGivesSharesThatSumToOne(String method) {
        Answer answer = tai("{\"step\":\"weigh\",\"method\":\"" + method + "\"}");

        double sum = CalculationTest.table(answer, "weights").rows().stream()
                .skip(1)
                .mapToDouble(row -> (Double) row.get(5))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void comparisonsThatFitNoGroupAreRefused() {
        assertThatThrownBy(() ->
                        tai("{\"step\":\"weigh\",\"method\":\"analytic-hierarchy\",\"comparisons\":[[1,2],[0.5,1]]}"))
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    void judgesAreJoinedByTheGeometricMeanOfTheirComparisonsAndEachConsistencyIsTold() {
        String weigh = "{\"step\":\"weigh\",\"method\":\"analytic-hierarchy\",\"comparisons\":"
                + "{\"Anan\":[[1,2],[0.5,1]],\"Boonmee\":[[1,8],[0.125,1]]}}";

        Answer answer = CalculationTest.answer(pair(weigh), Part.WEIGHTS, Part.DIAGNOSTICS);

        // the geometric mean of 2 and 8 is 4
        List<List<Object>> weights = CalculationTest.table(answer, "weights").rows();
        assertThat((Double) weights.get(1).get(5)).isCloseTo(0.8, within(1e-12));
        assertThat((Double) weights.get(2).get(5)).isCloseTo(0.2, within(1e-12));
        assertThat(CalculationTest.table(answer, "weight-details").rows())
                .anySatisfy(row -> assertThat(row.subList(1, 4)).containsExactly("judges", "Anan", "consistencyRatio"))
                .anySatisfy(
                        row -> assertThat(row.subList(1, 4)).containsExactly("judges", "Boonmee", "consistencyRatio"));
    }

    @Test
    void weightsOfALevelAreSearchedForTowardsTheIndex() {
        String weigh =
                "{\"step\":\"weigh\",\"method\":\"target-importance\",\"towards\":\"index\"," + "\"lowest\":0.01}";

        Answer answer = tai(weigh);

        List<List<Object>> importance = CalculationTest.table(answer, "weight-details").rows().stream()
                .filter(row -> "importance".equals(row.get(1)) && "importance".equals(row.get(3)))
                .toList();
        assertThat(importance).hasSize(8).allSatisfy(row -> assertThat((Double) row.get(4))
                .isCloseTo(0.125, within(0.03)));
        double sum = CalculationTest.table(answer, "weights").rows().stream()
                .skip(1)
                .mapToDouble(row -> (Double) row.get(5))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    private static org.phrom.scoring.model.domain.document.Calculation pair(String weigh) {
        String body = "{\"data\":{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[1,2],\"y\":[3,1]}},\"structure\":"
                + "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"I\"}],"
                + "\"model\":{\"steps\":[" + weigh + ",{\"step\":\"aggregate\"}]}}";
        return RequestReader.json(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer tai(String weigh) {
        return CalculationTest.answer(
                request("{\"step\":\"normalise\",\"method\":\"min-max\",\"range\":[0,1]}," + weigh
                        + ",{\"step\":\"aggregate\"}"),
                Part.WEIGHTS,
                Part.DIAGNOSTICS);
    }

    private static org.phrom.scoring.model.domain.document.Calculation request(String steps) {
        String body = CalculationTest.read("tai.json");
        body = body.substring(0, body.indexOf("\"model\"")) + "\"model\":{\"steps\":[" + steps + "]}}";
        return RequestReader.json(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(PUBLISHED.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
