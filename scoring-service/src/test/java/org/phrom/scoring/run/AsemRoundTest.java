package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.run.Simulations.assertComesToItself;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;

/**
 * The ASEM data and COINr's default pipeline as a framework of number questions and a round of 51 countries; source and
 * licence: published/README.md and the examples of deploy/local.
 */
@QuarkusTest
class AsemRoundTest {
    private static final Path EXAMPLE = Path.of("../deploy/local/examples/asem");
    private static final Path PUBLISHED = Path.of("src/test/resources/published/asem-default");
    private static final List<String> STEPS =
            List.of("raw", "denominated", "imputed", "screened", "treated", "normalised");
    private static final Set<String> MISSING = Set.of("", "NA");
    private static final String GROUP = "EurAsia_group";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anOfficialRunIsTheCalculatorsAnswerToTheBitAndAsPublished() throws IOException {
        List<Map<String, String>> countries = csv(EXAMPLE.resolve("countries.csv"));
        Survey survey = new Survey("asem");
        Response created = officialRun(survey, countries);

        assertThat(created.jsonPath().getInt("organisations")).isEqualTo(51);
        String run = survey.round + "-official-1";
        assertComesToItself(run);
        Map<String, Map<String, Double>> calculated = calculated(survey, countries);
        Map<String, Map<String, String>> published = byCode(csv(PUBLISHED.resolve("aggregated.csv")));
        Map<String, Map<String, Map<String, String>>> steps = new LinkedHashMap<>();
        for (String step : STEPS) {
            steps.put(step, byCode(csv(PUBLISHED.resolve(step + ".csv"))));
        }
        Map<String, Map<String, String>> ranks = byCode(csv(PUBLISHED.resolve("index_ranks.csv")));
        for (JsonNode score : list(run)) {
            String code = score.path("organisation").asText();
            JsonNode trace = trace(run, code);
            Map<String, Double> nodes = new HashMap<>();
            nodes(trace.path("tree"), nodes);
            assertThat(nodes).as(code).isEqualTo(calculated.get(code));
            assertThat(score.path("score").asDouble()).isEqualTo(nodes.get("Index"));
            assertThat(score.path("rank").asText()).isEqualTo(ranks.get(code).get("Rank"));
            assertThat(frozen(run, code)).as(code).isEqualTo(nodes);
            nodes.forEach((node, value) -> {
                double wanted = Double.parseDouble(published.get(code).get(node));
                assertThat(value).as(code + " " + node).isCloseTo(wanted, within(1e-10));
            });
            trace.path("tree").findParents("indicator").forEach(leaf -> leaf.at("/indicator/steps")
                    .forEach(step -> assertPublished(
                            step,
                            code + " " + leaf.path("code").asText(),
                            steps.get(step.path("step").asText())
                                    .get(code)
                                    .get(leaf.path("code").asText()))));
        }
    }

    private static void assertPublished(JsonNode step, String where, String published) {
        if (MISSING.contains(published)) {
            assertThat(step.path("value").isNumber()).as(where).isFalse();
            return;
        }
        double wanted = Double.parseDouble(published);
        // scales before normalisation run from shares to billions
        double size = step.path("step").asText().equals("normalised") ? 1 : Math.max(1, Math.abs(wanted));
        assertThat(step.path("value").asDouble())
                .as(where + " " + step.path("step").asText())
                .isCloseTo(wanted, within(1e-10 * size));
    }

    /** All nodes of the stored result. */
    private static Map<String, Double> frozen(String run, String organisation) {
        Map<String, Double> nodes = new HashMap<>();
        String result = Rows.text(
                "select result from organisation_score where run = ? and organisation = ?", run, organisation);
        Survey.read(result)
                .path("nodes")
                .forEach(node ->
                        nodes.put(node.path("code").asText(), node.path("score").asDouble()));
        return nodes;
    }

    @Test
    void theSameRunHasTheSameHashesOnEveryJdk() throws IOException {
        Response created = officialRun(new Survey("asem-hash"), csv(EXAMPLE.resolve("countries.csv")));

        assertThat(created.jsonPath().getString("resultHash"))
                .isEqualTo("sha256:2e2b7581938c7dd8101d0eb36ce9a1fedf62d5604552aefdfb9bbe0068275940");
        assertThat(created.jsonPath().getString("inputHash"))
                .isEqualTo("sha256:ba52e31a54fd4f8ed07c597d44d528cc2f29e0466fb3c641a065e0cee3f544ee");
        Response replay = as("analyst").post("/v1/score-runs/asem-hash-2022-official-1/replays");
        assertThat(replay.jsonPath().getBoolean("equal")).isTrue();
    }

