package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The raw answers of the eGovernment Benchmark 2023 go in by REST, about 92 services and their pages in 35 countries, with
 * what is published without answers as statistics, and come out as services, life events, dimensions and the whole as the
 * European Commission published them. Everything is read as anybody may who has no token.
 */
class EgovBenchmarkJourneyIT {
    private static final Path EXAMPLE = SharedPlatform.EXAMPLES.resolve("egov-benchmark");
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RUN = EgovBenchmark.ROUND + "-official-1";
    private static final String LONGEST = "CHE";
    private static final double TOLERANCE = 1e-6;
    private static final Map<String, String> DIMENSIONS = Map.of("1", ".uc", "2", ".tr", "3", ".ke", "4", ".cb");
    private static final Map<String, Integer> TOP =
            Map.of("1.1", 100, "1.2", 100, "2.1", 1, "3.1", 1, "3.2", 1, "3.3", 1);

    private static Platform platform;
    private static final Map<String, JsonNode> TRACES = new HashMap<>();

    @BeforeAll
    static void everyCountryHasAnsweredAndTheRoundIsPublished() {
        platform = SharedPlatform.get();
        var benchmark = new EgovBenchmark(SharedPlatform.EXAMPLES);
        new Examples(platform, SharedPlatform.EXAMPLES, System.out).publish(benchmark);
        var round = benchmark.round();
        var player = new RoundPlayer(platform, round, System.out);
        player.open();
        someSavesOfTheLongestThatWereCutOff(round, player);
        player.play();

        var anybody = new Api(platform.url("scoring"), null);
        published().keySet().forEach(country -> {
            var path = "/v1/score-runs/" + RUN + "/scores/" + country + "/trace";
            // scoring hears of the publication a moment after reporting
            TRACES.put(
                    country,
                    Retry.untilOk("the trace of " + country, PATIENCE, () -> anybody.get(path))
                            .body());
        });
    }

    private static void someSavesOfTheLongestThatWereCutOff(Round round, RoundPlayer player) {
        var respondent = new Api(platform.url("survey"), platform.token("respondent", List.of("WLD"), LIFETIME));
        var assessment = player.assessments().stream()
                .filter(one -> one.at("/participant/code").asText().equals(LONGEST))
                .findAny()
                .orElseThrow();
        var portions = AnswerPortions.of(round.answersOf(LONGEST));
        assertThat(portions).hasSize(37);
        portions.subList(0, 5).forEach(portion -> respondent
                .patch("/v1/assessments/" + assessment.path("id").asText() + "/answers", portion, null)
                .orFail(LONGEST));
    }

    @Test
    void servicesScoreAsPublished() {
        var settled = new HashSet<String>();
        rows("settled.csv").forEach(row -> settled.add(row.get("country") + row.get("indicator") + row.get("service")));
        var scored = new HashMap<String, Integer>();
        var same = new HashMap<String, Integer>();
        var sameByAnswersAlone = new HashMap<String, Integer>();
        var services = new HashMap<String, Map<String, Double>>();
        TRACES.forEach((country, trace) -> services.put(country, services(trace.path("tree"))));
        for (var row : rows("services.csv")) {
            for (var indicator : TOP.keySet()) {
                var computed = services.get(row.get("country")).get(indicator + row.get("service"));
                if (computed == null || row.get("delivery").equals("none")) {
                    continue;
                }
                var agrees = agree(computed, number(row.get(indicator)));
                var alone = !settled.contains(row.get("country") + indicator + row.get("service"));
                scored.merge(indicator, 1, Integer::sum);
                same.merge(indicator, agrees ? 1 : 0, Integer::sum);
                sameByAnswersAlone.merge(indicator, agrees && alone ? 1 : 0, Integer::sum);
            }
        }

        assertThat(scored)
                .isEqualTo(Map.of("1.1", 2979, "1.2", 2979, "2.1", 1882, "3.1", 1882, "3.2", 1882, "3.3", 1882));
        assertThat(sameByAnswersAlone)
                .isEqualTo(Map.of("1.1", 2977, "1.2", 2977, "2.1", 1877, "3.1", 1878, "3.2", 1878, "3.3", 1882));
        assertThat(same).isEqualTo(scored);
    }

    @Test
    void lifeEventsDimensionsAndTheWholeAreThePublishedOnes() {
        var all = new HashMap<String, Integer>();
        var same = new HashMap<String, Integer>();
        published().forEach((country, published) -> nodes(TRACES.get(country).path("tree")).stream()
                // a step between, of which nothing is published
                .filter(node -> !node.path("code").asText().endsWith(".cb.means"))
                .forEach(node -> {
                    var code = node.path("code").asText();
                    var agrees = agree(value(node), published.getOrDefault(code, Double.NaN));
                    all.merge(kind(code), 1, Integer::sum);
                    same.merge(kind(code), agrees ? 1 : 0, Integer::sum);
                }));

        // 35 countries, nine life events; four dimensions and the whole of each
        assertThat(all)
                .containsAllEntriesOf(Map.of("1.1", 315, "1.2", 315, "2.1", 315, "3.1", 315, "3.2", 315, "3.3", 315))
                .containsEntry("composite", 1575)
                .containsEntry("egov", 35);
        assertThat(same).isEqualTo(all);
    }

