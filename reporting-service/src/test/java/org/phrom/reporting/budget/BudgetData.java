package org.phrom.reporting.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;
import org.phrom.reporting.Given.Participant;

/** A round of three whose index is the mean of two ladders from 0 to 2, with costs. */
public final class BudgetData {

    public static final String COSTS = """
            {"currency":"THB","rows":[
            {"indicator":"plan","fromLevel":0,"toLevel":1,"cost":10,"source":"สำนักงบประมาณ"},
            {"indicator":"plan","fromLevel":1,"toLevel":2,"cost":30,"source":"สำนักงบประมาณ"},
            {"indicator":"data","fromLevel":0,"toLevel":1,"cost":20,"source":"DGA"},
            {"indicator":"data","fromLevel":1,"toLevel":2,"cost":20,"source":"DGA"},
            {"indicator":"plan","fromLevel":1,"toLevel":2,"cost":15,"source":"Chiang Mai","organisation":"TH-50"}]}
            """;

    static final String FRAMEWORK = """
            {"framework":"costed","version":"1","publishedAt":"2026-11-23T01:12:00Z","document":{"framework":"costed","version":"1",
            "title":{"th":"ดัชนี","en":"Index"},
            "tree":{"code":"index","name":{"th":"ดัชนีรวม","en":"Overall index"},"children":[
            {"code":"plan","name":{"th":"แผน","en":"Plan"},"weight":3,"indicator":{"rule":"ladder","questions":["P"],"ladder":[
            {"level":0,"text":{"th":"ไม่มี","en":"None"}},{"level":1,"text":{"th":"มี","en":"Some"}},{"level":2,"text":{"th":"ดี","en":"Good"}}]}},
            {"code":"data","name":{"th":"ข้อมูล","en":"Data"},"indicator":{"rule":"points","questions":["D"],"ladder":[
            {"level":0,"text":{"th":"ไม่มี","en":"None"}},{"level":1,"text":{"th":"มี","en":"Some"}},{"level":2,"text":{"th":"ดี","en":"Good"}}]}}]},
            "bands":[{"code":"C","name":{"th":"ต่ำ","en":"Low"},"from":0},{"code":"B","name":{"th":"กลาง","en":"Middle"},"from":50},{"code":"A","name":{"th":"สูง","en":"High"},"from":80}],
            "scoring":{"aggregation":"arithmetic","missing":"drop","steps":[{"step":"normalise","method":"goalposts","lower":0,"upper":2,"range":[0,100],
            "indicators":{"data":{"method":"goalposts","lower":0,"upper":1,"range":[0,100]}}}]}}}
            """;

    private static final List<Participant> THREE = Given.FOUR.subList(0, 3);

    private BudgetData() {}

    /** A scored round; waits until it is readable. */
    public static String round(String state) {
        String round = Given.freshRound();
        round(round, state);
        return round;
    }

    /** The same under a name. */
    public static void round(String round, String state) {
        // no published round is before another round of these tests
        round(round, state, "costed", state.equals("published") ? "2099-11-01" : "2022-11-01", 37.5, 50, 0);
    }

    /** The same of a framework of its own, as of a day, with these scores of Chiang Mai, Bangkok and Lamphun. */
    static void round(
            String round, String state, String framework, String day, double north, double capital, double last) {
        Topics.send(
                "phrom.frameworks",
                Sent.of(
                        "framework-published.v1",
                        framework + ":1",
                        1,
                        FRAMEWORK.replace("\"costed\"", "\"" + framework + "\"")));
        Sent told = Given.with(Given.round(round, state, 5), "\"gtmi\"", "\"" + framework + "\"");
        Topics.send("phrom.rounds", Given.with(told, "2022-11-01\"", day + "\""));
        Topics.send("phrom.assessments", Given.all(THREE, who -> Given.assessment(round, who, "submitted", 3)));
        Topics.send(
                "phrom.scores",
                score(round, "TH-50", north, 50, 1, 0, 0),
                score(round, "TH-10", capital, 50, 1, 50, 1),
                score(round, "TH-51", last, 0, 0, 0, 0));
        Given.arrived("framework", "code = '" + framework + "'", 1);
        Given.arrived("round", "id = '" + round + "'", 1);
        Given.arrived("standing", "run = '" + round + "-live' and ancestors is not null and score is not null", 3);
    }

    static Sent score(String round, String code, double score, double plan, int level, double data, int other) {
        return Sent.of("organisation-scored.v1", round + "-live:" + code, 1, """
                {"run":{"id":"%1$s-live","kind":"live","round":"%1$s","scoringModel":{"framework":"costed","frameworkVersion":"1",
                "number":1}},"organisation":"%2$s","assessment":"5c0e1c52-9c1b-4d0e-8f0b-0f2f6f0a7e11","state":"scored",
                "score":%3$s,"coverage":1.0,"nodes":[{"code":"index","score":%3$s,"coverage":1},
                {"code":"plan","score":%4$s,"level":%5$s,"coverage":1},{"code":"data","score":%6$s,"level":%7$s,"coverage":1}],
                "scoredAt":"2022-11-23T01:12:30.123456Z"}
                """.formatted(
                        round, code, score, plan, level, data, other));
    }

    public static RequestSpecification as(String role, String... organisations) {
        return given().auth().oauth2(Tokens.bearer(role, organisations)).contentType(ContentType.JSON);
    }

    /** The round with a table of costs. */
    public static String costed(String state) {
        String round = round(state);
        Response put = as("analyst").body(COSTS).put("/v1/rounds/" + round + "/cost-table");
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        return round;
    }

    /** The address of a computed scenario. */
    public static String computed(String round, String request) {
        Response made = as("analyst").body(request).post("/v1/rounds/" + round + "/budget-scenarios");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(202);
        Given.arrived("job", "id = '" + made.path("id") + "' and state = 'done'", 1);
        return made.header("Location");
    }
}
