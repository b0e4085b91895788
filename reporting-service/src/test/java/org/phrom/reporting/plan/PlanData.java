package org.phrom.reporting.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

/** A round of four whose framework has a pillar with a ladder, and plans that are made from it. */
public final class PlanData {

    static final String MEASURE = """
            {"code":"M1","title":"ทำแผนพัฒนาดิจิทัล","description":"ครอบคลุมทุกหน่วยงาน","node":"plan","targetLevel":2,
            "owner":"สำนักงานจังหวัด","costs":[{"budgetYear":2027,"amount":1500000},{"budgetYear":2028,"amount":250000.5}],
            "fundingSource":"งบพัฒนาจังหวัด","dueDate":"2028-09-30"}
            """;
    static final String OTHER = """
            {"code":"M2","title":"เปิดบริการออนไลน์","node":"service","targetScore":0.75,"costs":[{"budgetYear":2027,"amount":99.99}]}
            """;

    private static final String FRAMEWORK = """
            {"framework":"steps-and-plans","version":"1","publishedAt":"2026-11-23T01:12:00Z","document":{"framework":"steps-and-plans","version":"1",
            "title":{"th":"ดัชนี","en":"Index"},
            "tree":{"code":"index","name":{"th":"ดัชนีรวม","en":"Overall index"},"children":[
            {"code":"strategy","name":{"th":"ยุทธศาสตร์","en":"Strategy"},"weight":3,"children":[
            {"code":"plan","name":{"th":"แผน","en":"Plan"},"weight":1,"indicator":{"ladder":[
            {"level":0,"text":{"th":"ไม่มีแผน","en":"No plan"},"recommendation":{"th":"จัดทำแผน","en":"Write a plan"}},
            {"level":1,"text":{"th":"มีแผน","en":"A plan"},"recommendation":{"th":"ติดตามแผน","en":"Follow it"}},
            {"level":2,"text":{"th":"ติดตามแผน","en":"A plan that is followed"}}]}}]},
            {"code":"service","name":{"th":"บริการ","en":"Service"},"weight":1}]},
            "scoring":{"steps":[{"step":"normalise","method":"goalposts","lower":0,"upper":1,"range":[0,1]}]}}}
            """;

    private PlanData() {}

    /** A round that is open, or in another state, in which four take part; waits until it is readable. */
    public static String round(String state) {
        String round = Given.freshRound();
        Topics.send("phrom.frameworks", Topics.Sent.of("framework-published.v1", "steps-and-plans:1", 1, FRAMEWORK));
        Topics.send("phrom.rounds", Given.with(Given.round(round, state, 5), "\"gtmi\"", "\"steps-and-plans\""));
        Topics.send("phrom.assessments", Given.all(Given.FOUR, who -> Given.assessment(round, who, "submitted", 3)));
        Given.arrived("framework", "code = 'steps-and-plans'", 1);
        Given.arrived("round", "id = '" + round + "'", 1);
        Given.arrived("assessment", "round = '" + round + "'", 4);
        return round;
    }

    /** Somebody of that role. */
    public static RequestSpecification as(String role, String... organisations) {
        return by("a-" + role, role, organisations);
    }

    static RequestSpecification by(String subject, String role, String... organisations) {
        return given().auth()
                .oauth2(Tokens.of(subject, List.of(role), organisations))
                .contentType(ContentType.JSON);
    }

    static String content(String... measures) {
        return "{\"title\":\"แผนดิจิทัลจังหวัด\",\"measures\":[" + String.join(",", measures) + "]}";
    }

    static String plan(String round, String organisation, String... measures) {
        return content(measures)
                .replaceFirst("\\{", "{\"round\":\"" + round + "\",\"organisation\":\"" + organisation + "\",");
    }

    /** The address of a plan with two measures that a respondent of the organisation drafted. */
    public static String drafted(String round, String organisation) {
        Response made = as("respondent", organisation)
                .body(plan(round, organisation, MEASURE, OTHER))
                .post("/v1/plans");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.header("Location");
    }

    /** The same, approved and begun. */
    public static String running(String round, String organisation) {
        String plan = drafted(round, organisation);
        done(as("approver", organisation), plan, "/approval");
        done(as("respondent", organisation), plan, "/start");
        return plan;
    }

    static Response act(RequestSpecification who, String plan, String action) {
        String version = as("analyst").get(plan).header("ETag");
        return who.header("If-Match", version).post(plan + action);
    }

    static Response done(RequestSpecification who, String plan, String action) {
        Response answer = act(who, plan, action);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    /** What came of a note. */
    public static Response noted(RequestSpecification who, String plan, String note) {
        return who.body(note).post(plan + "/notes");
    }

    static List<String> audited(String plan) {
        return as("administrator")
                .get("/v1/audit-entries?subject=" + plan.substring("/v1/".length()))
                .path("items.action");
    }

    /** Every row that people wrote, as text, in order of key. */
    public static List<String> written() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("plan", "plan_note")) {
            try (var connection = Infrastructure.connection();
                    var result = connection
                            .createStatement()
                            .executeQuery("select '" + table + "' || t::text || t.xmin::text as line from " + table
                                    + " t order by line")) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            } catch (SQLException cause) {
                throw new IllegalStateException(cause);
            }
        }
        return rows;
    }
}
