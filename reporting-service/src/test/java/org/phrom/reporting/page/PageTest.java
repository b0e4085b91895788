package org.phrom.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;

@QuarkusTest
class PageTest {

    private static String round;

    @BeforeEach
    void aPublishedRound() {
        if (round == null) {
            round = Given.scoredRound("published");
            Topics.send(
                    "phrom.assessments",
                    Given.assessment(
                            round,
                            new Given.Participant(
                                    "TH-83", "ภูเก็ต", "<script>alert(1)</script>", "province", "TH-SOUTH"),
                            "submitted",
                            9));
            Given.arrived("assessment", "round = '" + round + "' and sequence = 9", 1);
        }
    }

    @Test
    void theFirstPageListsTheRounds() {
        String page = page("/?lang=en", 200);

        assertThat(page)
                .contains("<html lang=\"en\">", "<title>Assessment rounds · Phrom</title>")
                .contains("href=\"/rounds/" + round + "?lang=en\"");
    }

    @Test
    void aRoundHasItsRankingItsChartsAndItsDownloads() {
        String page = page("/rounds/" + round + "?lang=en", 200);

        assertThat(page)
                .contains("<h1>Test round</h1>", "1 November 2022", "Provisional")
                .contains("<a href=\"/rounds/" + round + "/organisations/TH-10?lang=en\">Bangkok</a>")
                .contains("<td class=\"number score\">0.612</td>")
                .contains("role=\"img\"", "The whole field")
                .contains("/v1/rounds/" + round + "/ranking?run=live&amp;format=csv")
                .contains("<option value=\"TH-NORTH\"")
                .contains("World Bank, CC BY 4.0");
    }

    @Test
    void aThaiReaderGetsThaiWordsAndTheBuddhistEra() {
        String page = given().accept("text/html")
                .header("Accept-Language", "th-TH,th;q=0.9,en;q=0.5")
                .get("/rounds/" + round)
                .asString();

        assertThat(page)
                .contains("<html lang=\"th\">", "<h1>รอบทดสอบ</h1>", "1 พฤศจิกายน พ.ศ. 2565", "ผลเบื้องต้น")
                .contains("hreflang=\"en\"")
                .doesNotContain("Bangkok");
    }

    @Test
    void theFilterWorksByItsAddressAlone() {
        String page = page("/rounds/" + round + "?lang=en&ancestor=TH-NORTH&type=&band=&sort=name&order=", 200);

        assertThat(page)
                .contains("Chiang Mai", "Lamphun", "<option value=\"TH-NORTH\" selected>")
                .doesNotContain("Bangkok</a>")
                .contains("ancestor=TH-NORTH&amp;sort=name&amp;run=live&amp;format=csv");
    }

    @Test
    void anOrganisationStandsBesideTheMedian() {
        String page = page("/rounds/" + round + "/organisations/TH-10?lang=en", 200);

        assertThat(page)
                .contains(
                        "<h1>Bangkok</h1>",
                        "<p class=\"lead\">Test round</p>",
                        "of 4",
                        "Very high",
                        "Strongest beside the median")
                .contains("Core government systems", "+0.425")
                .contains("stroke-dasharray");
    }

    @Test
    void anIndexOfManyPartsHasATableForEachComponentAndOneWithoutBandsShowsNone() {
        String deep = roundOf63PartsWithoutBands();

        String organisation = page("/rounds/" + deep + "/organisations/TH-10?lang=en", 200);
        String ranking = page("/rounds/" + deep + "?lang=en", 200);

        assertThat(organisation)
                .contains("<a href=\"#psdi\">Public service delivery</a>", "<section class=\"panel\" id=\"psdi\">")
                .contains("<h2>Core government systems</h2>")
                .doesNotContain("#dcei", "id=\"dcei\"", "<dt>Band</dt>")
                // parts of several components have the same name
                .contains("<b>Public service delivery › Part 1 (+0.425)</b>");
        assertThat(organisation.split("<tr class=\"level-1\">", -1)).hasSize(1 + 3 + 60);
        assertThat(ranking).contains("The whole field").doesNotContain("No band", "name=\"band\"", ">Bands<", ">Band<");
    }