    @Test
    void aTraceTellsAnIndicatorAfterEveryStep() throws IOException {
        Survey survey = new Survey("asem-trace");
        officialRun(survey, csv(EXAMPLE.resolve("countries.csv")));

        JsonNode flights = trace(survey.round + "-official-1", "THA").path("tree").findParents("code").stream()
                .filter(node -> node.path("code").asText().equals("Flights"))
                .findFirst()
                .orElseThrow()
                .path("indicator");

        assertThat(flights.path("steps").findValuesAsText("step")).isEqualTo(STEPS);
        assertThat(flights.at("/answers/0/number").asDouble())
                .isEqualTo(flights.at("/steps/0/value").asDouble());
        assertThat(flights.at("/denominator/0/question").asText()).isEqualTo("Population");
        double population = flights.at("/denominator/0/number").asDouble();
        assertThat(flights.at("/steps/1/value").asDouble())
                .isEqualTo(flights.at("/steps/0/value").asDouble() / population);
        assertThat(flights.at("/steps/1/event").asText()).isEqualTo("changed");
        assertThat(flights.at("/steps/2/event").asText()).isEqualTo("kept");
        double normalised = Double.parseDouble(
                byCode(csv(PUBLISHED.resolve("normalised.csv"))).get("THA").get("Flights"));
        assertThat(flights.at("/steps/5/value").asDouble()).isCloseTo(normalised, within(1e-10));
    }

    private static Response officialRun(Survey survey, List<Map<String, String>> countries) throws IOException {
        ObjectNode framework =
                (ObjectNode) JSON.readTree(EXAMPLE.resolve("framework.json").toFile());
        Topics.send("phrom.frameworks", survey.framework(framework));
        survey.tellRound("open", 2);
        survey.tell(countries.stream()
                .map(country -> survey.assessment(country.get("uCode"), 2, "submitted", answers(country)))
                .toArray(Sent[]::new));
        Topics.send("phrom.rounds", survey.closedRound(3, 51, 102));
        List<Response> created = new ArrayList<>();
        soon(() -> {
            Response response = createOfficial(survey.round);
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
            created.add(response);
        });
        return created.get(0);
    }

    private static ObjectNode answers(Map<String, String> country) {
        ObjectNode answers = JSON.createObjectNode();
        country.forEach((question, value) -> {
            if (question.equals(GROUP)) {
                answers.putObject(question).put("status", "answered").put("value", value);
            } else if (!question.startsWith("u") && !value.isEmpty()) {
                answers.putObject(question).put("status", "answered").put("value", Double.parseDouble(value));
            }
        });
        return answers;
    }

    /** What the calculator makes of the same data under the structure and steps that the run's model shows. */
    private static Map<String, Map<String, Double>> calculated(Survey survey, List<Map<String, String>> countries) {
        JsonNode model = Survey.read(
                get("/v1/scoring-models/{id}", survey.framework + ":1:1").asString());
        ObjectNode request = JSON.createObjectNode();
        request.set("structure", model.path("structure"));
        request.putObject("model").set("steps", model.path("steps"));
        ObjectNode data = request.putObject("data");
        countries.forEach(country -> data.withArray("units").add(country.get("uCode")));
        countries.get(0).keySet().stream()
                .filter(column -> !column.startsWith("u"))
                .forEach(column -> countries.forEach(country -> {
                    String cell = country.get(column);
                    if (column.equals(GROUP)) {
                        data.withObject("/groups").withArray(column).add(cell);
                    } else if (cell.isEmpty()) {
                        data.withObject("/columns").withArray(column).addNull();
                    } else {
                        data.withObject("/columns").withArray(column).add(Double.parseDouble(cell));
                    }
                }));
        Response answer = as("analyst").body(request.toString()).post("/v1/composite-indicators?include=aggregated");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode table = Survey.read(answer.asString()).at("/tables/aggregated");
        Map<String, Map<String, Double>> calculated = new HashMap<>();
        for (JsonNode row : table.path("rows")) {
            Map<String, Double> nodes = new HashMap<>();
            for (int column = 1; column < row.size(); column++) {
                nodes.put(
                        table.path("columns").path(column).asText(),
                        row.path(column).asDouble());
            }
            calculated.put(row.path(0).asText(), nodes);
        }
        return calculated;
    }

    private static JsonNode trace(String run, String organisation) {
        return Survey.read(get("/v1/score-runs/{run}/scores/{organisation}/trace", run, organisation)
                .asString());
    }

    private static void nodes(JsonNode node, Map<String, Double> into) {
        into.put(node.path("code").asText(), node.path("value").asDouble());
        node.path("children").forEach(child -> nodes(child, into));
    }

    private static Map<String, Map<String, String>> byCode(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put(row.get("uCode"), row));
        return byCode;
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
