package org.phrom.reporting.report.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Scope;

@QuarkusTest
class RankingTest {

    private static String published;
    private static String open;

    @Inject
    Rounds rounds;

    @Inject
    Runs runs;

    @Inject
    Frameworks frameworks;

    @Inject
    RankingTable table;

    @Inject
    CsvFiles csv;

    @BeforeEach
    void twoRounds() {
        if (published == null) {
            published = Given.scoredRound("published");
            open = Given.scoredRound("open");
        }
    }

    @Test
    void scoresEqualToTwelveDecimalsShareARank() {
        JsonPath ranking = json(ranking(published, Map.of()));

        assertThat(ranking.getList("items.organisation.code")).containsExactly("TH-10", "TH-50", "TH-51", "TH-83");
        assertThat(ranking.getList("items.rank")).containsExactly(1, 2, 2, 4);
        assertThat(ranking.getBoolean("provisional")).isTrue();
        assertThat(ranking.getString("run.kind")).isEqualTo("live");
    }

    @Test
    void largeScoresShareARankByTheRuleOfOfficialRuns() {
        String round = Given.freshRound();
        Topics.send("phrom.rounds", Given.round(round, "published", 1));
        Topics.send(
                "phrom.scores",
                large(round, "TH-10", "5000.000000000001"),
                large(round, "TH-50", "5000"),
                large(round, "TH-51", "1000.000000000001"),
                large(round, "TH-83", "1000.0000000000001"),
                large(round, "TH-84", "1000"));
        Given.arrived("round", "id = '" + round + "'", 1);
        Given.arrived("score", "round = '" + round + "'", 5);

        JsonPath ranking = json(ranking(round, Map.of()));

        assertThat(ranking.getList("items.organisation.code"))
                .containsExactly("TH-10", "TH-50", "TH-51", "TH-83", "TH-84");
        assertThat(ranking.getList("items.rank")).containsExactly(1, 2, 3, 4, 4);
        String token = json(ranking(round, Map.of("pageSize", 2))).getString("nextPageToken");
        assertThat(json(ranking(round, Map.of("pageSize", 2, "pageToken", token)))
                        .getList("items.organisation.code"))
                .containsExactly("TH-51", "TH-83");
    }

    @Test
    void ranksOfALiveRunAreCountedAsItsModelSays() {
        String dense = "\"method\":\"dense\"";
        String round = ranked(List.of(ruled("A", "0.9", dense), ruled("B", "0.9", dense), ruled("C", "0.5", dense)));
        assertThat(json(ranking(round, Map.of())).getList("items.rank")).containsExactly(1, 1, 2);

        String within = "\"method\":\"competition\",\"within\":\"region\"";
        round = ranked(List.of(
                ruled("A", "0.9", within + ",\"group\":\"north\""),
                ruled("B", "0.8", within),
                ruled("C", "0.7", within + ",\"group\":\"south\""),
                ruled("D", "0.5", within + ",\"group\":\"north\"")));
        assertThat(json(ranking(round, Map.of())).getList("items.rank")).containsExactly(1, null, 1, 2);
        JsonPath card = json(as(Tokens.bearer("analyst")).get("/v1/rounds/{round}/organisations/D", round));
        assertThat(card.getInt("rank")).isEqualTo(2);
        assertThat(card.getInt("ranked")).isEqualTo(2);

        String near = "\"method\":\"competition\",\"tolerance\":0.1";
        round = ranked(List.of(ruled("A", "0.9", near), ruled("B", "0.8", near)));
        assertThat(json(ranking(round, Map.of())).getList("items.rank")).containsExactly(null, null);
    }

    @Test
    void whoseScoreIsWithdrawnDoesNotSayHowRanksAreCounted() {
        String dense = "\"method\":\"dense\"";
        String round = Given.freshRound();
        withdrawn(round, "A");

        ranked(round, List.of(ruled("B", "0.9", dense), ruled("C", "0.9", dense), ruled("D", "0.5", dense)));

        assertThat(json(ranking(round, Map.of())).getList("items.rank")).containsExactly(1, 1, 2);
        assertThat(Given.count("score", "round = '" + round + "' and rank_method is not null"))
                .isEqualTo(3);
    }

