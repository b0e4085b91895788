package org.phrom.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Examples;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given.Participant;
import org.phrom.reporting.budget.BudgetData;
import org.phrom.reporting.report.obstacles.ObstaclesData;
import org.phrom.reporting.report.recommendation.RecommendationData;
import org.phrom.reporting.report.trend.TrendData;

/** What came out of one published round, and the work of an operator. */
@QuarkusTest
class ExamplesTest {

    private static final String ID = "2022-provinces";
    private static final String ROUND = "/v1/rounds/" + ID;
    private static final String CLOSED_AT = "2022-11-30T17:00:00Z";
    private static final String HASH = "5d41402abc4b2a76b9719d911017c592".repeat(2);
    private static final List<Participant> PROVINCES = List.of(
            new Participant("TH-50", "เชียงใหม่", "Chiang Mai", "province", "TH-NORTH"),
            new Participant("TH-10", "กรุงเทพมหานคร", "Bangkok", "metropolis", "TH-CENTRAL"),
            new Participant("TH-51", "ลำพูน", "Lamphun", "province", "TH-NORTH"),
            new Participant("TH-83", "ภูเก็ต", "Phuket", "province", "TH-SOUTH"));
    private static final List<Integer> RANKS = List.of(2, 1, 2, 4);

    private static final String MAP = """
            {"title":{"th":"จังหวัดตัวอย่าง","en":"Provinces of the example"},"attribution":"Phrom, CC0","codeProperty":"iso",
            "collection":{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"iso":"TH-50"},"geometry":{"type":"Polygon","coordinates":
            [[[98,18],[99.5,18],[99.5,20],[98,20],[98,18]]]}},
            {"type":"Feature","properties":{"iso":"TH-51"},"geometry":{"type":"Polygon","coordinates":
            [[[98,17],[99.5,17],[99.5,18],[98,18],[98,17]]]}},
            {"type":"Feature","properties":{"iso":"TH-10"},"geometry":{"type":"Point","coordinates":[100.5,13.75]}},
            {"type":"Feature","properties":{"iso":"TH-83"},"geometry":{"type":"Point","coordinates":[98.4,7.9]}}]}}
            """;

    @Test
    void theExamplesOfTheDocumentAreWhatTheServiceAnswers() {
        theYearBefore();
        published();
        onTwoVersions();
        String tagged = tagged();
        BudgetData.round("2022-costed", "open");
        RecommendationData.round("2023-advised", "published");
        Examples.assertCommitted(ID + "|TH-|OB-|rebuild\\.created|\"number\"", () -> {
            ok(200, given().get("/v1/rounds?pageSize=200"));
            ok(200, given().get(ROUND));
            ok(200, given().get(ROUND + "/progress"));
            ok(200, given().get(ROUND + "/rollup"));
            ok(200, given().get(ROUND + "/rollup?format=csv"));
            ok(200, given().get(ROUND + "/quality"));
            ok(200, given().get(ROUND + "/quality?format=csv"));
            ok(200, given().get(ROUND + "/response-board"));
            ok(200, given().get(ROUND + "/response-board?format=csv"));
            ok(200, given().get(ROUND + "/response-board/organisations"));
            ok(200, given().get(ROUND + "/ranking"));
            ok(200, given().get(ROUND + "/ranking?format=csv"));
            ok(200, given().get(ROUND + "/distribution"));
            ok(200, given().get(ROUND + "/distribution?format=csv"));
            ok(200, given().get(ROUND + "/heatmap"));
            ok(200, given().get(ROUND + "/heatmap?format=csv"));
            ok(200, given().get(ROUND + "/comparison?organisation=TH-10&organisation=TH-51"));
            ok(200, given().get(ROUND + "/comparison?organisation=TH-10&organisation=TH-51&format=csv"));
            ok(200, as("administrator").body(MAP).put("/v1/maps/" + ID));
            ok(200, given().get("/v1/maps"));
            ok(200, given().get("/v1/maps/" + ID));
            ok(200, given().get(ROUND + "/map"));
            ok(200, given().accept("application/geo+json").get(ROUND + "/map"));
            ok(200, given().get(ROUND + "/map?format=csv"));
            for (String report : List.of("changes", "transitions", "quadrant")) {
                ok(200, given().get(ROUND + "/" + report + "?from=2021-provinces"));
                ok(200, given().get(ROUND + "/" + report + "?from=2021-provinces&format=csv"));
            }
            ok(200, given().get(ROUND + "/trend"));
            ok(200, given().get(ROUND + "/trend?format=csv"));
            ok(200, given().get(ROUND + "/equity"));
            ok(200, given().get(ROUND + "/equity?format=csv"));
            ok(200, given().get(tagged + "?by=node"));
            ok(200, given().get(tagged + "?format=csv&by=band"));
            ok(200, given().get(tagged + "?format=svg&lang=en"));
            ok(200, given().get(tagged + "/factors"));
            ok(200, given().get(tagged + "/factors?format=csv"));
            ok(200, as("analyst").get(tagged + "/comments?kind=obstacle"));
            ok(200, given().get(ROUND + "/organisations/TH-51"));
            ok(200, as("respondent", "TH-50").get("/v1/rounds/2023-advised/organisations/TH-50/recommendations"));
            ok(200, given().get("/v1/organisations/TH-38/trend?framework=readiness-example"));
            Response begun = ok(202, operator().post("/v1/rebuilds"));
            Given.arrived("job", "id = '" + begun.path("id") + "' and state = 'done'", 1);
            // how much one reads depends on all that was ever told
            Given.sql("update job set pieces_done = 15, pieces_total = 15 where id = '" + begun.path("id") + "'");
            ok(200, operator().get("/v1/jobs/" + begun.path("id")));
            ok(200, operator().get("/v1/rebuilds/" + begun.path("id")));
            Given.arrived(
                    "audit_entry", "subject = 'rebuilds/" + begun.path("id") + "' and chain_position is not null", 1);
            ok(200, operator().get("/v1/audit-entries?subject=rebuilds/" + begun.path("id")));
            plans();
            budgets();
        });
    }

