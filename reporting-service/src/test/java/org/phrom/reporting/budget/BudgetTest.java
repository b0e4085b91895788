package org.phrom.reporting.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.reporting.budget.BudgetData.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class BudgetTest {

    private static final String POINTS = "{\"name\":\"ปี 2570\",\"budget\":45,\"objective\":\"indexPoints\"}";

    @Test
    void aBudgetPaysForWhatBringsMostPoints() {
        String round = BudgetData.costed("open");
        String scenario = BudgetData.computed(round, POINTS);

        Response found = as("analyst").get(scenario);

        // a level of plan is 37.5 points, one of data 12.5: Lamphun's two levels of plan for 40 bring 75; its first for
        // 10 and
        // Chiang Mai's second at its own price of 15 bring as much for 25, and 20 more a level of data
        assertThat(found.<Float>path("result.methods[0].value")).isEqualTo(87.5f);
        assertThat(found.<Float>path("result.methods[0].bound")).isEqualTo(87.5f);
        assertThat(found.<Float>path("result.methods[0].gap")).isZero();
        assertThat(found.<Integer>path("result.methods[0].spent")).isEqualTo(45);
        assertThat(found.<Integer>path("result.methods[0].left")).isZero();
        assertThat(found.<String>path("result.methods[1].method")).isEqualTo("equal");
        assertThat(found.<Integer>path("result.costTable")).isEqualTo(1);
        assertThat(found.<String>path("result.currency")).isEqualTo("THB");
        Response shares = as("analyst").get(scenario + "/organisations");
        assertThat(shares.<List<String>>path("items.organisation")).containsExactly("TH-10", "TH-50", "TH-51");
        assertThat(shares.<List<Integer>>path("items[1].measures.find { it.indicator == 'plan' }.costRows"))
                .containsExactly(5);
        assertThat(shares.<Integer>path("items[2].measures.find { it.indicator == 'plan' }.toLevel"))
                .isEqualTo(1);
    }

    @Test
    void aFileHasALineForEachMeasure() {
        String round = BudgetData.costed("open");
        String scenario = BudgetData.computed(round, POINTS.replace("45", "25"));

        Response file = as("analyst").get(scenario + "/measures.csv");

        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.asString())
                .isEqualTo(
                        "\uFEFFmethod,organisation,name_th,name_en,area,score_before,score_after,indicator,from_level,"
                                + "to_level,cost,gain,cost_rows,source,plan,plan_measures\r\n"
                                + "optimum,TH-50,เชียงใหม่,Chiang Mai,TH-NORTH,37.5,75.0,plan,1,2,15,37.5,5,table,,\r\n"
                                + "optimum,TH-51,ลำพูน,Lamphun,TH-NORTH,0.0,37.5,plan,0,1,10,37.5,1,table,,\r\n");
    }

    @Test
    void objectivesLimitsAndWhatIsRequiredAreHeld() {
        String round = BudgetData.costed("open");
        String people = BudgetData.computed(round, """
                {"name":"a","budget":45,"objective":"peopleAbove","level":50,
                "population":{"source":"กรมการปกครอง","people":{"TH-50":1800000,"TH-51":400000,"TH-10":5400000}}}""");
        String lifted = BudgetData.computed(round, "{\"name\":\"b\",\"budget\":30,\"objective\":\"unitsLifted\"}");
        String limited = BudgetData.computed(round, """
                {"name":"c","budget":45,"objective":"indexPoints","limits":[{"code":"TH-NORTH","ceiling":20}],
                "required":[{"organisation":"TH-51","indicator":"plan","level":1}]}""");

        Response first = as("analyst").get(people);
        // Chiang Mai by its plan; Lamphun needs a level of plan and one of data
        assertThat(first.<Float>path("result.methods[0].value")).isEqualTo(2_200_000f);
        assertThat(first.<Integer>path("result.methods[0].spent")).isEqualTo(45);
        assertThat(first.<List<String>>path("result.methods.method"))
                .containsExactly("optimum", "equal", "gapTimesPeople");
        // the plan of Chiang Mai reaches 50 for 15; Lamphun would cost 30, Bangkok's plan to 80 costs 30
        assertThat(as("analyst").get(lifted).<Float>path("result.methods[0].value"))
                .isEqualTo(1f);
        Response third = as("analyst").get(limited);
        assertThat(third.<Float>path("result.methods[0].points")).isEqualTo(75f);
        assertThat(third.<Integer>path("result.methods[0].areas.find { it.code == 'TH-NORTH' }.spent"))
                .isEqualTo(10);
        Response both = as("analyst")
                .get("/v1/rounds/" + round + "/budget-scenarios/comparison?scenario=" + id(people) + "&scenario="
                        + id(limited));
        assertThat(both.<List<String>>path("scenarios.request.name")).containsExactly("a", "c");
    }

    @Test
    void moreThanThereIsFailsWithItsReason() {
        Response failed = failed("TH-51", 5);

        assertThat(failed.<String>path("job.failure.code")).isEqualTo("budget-infeasible");
        assertThat(failed.<String>path("failure.en")).isEqualTo("At least 10 is needed, and the budget is 5");
        assertThat(failed.<Object>path("result")).isNull();
    }

    @Test
    void whatHasToBePaidForWithNobodyToPayItForIsNotLeftOut() {
        Response failed = failed("TH-99", 1_000_000);

        assertThat(failed.<String>path("job.failure.code")).isEqualTo("budget-infeasible");
        assertThat(failed.<String>path("failure.en")).endsWith("has no score or no costs: TH-99/plan");
        assertThat(failed.<Object>path("result")).isNull();
    }

    @Test
    void whatAnApprovedPlanSaysGoesBeforeTheTable() {
        String round = BudgetData.costed("open");
        String plan = planned(round, "TH-51", "THB", true);
        planned(round, "TH-50", "THB", false);
        planned(round, "TH-10", "USD", true);

        String scenario = BudgetData.computed(round, POINTS.replace("45", "18"));

        Response found = as("analyst").get(scenario);
        assertThat(found.<Integer>path("result.plannedCosts")).isEqualTo(1);
        // 12.30 and 5 make 18 whole ones: two levels of plan for Lamphun, 75 points, which 40 would cost by the table
        assertThat(found.<Float>path("result.methods[0].value")).isEqualTo(75f);
        Response shares = as("analyst").get(scenario + "/organisations");
        assertThat(shares.<List<Integer>>path("items.measures.flatten().cost")).containsExactly(18);
        String paid = "items[2].measures[0].";
        assertThat(shares.<String>path(paid + "source")).isEqualTo("plan");
        assertThat(shares.<List<Integer>>path(paid + "costRows")).isEmpty();
        assertThat("/v1/plans/" + shares.path(paid + "plan.plan")).isEqualTo(plan);
        assertThat(shares.<List<String>>path(paid + "plan.measures")).containsExactly("M1", "M2");
        assertThat(as("analyst").get(scenario + "/measures.csv").asString())
                .contains(",plan,0,2,18,75.0,,plan," + plan.substring("/v1/plans/".length()) + ",M1 M2\r\n");
    }

    @Test
    void plansAloneWillDoForARoundWithoutATable() {
        String round = BudgetData.round("open");
        planned(round, "TH-51", "THB", true);

        Response found = as("analyst").get(BudgetData.computed(round, POINTS));

        assertThat(found.<Float>path("result.methods[0].value")).isEqualTo(75f);
        assertThat(found.<Object>path("result.costTable")).isNull();
        assertThat(found.<String>path("result.currency")).isEqualTo("THB");
        assertThat(found.<Integer>path("result.withoutMeasures")).isEqualTo(2);
    }

    private static String planned(String round, String organisation, String currency, boolean approved) {
        String measure = "{\"code\":\"%s\",\"title\":\"แผน\",\"node\":\"plan\",\"targetLevel\":2,"
                + "\"costs\":[{\"budgetYear\":2027,\"amount\":%s}]}";
        Response made = as("respondent", organisation)
                .body("{\"round\":\"" + round + "\",\"organisation\":\"" + organisation + "\",\"currency\":\""
                        + currency + "\",\"measures\":[" + measure.formatted("M1", "12.30") + ","
                        + measure.formatted("M2", "5") + "]}")
                .post("/v1/plans");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String plan = made.header("Location");
        if (approved) {
            Response done = given().auth()
                    .oauth2(Tokens.of("who-approves", List.of("approver"), organisation))
                    .header("If-Match", made.header("ETag"))
                    .post(plan + "/approval");
            assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        }
        return plan;
    }

    @Test
    void performanceAndImprovementIsMeasuredFromTheRoundBefore() {
        String framework = "costed-" + UUID.randomUUID().toString().substring(0, 8);
        String before = Given.freshRound();
        String round = Given.freshRound();
        BudgetData.round(before, "published", framework, "2020-11-01", 37.5, 50, 0);
        BudgetData.round(round, "open", framework, "2022-11-01", 37.5, 50, 0);
        as("analyst").body(BudgetData.COSTS).put("/v1/rounds/" + round + "/cost-table");

        String scenario = BudgetData.computed(
                round, POINTS.replace("}", ",\"performance\":0.7}").replace("45", "100"));

        Response found = as("analyst").get(scenario);
        assertThat(found.<String>path("result.earlierRound")).isEqualTo(before);
        assertThat(found.<List<String>>path("result.methods.method"))
                .containsExactly("optimum", "equal", "performanceAndImprovement");
        // 70 by score for Bangkok's 50 and Chiang Mai's 37.5, the median; Lamphun did not improve, so its pot stays
        assertThat(as("analyst")
                        .get(scenario + "/organisations?method=performanceAndImprovement")
                        .<List<Integer>>path("items.given"))
                .containsExactly(40, 30, 0);
    }

    @Test
    void aScenarioThatIsRemovedWhileItIsComputedLeavesNothing() throws SQLException {
        String round = BudgetData.costed("open");
        String removed;
        try (Connection other = Infrastructure.connection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table plan");
            Response made = as("analyst").body(POINTS).post("/v1/rounds/" + round + "/budget-scenarios");
            removed = made.header("Location");
            Given.arrived("job", "id = '" + made.path("id") + "' and state = 'running'", 1);

            assertThat(as("analyst")
                            .header("If-Match", made.header("ETag"))
                            .delete(removed)
                            .statusCode())
                    .isEqualTo(204);
            other.rollback();
        }
        // one after the other
        String next = BudgetData.computed(round, POINTS);

        assertThat(as("analyst").get(removed).statusCode()).isEqualTo(404);
        assertThat(Given.count("budget_share", "scenario = '" + id(removed) + "'"))
                .isZero();
        assertThat(as("analyst").get(next).<Float>path("result.methods[0].value"))
                .isEqualTo(87.5f);
    }

    private static Response failed(String required, int budget) {
        String round = BudgetData.costed("open");
        Response made = as("analyst")
                .body("{\"name\":\"a\",\"budget\":" + budget + ",\"objective\":\"indexPoints\","
                        + "\"required\":[{\"organisation\":\"" + required
                        + "\",\"indicator\":\"plan\",\"level\":1}]}")
                .post("/v1/rounds/" + round + "/budget-scenarios");
        Given.arrived("job", "id = '" + made.path("id") + "' and state = 'failed'", 1);
        return as("analyst").get(made.header("Location"));
    }

    @Test
    void whatIsNotValidIsRefusedWithItsPlace() {
        String round = BudgetData.round("open");
        String table = "/v1/rounds/" + round + "/cost-table";
        String scenarios = "/v1/rounds/" + round + "/budget-scenarios";

        assertThat(as("analyst").get(table).statusCode()).isEqualTo(404);
        refused(
                as("analyst").header("If-Match", "\"3\"").body(BudgetData.COSTS).put(table),
                412,
                "precondition-failed",
                null);
        refused(as("analyst").body(POINTS).post(scenarios), 409, "no-cost-table", null);
        refused(
                as("analyst")
                        .body(BudgetData.COSTS.replace("\"data\"", "\"nothing\""))
                        .put(table),
                422,
                "invalid",
                "/rows/2/indicator");
        refused(
                as("analyst")
                        .body(BudgetData.COSTS.replace("\"toLevel\":1", "\"toLevel\":3"))
                        .put(table),
                422,
                "invalid",
                "/rows/0/toLevel");
        Response written = as("analyst").body(BudgetData.COSTS).put(table);
        refused(as("analyst").body(BudgetData.COSTS).put(table), 428, "precondition-required", null);
        refused(
                as("analyst").header("If-Match", "\"9\"").body(BudgetData.COSTS).put(table),
                412,
                "precondition-failed",
                null);
        assertThat(as("analyst")
                        .header("If-Match", written.header("ETag"))
                        .body(BudgetData.COSTS)
                        .put(table)
                        .<Integer>path("version"))
                .isEqualTo(2);
        assertThat(as("analyst").get(table + "?version=1").<Integer>path("version"))
                .isEqualTo(1);
        refused(
                as("analyst").body(POINTS.replace("indexPoints", "peopleAbove")).post(scenarios),
                422,
                "invalid",
                "/level");
        refused(
                as("analyst")
                        .body(POINTS.replace("}", ",\"limits\":[{\"code\":\"XX\",\"floor\":1}]}"))
                        .post(scenarios),
                422,
                "invalid",
                "/limits/0/code");
        refused(as("analyst").get(scenarios + "/comparison"), 400, "invalid-parameter", null);
    }

    @Test
    void anIndexThatIsNoWeightedMeanIsRefusedWithTheStep() {
        String round = Given.freshRound();
        Topics.send(
                "phrom.frameworks",
                Topics.Sent.of(
                        "framework-published.v1",
                        "bent:1",
                        1,
                        BudgetData.FRAMEWORK
                                .replace("\"costed\"", "\"bent\"")
                                .replace("\"steps\":[", "\"steps\":[{\"step\":\"treat\",\"method\":\"winsorise\"},")));
        Topics.send("phrom.rounds", Given.with(Given.round(round, "open", 5), "\"gtmi\"", "\"bent\""));
        Given.arrived("framework", "code = 'bent'", 1);
        Given.arrived("round", "id = '" + round + "'", 1);
        as("analyst").body(BudgetData.COSTS).put("/v1/rounds/" + round + "/cost-table");

        refused(
                as("analyst").body(POINTS).post("/v1/rounds/" + round + "/budget-scenarios"),
                422,
                "model-not-linear",
                "/scoring/steps/0");
    }

    @Test
    void whoWorksForSomeOnlySeesNothing() {
        String round = BudgetData.costed("published");
        String scenario = BudgetData.computed(round, POINTS);

        for (String path : List.of(scenario, scenario + "/organisations", scenario + "/measures.csv")) {
            assertThat(given().get(path).statusCode()).isEqualTo(401);
            assertThat(as("respondent", "TH-50").get(path).statusCode()).isEqualTo(403);
            assertThat(as("reviewer", "TH-50").get(path).statusCode()).isEqualTo(403);
        }
        assertThat(as("respondent", "TH-50")
                        .body(POINTS)
                        .post("/v1/rounds/" + round + "/budget-scenarios")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("analyst").get("/v1/rounds/none/budget-scenarios").statusCode())
                .isEqualTo(404);
        assertThat(as("analyst")
                        .get(scenario.replace(round, BudgetData.round("open")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyItsMakerAndAdministratorsRemoveAScenario() {
        String round = BudgetData.costed("open");
        String scenario = BudgetData.computed(round, POINTS);

        String version = as("analyst").get(scenario).header("ETag");
        assertThat(given().auth()
                        .oauth2(Tokens.of("another", List.of("analyst")))
                        .header("If-Match", version)
                        .delete(scenario)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("analyst").get(scenario).<List<String>>path("allowedActions"))
                .containsExactly("removal");
        refused(as("analyst").delete(scenario), 428, "precondition-required", null);
        refused(as("analyst").header("If-Match", "\"1\"").delete(scenario), 412, "precondition-failed", null);
        assertThat(as("analyst").header("If-Match", version).delete(scenario).statusCode())
                .isEqualTo(204);
        assertThat(as("analyst").get(scenario).statusCode()).isEqualTo(404);
        assertThat(Given.count("budget_share", "scenario = '" + id(scenario) + "'"))
                .isZero();
        assertThat(as("analyst")
                        .get("/v1/rounds/" + round + "/budget-scenarios")
                        .<List<Object>>path("items"))
                .isEmpty();
    }

    private static String id(String scenario) {
        return scenario.substring(scenario.lastIndexOf('/') + 1);
    }

    private static void refused(Response response, int status, String code, @Nullable String pointer) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.<String>path("code")).isEqualTo(code);
        if (pointer != null) {
            assertThat(response.asString()).contains("\"" + pointer + "\"");
        }
    }
}
