package org.phrom.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.reporting.plan.PlanData.as;
import static org.phrom.reporting.plan.PlanData.done;
import static org.phrom.reporting.plan.PlanData.drafted;
import static org.phrom.reporting.plan.PlanData.noted;
import static org.phrom.reporting.plan.PlanData.plan;
import static org.phrom.reporting.plan.PlanData.running;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class PlanSummaryTest {

    private static final String NORTH_COSTS = "\"costs\":["
            + "{\"currency\":\"THB\",\"budgetYear\":2027,\"source\":\"งบพัฒนาจังหวัด\",\"others\":false,\"amount\":3000000,\"measures\":2},"
            + "{\"currency\":\"THB\",\"budgetYear\":2027,\"others\":false,\"amount\":199.98,\"measures\":2},"
            + "{\"currency\":\"THB\",\"budgetYear\":2028,\"source\":\"งบพัฒนาจังหวัด\",\"others\":false,\"amount\":500001.0,\"measures\":2}]";

    @Test
    void plansAreSummedUpByRegion() {
        String round = plans();

        Response answer = as("analyst").get("/v1/plans/summary?by=area&round=" + round);

        JsonPath told = json(answer);
        assertThat(told.getString("round")).isEqualTo(round);
        assertThat(told.getList("lines.area.code")).containsExactly("TH-NORTH", "TH-SOUTH");
        assertThat(told.getString("lines[0].area.name.en")).isEqualTo("North");
        assertThat(told.getList("lines.sum.plans")).containsExactly(2, 1);
        assertThat(told.getMap("lines[0].sum.measures").values()).containsExactly(3, 0, 1, 0);
        assertThat(told.getInt("lines[0].sum.levelTargets")).isEqualTo(2);
        assertThat(told.getInt("lines[0].sum.scoreTargets")).isEqualTo(2);
        assertThat(answer.asString()).contains(NORTH_COSTS);
        assertThat(told.getInt("total.plans")).isEqualTo(3);
        assertThat(told.getMap("total.measures").values()).containsExactly(5, 0, 1, 0);
        assertThat((Object) told.get("lines[0].node")).isNull();
        assertThat((Object) told.get("lines[0].state")).isNull();
    }

    @Test
    void aMeasureCountsForThePillarThatItsNodeLiesIn() {
        String round = plans();

        JsonPath byNode = json(as("analyst").get("/v1/plans/summary?by=node&round=" + round));
        assertThat(byNode.getList("lines.node.code")).containsExactly("strategy", "service");
        assertThat(byNode.getString("lines[0].node.name.th")).isEqualTo("ยุทธศาสตร์");
        assertThat(byNode.getList("lines.sum.plans")).containsExactly(3, 3);
        assertThat(byNode.getList("lines.sum.measures.planned")).containsExactly(2, 3);
        assertThat(byNode.getList("lines.sum.measures.done")).containsExactly(1, 0);

        JsonPath both = json(as("analyst").get("/v1/plans/summary?by=area-node&round=" + round));
        assertThat(both.getList("lines.area.code")).containsExactly("TH-NORTH", "TH-NORTH", "TH-SOUTH", "TH-SOUTH");
        assertThat(both.getList("lines.node.code")).containsExactly("strategy", "service", "strategy", "service");
        assertThat(both.getList("lines.sum.plans")).containsExactly(2, 2, 1, 1);
    }

    @Test
    void droppedPlansCountByStateAndWhereTheyAreAskedFor() {
        String round = plans();

        JsonPath byState = json(as("analyst").get("/v1/plans/summary?by=state&round=" + round));
        assertThat(byState.getList("lines.state")).containsExactly("drafted", "running", "dropped");
        assertThat(byState.getList("lines.sum.plans")).containsExactly(2, 1, 1);
        assertThat(byState.getList("lines[2].sum.costs")).isEmpty();
        assertThat(byState.getInt("lines[2].sum.measures.dropped")).isEqualTo(2);

        JsonPath dropped = json(as("analyst").get("/v1/plans/summary?by=area&state=dropped&round=" + round));
        assertThat(dropped.getList("lines.area.code")).containsExactly("TH-CENTRAL");
        JsonPath strategy = json(as("analyst").get("/v1/plans/summary?by=state&node=none&round=" + round));
        assertThat(strategy.getList("lines")).isEmpty();
        assertThat(strategy.getInt("total.plans")).isZero();
    }

    @Test
    void nothingIsSummedUpThatTheCallerDoesNotSee() {
        String round = plans();
        String address = "/v1/plans/summary?by=area&round=" + round;

        assertThat(json(as("respondent", "TH-SOUTH").get(address)).getList("lines.area.code"))
                .containsExactly("TH-SOUTH");
        assertThat(json(as("reviewer", "TH-50").get(address)).getInt("total.plans"))
                .isEqualTo(1);
        for (String role : List.of("framework-author", "operator", "reviewer")) {
            assertThat(json(as(role).get(address)).getInt("total.plans")).isZero();
        }
        assertProblem(RestAssured.given().get(address), 401, "unauthenticated");
        assertProblem(as("analyst").get("/v1/plans/summary?round=none"), 404, "not-found");
        assertProblem(as("analyst").get("/v1/plans/summary"), 400, "invalid-parameter");
        assertProblem(as("analyst").get("/v1/plans/summary?by=month&round=" + round), 400, "invalid-parameter");
        assertProblem(as("analyst").get(address + "&format=svg"), 400, "invalid-parameter");
    }

    @Test
    void sumsAreGivenAsFilesAndNotAgainWhileNothingChanged() {
        String round = plans();
        String address = "/v1/plans/summary?by=area&lang=en&round=" + round;

        Response csv = as("analyst").get(address + "&format=csv");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + round + "-plans-by-area.csv\"");
        assertThat(csv.asString().lines())
                .containsExactly(
                        "\uFEFFarea,area_name_th,area_name_en,node,node_name_th,node_name_en,state,plans,planned,running,done,"
                                + "dropped,level_targets,score_targets,cost_THB_2027,cost_THB_2028",
                        "TH-NORTH,ภาคเหนือ,North,,,,,2,3,0,1,0,2,2,3000199.98,500001.0",
                        "TH-SOUTH,ภาคใต้,South,,,,,1,2,0,0,0,1,1,1500099.99,250000.5");
        Response xlsx = as("analyst").get(address + "&format=xlsx");
        assertThat(xlsx.contentType()).startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(xlsx.asByteArray()).startsWith('P', 'K');

        Response json = as("analyst").get(address);
        assertThat(json.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(as("analyst")
                        .header("If-None-Match", json.header("ETag"))
                        .get(address)
                        .statusCode())
                .isEqualTo(304);
        drafted(round, "TH-10");
        assertThat(as("analyst")
                        .header("If-None-Match", json.header("ETag"))
                        .get(address)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ofManySourcesTheTwentyLargestAreNamed() {
        String round = PlanData.round("closed");
        String measures = IntStream.rangeClosed(1, 25)
                .mapToObj(i -> "{\"code\":\"M" + i + "\",\"title\":\"x\",\"node\":\"service\",\"targetScore\":1,"
                        + "\"costs\":[{\"budgetYear\":2027,\"amount\":" + i + "}],\"fundingSource\":\" source " + i
                        + " \"}")
                .collect(Collectors.joining(","));
        assertThat(as("respondent", "TH-50")
                        .body(plan(round, "TH-50", measures))
                        .post("/v1/plans")
                        .statusCode())
                .isEqualTo(201);

        JsonPath told = json(as("analyst").get("/v1/plans/summary?by=node&round=" + round));

        assertThat(told.getList("total.costs")).hasSize(21);
        assertThat(told.getList("total.costs.source"))
                .contains("source 6", "source 25")
                .doesNotContain("source 5");
        assertThat(told.getMap("total.costs[20]"))
                .containsEntry("others", true)
                .containsEntry("amount", 15)
                .containsEntry("measures", 5)
                .doesNotContainKey("source");
    }

    /** Two plans in the north, of which one is running with a measure done, one in the south, and one that was dropped. */
    private static String plans() {
        String round = PlanData.round("closed");
        Topics.send(
                "phrom.organisations",
                Given.organisation("TH-NORTH", "ภาคเหนือ", "North", 1),
                Given.organisation("TH-SOUTH", "ภาคใต้", "South", 1));
        Given.arrived("organisation", "code in ('TH-NORTH', 'TH-SOUTH')", 2);
        String running = running(round, "TH-50");
        assertThat(noted(
                                as("respondent", "TH-50"),
                                running,
                                "{\"measure\":\"M1\",\"state\":\"done\",\"text\":\"เสร็จ\"}")
                        .statusCode())
                .isEqualTo(201);
        drafted(round, "TH-51");
        drafted(round, "TH-83");
        String dropped = drafted(round, "TH-10");
        done(as("respondent", "TH-10").body("{\"reason\":\"จัดทำใหม่ทั้งฉบับ\"}"), dropped, "/drop");
        return round;
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }
}
