package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published index goes in by REST and comes out of the ranking, whatever breaks on the way. */
class GtmiJourneyIT {
    private static final Path EXAMPLES = SharedPlatform.EXAMPLES;
    private static final Duration LIFETIME = Duration.ofHours(1);

    private static Platform platform;

    @BeforeAll
    static void startEverything() {
        platform = SharedPlatform.get();
    }

    @Test
    void theRankingOf2020IsThePublishedOne() {
        var player = player("gtmi-2020");
        player.play();
        assertPublished("gtmi-2020", 198);
    }

    @Test
    void whatIsToldAgainAndReadAgainGivesTheSameRanking() {
        player("gtmi-2020").play();
        assertPublished("gtmi-2020", 198);
        var operator = platform.token("operator", List.of(), LIFETIME);
        for (String service : List.of("survey", "scoring")) {
            var told = new Api(platform.url(service), operator)
                    .post("/v1/republications", Api.JSON.createObjectNode(), null)
                    .orFail(service);
            assertThat(told.body().path("topics")).isNotEmpty().allSatisfy(topic -> assertThat(
                            topic.path("events").asInt())
                    .isPositive());
        }
        var reporting = new Api(platform.url("reporting"), operator);
        var rebuild =
                reporting.post("/v1/rebuilds", null, null).orFail("the rebuild").body();
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(reporting
                        .get("/v1/rebuilds/" + rebuild.path("id").asText())
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("completed"));
        assertPublished("gtmi-2020", 198);
    }

    @Test
    void killingScoringInTheMiddleLosesNothingAndCountsNothingTwice() {
        var player = player("gtmi-2022");
        player.open();
        player.answer(Map.of(70, () -> platform.service("scoring").kill(), 140, () -> platform.service("scoring")
                .start()));
        platform.service("scoring").awaitReady();
        player.finish();
        assertPublished("gtmi-2022", 198);
    }

    @Test
    void answersKeepComingWhileKafkaIsStoppedAndAreDrainedAfterwards() {
        var player = player("gtmi-2025");
        player.open();
        player.answer(Map.of(60, () -> platform.kafka().stop()));
        assertThat(player.assessments())
                .allSatisfy(assessment ->
                        assertThat(assessment.path("state").asText()).isEqualTo("submitted"));
        platform.kafka().start();
        player.finish();
        assertPublished("gtmi-2025", 197);
    }

    @Test
    void theRegistryHoldsThailand() {
        var survey = new Api(platform.url("survey"), platform.token("administrator", List.of(), LIFETIME));
        assertThat(all(survey, "/v1/organisations?ancestor=TH"))
                .extracting(organisation -> organisation.path("type").asText())
                .satisfies(types -> assertThat(
                                types.stream().collect(Collectors.groupingBy(type -> type, Collectors.counting())))
                        .isEqualTo(Map.of("region", 6L, "province", 77L, "district", 928L)));
        assertThat(survey.get("/v1/organisations/TH").body().path("type").asText())
                .isEqualTo("country");
        assertThat(survey.get("/v1/organisations/TH-50")
                        .body()
                        .at("/codes/dopa")
                        .asText())
                .isEqualTo("50");
    }

    private static RoundPlayer player(String id) {
        var round = Round.read(EXAMPLES).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findAny()
                .orElseThrow();
        return new RoundPlayer(platform, round, System.out);
    }

    private static void assertPublished(String round, int participants) {
        var published = Published.of(EXAMPLES, round.substring("gtmi-".length()));
        assertThat(published).hasSize(participants);
        var anybody = new Api(platform.url("reporting"), null);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var ranking = anybody.get("/v1/rounds/" + round + "/ranking?pageSize=1&run=official");
            assertThat(ranking.status()).as(ranking.body().toString()).isEqualTo(200);
            assertThat(all(anybody, "/v1/rounds/" + round + "/ranking")).hasSize(participants);
        });
        var rows = all(anybody, "/v1/rounds/" + round + "/ranking");
        assertThat(rows).extracting(GtmiJourneyIT::code).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertEqual(row, published.get(code(row))));
    }

    private static void assertEqual(JsonNode row, Published published) {
        assertThat(row.path("score").asDouble(-1)).isEqualTo(published.score(), within(1e-12));
        assertThat(row.path("band").asText()).isEqualTo(published.group());
        assertThat(row.path("rank").asInt()).isEqualTo(published.rank());
    }

    private static String code(JsonNode row) {
        return row.path("organisation").path("code").asText();
    }

    private static List<JsonNode> all(Api api, String path) {
        var found = new ArrayList<JsonNode>();
        String token = "";
        do {
            var page = api.get(path + (path.contains("?") ? "&" : "?") + "pageSize=50"
                            + (token.isEmpty() ? "" : "&pageToken=" + token))
                    .orFail(path)
                    .body();
            StreamSupport.stream(page.path("items").spliterator(), false).forEach(found::add);
            token = page.path("nextPageToken").asText("");
        } while (!token.isEmpty());
        return found;
    }
}