    @Test
    void aScoreThatTellsNoCountingLeavesItToThoseThatDo() {
        String dense = "\"method\":\"dense\"";
        String round = Given.freshRound();
        Topics.send("phrom.scores", large(round, "A", "0.95"));
        Given.arrived("score", "round = '" + round + "'", 1);

        ranked(round, List.of(ruled("B", "0.9", dense), ruled("C", "0.9", dense), ruled("D", "0.5", dense)));
        Given.arrived("standing", "run = '" + round + "-live'", 4);

        assertThat(json(ranking(round, Map.of())).getList("items.rank")).containsExactly(1, 2, 2, 3);
    }

    @Test
    void anOfficialRunHasTheRanksItCameWithAndNoOthers() {
        String within = "\"method\":\"competition\",\"within\":\"region\"";
        String round = Given.freshRound();
        Topics.send("phrom.rounds", Given.round(round, "published", 1));
        Topics.send(
                "phrom.scores",
                official(round, "A", "0.9", "\"rank\":1,\"ranking\":{" + within + ",\"group\":\"north\"},"),
                official(round, "B", "0.8", "\"ranking\":{" + within + "},"),
                Given.completed(round, 2));
        Given.arrived("round", "id = '" + round + "'", 1);
        Given.arrived("standing", "run = '" + round + "-official'", 2);

        JsonPath ranking = json(ranking(round, Map.of()));

        assertThat(ranking.getString("run.kind")).isEqualTo("official");
        assertThat(ranking.getList("items.rank")).containsExactly(1, null);
    }

    private record Ruled(String code, String score, String rule) {}

    private static Ruled ruled(String code, String score, String rule) {
        return new Ruled(code, score, rule);
    }

    private static String ranked(List<Ruled> scores) {
        String round = Given.freshRound();
        ranked(round, scores);
        return round;
    }

    private static void ranked(String round, List<Ruled> scores) {
        Topics.send("phrom.rounds", Given.round(round, "published", 1));
        Topics.send("phrom.scores", Given.all(scores, one -> {
            Topics.Sent plain = Given.live(
                    round, new Given.Score(one.code(), one.score(), "A", one.score(), one.score(), one.score()), 1);
            return told(plain, "\"ranking\":{" + one.rule() + "},");
        }));
        Given.arrived("round", "id = '" + round + "'", 1);
        String last = scores.get(scores.size() - 1).code();
        Given.arrived("standing", "run = '" + round + "-live' and organisation = '" + last + "'", 1);
    }

    private static void withdrawn(String round, String code) {
        Topics.Sent gone = Given.missing(round, code, 9);
        Topics.send(
                "phrom.scores",
                Topics.Sent.of(
                        "organisation-scored.v1",
                        round + "-live:" + code,
                        9,
                        gone.body().replace("\"state\":\"missing\"", "\"state\":\"withdrawn\"")));
        Given.arrived("score", "round = '" + round + "' and state = 'withdrawn'", 1);
    }

    private static Topics.Sent official(String round, String code, String score, String more) {
        Topics.Sent plain = Given.official(round, new Given.Score(code, score, "A", score, score, score), 1, 1);
        return Topics.Sent.of(plain.type(), plain.key(), 1, plain.body().replace("\"rank\":1,", more));
    }

    private static Topics.Sent told(Topics.Sent plain, String more) {
        return Topics.Sent.of(
                plain.type(),
                plain.key(),
                1,
                plain.body().replace("\"coverage\":1.0,\"nodes\"", more + "\"coverage\":1.0,\"nodes\""));
    }

    private static Topics.Sent large(String round, String code, String score) {
        return Given.live(round, new Given.Score(code, score, "A", score, score, score), 1);
    }