    private static String tagged() {
        ObstaclesData data = new ObstaclesData("obstacles-example");
        data.version();
        return "/v1/rounds/" + data.separatedRound("2568", "published") + "/obstacles";
    }

    private static void theYearBefore() {
        String id = "2021-provinces";
        Topics.send("phrom.rounds", before(id));
        Topics.send("phrom.assessments", Given.all(PROVINCES, who -> Given.assessment(id, who, "submitted", 3)));
        Topics.send(
                "phrom.scores",
                Given.official(id, new Given.Score("TH-50", "0.5", "B", "0.4", "0.5", "0.6"), 2, 1),
                Given.official(id, new Given.Score("TH-10", "0.9", "A", "0.95", "0.85", "0.9"), 1, 1),
                Given.official(id, new Given.Score("TH-51", "0.4", "C", "0.3", "0.4", "0.5"), 3, 1),
                Given.official(id, new Given.Score("TH-83", "0.1", "D", "0", "0.1", "0.2"), 4, 1),
                Given.completed(id, 4));
        Given.arrived("round", "id = '" + id + "'", 1);
        Given.arrived("standing", "run = '" + id + "-official' and ancestors is not null", 4);
    }

    private static Topics.Sent before(String id) {
        Topics.Sent round = Given.round(id, "published", 5);
        return Topics.Sent.of(
                round.type(),
                round.key(),
                5,
                round.body()
                        .replace("รอบทดสอบ", "รอบปี 2564")
                        .replace("Test round", "Round of 2021")
                        .replace("\"framework\":\"gtmi\"", "\"framework\":\"peers\"")
                        .replace("\"referenceDate\":\"2022-11-01\"", "\"referenceDate\":\"2021-11-01\""));
    }

