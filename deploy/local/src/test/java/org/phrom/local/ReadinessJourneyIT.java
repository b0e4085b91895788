package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The provincial framework, a round of made-up answers, from raw answers to a published index. */
class ReadinessJourneyIT {
    private static Platform platform;

    @BeforeAll
    static void startEverything() {
        platform = SharedPlatform.get();
        new Examples(platform, SharedPlatform.EXAMPLES, System.out).readiness();
    }

    @Test
    void theFirstRoundIsScoredByVersion1() {
        play(0);

        var ranking = ranking("th-readiness-2567");
        assertScores(
                ranking,
                Map.of(
                        "TH-10",
                        79.13415707671957,
                        "TH-50",
                        59.81835763888889,
                        "TH-58",
                        47.09306597222222,
                        "TH-38",
                        31.268291666666666,
                        "TH-37",
                        9.005481481481482));
        assertThat(bands(ranking)).isEqualTo(Map.of("1", 39L, "2", 27L, "3", 10L, "4", 1L));
    }

    private static void play(int round) {
        var made = MadeReadiness.read(SharedPlatform.EXAMPLES).get(round);
        new RoundPlayer(platform, made.round(), System.out).play();
    }

    private static Map<String, JsonNode> ranking(String round) {
        var anybody = new Api(platform.url("reporting"), null);
        var path = "/v1/rounds/" + round + "/ranking?run=official&pageSize=200";
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var answer = anybody.get(path);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().path("items")).hasSize(77);
        });
        var rows = new HashMap<String, JsonNode>();
        anybody.get(path)
                .body()
                .path("items")
                .forEach(row -> rows.put(row.path("organisation").path("code").asText(), row));
        return rows;
    }

    private static void assertScores(Map<String, JsonNode> ranking, Map<String, Double> expected) {
        expected.forEach((province, score) -> assertThat(
                        ranking.get(province).path("score").asDouble())
                .as(province)
                .isCloseTo(score, within(1e-9)));
        ranking.forEach((province, row) -> assertThat(row.path("rank").asLong())
                .as(province)
                .isEqualTo(1
                        + ranking.values().stream()
                                .filter(other -> other.path("score").asDouble()
                                        > row.path("score").asDouble())
                                .count()));
    }

    private static Map<String, Long> bands(Map<String, JsonNode> ranking) {
        return ranking.values().stream()
                .collect(Collectors.groupingBy(row -> row.path("band").asText(), Collectors.counting()));
    }
}
