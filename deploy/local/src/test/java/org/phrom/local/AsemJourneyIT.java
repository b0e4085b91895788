package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The ASEM data and COINr's default pipeline go in by REST, as a framework of number questions with denominators and a
 * round of 51 countries, and come out as the calculator and COINr have them.
 */
class AsemJourneyIT {
    private static final Path EXAMPLE = SharedPlatform.EXAMPLES.resolve("asem");
    private static final Path PUBLISHED =
            Options.givenHome().resolve("scoring-service/src/test/resources/published/asem-default");
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String ROUND = "asem-2018";
    private static final String RUN = ROUND + "-official-1";
    private static final String GROUP = "EurAsia_group";

    private static Platform platform;

    @BeforeAll
    static void startEverything() {
        platform = SharedPlatform.get();
    }

    @Test
    void theOfficialRunIsTheCalculatorsAnswerToTheBitAndThePublishedOne() {
        publishFramework();
        new RoundPlayer(platform, round(), System.out).play();
        var analyst = new Api(platform.url("scoring"), platform.token("analyst", List.of(), LIFETIME));

        var calculated = calculated(analyst);
        var published = published("aggregated.csv");
        for (var country : countries()) {
            var code = country.get("uCode");
            var trace = analyst.get("/v1/score-runs/" + RUN + "/scores/" + code + "/trace")
                    .orFail(code)
                    .body();
            var nodes = new HashMap<String, Double>();
            nodes(trace.path("tree"), nodes);
            assertThat(nodes).as(code).isEqualTo(calculated.get(code));
            nodes.forEach((node, value) -> {
                var wanted = Double.parseDouble(published.get(code).get(node));
                assertThat(value).as(code + " " + node).isCloseTo(wanted, within(1e-10));
            });
        }
        assertRanking(calculated);
    }

    private static void assertRanking(Map<String, Map<String, Double>> calculated) {
        var ranks = published("index_ranks.csv");
        var anybody = new Api(platform.url("reporting"), null);
        var path = "/v1/rounds/" + ROUND + "/ranking?run=official&pageSize=200";
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var answer = anybody.get(path);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().path("items")).hasSize(51);
        });
        for (var row : anybody.get(path).body().path("items")) {
            var code = row.path("organisation").path("code").asText();
            assertThat(row.path("score").asDouble())
                    .as(code)
                    .isEqualTo(calculated.get(code).get("Index"));
            assertThat(row.path("rank").asText())
                    .as(code)
                    .isEqualTo(ranks.get(code).get("Rank"));
        }
    }

    private static void publishFramework() {
        var author = new Api(platform.url("survey"), platform.token("framework-author", List.of(), LIFETIME));
        var version = "/v1/frameworks/asem/versions/1";
        if (author.get(version).status() == 404) {
            var draft = author.put(version, Round.json(EXAMPLE.resolve("framework.json")), null)
                    .orFail("the framework");
            author.post(version + "/publication", null, draft.etag()).orFail("the publication");
        }
    }

    private static Round round() {
        var plan = Api.JSON.createObjectNode();
        plan.put("id", ROUND).put("framework", "asem").put("frameworkVersion", "1");
        plan.putObject("title").put("th", "ASEM 2018").put("en", "ASEM 2018");
        plan.put("referenceDate", "2018-12-31");
        var codes = plan.putObject("participants").putArray("codes");
        var answers = new LinkedHashMap<String, ObjectNode>();
        for (var country : countries()) {
            codes.add(country.get("uCode"));
            var body = Api.JSON.createObjectNode();
            var given = body.putObject("answers");
            columns().filter(column -> !country.get(column).isEmpty()).forEach(column -> given.putObject(column)
                    .<ObjectNode>set("value", cell(country, column))
                    .put("version", 0));
            answers.put(country.get("uCode"), body);
        }
        return new Round(ROUND, plan, answers);
    }

    /** What the calculator makes of the same data under the structure and steps that the run's model shows. */
    private static Map<String, Map<String, Double>> calculated(Api analyst) {
        var model =
                analyst.get("/v1/scoring-models/asem:1:1").orFail("the model").body();
        var request = Api.JSON.createObjectNode();
        request.set("structure", model.path("structure"));
        request.putObject("model").set("steps", model.path("steps"));
        var data = request.putObject("data");
        for (var country : countries()) {
            data.withArray("units").add(country.get("uCode"));
            columns().forEach(column -> data.withObject(column.equals(GROUP) ? "/groups" : "/columns")
                    .withArray(column)
                    .add(cell(country, column)));
        }
        var table = analyst.post("/v1/composite-indicators?include=aggregated", request, null)
                .orFail("the calculator")
                .body()
                .at("/tables/aggregated");
        var calculated = new HashMap<String, Map<String, Double>>();
        for (var row : table.path("rows")) {
            var nodes = new HashMap<String, Double>();
            for (int column = 1; column < row.size(); column++) {
                nodes.put(
                        table.path("columns").path(column).asText(),
                        row.path(column).asDouble());
            }
            calculated.put(row.path(0).asText(), nodes);
        }
        return calculated;
    }

    private static JsonNode cell(Csv.Row country, String column) {
        var text = country.get(column);
        if (text.isEmpty()) {
            return Api.JSON.getNodeFactory().nullNode();
        }
        return column.equals(GROUP)
                ? Api.JSON.getNodeFactory().textNode(text)
                : Api.JSON.getNodeFactory().numberNode(Double.parseDouble(text));
    }

    private static void nodes(JsonNode node, Map<String, Double> into) {
        into.put(node.path("code").asText(), node.path("value").asDouble());
        node.path("children").forEach(child -> nodes(child, into));
    }

    private static Stream<String> columns() {
        var questions = Round.json(EXAMPLE.resolve("framework.json")).path("questions");
        return questions.findValuesAsText("code").stream()
                .filter(code -> !code.equals("Asia") && !code.equals("Europe"));
    }

    private static List<Csv.Row> countries() {
        return Csv.read(EXAMPLE.resolve("countries.csv"));
    }

    private static Map<String, Csv.Row> published(String file) {
        return Csv.read(PUBLISHED.resolve(file)).stream()
                .collect(Collectors.toMap(row -> row.get("uCode"), row -> row));
    }
}