    private static void budgets() {
        String round = "/v1/rounds/2022-costed";
        Response written = ok(200, as("analyst").body(BudgetData.COSTS).put(round + "/cost-table"));
        assertThat(written.<Integer>path("version")).isEqualTo(1);
        ok(200, as("analyst").get(round + "/cost-table"));
        ok(200, as("analyst").get(round + "/cost-table/export"));
        ok(
                200,
                as("analyst")
                        .contentType("text/csv")
                        .header("If-Match", "\"1\"")
                        .body("indicator,fromLevel,toLevel,cost,source\nplan,0,1,12,สำนักงบประมาณ\n")
                        .post(round + "/cost-table/import?dryRun=true"));
        ok(200, as("analyst").get(round + "/organisations/TH-51/cheapest-lift"));
        Response made = ok(
                202,
                as("analyst")
                        .body("{\"name\":\"งบประมาณปี 2570\",\"budget\":45,\"objective\":\"indexPoints\"}")
                        .post(round + "/budget-scenarios"));
        Given.arrived("job", "id = '" + made.path("id") + "' and state = 'done'", 1);
        String scenario = made.header("Location");
        ok(200, as("analyst").get(scenario));
        ok(200, as("analyst").get(scenario + "/organisations"));
        ok(200, as("analyst").get(scenario + "/measures.csv"));
        ok(200, as("analyst").get(round + "/budget-scenarios"));
        ok(
                200,
                as("analyst")
                        .get(round + "/budget-scenarios/comparison?scenario=" + made.path("id") + "&scenario="
                                + made.path("id")));
    }

    private static void plans() {
        ok(
                200,
                as("respondent", "TH-50")
                        .get("/v1/plans/prefill?round=2023-advised&organisation=TH-50&budgetYear=2028&lang=th"));
        Response drafted = ok(201, as("respondent", "TH-51").body(plan()).post("/v1/plans"));
        String plan = drafted.header("Location");
        Response changed = ok(
                200,
                as("respondent", "TH-51")
                        .header("If-Match", drafted.header("ETag"))
                        .body(content())
                        .put(plan));
        Response approved = act("approver", plan, changed, "/approval");
        Response again = ok(
                200,
                as("approver", "TH-51")
                        .header("If-Match", approved.header("ETag"))
                        .delete(plan + "/approval"));
        Response started = act("respondent", plan, act("approver", plan, again, "/approval"), "/start");
        assertThat(started.<String>path("state")).isEqualTo("running");
        ok(
                201,
                as("respondent", "TH-51")
                        .body(new TreeMap<>(Map.of(
                                "measure",
                                "M1",
                                "state",
                                "done",
                                "text",
                                "เปิดบริการครบ 12 รายการเมื่อวันที่ 1 มิถุนายน")))
                        .post(plan + "/notes"));
        ok(200, as("respondent", "TH-51").get(plan + "/notes"));
        Response noted = ok(200, as("respondent", "TH-51").get(plan));
        Response open = ok(
                200,
                as("approver", "TH-51").header("If-Match", noted.header("ETag")).put(plan + "/publication"));
        Response closed = ok(
                200,
                as("approver", "TH-51").header("If-Match", open.header("ETag")).delete(plan + "/publication"));
        act("respondent", plan, closed, "/completion");
        Response other = as("respondent", "TH-50")
                .noFilters()
                .body(plan().replace("TH-51", "TH-50"))
                .post("/v1/plans");
        ok(
                200,
                as("respondent", "TH-50")
                        .header("If-Match", other.header("ETag"))
                        .body(Map.of("reason", "จะจัดทำร่วมกับกลุ่มจังหวัด"))
                        .post(other.header("Location") + "/drop"));
        ok(200, as("analyst").get("/v1/plans?round=" + ID));
        ok(200, as("analyst").get("/v1/plans/summary?by=area-node&round=" + ID));
        ok(200, as("analyst").get("/v1/plans/summary?by=area&format=csv&round=" + ID));
        Response followed = as("respondent", TrendData.BODY)
                .noFilters()
                .body("{\"round\":\"readiness-example-2567\",\"organisation\":\"TH-38\",\"measures\":[{\"code\":\"M1\","
                        + "\"title\":\"จัดทำทะเบียนข้อมูล\",\"node\":\"a\",\"targetScore\":0.5}]}")
                .post("/v1/plans");
        ok(
                200,
                as("respondent", TrendData.BODY)
                        .get(followed.header("Location") + "/follow-up?round=readiness-example-2568"));
        ok(200, as("analyst").get("/v1/plans/export?state=done&round=" + ID));
    }

    private static String plan() {
        return "{\"round\":\"" + ID + "\",\"organisation\":\"TH-51\","
                + content().substring(1);
    }