    @Test
    void theRankingIsPublicAndHasThePublishedScores() {
        var anybody = new Api(platform.url("reporting"), null);
        var path = "/v1/rounds/" + EgovBenchmark.ROUND + "/ranking?run=official&pageSize=200";
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var answer = anybody.get(path);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().path("items")).hasSize(35);
        });
        var published = published();
        for (var row : anybody.get(path).body().path("items")) {
            var code = row.at("/organisation/code").asText();
            assertThat(agree(row.path("score").asDouble(), published.get(code).get("egov")))
                    .as(code)
                    .isTrue();
        }
        assertThat(anybody.get(path).body().at("/items/0/organisation/code").asText())
                .isEqualTo("MLT");
    }

    @Test
    void aScoreLeadsToTheAddressThatWasLookedAt() {
        var service = "business-operations.1.1";
        var indicator = nodes(TRACES.get("MLT").path("tree")).stream()
                .filter(node -> node.path("code").asText().equals("business-operations.1.1"))
                .findAny()
                .orElseThrow()
                .path("indicator");
        // transactional services are one part of the indicator, by service, by page
        var pages = indicator.at("/parts/0/parts").findParents("thing").stream()
                .filter(part -> part.path("question").asText().equals("A1"))
                .filter(part -> part.path("thing").asText().startsWith(service + "/"))
                .toList();
        assertThat(pages).isNotEmpty();
        assertThat(pages.get(0).path("status").asText()).isEqualTo("answered");

        var page = pages.get(0).path("thing").asText();
        var survey = new Api(platform.url("survey"), platform.token("analyst", List.of(), LIFETIME));
        var answers = survey.get("/v1/assessments/"
                        + TRACES.get("MLT").path("assessment").asText() + "/answers")
                .orFail("the answers of MLT")
                .body();
        var wanted = rows("answers.csv").stream()
                .filter(row ->
                        row.get("country").equals("MLT") && page.equals(row.get("service") + "/" + row.get("page")))
                .findAny()
                .orElseThrow();
        assertThat(answers.path("rosters")
                        .path("services")
                        .path(page)
                        .at("/attributes/url")
                        .asText())
                .isEqualTo(wanted.get("url"))
                .startsWith("https://");
    }

    @Test
    void statisticsSayWhereTheyAreFrom() {
        var analyst = new Api(platform.url("scoring"), platform.token("analyst", List.of(), LIFETIME));

        var series = analyst.get("/v1/statistics/egov-benchmark.1.3.health")
                .orFail("the series")
                .body();

        assertThat(series.path("source").asText()).startsWith("European Commission");
        assertThat(series.path("licence").asText()).isEqualTo("CC-BY-4.0");
    }

    /** What each indicator made of each service. */
    private static Map<String, Double> services(JsonNode tree) {
        var services = new HashMap<String, Double>();
        for (var node : nodes(tree)) {
            var indicator = kind(node.path("code").asText());
            if (TOP.containsKey(indicator)) {
                collect(indicator, node.at("/indicator/parts"), services);
            }
        }
        return services;
    }

    private static void collect(String indicator, JsonNode parts, Map<String, Double> services) {
        for (var part : parts) {
            if (part.has("thing")) {
                services.put(indicator + part.path("thing").asText(), value(part) * 100 / TOP.get(indicator));
            } else {
                collect(indicator, part.path("parts"), services);
            }
        }
    }

    private static List<JsonNode> nodes(JsonNode node) {
        var all = new ArrayList<JsonNode>(List.of(node));
        node.path("children").forEach(child -> all.addAll(nodes(child)));
        return all;
    }

    /** The indicator of a leaf, composite, or egov. */
    private static String kind(String node) {
        var dot = node.indexOf('.');
        var rest = node.substring(dot + 1);
        if (node.equals("egov")) {
            return node;
        }
        return dot < 0 || Set.copyOf(DIMENSIONS.values()).contains("." + rest) ? "composite" : rest;
    }

    private static Map<String, Map<String, Double>> published() {
        var published = new HashMap<String, Map<String, Double>>();
        for (var row : rows("published.csv")) {
            var code = row.get("indicator");
            var node = code.equals("0") ? row.get("of") : row.get("of") + DIMENSIONS.getOrDefault(code, "." + code);
            published
                    .computeIfAbsent(row.get("country"), any -> new HashMap<>())
                    .put(node, number(row.get("score")));
        }
        return published;
    }

    private static boolean agree(double computed, double published) {
        return Double.isNaN(computed) ? Double.isNaN(published) : Math.abs(computed - published) < TOLERANCE;
    }

    private static double value(JsonNode node) {
        return node.path("value").asDouble(Double.NaN);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static List<Csv.Row> rows(String file) {
        return Csv.read(EXAMPLE.resolve(file));
    }
}