    @Test
    void aTokenMadeByHandIsRefused() {
        String rounds = json(as(Tokens.bearer("analyst"))
                        .queryParam("pageSize", 1)
                        .get("/v1/rounds"))
                .getString("nextPageToken");
        for (String key : List.of("", "2022-11-01", "someday/x", "2022-13-01/x")) {
            assertProblem(
                    as(Tokens.bearer("analyst"))
                            .queryParam("pageToken", madeLike(rounds, key))
                            .get("/v1/rounds"),
                    400,
                    "invalid-parameter");
        }
        String lines = json(ranking(published, Map.of("pageSize", 1))).getString("nextPageToken");
        for (String key : List.of("TH-10\nmuch", "TH-10\n1e999", "TH-10\nNaN")) {
            assertProblem(ranking(published, Map.of("pageToken", madeLike(lines, key))), 400, "invalid-parameter");
        }
    }

    private static String madeLike(String token, String key) {
        String filter = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(":", 2)[0];
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((filter + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void scoresAreGivenToTheLastBit() {
        JsonPath ranking = json(ranking(published, Map.of()));

        assertThat(ranking.getList("items.score")).containsExactly(0.9, 0.6123456789012345, 0.6123456789012349, 0.2);
        assertThat(ranking.getDouble("items[3].nodes.dcei")).isEqualTo(0.30000000000000004);
        assertThat(ranking.getString("items[1].organisation.name.th")).isEqualTo("เชียงใหม่");
        assertThat(ranking.getList("items.band")).containsExactly("A", "B", "B", "D");
    }

    @Test
    void aFilterKeepsTheRankOfTheWholeRoundAndAddsTheRankInTheSelection() {
        JsonPath north = json(ranking(published, Map.of("ancestor", "TH-NORTH")));

        assertThat(north.getList("items.organisation.code")).containsExactly("TH-50", "TH-51");
        assertThat(north.getList("items.rank")).containsExactly(2, 2);
        assertThat(north.getList("items.rankInSelection")).containsExactly(1, 1);
        assertThat(codes(Map.of("band", "D"))).containsExactly("TH-83");
        assertThat(codes(Map.of("type", "metropolis"))).containsExactly("TH-10");
        assertThat(codes(Map.of("ancestor", "TH-EAST"))).isEmpty();
    }

    @Test
    void theOrderMayBeByCodeNameOrNode() {
        assertThat(codes(Map.of("sort", "code"))).containsExactly("TH-10", "TH-50", "TH-51", "TH-83");
        assertThat(codes(Map.of("sort", "code", "order", "desc"))).containsExactly("TH-83", "TH-51", "TH-50", "TH-10");
        assertThat(codes(Map.of("sort", "psdi", "order", "desc"))).containsExactly("TH-10", "TH-51", "TH-50", "TH-83");
        assertThat(codes(Map.of("sort", "rank", "order", "desc"))).containsExactly("TH-83", "TH-50", "TH-51", "TH-10");
        assertThat(json(anybody()
                                .header("Accept-Language", "th")
                                .queryParam("sort", "name")
                                .get("/v1/rounds/{id}/ranking", published))
                        .getList("items.organisation.name.th"))
                .containsExactly("กรุงเทพมหานคร", "เชียงใหม่", "ภูเก็ต", "ลำพูน");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        for (String sort : List.of("rank", "code", "name", "cgsi")) {
            for (String order : List.of("asc", "desc")) {
                JsonPath first = json(ranking(published, Map.of("sort", sort, "order", order, "pageSize", 3)));
                JsonPath second = json(ranking(
                        published,
                        Map.of(
                                "sort",
                                sort,
                                "order",
                                order,
                                "pageSize",
                                3,
                                "pageToken",
                                first.getString("nextPageToken"))));

                assertThat(first.getList("items")).hasSize(3);
                assertThat(second.getString("nextPageToken")).isNull();
                assertThat(first.getList("items.organisation.code", String.class))
                        .doesNotContainAnyElementsOf(second.getList("items.organisation.code", String.class));
                assertThat(second.getList("items")).hasSize(1);
            }
        }
    }

    @Test
    void whatHasNoScoreComesLastInEveryOrderAndHasNoRank() {
        String round = Given.scoredRound("published");
        Topics.send("phrom.scores", Given.missing(round, "TH-11", 1), Given.missing(round, "TH-12", 1));
        Given.arrived("score", "round = '" + round + "'", 6);

        for (String sort : List.of("rank", "cgsi")) {
            for (String order : List.of("asc", "desc")) {
                List<String> codes = new ArrayList<>();
                List<Object> ranks = new ArrayList<>();
                String token = "";
                do {
                    JsonPath page = json(
                            ranking(round, Map.of("sort", sort, "order", order, "pageSize", 1, "pageToken", token)));
                    codes.addAll(page.getList("items.organisation.code", String.class));
                    ranks.addAll(page.getList("items.rank"));
                    token = page.getString("nextPageToken");
                } while (token != null);

                assertThat(codes).as(sort + " " + order).hasSize(6).endsWith("TH-11", "TH-12");
                assertThat(ranks.subList(4, 6)).as(sort + " " + order).containsOnlyNulls();
            }
        }
    }

    @Test
    void aScoreThatIsWithdrawnLeavesTheRanking() {
        String round = Given.scoredRound("published");
        withdrawn(round, "TH-10");

        JsonPath ranking = json(ranking(round, Map.of()));

        assertThat(ranking.getList("items.organisation.code")).containsExactly("TH-50", "TH-51", "TH-83");
        assertThat(ranking.getList("items.rank")).containsExactly(1, 1, 3);
    }

    @Test
    void afterManyChangesAtOnceTheRanksAreThoseOfTheLast() {
        String round = Given.scoredRound("published");
        for (int sequence = 10; sequence < 60; sequence++) {
            String score = sequence == 59 ? "0.95" : "0." + sequence;
            Topics.send(
                    "phrom.scores",
                    Given.live(round, new Given.Score("TH-83", score, "A", score, score, score), sequence));
        }
        Given.arrived("score", "round = '" + round + "' and sequence = 59", 1);

        JsonPath ranking = json(ranking(round, Map.of()));

        assertThat(ranking.getList("items.organisation.code")).containsExactly("TH-83", "TH-10", "TH-50", "TH-51");
        assertThat(ranking.getList("items.rank")).containsExactly(1, 2, 3, 3);
        assertThat(ranking.getDouble("items[0].score")).isEqualTo(0.95);
    }

    @Test
    void aNameThatIsLearntLaterIsShown() {
        String code = "ZZ-" + UUID.randomUUID();
        String round = Given.scoredRound("published");
        Topics.send("phrom.scores", Given.live(round, new Given.Score(code, "0.1", "D", "0.1", "0.1", "0.1"), 1));
        Given.arrived("score", "round = '" + round + "'", 5);
        Response unnamed = ranking(round, Map.of());
        assertThat(json(unnamed).getString("items[4].organisation.name.en")).isEqualTo(code);

        Topics.send("phrom.organisations", Given.organisation(code, "ใหม่", "New", 1));
        Given.arrived("organisation", "code = '" + code + "'", 1);

        Response named =
                anybody().header("If-None-Match", unnamed.header("ETag")).get("/v1/rounds/{id}/ranking", round);
        assertThat(json(named).getString("items[4].organisation.name.en")).isEqualTo("New");
    }

    @Test
    void aFileOfALargeRoundHasEveryLineOnce() {
        String large = Given.largeRound(2_500);

        String file = ranking(large, Map.of("format", "csv", "ancestor", "TH")).asString();

        List<String> lines = file.lines().toList();
        assertThat(lines).hasSize(2_501);
        assertThat(lines.get(1)).startsWith("1,1,L02500,");
        assertThat(lines.get(2_500)).startsWith("2500,2500,L00001,");
        assertThat(lines.stream().distinct()).hasSize(2_501);
        Given.forget(large);
    }

    @Test
    void whoReadsAFileSlowlyKeepsNobodyElseFromTheirs() throws Exception {
        Round round = rounds.find(published).orElseThrow();
        Ranking ranking =
                Ranking.of(new ReportContext(round, runs.find(published, null), frameworks.of(round), Scope.ALL));
        CountDownLatch goingOn = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(6);
        List<Thread> slow = new ArrayList<>();
        for (int reader = 0; reader < 6; reader++) {
            slow.add(new Thread(() -> write(ranking, new SlowReader(begun, goingOn))));
        }

        slow.forEach(Thread::start);
        begun.await();
        String file = ranking(published, Map.of("format", "csv")).asString();

        assertThat(file.lines()).hasSize(5);
        goingOn.countDown();
        for (Thread reader : slow) {
            reader.join();
        }
    }

    private void write(Ranking ranking, OutputStream out) {
        try {
            csv.write(table.of(ranking, Locale.ENGLISH), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes nothing before it is told to. */
    private static final class SlowReader extends OutputStream {
        private final CountDownLatch begun;
        private final CountDownLatch goingOn;

        SlowReader(CountDownLatch begun, CountDownLatch goingOn) {
            this.begun = begun;
            this.goingOn = goingOn;
        }

        @Override
        public void write(int next) throws IOException {
            begun.countDown();
            try {
                goingOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        String token = json(ranking(published, Map.of("pageSize", 1))).getString("nextPageToken");

        assertThat(ranking(published, Map.of("pageSize", 1, "pageToken", token)).statusCode())
                .isEqualTo(200);
        assertProblem(
                ranking(published, Map.of("pageSize", 1, "pageToken", token, "sort", "code")),
                400,
                "invalid-parameter");
        assertProblem(ranking(published, Map.of("pageToken", "x")), 400, "invalid-parameter");
        assertProblem(ranking(published, Map.of("pageSize", 0)), 400, "invalid-parameter");
    }

    @Test
    void anOfficialRunOfAnEarlierClosingIsNotShownAsTheResult() {
        String round = Given.scoredRound("open");
        Topics.send("phrom.rounds", Given.closedAt(round, "closed", 6, "2022-12-01T00:00:00Z"));
        Topics.send("phrom.scores", Given.official(round, Given.SCORES.get(0), 1, 1));
        Topics.send("phrom.scores", Given.completedAfter(round, 1, "2022-12-01T00:00:00Z"));
        await().untilAsserted(() -> assertThat(kindOf(round)).isEqualTo("official"));

        // opened again, changed, and closed again
        Topics.send("phrom.rounds", Given.closedAt(round, "published", 9, "2023-01-15T00:00:00Z"));

        await().untilAsserted(() -> assertThat(kindOf(round)).isEqualTo("live"));
        assertProblem(ranking(round, Map.of("run", "official")), 404, "no-official-run");
    }

    private static String kindOf(String round) {
        return json(as(Tokens.bearer("analyst")).get("/v1/rounds/{id}/ranking", round))
                .getString("run.kind");
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        assertProblem(ranking(published, Map.of("sort", "height")), 400, "invalid-parameter");
        assertProblem(ranking(published, Map.of("order", "up")), 400, "invalid-parameter");
        assertProblem(ranking(published, Map.of("run", "other")), 400, "invalid-parameter");
        assertProblem(ranking(published, Map.of("format", "xls")), 400, "invalid-parameter");
        assertProblem(ranking(published, Map.of("run", "official")), 404, "no-official-run");
        assertProblem(as(Tokens.bearer("analyst")).get("/v1/rounds/{id}/ranking", "no-such-round"), 404, "not-found");
    }

    @Test
    void aRoundThatIsNotPublishedNeedsAToken() {
        assertThat(ranking(published, Map.of()).statusCode()).isEqualTo(200);
        assertProblem(ranking(open, Map.of()), 401, "unauthenticated");
        assertProblem(ranking("no-such-round", Map.of()), 401, "unauthenticated");
        assertProblem(
                given().auth().oauth2(Tokens.expired("analyst")).get("/v1/rounds/{id}/ranking", open),
                401,
                "unauthenticated");
        assertThat(json(as(Tokens.bearer("analyst")).get("/v1/rounds/{id}/ranking", open))
                        .getList("items"))
                .hasSize(4);
    }

    @Test
    void aRespondentSeesOnlyTheOwnSubTreeUntilTheRoundIsPublished() {
        String respondent = Tokens.bearer("respondent", "TH-NORTH");

        JsonPath own = json(as(respondent).get("/v1/rounds/{id}/ranking", open));

        assertThat(own.getList("items.organisation.code")).containsExactly("TH-50", "TH-51");
        assertThat(own.getList("items.rank")).containsExactly(2, 2);
        assertThat(json(as(Tokens.bearer("respondent")).get("/v1/rounds/{id}/ranking", open))
                        .getList("items"))
                .isEmpty();
        assertThat(json(as(respondent).get("/v1/rounds/{id}/ranking", published))
                        .getList("items"))
                .hasSize(4);
    }

    @Test
    void aFileHasEveryLineInFullPrecisionAndNoFormula() {
        Response file = ranking(published, Map.of("format", "csv", "pageSize", 1));

        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + published + "-ranking.csv\"");
        assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8)).isEqualTo("""
                        \uFEFFrank,rank_in_selection,code,name_th,name_en,type,score,band,coverage,cgsi,psdi,dcei,round_th,round_en,carried
                        1,1,TH-10,กรุงเทพมหานคร,Bangkok,metropolis,0.9,A,1.0,0.95,0.85,0.9,รอบทดสอบ,Test round,
                        2,2,TH-50,เชียงใหม่,Chiang Mai,province,0.6123456789012345,B,1.0,0.5,0.6,0.7,รอบทดสอบ,Test round,
                        2,2,TH-51,ลำพูน,Lamphun,province,0.6123456789012349,B,1.0,0.55,0.65,0.6370370367037035,รอบทดสอบ,Test round,
                        4,4,TH-83,ภูเก็ต,'=Phuket,province,0.2,D,1.0,0.1,0.2,0.30000000000000004,รอบทดสอบ,Test round,
                        """.replace("\n", "\r\n"));
        assertThat(given().accept("text/csv")
                        .get("/v1/rounds/{id}/ranking", published)
                        .contentType())
                .startsWith("text/csv");
    }

    @Test
    void aReaderOfAPublishedRoundIsToldWhenNothingHasChanged() {
        String round = Given.scoredRound("published");
        Response first = ranking(round, Map.of());
        String tag = first.header("ETag");

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(anybody()
                        .header("If-None-Match", tag)
                        .get("/v1/rounds/{id}/ranking", round)
                        .statusCode())
                .isEqualTo(304);
        assertThat(anybody()
                        .header("If-None-Match", tag)
                        .queryParam("sort", "code")
                        .get("/v1/rounds/{id}/ranking", round)
                        .statusCode())
                .isEqualTo(200);
        Topics.send("phrom.scores", Given.live(round, new Given.Score("TH-83", "0.3", "C", "0.1", "0.2", "0.6"), 9));
        Given.arrived("score", "round = '" + round + "' and sequence = 9", 1);
        assertThat(anybody()
                        .header("If-None-Match", tag)
                        .get("/v1/rounds/{id}/ranking", round)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theOfficialResultIsShownOnceAllOfItIsHere() {
        String round = Given.scoredRound("published");
        Topics.send("phrom.scores", Given.completed(round, 2));
        Topics.send("phrom.scores", Given.official(round, Given.SCORES.get(0), 1, 1));
        Given.arrived("score", "run = '" + round + "-official'", 1);
        Given.arrived("score_run", "round = '" + round + "'", 1);
        assertThat(json(ranking(round, Map.of())).getBoolean("provisional")).isTrue();

        Topics.send("phrom.scores", Given.official(round, Given.SCORES.get(3), 2, 1));
        Given.arrived("score", "run = '" + round + "-official'", 2);

        JsonPath official = json(ranking(round, Map.of()));
        assertThat(official.getBoolean("provisional")).isFalse();
        assertThat(official.getString("run.resultHash")).isEqualTo("sha256:22");
        assertThat(official.getList("items.rank")).containsExactly(1, 2);
        assertThat(json(ranking(round, Map.of("run", "live"))).getList("items")).hasSize(4);
    }

    private static List<String> codes(Map<String, ?> parameters) {
        return json(ranking(published, parameters)).getList("items.organisation.code");
    }

    private static Response ranking(String round, Map<String, ?> parameters) {
        return anybody().queryParams(parameters).get("/v1/rounds/{id}/ranking", round);
    }

    private static RequestSpecification anybody() {
        return given().accept("application/json, */*;q=0.1");
    }

    private static RequestSpecification as(String token) {
        return anybody().auth().oauth2(token);
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
