package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The provincial framework: a first version that is heard, a second that answers, and a round of made-up answers on each. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadinessJourneyIT {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String FIRST = "/v1/frameworks/th-provincial-readiness/versions/1";
    private static final String SECOND = "/v1/frameworks/th-provincial-readiness/versions/2";
    private static final String[] UNTOUCHED = {
        "policy.plan",
        "policy.rules",
        "data.catalogue",
        "data.sharing",
        "data.decisions",
        "people.leaders",
        "services.one-stop",
        "services.inclusion",
        "backoffice.documents",
        "backoffice.systems",
        "backoffice.process"
    };
    private static Platform platform;
    private static Examples examples;
    private static Api author;

    @BeforeAll
    static void startEverything() {
        platform = SharedPlatform.get();
        examples = new Examples(platform, SharedPlatform.EXAMPLES, System.out);
        author = new Api(platform.url("survey"), platform.token("framework-author", List.of(), LIFETIME));
    }

    @Test
    @Order(1)
    void version1IsHeardAndNotPublishedWhileACommentWaitsForItsAnswer() {
        examples.heard(examples.hearing());

        var heard = statistics();
        assertThat(counts(heard.path("all"))).isEqualTo("32 comments, 96 supports: 0, 0, 0, 32");
        assertThat(heard.path("organisations").asInt()).isEqualTo(30);
        assertThat(heard.path("persons").asInt()).isEqualTo(2);
        assertThat(groups(heard.path("byRegion")))
                .isEqualTo(Map.of(
                        "TH-CENTRAL", 7,
                        "TH-NORTH", 6,
                        "TH-NORTHEAST", 7,
                        "TH-EAST", 2,
                        "TH-WEST", 2,
                        "TH-SOUTH", 8));
        assertThat(groups(heard.path("byOrganisationType"))).isEqualTo(Map.of("province", 30, "region", 2));
        assertThat(groups(heard.path("byKind")))
                .isEqualTo(Map.of("problem", 15, "proposal", 9, "limit", 4, "wording", 4));
        for (var version : List.of(FIRST, SECOND)) {
            var refused = author.post(
                    version + "/publication", null, author.get(version).etag());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("comments-unanswered");
            assertThat(refused.body().path("unanswered").asInt()).isEqualTo(32);
        }
    }

    @Test
    @Order(2)
    void everyCommentIsAnsweredAndBothVersionsArePublished() {
        examples.readiness();

        assertThat(counts(statistics().path("all"))).isEqualTo("32 comments, 96 supports: 18, 9, 5, 0");
        assertThat(List.of(FIRST, SECOND)).allSatisfy(version -> assertThat(
                        author.get(version).body().path("state").asText())
                .isEqualTo("published"));
        var taken = new Api(platform.url("survey"), null)
                .get(SECOND + "/taken-up-comments?pageSize=200")
                .body()
                .path("items");
        // of the 27 taken up two accepted and one partly accepted name no code: what they want is outside of the
        // document
        assertThat(taken).hasSize(24).allSatisfy(comment -> assertThat(
                        comment.path("text").asText())
                .endsWith("(ข้อมูลจำลอง / generated data)"));
    }

    @Test
    @Order(3)
    void theFirstRoundIsScoredByVersion1() {
        play(1);

        assertScores(
                1,
                Map.of(
                        "TH-10", 77.2215863095238,
                        "TH-50", 60.36915740740741,
                        "TH-58", 47.65590856481481,
                        "TH-38", 29.110560185185182,
                        "TH-37", 8.47999074074074));
    }

    @Test
    @Order(4)
    void theSecondRoundIsScoredByVersion2() {
        examples.statistics();
        play(2);

        assertScores(
                2,
                Map.of(
                        "TH-10", 86.40391795923135,
                        "TH-50", 64.61771625040316,
                        "TH-58", 55.738248398551185,
                        "TH-38", 37.17836004338176,
                        "TH-37", 9.83242815134427));
    }

    @Test
    @Order(5)
    void aProvinceIsRankedAmongThoseOfItsRegion() {
        var anybody = new Api(platform.url("reporting"), null);
        var north = anybody.get("/v1/rounds/th-readiness-2568/ranking?run=official&ancestor=TH-NORTH&pageSize=200")
                .orFail("the ranking of the North")
                .body()
                .path("items");

        assertThat(north).hasSize(9);
        assertThat(north.findValues("rankInSelection"))
                .extracting(JsonNode::asInt)
                .isSorted();
        var scores = worked(2);
        var chiangMai = StreamSupport.stream(north.spliterator(), false)
                .filter(row -> row.at("/organisation/code").asText().equals("TH-50"))
                .findFirst()
                .orElseThrow();
        assertThat(chiangMai.path("rankInSelection").asLong())
                .isEqualTo(1
                        + MadeProvince.read(SharedPlatform.EXAMPLES).stream()
                                .filter(province -> province.region().equals("North"))
                                .filter(province -> scores.get(province.code()).index()
                                        > scores.get("TH-50").index())
                                .count());
    }

    @Test
    @Order(6)
    void aProvinceIsRankedAmongThoseOfItsSize() {
        var population = new HashMap<String, Long>();
        Csv.read(SharedPlatform.EXAMPLES.resolve("thailand/registered-population.csv")).stream()
                .filter(row -> row.get("year").equals("2013"))
                .forEach(
                        row -> population.put(row.get("iso_3166_2"), Long.parseLong(row.get("registered_population"))));
        var scores = worked(2);
        var ranking = ranking("th-readiness-2568");
        ranking.forEach((province, row) -> {
            assertThat(row.path("peerGroup").asText()).as(province).isEqualTo(size(population.get(province)));
            assertThat(row.path("peerRank").asLong())
                    .as(province)
                    .isEqualTo(1
                            + scores.entrySet().stream()
                                    .filter(other ->
                                            size(population.get(other.getKey())).equals(size(population.get(province))))
                                    .filter(other -> other.getValue().index()
                                            > scores.get(province).index() + 1e-9)
                                    .count());
        });
        var small = new Api(platform.url("reporting"), null)
                .get("/v1/rounds/th-readiness-2568/ranking?peerGroup=under-500000&pageSize=200")
                .orFail("the ranking of the small ones")
                .body()
                .path("items");
        assertThat(small).hasSize(24);
        var card = new Api(platform.url("reporting"), null)
                .get("/v1/rounds/th-readiness-2568/organisations/TH-38")
                .orFail("the scorecard of Bueng Kan")
                .body();
        assertThat(card.at("/peerGroup/name/en").asText()).isEqualTo("provinces under 500,000 people");
        assertThat(card.at("/peerGroup/ranked").asInt()).isEqualTo(24);
        assertThat(card.at("/peerGroup/rank").asInt())
                .isEqualTo(ranking.get("TH-38").path("peerRank").asInt());
        assertThat(ranking("th-readiness-2567").get("TH-38").has("peerGroup")).isFalse();
    }

    private static String size(long people) {
        return people < 500_000
                ? "under-500000"
                : people < 1_000_000 ? "under-1000000" : people < 1_500_000 ? "under-1500000" : "from-1500000";
    }

    @Test
    @Order(7)
    void populationTellsBuengKanFromNongKhaiFromTheCountOf2553On() {
        assertThat(population("TH-38", 2009)).isNull();
        assertThat(population("TH-38", 2010)).isEqualTo(403_542L);
        assertThat(population("TH-43", 2009)).isEqualTo(907_250L);
        assertThat(population("TH-43", 2010)).isEqualTo(509_395L);
        var breaks = new ArrayList<String>();
        new Api(platform.url("scoring"), platform.token("analyst", List.of(), LIFETIME))
                .each("/v1/statistics/th-registered-population/values?pageSize=200", value -> {
                    if (value.path("status").asText().equals("break")) {
                        breaks.add(value.path("organisation").asText() + " " + value.path("year"));
                    }
                });
        assertThat(breaks).containsExactly("TH-38 2010", "TH-43 2010");
        var administrator = new Api(platform.url("survey"), platform.token("administrator", List.of(), LIFETIME));
        assertThat(administrator
                        .get("/v1/organisations/TH-38")
                        .body()
                        .at("/attributes/splitFrom")
                        .asText())
                .isEqualTo("TH-43");
    }

    @Test
    @Order(7)
    void whatTheHearingLeftAsItWasShowsItsProgress() {
        var first = worked(1);
        var second = worked(2);
        for (var province : List.of("TH-10", "TH-50", "TH-37")) {
            var points = new Api(platform.url("reporting"), null)
                    .get("/v1/organisations/" + province + "/trend")
                    .orFail("the trend")
                    .body()
                    .at("/series/0/points");
            var changes = new TreeMap<String, Double>();
            points.path(1).path("nodes").forEach(node -> {
                if (node.has("change")) {
                    changes.put(node.path("code").asText(), node.path("change").asDouble());
                }
            });
            assertThat(changes).containsOnlyKeys(UNTOUCHED).allSatisfy((node, change) -> assertThat(change)
                    .isCloseTo(
                            second.get(province).scores().get(node)
                                    - first.get(province).scores().get(node),
                            within(1e-9)));
        }
    }

    @Test
    @Order(8)
    void everyPageOfTheRoundCanBeReadByAllInLightAndInTheDarkAndOnAPhone() throws Exception {
        var check = PageCheck.orNotRun();
        var round = "/rounds/" + made(2).round().id();
        var reporting = new PagesOf(platform.url("reporting"));
        var survey = new PagesOf(platform.url("survey"));
        var pages = new LinkedHashMap<String, String>();
        for (var page : reporting.from(round, round).keySet()) {
            for (var language : List.of("th", "en")) {
                var address = page + "?lang=" + language;
                pages.put(address, reporting.html(address));
            }
        }
        pages.put("/", reporting.html("/"));
        pages.putAll(survey.from("/", "/frameworks/th-provincial-readiness"));

        for (var dark : List.of(false, true)) {
            assertThat(check.faults(pages, dark))
                    .as(dark ? "in the dark" : "in light")
                    .isEmpty();
        }
    }

    private static Long population(String province, int year) {
        var analyst = new Api(platform.url("scoring"), platform.token("analyst", List.of(), LIFETIME));
        var found = new HashMap<Integer, Long>();
        analyst.each(
                "/v1/statistics/th-registered-population/values?pageSize=200&organisation=" + province,
                value -> found.put(
                        value.path("year").asInt(), value.path("value").asLong()));
        return found.get(year);
    }

    private static JsonNode statistics() {
        return author.get(FIRST + "/hearing/statistics")
                .orFail("the statistics")
                .body();
    }

    private static String counts(JsonNode of) {
        return "%d comments, %d supports: %d, %d, %d, %d"
                .formatted(
                        of.path("comments").asInt(),
                        of.path("supports").asInt(),
                        of.path("accepted").asInt(),
                        of.path("partly").asInt(),
                        of.path("rejected").asInt(),
                        of.path("unanswered").asInt());
    }

    private static Map<String, Integer> groups(JsonNode groups) {
        return StreamSupport.stream(groups.spliterator(), false)
                .collect(Collectors.toMap(
                        group -> group.path("code").asText(),
                        group -> group.path("counts").path("comments").asInt()));
    }

    private static MadeReadiness made(int version) {
        return MadeReadiness.read(SharedPlatform.EXAMPLES).get(version - 1);
    }

    private static void play(int version) {
        new RoundPlayer(platform, made(version).round(), System.out).play();
    }

    /** What the document makes of the answers, worked out without the services. */
    private static Map<String, ReadinessByHand> worked(int version) {
        var document = MadeReadiness.document(SharedPlatform.EXAMPLES, version);
        var worked = new HashMap<String, ReadinessByHand>();
        made(version)
                .round()
                .answers()
                .forEach((province, body) -> worked.put(province, new ReadinessByHand(document, body.path("answers"))));
        return worked;
    }

    /** All scores of all nodes and all bands, beside some that are written down. */
    private static void assertScores(int version, Map<String, Double> written) {
        var ranking = ranking(made(version).round().id());
        var worked = worked(version);
        worked.forEach((province, expected) -> {
            var row = ranking.get(province);
            assertThat(row.path("score").asDouble()).as(province).isCloseTo(expected.index(), within(1e-9));
            assertThat(row.path("band").asText()).as(province).isEqualTo(expected.band());
            expected.scores().forEach((node, score) -> assertThat(
                            row.path("nodes").path(node).asDouble(node.equals("index") ? expected.index() : -1))
                    .as(province + " " + node)
                    .isCloseTo(score, within(1e-9)));
            assertThat(row.path("rank").asLong())
                    .as(province)
                    .isEqualTo(1
                            + worked.values().stream()
                                    .filter(other -> other.index() > expected.index() + 1e-9)
                                    .count());
        });
        written.forEach((province, score) -> assertThat(
                        ranking.get(province).path("score").asDouble())
                .as(province)
                .isCloseTo(score, within(1e-9)));
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
}
