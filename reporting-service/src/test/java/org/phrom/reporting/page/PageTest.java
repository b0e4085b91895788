package org.phrom.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
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
                .contains("<h1>Bangkok</h1>", "of 4", "Very high", "Strongest beside the median")
                .contains("Core government systems", "+0.425")
                .contains("stroke-dasharray");
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
    void theStyleSheetIsServed() {
        Response css = given().get("/phrom.css");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.contentType()).startsWith("text/css");
    }

    @Test
    void bothLanguagesSayEverything() {
        ResourceBundle thai = ResourceBundle.getBundle("words", org.phrom.reporting.readmodel.Languages.THAI);
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
