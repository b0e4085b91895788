package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Answering;
import org.phrom.scoring.tables.Progress;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted;
import org.phrom.scoring.tables.Wanted.Part;

class CalculationTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/calculator");

    @Test
    void theHumanDevelopmentIndexUsesLogarithmicGoalpostsAndAGeometricMean() {
        Table results = table(answer(example("hdi.json"), Part.RESULTS), "results");

        assertThat(results.columns())
                .containsExactly("unit", "rank", "band", "coverage", "Index", "Health", "Education", "Income");
        // A: health (83.2 - 20) / 65; education mean of 1 (capped) and 12.9 / 15; income ln ratio
        double income = (Math.log(64660) - Math.log(100)) / (Math.log(75000) - Math.log(100));
        double index = Math.cbrt((83.2 - 20) / 65 * (1 + 12.9 / 15) / 2 * income);
        assertThat(cell(results, "A", "Index")).isEqualTo(Math.round(index * 1000) / 1000.0);
        assertThat((Double) cell(results, "A", "Income")).isCloseTo(income, within(1e-12));
        assertThat(results.rows().stream().map(row -> row.get(2))).containsExactly("very-high", "high", "low");
    }

    @Test
    void theTechnologyAchievementIndexIsAsPublished() {
        Answer answer = answer(example("tai.json"), Part.RESULTS, Part.NORMALISED, Part.WEIGHTS, Part.COHERENCE);

        Table results = table(answer, "results");
        assertThat(results.rows().get(0).get(0)).isEqualTo("Finland");
        assertThat(results.rows().get(1).get(0)).isEqualTo("United States");
        assertThat((Double) cell(results, "Finland", "TAI")).isCloseTo(0.7449033404939136, within(1e-12));
        assertThat(results.rows()).hasSize(23);
        assertThat((Double) cell(table(answer, "normalised"), "Japan", "PATENTS"))
                .isEqualTo(1);
        assertThat(table(answer, "weights").rows().get(1).get(6)).isEqualTo(0.125);
        assertThat((Double) table(answer, "coherence").rows().get(0).get(2)).isBetween(0.6, 0.8);
        assertThat(table(answer, "eigenvalues").rows()).hasSize(8);
    }

    @Test
    void whatIsNotReadOfTheStructureFileIsSaid() {
        Answer answer = answer(
                RequestReader.parts(Map.of(
                        "data", "uCode,x\nA,1\nB,2\n".getBytes(StandardCharsets.UTF_8),
                        "structure", "iCode,Parent,Source\nI,,\nx,I,UN\n".getBytes(StandardCharsets.UTF_8),
                        "model", "steps: [{step: aggregate}]".getBytes(StandardCharsets.UTF_8))),
                Part.RESULTS);

        assertThat(answer.warnings()).containsExactly("structure: the column Source is not known and was not read");
    }

    @Test
    void theTraceLeadsFromTheIndexToTheRawData() {
        Table trace = table(
                new Answering(example("hdi.json"), new Wanted(EnumSet.of(Part.TRACE), List.of("B")), Progress.UNWATCHED)
                        .answer(),
                "trace");

        assertThat(trace.rows()).hasSize(1 + 3 + 4 * 3).allMatch(row -> row.get(0)
                .equals("B"));
        assertThat(trace.rows())
                .contains(java.util.Arrays.asList("B", "GNI", "Income", "raw", 13205.0, "kept", null, null, null));
    }

    @Test
    void whatTheModelIsNotDefinedForIsRefusedWithItsPlace() {
        String constant = "{\"data\":{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[1,1]}},"
                + "\"structure\":[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"}],"
                + "\"model\":{\"steps\":[{\"step\":\"normalise\"},{\"step\":\"aggregate\"}]}}";

        assertThatThrownBy(() -> answer(RequestReader.json(constant.getBytes(StandardCharsets.UTF_8)), Part.RESULTS))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("x");
    }

    @Test
    void leavingAnIndicatorOutShiftsRanks() {
        String body = read("tai.json").replaceFirst("\"steps\"", "\"robustness\": {\"leaveOneOut\": [1]}, \"steps\"");
        WatchedProgress progress = new WatchedProgress();

        Table left = table(
                new Answering(
                                RequestReader.json(body.getBytes(StandardCharsets.UTF_8)),
                                new Wanted(EnumSet.of(Part.ROBUSTNESS), List.of()),
                                progress)
                        .answer(),
                "leave-one-out");

        assertThat(left.rows()).hasSize(8);
        assertThat(progress.done()).isEqualTo(progress.expected()).isPositive();
    }

    @Test
    void uncertaintyAndSensitivityVaryMethodsSettingsAndWeights() {
        String model = """
                {"steps":[{"step":"normalise","method":"min-max","range":[1,100]},{"step":"aggregate"}],
                 "bands":[{"code":"high","from":50},{"code":"low","from":0}],
                 "robustness":{"replicates":200,"seed":7,"top":3,"parameters":true,"sensitivity":true,
                  "assumptions":[{"name":"scale","step":"normalise","alternatives":[{"method":"min-max","range":[1,100]},
                    "rank"]},{"name":"mean","step":"aggregate","alternatives":["arithmetic","geometric","harmonic"]}]}}""";
        String body = read("tai.json");
        body = body.substring(0, body.indexOf("\"model\"")) + "\"model\":" + model + "}";

        Answer first = answer(RequestReader.json(body.getBytes(StandardCharsets.UTF_8)), Part.ROBUSTNESS);
        Answer again = answer(RequestReader.json(body.getBytes(StandardCharsets.UTF_8)), Part.ROBUSTNESS);

        assertThat(again).isEqualTo(first);
        assertThat(table(first, "uncertainty").columns())
                .containsExactly("unit", "rank", "mean", "median", "p5", "p95", "top3", "band high", "band low");
        assertThat(table(first, "uncertainty").rows()).hasSize(23);
        assertThat(table(first, "replicates").rows()).hasSize(200);
        assertThat(table(first, "replicates").columns()).endsWith("scale", "mean");
        Table sensitivity = table(first, "sensitivity");
        assertThat(sensitivity.rows()).allMatch(row -> row.get(11).equals(true));
        assertThat(sensitivity.rows().get(0).get(0)).isEqualTo("shift");
    }

    @Test
    void bandsMayBeSharesOfTheUnitsAndDemandThatNodesArePassed() {
        String data = """
                {"data":{"units":["A","B","C","D"],"columns":{"x":[10,80,60,0],"y":[150,80,60,0]}},
                "structure":[{"code":"I"},{"code":"x","parent":"I"},{"code":"y","parent":"I"}],"model":{"steps":[{"step":"aggregate"}],
                "bands":%s}}""";

        assertThat(bands(data.formatted("""
                [{"code":"half","quantile":0.5,"gates":[{"node":"x","from":20}]},{"code":"rest","quantile":0}]"""))).containsExactlyInAnyOrder("A rest", "B half", "C rest", "D rest");
        assertThat(bands(data.formatted("""
                [{"code":"top","from":60,"bound":"open"},{"code":"middle","from":50,"gates":[{"node":"x","from":20}]},{"code":"rest","from":0}]"""))).containsExactlyInAnyOrder("A top", "B top", "C middle", "D rest");
    }

    private static List<String> bands(String body) {
        Table results =
                table(answer(RequestReader.json(body.getBytes(StandardCharsets.UTF_8)), Part.RESULTS), "results");
        int band = results.columns().indexOf("band");
        return results.rows().stream()
                .map(row -> row.get(0) + " " + row.get(band))
                .toList();
    }

    @Test
    void twoModelsAreComparedUnitByUnitAndTheChangeIsSplit() {
        String body = read("tai.json").stripTrailing();
        body = body.substring(0, body.length() - 1)
                + ",\"comparison\":{\"model\":{\"steps\":[{\"step\":\"normalise\"},{\"step\":\"aggregate\"}]}}}";

        Answer answer = answer(RequestReader.json(body.getBytes(StandardCharsets.UTF_8)), Part.COMPARISON);

        Table comparison = table(answer, "comparison");
        assertThat(comparison.rows()).hasSize(23);
        assertThat((Double) cell(comparison, "Finland", "scoreBefore")).isCloseTo(0.7449033404939136, within(1e-12));
        Table split = table(answer, "change-split");
        assertThat(cell(split, "Finland", "scoreByData")).isEqualTo(0.0);
        assertThat((Double) cell(split, "Finland", "scoreByMethod"))
                .isCloseTo((Double) cell(comparison, "Finland", "scoreChange"), within(1e-9));
    }

    @Test
    void contributionsSumToTheIndex() {
        Answer answer = answer(example("tai.json"), Part.CONTRIBUTIONS, Part.PROFILES);

        double sum = table(answer, "contributions").rows().stream()
                .filter(row -> "Finland".equals(row.get(0)))
                .mapToDouble(row -> (Double) row.get(4))
                .sum();
        assertThat(sum).isCloseTo(0.7449033404939136, within(1e-12));
        assertThat(table(answer, "profiles").rows()).hasSize(23 * 8);
    }

    static Answer answer(Calculation calculation, Part first, Part... others) {
        return new Answering(calculation, new Wanted(EnumSet.of(first, others), List.of()), Progress.UNWATCHED)
                .answer();
    }

    static Table table(Answer answer, String name) {
        return answer.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Object cell(Table table, String unit, String column) {
        int at = table.columns().indexOf(column);
        return table.rows().stream()
                .filter(row -> unit.equals(row.get(0)))
                .findFirst()
                .orElseThrow()
                .get(at);
    }

    static Calculation example(String name) {
        return RequestReader.json(read(name).getBytes(StandardCharsets.UTF_8));
    }

    static String read(String name) {
        try {
            return Files.readString(EXAMPLES.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
