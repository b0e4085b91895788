package org.phrom.reporting.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.reporting.plan.PlanData.MEASURE;
import static org.phrom.reporting.plan.PlanData.OTHER;
import static org.phrom.reporting.plan.PlanData.act;
import static org.phrom.reporting.plan.PlanData.as;
import static org.phrom.reporting.plan.PlanData.audited;
import static org.phrom.reporting.plan.PlanData.by;
import static org.phrom.reporting.plan.PlanData.content;
import static org.phrom.reporting.plan.PlanData.done;
import static org.phrom.reporting.plan.PlanData.drafted;
import static org.phrom.reporting.plan.PlanData.noted;
import static org.phrom.reporting.plan.PlanData.plan;
import static org.phrom.reporting.plan.PlanData.running;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class PlanTest {

    @Test
    void aPlanIsDraftedFromARoundAndShownAsItWasWritten() {
        String round = PlanData.round("open");

        Response made = as("respondent", "TH-50")
                .body(plan(round, "TH-50", MEASURE, OTHER))
                .post("/v1/plans");

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Location")).isEqualTo("/v1/plans/" + made.path("id"));
        JsonPath shown = as("respondent", "TH-50").get(made.header("Location")).jsonPath();
        assertThat(shown.<Object>get("$")).isEqualTo(made.jsonPath().get("$"));
        assertThat(shown.getString("round")).isEqualTo(round);
        assertThat(shown.getString("organisation.name.en")).isEqualTo("Chiang Mai");
        assertThat(shown.getString("organisation.type")).isEqualTo("province");
        assertThat(shown.getString("title")).isEqualTo("แผนดิจิทัลจังหวัด");
        assertThat(shown.getString("state")).isEqualTo("drafted");
        assertThat(shown.getString("currency")).isEqualTo("THB");
        assertThat(shown.getMap("measures[0]"))
                .containsAllEntriesOf(Map.of(
                        "code", "M1",
                        "title", "ทำแผนพัฒนาดิจิทัล",
                        "description", "ครอบคลุมทุกหน่วยงาน",
                        "node", "plan",
                        "nodeName", Map.of("th", "แผน", "en", "Plan"),
                        "targetLevel", 2,
                        "owner", "สำนักงานจังหวัด",
                        "fundingSource", "งบพัฒนาจังหวัด",
                        "dueDate", "2028-09-30",
                        "state", "planned"));
        assertThat(made.asString())
                .contains(
                        "\"costs\":[{\"budgetYear\":2027,\"amount\":1500000},{\"budgetYear\":2028,\"amount\":250000.5}]");
        assertThat(shown.getMap("measures[1]"))
                .containsEntry("targetScore", 0.75f)
                .doesNotContainKeys("owner", "dueDate");
        assertThat(shown.getList("allowedActions")).containsExactly("change", "drop");
        assertThat(audited(made.header("Location"))).containsExactly("plan.created");
    }

    @Test
    void whatACallerMayDoIsInTheView() {
        String plan = drafted(PlanData.round("closed"), "TH-50");

        assertThat(allowed(plan, "respondent", "TH-50")).containsExactly("change", "drop");
        assertThat(allowed(plan, "respondent", "TH-NORTH")).containsExactly("change", "drop");
        assertThat(allowed(plan, "approver", "TH")).containsExactly("change", "approval", "drop");
        assertThat(allowed(plan, "administrator")).containsExactly("change", "approval", "drop");
        for (String role : List.of("analyst", "round-manager")) {
            assertThat(allowed(plan, role)).isEmpty();
        }
        assertThat(allowed(plan, "reviewer", "*")).isEmpty();
        assertThat(allowed(plan, "reviewer", "TH-NORTH")).isEmpty();
    }

    @Test
    void anOrganisationHasOnePlanForARoundUntilItIsDropped() {
        String round = PlanData.round("published");
        String first = drafted(round, "TH-51");

        assertProblem(
                as("approver", "TH-NORTH").body(plan(round, "TH-51", OTHER)).post("/v1/plans"), 409, "plan-exists");

        JsonPath dropped = done(as("respondent", "TH-51").body("{\"reason\":\"จัดทำใหม่ทั้งฉบับ\"}"), first, "/drop")
                .jsonPath();
        assertThat(dropped.getString("state")).isEqualTo("dropped");
        assertThat(dropped.getString("dropReason")).isEqualTo("จัดทำใหม่ทั้งฉบับ");
        assertThat(dropped.getList("measures.state")).containsExactly("dropped", "dropped");
        assertThat(dropped.getList("allowedActions")).isEmpty();
        assertThat(drafted(round, "TH-51")).isNotEqualTo(first);
        assertProblem(act(as("respondent", "TH-51"), first, "/start"), 409, "wrong-plan-state");
    }

    @Test
    void ofTwoPlansThatAreDraftedAtOnceOneIsKept() throws Exception {
        String round = PlanData.round("closed");
        Callable<Integer> draft = () -> as("respondent", "TH-50")
                .body(plan(round, "TH-50", MEASURE))
                .post("/v1/plans")
                .statusCode();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = both.invokeAll(List.of(draft, draft)).stream()
                    .map(PlanTest::got)
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(201, 409);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void aRequestThatIsRepeatedMakesOnePlan() {
        String round = PlanData.round("closed");
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(time -> as("respondent", "TH-83")
                        .header("Idempotency-Key", key)
                        .body(plan(round, "TH-83", MEASURE))
                        .post("/v1/plans")
                        .<String>path("id"))
                .toList();

        assertThat(ids.get(0)).isNotNull().isEqualTo(ids.get(1));
    }

    @Test
    void whoWorksForAnotherSubTreeSeesNothing() {
        String round = PlanData.round("published");
        String plan = running(round, "TH-50");

        assertProblem(given().get(plan), 401, "unauthenticated");
        assertProblem(given().get("/v1/plans"), 401, "unauthenticated");
        for (String role : List.of("respondent", "approver", "reviewer")) {
            assertProblem(as(role, "TH-83").get(plan), 404, "not-found");
            assertProblem(as(role).get(plan), 404, "not-found");
            assertProblem(as(role, "TH-83").get(plan + "/notes"), 404, "not-found");
            assertThat(as(role, "TH-83").get("/v1/plans?round=" + round).<List<?>>path("items"))
                    .isEmpty();
            assertThat(as(role, "TH-83")
                            .get("/v1/plans/export?round=" + round)
                            .asString()
                            .lines())
                    .hasSize(1);
        }
        assertProblem(
                as("respondent", "TH-83")
                        .header("If-Match", "\"3\"")
                        .body(content(MEASURE))
                        .put(plan),
                404,
                "not-found");
        for (String action : List.of("/approval", "/start", "/completion")) {
            assertProblem(act(as("approver", "TH-83"), plan, action), 404, "not-found");
        }
        assertProblem(as("approver", "TH-83").header("If-Match", "\"3\"").delete(plan + "/approval"), 404, "not-found");
        assertProblem(
                act(as("approver", "TH-83").body("{\"reason\":\"ไม่ใช่หน่วยงานของเรา\"}"), plan, "/drop"),
                404,
                "not-found");
        assertProblem(noted(as("respondent", "TH-83"), plan, "{\"text\":\"x\"}"), 404, "not-found");
        assertThat(as("analyst").get(plan).<Integer>path("version")).isEqualTo(3);
    }

    @Test
    void whoReadsEverythingAndAnswersForASubTreeWritesThereOnly() {
        String plan = drafted(PlanData.round("closed"), "TH-50");
        String token = Tokens.of("both", List.of("analyst", "approver"), "TH-83");

        assertThat(given().auth().oauth2(token).get(plan).statusCode()).isEqualTo(200);
        assertProblem(
                given().auth().oauth2(token).header("If-Match", "\"1\"").post(plan + "/approval"), 404, "not-found");
    }

    @Test
    void whoKeepsFrameworksOrThePlatformForTheWholeReadsNoPlan() {
        String round = PlanData.round("published");
        String plan = drafted(round, "TH-50");

        for (String role : List.of("framework-author", "operator")) {
            assertProblem(as(role).get(plan), 404, "not-found");
            assertProblem(as(role).get(plan + "/notes"), 404, "not-found");
            assertThat(as(role).get("/v1/plans?round=" + round).jsonPath().getList("items"))
                    .isEmpty();
            assertThat(as(role).get("/v1/plans/export?round=" + round).asString())
                    .doesNotContain("M1");
        }
    }

    @Test
    void rolesThatDoNotWritePlansAreRefused() {
        String round = PlanData.round("closed");
        String plan = drafted(round, "TH-50");

        for (String role : List.of("analyst", "round-manager", "reviewer", "framework-author", "operator")) {
            assertProblem(as(role, "*").body(plan(round, "TH-51", MEASURE)).post("/v1/plans"), 403, "forbidden");
            assertProblem(act(as(role, "*"), plan, "/approval"), 403, "forbidden");
            assertProblem(noted(as(role, "*"), plan, "{\"text\":\"x\"}"), 403, "forbidden");
        }
        assertProblem(act(as("respondent", "TH-50"), plan, "/approval"), 403, "forbidden");
        done(as("approver", "TH-50"), plan, "/approval");
        assertProblem(
                act(as("respondent", "TH-50").body("{\"reason\":\"ไม่ทำแล้วในปีนี้\"}"), plan, "/drop"),
                403,
                "forbidden");
        done(as("approver", "TH-50").body("{\"reason\":\"ไม่ทำแล้วในปีนี้\"}"), plan, "/drop");
    }

    @Test
    void aPlanIsOfAParticipantOfARoundThatHasOpened() {
        String round = PlanData.round("open");
        String planned = Given.freshRound();
        Topics.send("phrom.rounds", Given.round(planned, "planned", 1));
        Given.arrived("round", "id = '" + planned + "'", 1);

        for (String unknown : List.of("none", planned)) {
            assertProblem(
                            as("respondent", "TH-50")
                                    .body(plan(unknown, "TH-50", MEASURE))
                                    .post("/v1/plans"),
                            422,
                            "invalid")
                    .at("/round");
        }
        Response outside =
                as("respondent", "TH-50").body(plan(round, "TH-51", MEASURE)).post("/v1/plans");
        Response nobody =
                as("respondent", "TH-50").body(plan(round, "TH-99", MEASURE)).post("/v1/plans");
        assertProblem(outside, 422, "invalid").at("/organisation");
        assertThat(outside.<Object>path("errors")).isEqualTo(nobody.path("errors"));
    }

    @Test
    void allThatIsWrongWithAPlanIsSaidAtOnce() {
        String round = PlanData.round("closed");
        String wrong = plan(
                round,
                "TH-50",
                MEASURE,
                MEASURE,
                "{\"code\":\"a\",\"title\":\"x\",\"node\":\"nowhere\",\"targetScore\":0.5}",
                "{\"code\":\"b\",\"title\":\"x\",\"node\":\"plan\",\"targetLevel\":3}",
                "{\"code\":\"c\",\"title\":\"x\",\"node\":\"plan\",\"targetLevel\":1,\"targetScore\":0.5}",
                "{\"code\":\"d\",\"title\":\"x\",\"node\":\"service\",\"targetScore\":1.5}",
                "{\"code\":\"e\",\"title\":\"x\",\"node\":\"service\",\"targetScore\":1,\"dueDate\":\"2570-09-30\","
                        + "\"costs\":[{\"budgetYear\":2027,\"amount\":1},{\"budgetYear\":2027,\"amount\":2}]}",
                "{\"code\":\"f\",\"title\":\"x\",\"node\":\"service\",\"targetLevel\":1}");

        Response answer = as("respondent", "TH-50").body(wrong).post("/v1/plans");

        assertProblem(answer, 422, "invalid");
        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactly(
                        "/measures/1/code",
                        "/measures/2/node",
                        "/measures/3/targetLevel",
                        "/measures/4",
                        "/measures/5/targetScore",
                        "/measures/6/costs/1/budgetYear",
                        "/measures/6/dueDate",
                        "/measures/7/targetLevel");
        assertThat(Given.count("plan", "round = '" + round + "'")).isZero();
    }

    @Test
    void yearsOfTheBuddhistEraAndAmountsThatAreNoneAreRefused() {
        String round = PlanData.round("closed");
        String measure = MEASURE.replace("\"budgetYear\":2027", "\"budgetYear\":2570")
                .replace("250000.5", "-1")
                .replace("\"code\":\"M1\"", "\"code\":\"M 1\"");

        assertProblem(
                        as("respondent", "TH-50")
                                .body(plan(round, "TH-50", measure))
                                .post("/v1/plans"),
                        422,
                        "invalid")
                .at("/measures/0/costs/0/budgetYear")
                .at("/measures/0/costs/1/amount")
                .at("/measures/0/code");
        assertProblem(
                        as("respondent", "TH-50")
                                .body(plan(round, "TH-50", MEASURE.replace("250000.5", "0.001")))
                                .post("/v1/plans"),
                        422,
                        "invalid")
                .at("/measures/0/costs/1/amount");
        String[] many = IntStream.range(0, 201)
                .mapToObj(i -> OTHER.replace("M2", "M" + i))
                .toArray(String[]::new);
        assertProblem(as("respondent", "TH-50").body(plan(round, "TH-50", many)).post("/v1/plans"), 422, "invalid")
                .at("/measures");
        assertProblem(
                        as("respondent", "TH-50")
                                .body(plan(round, "TH-50", OTHER).replace("แผนดิจิทัลจังหวัด", "ก".repeat(301)))
                                .post("/v1/plans"),
                        422,
                        "invalid")
                .at("/title");
    }

    @Test
    void aDraftIsChangedByWhoReadItLast() {
        String plan = drafted(PlanData.round("closed"), "TH-50");

        assertProblem(as("respondent", "TH-50").body(content(OTHER)).put(plan), 428, "precondition-required");
        Response changed = as("respondent", "TH-50")
                .header("If-Match", "\"1\"")
                .body(content(OTHER))
                .put(plan);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.<List<String>>path("measures.code")).containsExactly("M2");
        assertProblem(
                as("respondent", "TH-50")
                        .header("If-Match", "\"1\"")
                        .body(content(MEASURE))
                        .put(plan),
                412,
                "precondition-failed");
        assertProblem(
                        as("respondent", "TH-50")
                                .header("If-Match", "\"2\"")
                                .body(content(MEASURE.replace("\"plan\"", "\"nowhere\"")))
                                .put(plan),
                        422,
                        "invalid")
                .at("/measures/0/node");
        assertProblem(
                as("respondent", "TH-50").header("If-Match", "\"1\"").post(plan + "/start"),
                412,
                "precondition-failed");
        assertThat(audited(plan)).containsExactlyInAnyOrder("plan.created", "plan.changed");
    }

    @Test
    void nobodyApprovesAPlanThatTheyWrote() {
        String round = PlanData.round("closed");
        String plan = by("somchai", "approver", "TH-50")
                .body(plan(round, "TH-50", MEASURE))
                .post("/v1/plans")
                .header("Location");
        by("somsri", "approver", "TH-NORTH")
                .header("If-Match", "\"1\"")
                .body(content(MEASURE, OTHER))
                .put(plan);

        assertProblem(act(by("somchai", "approver", "TH-50"), plan, "/approval"), 409, "own-plan");
        assertProblem(act(by("somsri", "administrator"), plan, "/approval"), 409, "own-plan");
        assertThat(by("somsri", "approver", "TH-NORTH").get(plan).<List<String>>path("allowedActions"))
                .containsExactly("change", "drop");
        assertThat(done(by("anan", "approver", "TH"), plan, "/approval").<String>path("state"))
                .isEqualTo("approved");
    }

    @Test
    void aPlanWithoutMeasuresIsNotApproved() {
        String round = PlanData.round("closed");
        String plan = as("respondent", "TH-50")
                .body("{\"round\":\"" + round + "\",\"organisation\":\"TH-50\"}")
                .post("/v1/plans")
                .header("Location");

        assertProblem(act(as("approver", "TH-50"), plan, "/approval"), 409, "plan-empty");
        assertThat(allowed(plan, "approver", "TH-50")).containsExactly("change", "drop");
    }

    @Test
    void anApprovalIsTakenBackBeforeThePlanIsBegun() {
        String plan = drafted(PlanData.round("closed"), "TH-50");
        assertThat(done(as("approver", "TH-50"), plan, "/approval").<String>path("approvedAt"))
                .isNotNull();
        assertThat(allowed(plan, "approver", "TH-50"))
                .containsExactly("withdrawal", "start", "drop", "publication", "note");
        assertThat(allowed(plan, "respondent", "TH-50")).containsExactly("start", "note");
        assertProblem(
                as("respondent", "TH-50")
                        .header("If-Match", "\"2\"")
                        .body(content(OTHER))
                        .put(plan),
                409,
                "wrong-plan-state");
        assertProblem(act(as("approver", "TH-50"), plan, "/approval"), 409, "wrong-plan-state");

        Response again = as("approver", "TH-50").header("If-Match", "\"2\"").delete(plan + "/approval");

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.<String>path("state")).isEqualTo("drafted");
        assertThat(again.<String>path("approvedAt")).isNull();
        done(as("approver", "TH-50"), plan, "/approval");
        done(as("respondent", "TH-50"), plan, "/start");
        assertProblem(
                as("approver", "TH-50").header("If-Match", "\"5\"").delete(plan + "/approval"),
                409,
                "wrong-plan-state");
        assertThat(audited(plan))
                .containsExactlyInAnyOrder(
                        "plan.created", "plan.approved", "plan.withdrawn", "plan.approved", "plan.started");
    }

    @Test
    void aPlanIsDoneWhenItsMeasuresAreDoneOrDropped() {
        String plan = drafted(PlanData.round("closed"), "TH-50");
        assertProblem(noted(as("respondent", "TH-50"), plan, "{\"text\":\"x\"}"), 409, "wrong-plan-state");
        done(as("approver", "TH-50"), plan, "/approval");
        assertProblem(
                noted(as("respondent", "TH-50"), plan, "{\"measure\":\"M1\",\"state\":\"running\",\"text\":\"x\"}"),
                409,
                "wrong-plan-state");
        done(as("respondent", "TH-50"), plan, "/start");

        Response unfinished = act(as("respondent", "TH-50"), plan, "/completion");
        assertProblem(unfinished, 409, "measures-unfinished");
        assertThat(unfinished.<List<String>>path("measures")).containsExactly("M1", "M2");
        assertThat(allowed(plan, "respondent", "TH-50")).containsExactly("note");
        moved(plan, "M1", "running");
        moved(plan, "M1", "done");
        moved(plan, "M2", "dropped");
        assertProblem(
                noted(as("respondent", "TH-50"), plan, "{\"measure\":\"M2\",\"state\":\"dropped\",\"text\":\"x\"}"),
                409,
                "wrong-measure-state");
        moved(plan, "M2", "running");
        moved(plan, "M2", "done");
        assertThat(allowed(plan, "respondent", "TH-50")).containsExactly("completion", "note");

        JsonPath done = done(as("respondent", "TH-50"), plan, "/completion").jsonPath();

        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getString("completedAt")).isNotNull();
        assertThat(done.getList("measures.state")).containsExactly("done", "done");
        assertThat(done.getInt("notes")).isEqualTo(5);
        assertThat(done.getList("allowedActions")).containsExactly("note");
        assertThat(audited(plan)).hasSize(9).contains("plan.completed", "plan.noted");
        assertProblem(
                act(as("approver", "TH-50").body("{\"reason\":\"ทำเสร็จแล้วต่างหาก\"}"), plan, "/drop"),
                409,
                "wrong-plan-state");
    }

    @Test
    void notesAreReadInTheOrderOfWritingAPageAtATime() {
        String plan = running(PlanData.round("closed"), "TH-50");
        for (String text : List.of("หนึ่ง", "สอง", "สาม")) {
            assertThat(noted(as("respondent", "TH-50"), plan, "{\"text\":\"" + text + "\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
        moved(plan, "M1", "running");

        JsonPath first = as("analyst").get(plan + "/notes?pageSize=3").jsonPath();
        JsonPath second = as("analyst")
                .get(plan + "/notes?pageSize=3&pageToken=" + first.getString("nextPageToken"))
                .jsonPath();

        assertThat(first.getList("items.number")).containsExactly(1, 2, 3);
        assertThat(first.getList("items.text")).containsExactly("หนึ่ง", "สอง", "สาม");
        assertThat(second.getList("items.number")).containsExactly(4);
        assertThat(second.getString("items[0].measure")).isEqualTo("M1");
        assertThat(second.getString("items[0].state")).isEqualTo("running");
        assertThat(second.getString("nextPageToken")).isNull();
        assertProblem(noted(as("respondent", "TH-50"), plan, "{\"measure\":\"M9\",\"text\":\"x\"}"), 422, "invalid")
                .at("/measure");
        assertProblem(noted(as("respondent", "TH-50"), plan, "{\"state\":\"done\",\"text\":\"x\"}"), 422, "invalid")
                .at("/measure");
        assertProblem(
                        noted(
                                as("respondent", "TH-50"),
                                plan,
                                "{\"measure\":\"M1\",\"state\":\"planned\",\"text\":\"x\"}"),
                        422,
                        "invalid")
                .at("/state");
        assertProblem(noted(as("respondent", "TH-50"), plan, "{\"text\":\" \"}"), 422, "invalid")
                .at("/text");
    }

    @Test
    void notesThatAreWrittenAtOnceAreAllKept() throws Exception {
        String plan = running(PlanData.round("closed"), "TH-50");
        Callable<Integer> note =
                () -> noted(as("respondent", "TH-50"), plan, "{\"text\":\"x\"}").statusCode();
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            assertThat(many.invokeAll(List.of(note, note, note, note)).stream().map(PlanTest::got))
                    .containsOnly(201);
        } finally {
            many.shutdown();
        }
        assertThat(as("analyst").get(plan + "/notes").<List<Integer>>path("items.number"))
                .containsExactly(1, 2, 3, 4);
        assertThat(as("analyst").get(plan).<Integer>path("notes")).isEqualTo(4);
    }

    @Test
    void plansAreListedByRoundRegionOrganisationStateAndNode() {
        String round = PlanData.round("closed");
        String north = running(round, "TH-50");
        moved(north, "M2", "dropped");
        as("respondent", "TH-51").body(plan(round, "TH-51", MEASURE)).post("/v1/plans");
        as("respondent", "TH-83").body(plan(round, "TH-83", OTHER)).post("/v1/plans");

        JsonPath all = as("analyst").get("/v1/plans?round=" + round).jsonPath();
        assertThat(all.getList("items.organisation.code")).containsExactly("TH-50", "TH-51", "TH-83");
        assertThat(all.getMap("items[0].measures"))
                .isEqualTo(Map.of("planned", 1, "running", 0, "done", 0, "dropped", 1));
        assertThat(as("analyst").get("/v1/plans?round=" + round).asString())
                .contains("\"cost\":1750000.5")
                .contains("\"cost\":99.99");
        assertThat(codes("?round=" + round + "&ancestor=TH-NORTH")).containsExactly("TH-50", "TH-51");
        assertThat(codes("?round=" + round + "&organisation=TH-83")).containsExactly("TH-83");
        assertThat(codes("?round=" + round + "&state=running")).containsExactly("TH-50");
        assertThat(codes("?round=" + round + "&node=strategy")).containsExactly("TH-50", "TH-51");
        assertThat(codes("?round=" + round + "&node=service")).containsExactly("TH-50", "TH-83");
        assertThat(codes("?round=" + round + "&node=nothing")).isEmpty();
        assertThat(codes("?round=none")).isEmpty();
        assertThat(as("reviewer", "TH-NORTH")
                        .get("/v1/plans?round=" + round)
                        .<List<String>>path("items.organisation.code"))
                .containsExactly("TH-50", "TH-51");
        assertProblem(as("analyst").get("/v1/plans?state=begun"), 400, "invalid-parameter");
        assertProblem(as("analyst").get("/v1/plans?node=plan"), 400, "invalid-parameter");
        assertProblem(as("analyst").get("/v1/plans?pageToken=eA"), 400, "invalid-parameter");

        JsonPath first =
                as("analyst").get("/v1/plans?pageSize=2&round=" + round).jsonPath();
        assertThat(first.getList("items.organisation.code")).containsExactly("TH-50", "TH-51");
        assertThat(as("analyst")
                        .get("/v1/plans?pageSize=2&round=" + round + "&pageToken=" + first.getString("nextPageToken"))
                        .<List<String>>path("items.organisation.code"))
                .containsExactly("TH-83");
        String moment = as("analyst").get(north).path("changedAt");
        assertThat(codes("?round=" + round + "&changedSince=" + moment)).containsExactly("TH-50", "TH-51", "TH-83");
        noted(as("respondent", "TH-50"), north, "{\"text\":\"x\"}");
        String later = as("analyst").get(north).path("changedAt");
        assertThat(codes("?round=" + round + "&changedSince=" + later)).containsExactly("TH-50");
    }

    @Test
    void measuresAreGivenAsAFile() {
        String round = PlanData.round("closed");
        String plan = drafted(round, "TH-83");

        Response file = as("analyst").get("/v1/plans/export?round=" + round);

        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"measures.csv\"");
        String id = plan.substring("/v1/plans/".length());
        assertThat(file.asString().lines())
                .containsExactly(
                        "\uFEFFplan,round,organisation,organisation_th,organisation_en,organisation_type,plan_title,"
                                + "plan_state,measure,title,description,state,node,node_th,node_en,target_level,target_score,"
                                + "owner,funding_source,due_date,currency,cost_2027,cost_2028",
                        id + "," + round + ",TH-83,ภูเก็ต,'=Phuket,province,แผนดิจิทัลจังหวัด,drafted,M1,"
                                + "ทำแผนพัฒนาดิจิทัล,ครอบคลุมทุกหน่วยงาน,planned,plan,แผน,Plan,2,,สำนักงานจังหวัด,"
                                + "งบพัฒนาจังหวัด,2028-09-30,THB,1500000,250000.5",
                        id + "," + round + ",TH-83,ภูเก็ต,'=Phuket,province,แผนดิจิทัลจังหวัด,drafted,M2,"
                                + "เปิดบริการออนไลน์,,planned,service,บริการ,Service,,0.75,,,,THB,99.99,");
        assertThat(as("analyst")
                        .header("If-None-Match", file.header("ETag"))
                        .get("/v1/plans/export?round=" + round)
                        .statusCode())
                .isEqualTo(304);
        as("respondent", "TH-83")
                .header("If-Match", "\"1\"")
                .body(content(OTHER))
                .put(plan);
        assertThat(as("analyst").get("/v1/plans/export?round=" + round).header("ETag"))
                .isNotEqualTo(file.header("ETag"));
    }

    private static void moved(String plan, String measure, String state) {
        Response note = noted(
                as("respondent", "TH-50"),
                plan,
                "{\"measure\":\"" + measure + "\",\"state\":\"" + state + "\",\"text\":\"คืบหน้า\"}");
        assertThat(note.statusCode()).as(note.asString()).isEqualTo(201);
    }

    private static List<String> codes(String query) {
        return as("analyst").get("/v1/plans" + query).path("items.organisation.code");
    }

    private static List<String> allowed(String plan, String role, String... organisations) {
        return as(role, organisations).get(plan).path("allowedActions");
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception cause) {
            throw new IllegalStateException(cause);
        }
    }
}
