package org.phrom.reporting.report.obstacles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class ObstaclesPageTest {

    private final ObstaclesData data =
            new ObstaclesData("tagged-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void peopleSeeWhatIsCommonWhereAndWhatSeparatesInTheirLanguage() {
        data.version();
        Topics.send("phrom.organisations", Given.organisation("OB-S", "ภาคใต้", "South", 1));
        Given.arrived("organisation", "code = 'OB-S'", 1);
        String round = data.separatedRound("first", "published");

        String english = page(given(), round, "?lang=en", 200);
        String thai = page(given(), round, "?lang=th", 200);

        assertThat(english)
                .contains("<h1>Obstacles and success factors: Overall index</h1>", "<p class=\"lead\">Round first</p>")
                .contains("<dt>Handed in</dt><dd>24</dd>")
                .contains("<dt>Most common obstacle</dt><dd>29.2% <small>Too little budget</small></dd>")
                .contains("<th scope=\"row\">Too little budget</th><td class=\"number\">7</td>"
                        + "<td class=\"number score\">29.2%</td><td class=\"number\">2.00</td>")
                .contains("Too little budget, South: ", "role=\"img\"")
                .contains("The 6 organisations with the highest scores against the 6 with the lowest.")
                .contains("This is association, not cause.", "Newcombe 1998, method 10")
                .contains(
                        "<td class=\"number\">0.0%</td><td class=\"number\">100.0%</td><td class=\"number score\">−100.0%"
                                + " <small>−100.0% to −44.8%</small></td><td class=\"number\">0.003</td><td><b>yes</b></td>")
                .contains("/v1/rounds/" + round + "/obstacles?run=live&amp;node=index&amp;format=csv")
                .contains("/obstacles?run=live&amp;node=index&amp;format=svg&amp;lang=en")
                .as("what somebody wrote")
                .doesNotContain("something else");
        assertThat(thai)
                .contains(
                        "<h1>อุปสรรคและปัจจัยความสำเร็จ: ดัชนีรวม</h1>", "งบประมาณไม่พอ", "ภาคใต้", "ไม่ใช่เหตุและผล");
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}?lang=en", round)
                        .asString())
                .contains("<a class=\"button\" href=\"/rounds/" + round
                        + "/obstacles?run=live&amp;lang=en\">Obstacles and success factors</a>");
        assertThat(page(given(), round, "?lang=en&node=data", 200))
                .contains(": Data</h1>", "Leaders care")
                .doesNotContain("Too little budget");
        page(given(), round, "?lang=en&node=none", 400);
    }

    @Test
    void theHeatMapIsAPicture() {
        data.version();
        String round = data.round("first", "published");

        Response picture = given().get("/v1/rounds/{id}/obstacles?format=svg&lang=th", round);
        Response accepted = given().accept("image/svg+xml").get("/v1/rounds/{id}/obstacles?by=band", round);

        assertThat(picture.contentType()).isEqualTo("image/svg+xml");
        assertThat(picture.asString())
                .startsWith("<svg ")
                .contains("อุปสรรคตามพื้นที่", "งบประมาณไม่พอ", ">33%<")
                .as("of two that are withheld")
                .doesNotContain("OB-E", "OB-C");
        assertThat(accepted.asString()).contains(">Obstacles by band</", ">25%<");
        assertThat(picture.header("ETag"))
                .isNotEqualTo(given().get("/v1/rounds/{id}/obstacles", round).header("ETag"));
    }

    @Test
    void whereNothingCanBeShownThePageSaysWhy() {
        data.version();
        Topics.send("phrom.rounds", data.told("few", "published", 5));
        Given.arrived("round", "id = '" + data.id("few") + "'", 1);

        assertThat(page(given(), data.id("few"), "?lang=en", 200))
                .contains("Too few organisations have handed in their answers");
        String gtmi = Given.scoredRound("published");
        assertThat(given().accept("text/html").get("/rounds/{id}?lang=en", gtmi).asString())
                .as("a framework without tags")
                .doesNotContain("/obstacles");
    }

    @Test
    void thePageOfAnUnpublishedRoundIsOfTheOwnSubTreeAndKeptByNobody() {
        data.version();
        String open = data.round("first", "open");

        Response own = as("respondent", "OB-E").accept("text/html").get("/rounds/{id}/obstacles?lang=en", open);

        assertThat(own.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.asString())
                .contains("These figures are of your own organisations only", "<dt>Handed in</dt><dd>1</dd>")
                .doesNotContain("the only one in the east", "OB-N");
        page(given(), open, "", 401);
        page(as("analyst"), "none", "", 404);
    }

    private static RequestSpecification as(String role, String... organisations) {
        return given().auth().oauth2(Tokens.bearer(role, organisations));
    }

    private static String page(RequestSpecification caller, String round, String query, int status) {
        Response response =
                caller.accept("text/html").urlEncodingEnabled(false).get("/rounds/" + round + "/obstacles" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response.asString();
    }
}