    private static String roundOf63PartsWithoutBands() {
        String deep = Given.freshRound();
        String framework = Given.FRAMEWORK.replace("gtmi", "deep").replaceFirst("(?s),\\s*\"bands\":.*?\\]", "");
        for (String component : List.of("cgsi", "psdi")) {
            String parts = IntStream.rangeClosed(1, 30)
                    .mapToObj(part -> "{\"code\":\"%s.%d\",\"name\":{\"th\":\"ส่วน %d\",\"en\":\"Part %d\"}}"
                            .formatted(component, part, part, part))
                    .collect(Collectors.joining(","));
            framework = framework.replace(
                    "{\"code\":\"" + component + "\",",
                    "{\"code\":\"" + component + "\",\"children\":[" + parts + "],");
        }
        Topics.send("phrom.frameworks", Sent.of("framework-published.v1", "deep:1", 1, framework));
        Topics.send("phrom.rounds", Given.with(Given.round(deep, "published", 5), "gtmi", "deep"));
        Topics.send("phrom.assessments", Given.all(Given.FOUR, who -> Given.assessment(deep, who, "submitted", 3)));
        Topics.send(
                "phrom.scores",
                Given.all(
                        Given.SCORES,
                        score -> Given.with(Given.live(deep, score, 2), "{\"code\":\"cgsi\"", "{\"code\":\"psdi.1\"")));
        Given.arrived("round", "id = '" + deep + "'", 1);
        Given.arrived("framework", "code = 'deep'", 1);
        Given.arrived("assessment", "round = '" + deep + "'", 4);
        Given.arrived("score", "round = '" + deep + "'", 4);
        return deep;
    }

