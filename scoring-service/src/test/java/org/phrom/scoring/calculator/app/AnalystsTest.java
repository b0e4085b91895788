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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted.Part;

/** Tables that analysts asked for, against published ones and against what follows from other tables. */
class AnalystsTest {
    private static final Path PUBLISHED = Path.of("src/test/resources/published/oecd-tai");

    @Test
    void theOutrankingMatrixOfFiveCountriesIsThatOfTheHandbook() {
        List<String[]> impact = rows("table35_impact_5.csv");
        List<String[]> published = rows("table36_outranking_5.csv");
        Table pairs = CalculationTest.table(CalculationTest.answer(five(impact), Part.OUTRANKING), "outranking");

        assertThat(pairs.rows()).hasSize(20);
        for (List<Object> pair : pairs.rows()) {
            int row = at(published, (String) pair.get(1));
            int column = at(published, (String) pair.get(2));
            assertThat((Double) pair.get(3))
                    .as(pair.toString())
                    .isCloseTo(Double.parseDouble(published.get(row)[column + 1]), within(1e-12));
        }
    }

    @Test
    void tooManyPairsAreRefusedUnlessUnitsAreNamed() {
        String units =
                IntStream.range(0, 460).mapToObj(unit -> "\"" + unit + "\"").collect(Collectors.joining(","));
        String values = IntStream.range(0, 460).mapToObj(String::valueOf).collect(Collectors.joining(","));
        Calculation many = read("[" + units + "]", "\"x\":[" + values + "]", "{\"code\":\"x\",\"parent\":\"I\"}");

        assertThatThrownBy(() -> CalculationTest.answer(many, Part.OUTRANKING))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("name the units");
    }

    @Test
    void theLoadingsOfAllComponentsGiveBackTheCorrelations() {
        Answer answer = CalculationTest.answer(CalculationTest.example("tai.json"), Part.COHERENCE, Part.CORRELATIONS);
        Table loadings = CalculationTest.table(answer, "loadings");

        for (List<Object> pair : CalculationTest.table(answer, "correlations").rows()) {
            double sum = 0;
            for (int component = 1; component <= 8; component++) {
                sum += loading(loadings, component, pair.get(0)) * loading(loadings, component, pair.get(1));
            }
            assertThat(sum).as(pair.toString()).isCloseTo((Double) pair.get(3), within(1e-9));
        }
    }

    @Test
    void aWeightThatWouldBeNegativeIsReportedWithWhatItWouldBe() {
        Calculation opposed = read(
                "[\"A\",\"B\",\"C\",\"D\"]",
                "\"x\":[1,2,4,5],\"y\":[1,3,4,6],\"z\":[9,3,7,2]",
                "{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"I\"},{\"code\":\"z\",\"parent\":\"I\"}",
                "{\"step\":\"normalise\"},{\"step\":\"weigh\",\"method\":\"principal-component\"}");
        Table details = CalculationTest.table(CalculationTest.answer(opposed, Part.DIAGNOSTICS), "weight-details");

        double size = 0;
        for (String child : List.of("x", "y", "z")) {
            size += Math.abs(detail(details, "loadings", child, "1"));
        }
        assertThat(detail(details, "negative", "z", "unadjusted"))
                .isCloseTo(detail(details, "loadings", "z", "1") / size, within(1e-12))
                .isNegative();
        assertThat(detail(details, "negative", "z", "used")).isZero();
        assertThat(details.rows())
                .filteredOn(row -> "negative".equals(row.get(1)))
                .hasSize(2);
        assertThat(details.rows())
                .filteredOn(row -> "loadings".equals(row.get(1)))
                .hasSize(9);
    }

    @Test
    void theIntervalOfAnExactIndexIsTheIndex() {
        Calculation exact = read(
                "[\"A\",\"B\",\"C\",\"D\"]",
                "\"x\":[1,2,4,5],\"y\":[6,3,3,1]",
                "{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"I\"}",
                "{\"step\":\"normalise\"}",
                ",\"robustness\":{\"sensitivity\":true,\"bootstraps\":20,\"assumptions\":[{\"step\":\"normalise\","
                        + "\"alternatives\":[\"min-max\",\"rank\"]},{\"step\":\"aggregate\",\"alternatives\":[\"arithmetic\",\"minimum\"]}]}");
        Table sensitivity = CalculationTest.table(CalculationTest.answer(exact, Part.ROBUSTNESS), "sensitivity");

        assertThat(sensitivity.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get(11)).isEqualTo(true);
            assertThat(Arrays.asList(row.get(5), row.get(6))).containsOnly(row.get(3));
            assertThat(Arrays.asList(row.get(9), row.get(10))).containsOnly(row.get(7));
        });
    }

    private static double loading(Table loadings, int component, Object child) {
        return (Double) loadings.rows().stream()
                .filter(row -> row.get(1).equals(component) && row.get(2).equals(child))
                .findFirst()
                .orElseThrow()
                .get(3);
    }

    private static double detail(Table details, String diagnostic, String row, String column) {
        return (Double) details.rows().stream()
                .filter(cells -> cells.subList(1, 4).equals(List.of(diagnostic, row, column)))
                .findFirst()
                .orElseThrow()
                .get(4);
    }

    private static Calculation five(List<String[]> impact) {
        String units = impact.stream().map(row -> "\"" + row[0] + "\"").collect(Collectors.joining(",", "[", "]"));
        String columns = IntStream.range(1, 9)
                .mapToObj(column -> "\"c" + column + "\":"
                        + impact.stream().map(row -> row[column]).collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(","));
        String lines = IntStream.range(1, 9)
                .mapToObj(column -> "{\"code\":\"c" + column + "\",\"parent\":\"I\"}")
                .collect(Collectors.joining(","));
        return read(units, columns, lines);
    }

    private static Calculation read(String units, String columns, String lines) {
        return read(units, columns, lines, "{\"step\":\"normalise\"}");
    }

    private static Calculation read(String units, String columns, String lines, String steps) {
        return read(units, columns, lines, steps, "");
    }

    private static Calculation read(String units, String columns, String lines, String steps, String more) {
        return RequestReader.json(("{\"data\":{\"units\":" + units + ",\"columns\":{" + columns
                        + "}},\"structure\":[{\"code\":\"I\"}," + lines + "],\"model\":{\"steps\":[" + steps
                        + ",{\"step\":\"aggregate\"}]" + more + "}}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static int at(List<String[]> rows, String unit) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row)[0].equals(unit))
                .findFirst()
                .orElseThrow();
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
