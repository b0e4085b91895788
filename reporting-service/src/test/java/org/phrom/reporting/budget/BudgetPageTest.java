package org.phrom.reporting.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.reporting.Given;

@QuarkusTest
class BudgetPageTest {

    private static final String POPULATED = """
            {"name":"งบ <2570>","budget":45,"objective":"indexPoints","limits":[{"code":"TH-NORTH","floor":5,"ceiling":1200000}],
            "required":[{"organisation":"TH-51","indicator":"plan","level":1}],"lagging":{"below":10,"weight":2},
            "population":{"source":"กรมการปกครอง","people":{"TH-50":1800000,"TH-51":400000,"TH-10":5400000}}}""";

    @Test
    void aScenarioSaysWhatIsPaidForWhoGainsAndHowGoodThatIs() {
        String round = BudgetData.costed("open");
        String id = id(BudgetData.computed(round, POPULATED));

        String page = page("/rounds/" + round + "/budget/" + id + "?lang=en");

        assertThat(page)
                .contains("<html lang=\"en\">", "<h1>งบ &lt;2570&gt;</h1>", "45 THB", "scenarios are not public")
                .contains("organisations below 10.0, 2 times", "กรมการปกครอง");
        // Lamphun's two levels of plan for 40 count twice: 150 points of the objective, 75 of the index
        assertThat(figure(page, "Spent")).isEqualTo("40 THB <small>5 left</small>");
        assertThat(figure(page, "Gap")).startsWith("0%");
        assertThat(page).contains("it is proven that no other way to spend this budget reaches more");
        assertThat(page).contains("One million THB more would raise what can be reached by about");
        assertThat(page).contains("The optimum beside formulas", "Equal shares", "By gap times people");
        assertThat(page).contains("What areas get", "TH-NORTH", "What is paid for, by part", "Plan, level 0 to 1");
        assertThat(page).contains("row 1: สำนักงบประมาณ", "version 1 of the table");
        assertThat(page).contains("Floors and ceilings", "1,200,000", "What has to be paid for", "≥ 1");
        assertThat(page).contains("Gini coefficient", "→");
        assertThat(page).contains("/v1/rounds/" + round + "/budget-scenarios/" + id + "/measures.csv?method=optimum");
    }

    @Test
    void theDetailsAreOfTheMethodThatIsAskedFor() {
        String round = BudgetData.costed("open");
        String id = id(BudgetData.computed(round, POPULATED));

        String page = page("/rounds/" + round + "/budget/" + id + "?lang=th&method=equal");

        // 15 for each: a level of plan for 10 in Lamphun, the second one for 15 in Chiang Mai, none in Bangkok
        assertThat(page).contains("<html lang=\"th\">", "ใครได้ประโยชน์: แบ่งเท่ากัน", "1 ถึง 2 จาก 2");
        assertThat(page).contains("แถว 5: Chiang Mai");
    }

    @Test
    void theScenariosOfARoundAreListedAndComparedSideBySide() {
        String round = BudgetData.costed("open");
        String first =
                id(BudgetData.computed(round, "{\"name\":\"small\",\"budget\":10,\"objective\":\"indexPoints\"}"));
        String second =
                id(BudgetData.computed(round, "{\"name\":\"large\",\"budget\":45,\"objective\":\"unitsLifted\"}"));

        String list = page("/rounds/" + round + "/budget?lang=en");
        String both = page("/rounds/" + round + "/budget/comparison?lang=en&scenario=" + second + "&scenario=" + first);

        assertThat(list).contains(">small</a>", ">large</a>", "value=\"" + first + "\"", "Computed");
        assertThat(list).contains("Table of costs: version 1, 5 rows, THB");
        assertThat(both.indexOf(">large<")).isLessThan(both.indexOf(">small<"));
        // the first level of plan brings Lamphun 37.5 points for 10
        assertThat(both).contains("37.5 points", "Most organisations lifted to their next band", "What areas get");
        assertThat(both).contains("scenario=" + second + "&amp;scenario=" + first + "&amp;lang=th");
    }

    @Test
    void whatCouldNotBeComputedSaysWhy() {
        String round = BudgetData.costed("open");
        Response made = BudgetData.as("analyst")
                .body("{\"name\":\"a\",\"budget\":5,\"objective\":\"indexPoints\","
                        + "\"required\":[{\"organisation\":\"TH-51\",\"indicator\":\"plan\",\"level\":1}]}")
                .post("/v1/rounds/" + round + "/budget-scenarios");
        Given.arrived("job", "id = '" + made.path("id") + "' and state = 'failed'", 1);

        assertThat(page("/rounds/" + round + "/budget/" + made.path("id") + "?lang=en"))
                .contains("It could not be computed: Floors and what has to be paid for are more than the budget");
    }

    @Test
    void whoMayNotUseScenariosIsToldThatThereIsNoSuchPage() {
        String round = BudgetData.costed("published");
        String id = id(BudgetData.computed(round, POPULATED));

        for (String path : List.of("", "/" + id, "/comparison?scenario=" + id + "&scenario=" + id)) {
            String address = "/rounds/" + round + "/budget" + path;
            assertThat(given().accept("text/html").get(address).statusCode()).isEqualTo(401);
            assertThat(as("respondent").get(address).statusCode()).isEqualTo(404);
            assertThat(as("reviewer").get(address).statusCode()).isEqualTo(404);
        }
        String scenario = "/rounds/" + round + "/budget/";
        assertThat(as("analyst").get(scenario + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(as("analyst").get(scenario + "nothing").statusCode()).isEqualTo(404);
        assertThat(as("analyst").get(scenario + "comparison?scenario=" + id).statusCode())
                .isEqualTo(400);
        assertThat(as("analyst")
                        .get("/rounds/" + BudgetData.round("open") + "/budget/" + id)
                        .statusCode())
                .isEqualTo(404);
        Response own = as("analyst").get(scenario + id);
        assertThat(own.header("Cache-Control")).contains("no-store");
    }

    private static RequestSpecification as(String role) {
        return given().accept("text/html").auth().oauth2(Tokens.bearer(role, "TH-50"));
    }

    private static String page(String path) {
        Response response = as("analyst").get(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.asString();
    }

    private static String figure(String page, String name) {
        String from = "<dt>" + name + "</dt><dd>";
        int at = page.indexOf(from);
        return page.substring(at + from.length(), page.indexOf("</dd>", at));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