    private static String content() {
        return """
                {"title":"แผนบริการดิจิทัลจังหวัดลำพูน","currency":"THB","measures":[{"code":"M1","title":"เปิดบริการออนไลน์ 12 รายการ",
                "description":"เริ่มจากบริการที่ประชาชนใช้มากที่สุด","node":"psdi","targetScore":0.75,"owner":"สำนักงานจังหวัดลำพูน",
                "costs":[{"budgetYear":2024,"amount":1500000},{"budgetYear":2025,"amount":250000.5}],
                "fundingSource":"งบพัฒนาจังหวัด","dueDate":"2025-06-30"}]}
                """;
    }

    private static Response act(String role, String plan, Response seen, String action) {
        return ok(200, as(role, "TH-51").header("If-Match", seen.header("ETag")).post(plan + action));
    }

    private static RequestSpecification as(String role, String... organisations) {
        return given().auth().oauth2(Tokens.bearer(role, organisations)).contentType(ContentType.JSON);
    }

    private static void onTwoVersions() {
        TrendData data = new TrendData("readiness-example");
        data.version("1", List.of("a", "b", "c"), TrendData.QUESTIONS, TrendData.GOALPOSTS, "");
        data.version(
                "2",
                List.of("a", "b", "d"),
                TrendData.QUESTIONS,
                TrendData.GOALPOSTS,
                TrendData.derived("1", "same:a:a", "widened:b:b", "new::d", "dropped:c:"));
        data.round("2567", "1", 2024, "published", "index", 0.5, "a", 0.25, "b", 0.5, "c", 0.75);
        data.round("2568", "2", 2025, "published", "index", 0.625, "a", 0.5, "b", 0.625, "d", 0.75);
    }

    private static void published() {
        Topics.send("phrom.frameworks", Given.peers());
        Topics.send(
                "phrom.organisations",
                Given.organisation("TH", "ประเทศไทย", "Thailand", 1),
                Given.organisation("TH-NORTH", "ภาคเหนือ", "North", 1),
                Given.organisation("TH-CENTRAL", "ภาคกลาง", "Central", 1),
                Given.organisation("TH-SOUTH", "ภาคใต้", "South", 1));
        Topics.send("phrom.rounds", round());
        Topics.send("phrom.assessments", Given.all(PROVINCES, who -> Given.assessment(ID, who, "submitted", 3)));
        Topics.send("phrom.scores", Given.all(Given.SCORES, ExamplesTest::official));
        Topics.send("phrom.scores", completed());
        Given.arrived("organisation", "code in ('TH', 'TH-NORTH', 'TH-CENTRAL', 'TH-SOUTH')", 4);
        Given.arrived("round", "id = '" + ID + "'", 1);
        Given.arrived("assessment", "round = '" + ID + "'", 4);
        Given.arrived("standing", "run = '" + ID + "-official'", 4);
    }

    private static Topics.Sent official(Given.Score score) {
        int rank = RANKS.get(Given.SCORES.indexOf(score));
        String peers = score.code().equals("TH-10")
                ? "{\"code\":\"large\",\"rank\":1}"
                : "{\"code\":\"small\",\"rank\":" + (rank - 1) + "}";
        return Given.among(Given.official(ID, score, rank, 1), peers);
    }

    private static Topics.Sent round() {
        Topics.Sent round = Given.closedAt(ID, "published", 5, CLOSED_AT);
        return Topics.Sent.of(
                round.type(),
                round.key(),
                5,
                round.body()
                        .replace("รอบทดสอบ", "รอบปี 2565")
                        .replace("Test round", "Round of 2022")
                        .replace("\"framework\":\"gtmi\"", "\"framework\":\"peers\"")
                        .replace("2022-11-01T00:00:00Z", "2023-02-01T02:00:00Z")
                        .replace("\"changedAt\"", "\"openedAt\":\"2022-11-01T02:00:00Z\",\"changedAt\""));
    }

    private static Topics.Sent completed() {
        Topics.Sent run = Given.completedAfter(ID, 4, CLOSED_AT);
        return Topics.Sent.of(run.type(), run.key(), 1, run.body().replace("sha256:22", "sha256:" + HASH));
    }

    private static RequestSpecification operator() {
        return as("operator");
    }

    private static Response ok(int status, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response;
    }
}