    @Test
    void aNameCanNotBringMarkupIntoAPage() {
        for (String path : new String[] {"", "/organisations/TH-83", "?sort=name&ancestor=%22%3E%3Cscript%3E"}) {
            String page = page("/rounds/" + round + path + (path.contains("?") ? "&" : "?") + "lang=en", 200);

            assertThat(page).doesNotContain("<script");
        }
        assertThat(page("/rounds/" + round + "?lang=en", 200)).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void noPageMayRunScript() {
        Response response = given().accept("text/html").get("/rounds/" + round);

        assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void errorsArePagesToo() {
        String open = Given.freshRound();
        Topics.send("phrom.rounds", Given.round(open, "open", 1));
        Given.arrived("round", "id = '" + open + "'", 1);

        assertThat(page("/rounds/" + round + "/organisations/XX?lang=th", 404)).contains("ไม่พบหน้านี้");
        // whoever guesses at rounds is told the same of what is not there
        assertThat(page("/rounds/" + open + "?lang=en", 401)).contains("Not open to everyone");
        assertThat(page("/rounds/no-such-round?lang=en", 401)).contains("Not open to everyone");
        assertThat(page("/rounds/" + round + "?lang=en&sort=height", 400)).contains("Not understood");
    }

    @Test
    void anAddressThatLeadsNowhereIsAPageForPeopleAndAProblemForPrograms() {
        assertThat(page("/no/such/address?lang=en", 404)).contains("<h1>Not found</h1>");
        assertThat(given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .get("/nowhere")
                        .contentType())
                .startsWith("text/html");
        assertProblem(given().accept("application/json").get("/nowhere"), 404, "not-found");
        assertProblem(given().get("/v1/nowhere"), 404, "not-found");
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/openapi").statusCode()).isEqualTo(200);
    }

    @Test
    void theStyleSheetIsServedAndKeptAsLongAsAPage() {
        Response css = given().get("/phrom.css");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.contentType()).startsWith("text/css");
        assertThat(keeping(css)).contains("max-age=300");
    }

    @Test
    void aPageOfAPublishedRoundIsMadeOnceAndKeptUntilSomethingChanges() throws SQLException {
        String known = Given.scoredRound("published");
        for (String path : List.of("/rounds/" + known, "/rounds/" + known + "/organisations/TH-83")) {
            Response first = given().accept("text/html").get(path);

            assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");
            try (Connection writer = Infrastructure.connection()) {
                writer.setAutoCommit(false);
                writer.createStatement().execute("lock table standing");
                Response again = given().accept("text/html").get(path);
                assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
                assertThat(known(path, first).statusCode()).isEqualTo(304);
                writer.rollback();
            }
            Topics.send(
                    "phrom.scores",
                    Given.live(known, new Given.Score("TH-83", "0.95", "A", "0.9", "0.9", "0.9"), path.length()));
            Given.arrived("score", "round = '" + known + "' and sequence = " + path.length(), 1);
            Response changed = known(path, first);
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(changed.asString()).contains("0.950");
        }
    }

    private static Response known(String path, Response earlier) {
        return given().accept("text/html")
                .header("If-None-Match", earlier.header("ETag"))
                .get(path);
    }

    @Test
    void whatIsShownOfAnUnpublishedRoundIsKeptByNobody() {
        String open = Given.scoredRound("open");
        for (String path : List.of(
                "/rounds/" + open,
                "/rounds/" + open + "/organisations/TH-10",
                "/",
                "/v1/rounds/" + open,
                "/v1/rounds/" + open + "/progress",
                "/v1/rounds/" + open + "/ranking",
                "/v1/rounds/" + open + "/ranking?format=csv",
                "/v1/rounds/" + open + "/organisations/TH-10",
                "/v1/rounds/" + open + "/organisations/XX",
                "/rounds/" + open + "/organisations/XX",
                "/nowhere")) {
            Response answer = given().auth().oauth2(Tokens.bearer("analyst")).get(path);

            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
            if (!path.startsWith("/v1/")) {
                assertThat(answer.header("ETag")).as(path).isNull();
            }
        }
    }

    @Test
    void aPublishedResultIsKeptByEverybodyAndAskedForUntilItIsOfficial() {
        String known = Given.scoredRound("published");
        List<String> paths = List.of(
                "/rounds/" + known,
                "/rounds/" + known + "/organisations/TH-10",
                "/v1/rounds/" + known,
                "/v1/rounds/" + known + "/progress",
                "/v1/rounds/" + known + "/ranking",
                "/v1/rounds/" + known + "/ranking?format=csv",
                "/v1/rounds/" + known + "/organisations/TH-10");
        for (String path : paths) {
            assertThat(keeping(given().get(path))).as(path).isEqualTo("public, no-cache");
        }

        Topics.send("phrom.scores", Given.all(Given.SCORES, score -> Given.official(known, score, 1, 1)));
        Topics.send("phrom.scores", Given.completed(known, 4));
        Given.arrived("standing", "run = '" + known + "-official'", 4);

        for (String path : paths) {
            Response official = given().get(path);
            assertThat(keeping(official)).as(path).isEqualTo("public, max-age=300, must-revalidate");
            Response unchanged =
                    given().header("If-None-Match", official.header("ETag")).get(path);
            assertThat(unchanged.statusCode()).as(path).isEqualTo(304);
            assertThat(keeping(unchanged)).as(path).isEqualTo(keeping(official));
        }
        assertThat(keeping(given().get("/v1/rounds/" + known + "/ranking?run=live")))
                .isEqualTo("public, no-cache");
        assertThat(keeping(given().get("/v1/rounds/" + known + "/ranking?sort=height")))
                .isEqualTo("no-store");
        assertThat(keeping(given().get("/v1/rounds"))).isEqualTo("private, no-cache");
    }

    private static String keeping(Response answer) {
        return answer.header("Cache-Control");
    }

    @Test
    void aPageOfALargeRoundIsAsLargeAsItsLines() {
        String large = Given.largeRound(2_500);

        String first = page("/rounds/" + large + "?lang=en", 200);
        String last = page("/rounds/" + large + "?lang=en&page=13", 200);

        assertThat(first.length()).isLessThan(500_000);
        assertThat(first.split("<td class=\"number rank\">", -1)).hasSize(201);
        assertThat(first.split("<a href=\"/rounds/" + large + "/organisations/", -1).length)
                .isBetween(500, 650);
        assertThat(first).contains("1 to 200 of 2,500", "2,500 organisations, the best first; one in 7 is drawn");
        assertThat(last).contains("2,401 to 2,500 of 2,500", "<td class=\"number rank\">2500</td>", "Body 1</a>");
        assertThat(page("/rounds/" + large + "?lang=en&page=12&sort=name", 200)).contains("2,201 to 2,400 of 2,500");
        assertThat(page("/rounds/" + large + "/organisations/L00003?lang=en", 200))
                .contains("of 2,500", "own-label", "one in 7 is drawn");
        Given.forget(large);
    }

    @Test
    void whoWouldWaitTooLongIsAskedToComeBack() throws Exception {
        String known = Given.scoredRound("published");
        List<CompletableFuture<Response>> readers = new ArrayList<>();
        try (Connection writer = Infrastructure.connection()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("lock table standing");
            for (int number = 1; number <= 4; number++) {
                String path = "/rounds/" + known + "?lang=en&page=" + number;
                // a thread each: the common pool of a small machine has one
                readers.add(CompletableFuture.supplyAsync(
                        () -> given().accept("text/html").get(path), reader -> new Thread(reader).start()));
            }
            // what waits to write or to analyse is no reader
            String waiting = "relation = 'standing'::regclass and not granted and mode = 'AccessShareLock'";
            await().atMost(Duration.ofSeconds(30)).until(() -> Given.count("pg_locks", waiting) == 4);

            Response late = given().accept("text/html").get("/rounds/" + known + "?lang=en&page=5");

            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.header("Retry-After")).isEqualTo("2");
            assertThat(late.asString()).contains("<h1>Many are reading at the moment</h1>");
            writer.rollback();
        }
        for (CompletableFuture<Response> reader : readers) {
            assertThat(reader.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(given().accept("text/html")
                        .get("/rounds/" + known + "?page=5")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void bothLanguagesSayEverything() {
        ResourceBundle thai = ResourceBundle.getBundle("words", org.phrom.kit.text.Languages.THAI);
        ResourceBundle english = ResourceBundle.getBundle("words", java.util.Locale.ENGLISH);

        assertThat(thai.keySet()).isEqualTo(english.keySet());
    }

    private static String page(String path, int status) {
        Response response =
                given().accept("text/html").urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response.asString();
    }
}
