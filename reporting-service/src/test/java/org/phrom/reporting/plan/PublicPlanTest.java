package org.phrom.reporting.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.reporting.plan.PlanData.as;
import static org.phrom.reporting.plan.PlanData.audited;
import static org.phrom.reporting.plan.PlanData.by;
import static org.phrom.reporting.plan.PlanData.done;
import static org.phrom.reporting.plan.PlanData.drafted;
import static org.phrom.reporting.plan.PlanData.noted;
import static org.phrom.reporting.plan.PlanData.running;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class PublicPlanTest {

    @Test
    void anApproverOpensAPlanToEverybody() {
        String plan = running(PlanData.round("published"), "TH-50");
        assertThat(noted(by("somchai", "respondent", "TH-50"), plan, "{\"text\":\"เริ่มแล้ว\"}")
                        .statusCode())
                .isEqualTo(201);
        assertProblem(given().get(plan), 401, "unauthenticated");

        Response opened = put(plan, version(plan));

        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        assertThat(opened.<String>path("publishedAt")).isNotNull();
        assertThat(opened.<List<String>>path("allowedActions"))
                .contains("retraction")
                .doesNotContain("publication");
        Response open = given().get(plan);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.<List<String>>path("measures.code")).containsExactly("M1", "M2");
        assertThat(open.<List<String>>path("allowedActions")).isEmpty();
        assertThat(open.asString()).doesNotContain("somchai", "a-approver", "a-respondent");
        Response notes = given().get(plan + "/notes");
        assertThat(notes.<List<String>>path("items.text")).containsExactly("เริ่มแล้ว");
        assertThat(notes.asString()).doesNotContain("somchai");
        for (String role : List.of("framework-author", "operator")) {
            assertThat(as(role).get(plan).statusCode()).isEqualTo(200);
        }
        assertThat(audited(plan)).contains("plan.published");
        assertProblem(given().get("/v1/plans"), 401, "unauthenticated");
    }

    @Test
    void whatIsOpenIsClosedAgain() {
        String plan = running(PlanData.round("published"), "TH-50");
        put(plan, version(plan));

        String open = version(plan);
        Response again = put(plan, open);
        assertThat(again.<Integer>path("version")).isEqualTo(4);
        Response closed = as("approver", "TH-NORTH").header("If-Match", open).delete(plan + "/publication");

        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        assertThat(closed.<String>path("publishedAt")).isNull();
        assertProblem(given().get(plan), 401, "unauthenticated");
        assertProblem(given().get(plan + "/notes"), 401, "unauthenticated");
        assertProblem(as("respondent", "TH-83").get(plan), 404, "not-found");
        assertThat(audited(plan)).contains("plan.published", "plan.retracted");
        assertThat(audited(plan).stream().filter("plan.published"::equals)).hasSize(1);
    }

    @Test
    void aPlanIsSeenByEverybodyOnceItsRoundIsPublished() {
        String round = PlanData.round("closed");
        String plan = running(round, "TH-51");
        put(plan, version(plan));
        assertProblem(given().get(plan), 401, "unauthenticated");

        Topics.send("phrom.rounds", Given.with(Given.round(round, "published", 6), "\"gtmi\"", "\"steps-and-plans\""));
        Given.arrived("round", "id = '" + round + "' and state = 'published'", 1);

        assertThat(given().get(plan).statusCode()).isEqualTo(200);
    }

    @Test
    void aDraftIsNotOpenedAndWhatIsADraftAgainOrDroppedIsClosed() {
        String round = PlanData.round("published");
        String drafted = drafted(round, "TH-50");
        assertProblem(put(drafted, version(drafted)), 409, "wrong-plan-state");

        done(as("approver", "TH-50"), drafted, "/approval");
        put(drafted, version(drafted));
        assertThat(given().get(drafted).statusCode()).isEqualTo(200);
        as("approver", "TH-50").header("If-Match", version(drafted)).delete(drafted + "/approval");
        assertProblem(given().get(drafted), 401, "unauthenticated");

        String dropped = running(round, "TH-51");
        put(dropped, version(dropped));
        done(as("approver", "TH-51").body("{\"reason\":\"ไม่ทำแล้วในปีนี้\"}"), dropped, "/drop");
        assertProblem(given().get(dropped), 401, "unauthenticated");
        assertProblem(put(dropped, version(dropped)), 409, "wrong-plan-state");
    }

    @Test
    void onlyApproversOfTheOrganisationAndAdministratorsOpenAPlan() {
        String plan = running(PlanData.round("published"), "TH-50");
        String seen = version(plan);

        for (String role :
                List.of("respondent", "reviewer", "analyst", "round-manager", "framework-author", "operator")) {
            assertProblem(as(role, "TH-50").header("If-Match", seen).put(plan + "/publication"), 403, "forbidden");
        }
        assertProblem(as("approver", "TH-83").header("If-Match", seen).put(plan + "/publication"), 404, "not-found");
        assertProblem(as("approver", "TH-50").put(plan + "/publication"), 428, "precondition-required");
        assertProblem(
                as("approver", "TH-50").header("If-Match", "\"1\"").put(plan + "/publication"),
                412,
                "precondition-failed");
        assertProblem(given().header("If-Match", seen).put(plan + "/publication"), 401, "unauthenticated");
        assertProblem(given().get("/v1/plans/" + UUID.randomUUID()), 401, "unauthenticated");
        assertThat(as("administrator")
                        .header("If-Match", seen)
                        .put(plan + "/publication")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageOfAPlanIsForWhoSeesThePlan() {
        String round = PlanData.round("published");
        String plan = running(round, "TH-50");
        assertThat(noted(
                                as("respondent", "TH-50"),
                                plan,
                                "{\"measure\":\"M1\",\"state\":\"running\",\"text\":\"<b>เริ่ม</b>\"}")
                        .statusCode())
                .isEqualTo(201);
        String address = "/rounds/" + round + "/organisations/TH-50/plan";

        assertThat(page(address, 404)).contains("ไม่พบหน้านี้");
        assertThat(as("respondent", "TH-83").get(address).statusCode()).isEqualTo(404);
        String thai = as("respondent", "TH-50").get(address + "?lang=th").asString();
        assertThat(thai)
                .contains(
                        "แผนดิจิทัลจังหวัด", "เชียงใหม่", "ทำแผนพัฒนาดิจิทัล", "ระดับ 2: ติดตามแผน", "สำนักงานจังหวัด")
                .contains("30 กันยายน พ.ศ. 2571", "กำลังดำเนินการ", "ไม่เปิดเผยต่อสาธารณะ")
                .contains("<th scope=\"col\" class=\"number\">2570</th><th scope=\"col\" class=\"number\">2571</th>")
                .contains("1,500,000.00", "1,500,099.99", "250,000.50", "&lt;b&gt;เริ่ม&lt;/b&gt;");
        Response english = as("analyst").get(address + "?lang=en");
        assertThat(english.header("Cache-Control")).isEqualTo("no-store");
        assertThat(english.asString()).contains("Level 2: A plan that is followed", "Score 0.750", "30 September 2028");

        put(plan, version(plan));
        assertThat(page(address, 200)).contains("เปิดเผยต่อทุกคน").doesNotContain("a-respondent", "a-approver");
        assertThat(page("/rounds/" + round + "/organisations/TH-10/plan", 404)).contains("ไม่พบหน้านี้");
        assertThat(page("/rounds/none/organisations/TH-50/plan", 404)).contains("ไม่พบหน้านี้");
    }

    @Test
    void thePageOfARoundSumsUpThePlansThatTheReaderSees() {
        String round = PlanData.round("published");
        Topics.send("phrom.organisations", Given.organisation("TH-NORTH", "ภาคเหนือ", "North", 1));
        Given.arrived("organisation", "code = 'TH-NORTH'", 1);
        String plan = running(round, "TH-50");
        drafted(round, "TH-51");
        String address = "/rounds/" + round + "/plans";

        assertThat(page(address, 200))
                .contains("ไม่มีแผนของรอบนี้ที่จะแสดงที่นี่")
                .doesNotContain("เชียงใหม่");
        String whole = as("analyst").get(address + "?lang=en").asString();
        assertThat(whole)
                .contains(
                        "<th scope=\"row\">North</th><td class=\"number\">2</td><td class=\"number\">2</td>"
                                + "<td class=\"number\">2</td><td class=\"number\">4</td><td class=\"number\">3,500,200.98 THB</td>")
                .contains("Chiang Mai", "Lamphun", "Drafted", "Running");
        assertThat(as("respondent", "TH-51").get(address + "?lang=en").asString())
                .contains("Lamphun")
                .doesNotContain("Chiang Mai");

        put(plan, version(plan));
        assertThat(page(address, 200))
                .contains(
                        "แสดงเฉพาะแผนที่เปิดเผยต่อทุกคน",
                        "เชียงใหม่",
                        "/rounds/" + round + "/organisations/TH-50/plan?lang=th")
                .doesNotContain("ลำพูน");
        assertThat(as("framework-author").get(address + "?lang=th").asString())
                .contains("เชียงใหม่")
                .doesNotContain("ลำพูน");
        assertThat(page("/rounds/" + PlanData.round("closed") + "/plans", 401)).contains("ยังไม่เปิดให้ทุกคนอ่าน");
    }

    private static Response put(String plan, String seen) {
        return as("approver", "TH-NORTH").header("If-Match", seen).put(plan + "/publication");
    }

    private static String version(String plan) {
        return as("analyst").get(plan).header("ETag");
    }

    private static String page(String address, int status) {
        Response page = given().get(address + "?lang=th");
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(status);
        return page.asString();
    }
}
