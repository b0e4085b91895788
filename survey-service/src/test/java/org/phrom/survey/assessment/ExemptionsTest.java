package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.tagOf;
import static org.phrom.survey.assessment.SurveyData.told;
import static org.phrom.survey.assessment.SurveyData.treeWith;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Tokens;
import org.phrom.survey.assessment.SurveyData.Tree;

/** A body asks that something does not apply to it, and others decide. */
@QuarkusTest
class ExemptionsTest {

    private static final String WHY = "The law moved this duty to the district";
    private static final String DOCUMENT = """
            {"title":{"th":"ทดสอบ","en":"Test"},"languages":["th","en"],"organisationTypes":["province","district"],
             "rosters":{"offices":{"answers":{"notApplicable":true},"observations":{"max":3},
              "items":[{"code":"north","name":{"th":"เหนือ","en":"North"}},{"code":"south","name":{"th":"ใต้","en":"South"}}]}},
             "questions":[
              {"code":"share","text":{"th":"สัดส่วน","en":"Share"},"type":"number","required":true,"min":0,"max":1,"answers":{"notApplicable":true}},
              {"code":"plan","text":{"th":"แผน","en":"Plan"},"type":"yesNo","required":true},
              {"code":"instead","text":{"th":"แทน","en":"Instead"},"type":"yesNo","visibleWhen":"status.share == 'notApplicable'"},
              {"code":"staff","text":{"th":"คน","en":"Staff"},"type":"number","roster":"offices"},
              {"code":"queue","text":{"th":"คิว","en":"Queue"},"type":"yesNo","roster":"offices","answers":{"notApplicable":true}},
              {"code":"tax","text":{"th":"ภาษี","en":"Tax"},"type":"yesNo","appliesTo":["district"],"answers":{"notApplicable":true}}],
             "tree":{"code":"index","name":{"th":"ดัชนี","en":"Index"},"children":[
              {"code":"i-share","name":{"th":"สัดส่วน","en":"Share"},"weight":1,"indicator":{"rule":"value","question":"share","direction":1}}]},
             "bands":[{"code":"A","name":{"th":"ดี","en":"Good"},"from":0.5},{"code":"B","name":{"th":"พอใช้","en":"Fair"},"from":0}],
             "scoring":{"aggregation":"arithmetic","missing":"drop"}}
            """;

    private Tree tree;
    private String round;
    private String assessment;

    @BeforeEach
    void aRoundIsOpen() {
        tree = treeWith(JsonPath.from(DOCUMENT).getMap(""));
        round = openRound(tree);
        assessment = assessmentOf(round, tree.province(1));
    }

    @Test
    void whatIsApprovedDoesNotApplyAndIsToldSo() {
        patch(assessment, Map.of("share", value(0.4, 0), "plan", value("yes", 0)));

        Response asked = ask(Map.of("question", "share", "reason", WHY));

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        String request = asked.path("id");
        assertThat(asked.header("Location")).isEqualTo("/v1/exemption-requests/" + request);
        assertThat(asked.header("ETag")).isEqualTo("\"1\"");
        assertThat(asked.jsonPath().getMap("").keySet()).doesNotContain("decision", "roster", "item", "revocation");
        assertThat(asked.<List<String>>path("allowedActions")).containsExactly("withdrawal");
        assertThat(shown().getMap("answers.share"))
                .isEqualTo(Map.of(
                        "status",
                        "answered",
                        "value",
                        0.4f,
                        "version",
                        1,
                        "shown",
                        true,
                        "required",
                        true,
                        "findings",
                        List.of(Map.of(
                                "code",
                                "exemption-requested",
                                "severity",
                                "warning",
                                "message",
                                Map.of(
                                        "th", "ขอยกเว้นข้อนี้แล้ว รอการพิจารณา",
                                        "en", "That this does not apply was asked for, and is not decided yet")))));
        assertThat(shown().getMap("completeness")).isEqualTo(Map.of("required", 2, "answered", 2, "questions", 6));

        Response approved = decide(request, "approved");

        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(approved.header("ETag")).isEqualTo("\"2\"");
        assertThat(approved.<String>path("state")).isEqualTo("approved");
        assertThat(approved.<String>path("decision.reason")).isEqualTo("It is as they say");
        assertThat(approved.<List<String>>path("allowedActions")).containsExactly("revocation");
        assertThat(shown().getMap("answers.share"))
                .isEqualTo(Map.of(
                        "status", "notApplicable", "version", 1, "shown", false, "required", false, "exempt", true));
        assertThat(shown().getBoolean("answers.instead.shown")).isTrue();
        assertThat(shown().getMap("completeness")).isEqualTo(Map.of("required", 1, "answered", 1, "questions", 6));
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
        String told = told("phrom.assessments", assessment + "/self");
        Contracts.assertValid(Path.of("contracts/events/answers-changed.v1/schema.json"), told);
        assertThat(JsonPath.from(told).getList("notApplicable")).isEqualTo(List.of("share", "tax"));
        assertThat(JsonPath.from(told).getMap("answers")).containsOnlyKeys("plan");
    }

    @Test
    void anAnswerSavedWhileItDoesNotApplyIsKeptAndComesBack() {
        String request = approved(Map.of("question", "share", "reason", WHY));

        Response saved = patch(assessment, Map.of("share", value(0.9, 0)));

        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        assertThat(saved.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", 1, "answered", 0, "questions", 6));

        Response revoked = revoke(request);

        assertThat(revoked.statusCode()).as(revoked.asString()).isEqualTo(200);
        assertThat(revoked.<String>path("state")).isEqualTo("revoked");
        assertThat(revoked.<List<String>>path("allowedActions")).isEmpty();
        assertThat(shown().getMap("answers.share"))
                .isEqualTo(Map.of("status", "answered", "value", 0.9f, "version", 1, "shown", true, "required", true));
        assertThat(shown().getMap("completeness")).isEqualTo(Map.of("required", 2, "answered", 1, "questions", 6));
        assertProblem(revoke(request), 409, "exemption-not-approved");
    }

    @Test
    void anItemGoesWithAllThatIsAskedAboutIt() {
        patch(
                assessment,
                Map.of(
                        "share", value(0.4, 0),
                        "plan", value("yes", 0),
                        "staff", Map.of("items", Map.of("north", value(3, 0), "south", value(4, 0))),
                        "queue", Map.of("items", Map.of("north", value("yes", 0)))));
        approved(Map.of("roster", "offices", "item", "north", "reason", WHY));
        approved(Map.of("question", "queue", "item", "south", "reason", WHY));
        submit(assessment);

        JsonPath told = JsonPath.from(told("phrom.assessments", assessment + "/self"));

        assertThat(told.getList("notApplicable")).isEqualTo(List.of("instead", "queue", "tax"));
        assertThat(told.getMap("answers.staff.items"))
                .isEqualTo(Map.of(
                        "north", Map.of("status", "notApplicable"), "south", Map.of("status", "answered", "value", 4)));
    }

    @Test
    void whatIsDecidedAfterHandInIsToldAgain() {
        patch(assessment, Map.of("share", value(0.4, 0), "plan", value("yes", 0)));
        String request = ask(Map.of("question", "share", "reason", WHY)).path("id");
        submit(assessment);
        String handedIn =
                as("administrator").get("/v1/assessments/" + assessment).path("submittedAt");
        assertThat(JsonPath.from(told("phrom.assessments", assessment + "/self"))
                        .getMap("answers"))
                .containsOnlyKeys("share", "plan");

        decide(request, "approved");

        await(told -> told.getList("notApplicable").equals(List.of("share", "tax")));
        Response after = as("administrator").get("/v1/assessments/" + assessment);
        assertThat(after.<String>path("state")).isEqualTo("submitted");
        assertThat(after.<String>path("submittedAt")).isEqualTo(handedIn);
        assertThat(tagOf(assessment)).isEqualTo("\"4\"");

        revoke(request);

        await(told -> told.getMap("answers").containsKey("share"));
        assertThat(after.<String>path("submittedAt")).isEqualTo(handedIn);
    }

    @Test
    void revokedAfterHandInAMissingAnswerIsSeenInTheCompleteness() {
        String request = approved(Map.of("question", "share", "reason", WHY));
        patch(assessment, Map.of("plan", value("yes", 0)));
        submit(assessment);

        revoke(request);

        Response after = as("administrator").get("/v1/assessments/" + assessment);
        assertThat(after.<String>path("state")).isEqualTo("submitted");
        assertThat(after.<Map<String, Integer>>path("completeness"))
                .isEqualTo(Map.of("required", 2, "answered", 1, "questions", 6));
    }

    @Test
    void whatCanNotBeAskedForIsRefused() {
        assertRefused("/question", "exemption-not-offered", Map.of("question", "plan", "reason", WHY));
        assertRefused(
                "/question", "exemption-not-offered", Map.of("question", "staff", "item", "north", "reason", WHY));
        assertRefused("/question", "unknown-question", Map.of("question", "nothing", "reason", WHY));
        assertRefused("/question", "unknown-question", Map.of("question", "@offices", "reason", WHY));
        assertRefused("/question", "not-applicable-already", Map.of("question", "tax", "reason", WHY));
        assertRefused("/item", "unknown-item", Map.of("question", "queue", "item", "west", "reason", WHY));
        assertRefused("/item", "unknown-item", Map.of("roster", "offices", "item", "west", "reason", WHY));
        assertRefused("/roster", "unknown-roster", Map.of("roster", "nothing", "item", "north", "reason", WHY));
        assertRefused("/item", "not-null", Map.of("roster", "offices", "reason", WHY));
        assertRefused("", "either", Map.of("reason", WHY));
        assertRefused("/reason", "size", Map.of("question", "share", "reason", "too short"));
        assertRefused("/reason", "size", Map.of("question", "share", "reason", "x".repeat(2_001)));
        approved(Map.of("question", "share", "reason", WHY));
        assertRefused("/question", "not-applicable-already", Map.of("question", "share", "reason", WHY));
    }

    @Test
    void askingAgainConflictsUntilItIsDecidedAndTheSameRequestIsRepeated() {
        Map<String, Object> wish = Map.of("question", "share", "reason", WHY);
        RequestSpecification once = respondent().body(wish).header("Idempotency-Key", "share-" + assessment);

        String request = once.post(path() + "/exemption-requests").path("id");
        Response again = respondent()
                .body(wish)
                .header("Idempotency-Key", "share-" + assessment)
                .post(path() + "/exemption-requests");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(request);
        assertProblem(ask(wish), 409, "exemption-requested");
        assertThat(decide(request, "rejected").<String>path("state")).isEqualTo("rejected");
        assertThat(shown().getMap("answers.share")).doesNotContainKey("findings");
        assertThat(ask(wish).statusCode()).isEqualTo(201);
    }

    @Test
    void aRequestIsWithdrawnOnlyUntilItIsDecided() {
        String request = ask(Map.of("question", "share", "reason", WHY)).path("id");

        assertProblem(respondent().delete(of(request)), 428, "precondition-required");
        assertProblem(as("reviewer", tree.root()).header("If-Match", "\"1\"").delete(of(request)), 403, "forbidden");
        assertProblem(as("respondent", tree.south()).header("If-Match", "\"1\"").delete(of(request)), 404, "not-found");
        Response withdrawn = respondent().header("If-Match", "\"1\"").delete(of(request));

        assertThat(withdrawn.<String>path("state")).isEqualTo("withdrawn");
        assertThat(shown().getMap("answers.share")).doesNotContainKey("findings");
        assertProblem(respondent().header("If-Match", "\"1\"").delete(of(request)), 412, "precondition-failed");
        assertProblem(respondent().header("If-Match", "\"2\"").delete(of(request)), 409, "exemption-decided");
        assertProblem(decide(request, "approved"), 409, "exemption-decided");
    }

    @Test
    void whoDecidesReviewsTheOrganisationAndDidNotAsk() {
        String request = ask(Map.of("question", "share", "reason", WHY)).path("id");

        assertProblem(decision(respondent(), request, "approved"), 403, "forbidden");
        assertProblem(decision(as("analyst"), request, "approved"), 403, "forbidden");
        assertProblem(decision(as("reviewer", tree.south()), request, "approved"), 404, "not-found");
        assertProblem(decision(two("analyst", tree.south()), request, "approved"), 404, "not-found");
        assertProblem(decision(two("respondent", tree.north()), request, "approved"), 409, "own-exemption-request");
        assertThat(decision(as("reviewer", "*"), request, "approved").statusCode())
                .isEqualTo(200);
        assertProblem(decision(as("reviewer", tree.north()), request, "rejected"), 409, "exemption-decided");
        assertProblem(
                as("reviewer", tree.north())
                        .header("If-Match", "\"1\"")
                        .body(Map.of("decision", "approved", "reason", WHY))
                        .post(of(request) + "/decision"),
                412,
                "precondition-failed");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() {
        String request = ask(Map.of("question", "share", "reason", WHY)).path("id");

        List<Integer> statuses = Stream.of("approved", "rejected", "approved", "rejected")
                .map(decision -> CompletableFuture.supplyAsync(() -> as("reviewer", tree.north())
                        .header("If-Match", "\"1\"")
                        .body(Map.of("decision", decision, "reason", WHY))
                        .post(of(request) + "/decision")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).isEqualTo(List.of(200, 412, 412, 412));
        assertThat(as("administrator").get(of(request)).<Integer>path("version"))
                .isEqualTo(2);
    }

    @Test
    void manyAreDecidedTogetherOrNotAtAll() {
        String other = assessmentOf(round, tree.province(3));
        String north = ask(Map.of("question", "share", "reason", WHY)).path("id");
        String office =
                ask(Map.of("roster", "offices", "item", "north", "reason", WHY)).path("id");
        String south = as("respondent", tree.south())
                .body(Map.of("question", "share", "reason", WHY))
                .post("/v1/assessments/" + other + "/exemption-requests")
                .path("id");

        assertProblem(decideAll(as("reviewer", tree.north()), one(north, 1), one(south, 1)), 404, "not-found");
        Response stale = decideAll(as("reviewer", tree.root()), one(north, 1), one(south, 2));
        assertProblem(stale, 409, "exemptions-undecidable");
        assertThat(stale.jsonPath().getList("errors.pointer")).isEqualTo(List.of("/decisions/1/version"));
        assertThat(stale.jsonPath().getList("errors.code")).isEqualTo(List.of("changed-meanwhile"));
        assertProblem(decideAll(as("reviewer", tree.root()), one(north, 1), one(north, 1)), 422, "invalid");
        assertThat(states()).isEqualTo(List.of("requested", "requested", "requested"));

        Response decided = decideAll(as("reviewer", tree.root()), one(south, 1), one(office, 1), one(north, 1));

        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        assertThat(decided.jsonPath().getList("items.id")).isEqualTo(List.of(south, office, north));
        assertThat(states()).isEqualTo(List.of("approved", "approved", "approved"));
        assertThat(shown().getMap("completeness")).isEqualTo(Map.of("required", 1, "answered", 0, "questions", 4));
        Response again = decideAll(as("reviewer", tree.root()), one(south, 2), one(north, 2));
        assertProblem(again, 409, "exemptions-undecidable");
        assertThat(again.jsonPath().getList("errors.code"))
                .isEqualTo(List.of("exemption-decided", "exemption-decided"));
    }

    @Test
    void requestsAreSeenByThoseWhoSeeTheirAssessments() {
        String request = ask(Map.of("question", "share", "reason", WHY)).path("id");
        ask(Map.of("roster", "offices", "item", "north", "reason", WHY));

        assertThat(ids(respondent(), "")).hasSize(2);
        assertThat(ids(
                        respondent(),
                        "&question=share&state=requested&ancestor=" + tree.north() + "&organisation="
                                + tree.province(1)))
                .isEqualTo(List.of(request));
        assertThat(ids(respondent(), "&state=approved")).isEmpty();
        assertThat(ids(as("respondent", tree.south()), "")).isEmpty();
        assertThat(ids(as("administrator"), "&ancestor=" + tree.south())).isEmpty();
        assertProblem(as("respondent", tree.south()).get(of(request)), 404, "not-found");
        assertProblem(as("administrator").get("/v1/exemption-requests?state=lost"), 400, "invalid-parameter");
        Response first = respondent().get("/v1/exemption-requests?pageSize=1&round=" + round);
        assertThat(first.jsonPath().getList("items.id")).isEqualTo(List.of(request));
        assertThat(respondent()
                        .get("/v1/exemption-requests?pageSize=1&round=" + round + "&pageToken="
                                + first.path("nextPageToken"))
                        .jsonPath()
                        .getList("items.roster"))
                .isEqualTo(List.of("offices"));
    }

    @Test
    void requestsAreGivenAsAFileToThoseWhoSeeThem() {
        String request = ask(Map.of("roster", "offices", "item", "north", "reason", "=1+1 is what the law says"))
                .path("id");
        String path = "/v1/exemption-requests/export?round=" + round;
        String tag = respondent().get(path).header("ETag");
        decide(request, "approved");

        Response file = respondent().get(path);

        assertThat(file.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("ETag")).isNotEqualTo(tag);
        assertThat(file.asString().lines())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo(
                        "\uFEFFid,round,organisation,organisation_th,organisation_en,organisation_type,question,roster,"
                                + "item,reason,state,requested_at,decision_reason,decided_at,revocation_reason,revoked_at");
        assertThat(file.asString())
                .contains(request + "," + round + "," + tree.province(1) + ",")
                .contains(",province,,offices,north,'=1+1 is what the law says,approved,")
                .contains(",It is as they say,");
        assertThat(as("respondent", tree.south()).get(path).asString().lines()).hasSize(1);
        assertProblem(as("administrator").get("/v1/exemption-requests/export?state=lost"), 400, "invalid-parameter");
    }

    @Test
    void nobodyWaitsForMoreThan200Decisions() {
        String offices = IntStream.range(0, 201)
                .mapToObj(i -> "{\"code\":\"o" + i + "\",\"name\":{\"th\":\"ก\",\"en\":\"O\"}}")
                .collect(Collectors.joining(","));
        Tree many = treeWith(JsonPath.from(DOCUMENT.replace("\"items\":[", "\"items\":[" + offices + ","))
                .getMap(""));
        String path = "/v1/assessments/" + assessmentOf(openRound(many), many.province(1)) + "/exemption-requests";
        for (int i = 0; i < 200; i++) {
            Response asked = as("respondent", many.north())
                    .body(Map.of("roster", "offices", "item", "o" + i, "reason", WHY))
                    .post(path);
            assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        }

        Map<String, Object> one = Map.of("roster", "offices", "item", "o200", "reason", WHY);
        assertProblem(as("respondent", many.north()).body(one).post(path), 409, "too-many-exemption-requests");
    }

    @Test
    void nothingIsAskedOrDecidedOnceTheRoundIsClosed() {
        String request = ask(Map.of("question", "share", "reason", WHY)).path("id");
        move(round, "closing");

        assertProblem(ask(Map.of("question", "queue", "reason", WHY)), 409, "round-closed");
        assertProblem(decide(request, "approved"), 409, "round-closed");
        assertProblem(decideAll(as("reviewer", tree.root()), one(request, 1)), 409, "round-closed");
        assertProblem(respondent().header("If-Match", "\"1\"").delete(of(request)), 409, "round-closed");
        assertThat(as("administrator").get(of(request)).<List<String>>path("allowedActions"))
                .isEmpty();
    }

    @Test
    void nothingIsAskedOfAnAssessmentThatIsHandedInOrOfOthers() {
        assertProblem(
                as("respondent", tree.south())
                        .body(Map.of("question", "share", "reason", WHY))
                        .post(path() + "/exemption-requests"),
                404,
                "not-found");
        assertProblem(
                as("reviewer", tree.root())
                        .body(Map.of("question", "share", "reason", WHY))
                        .post(path() + "/exemption-requests"),
                403,
                "forbidden");
        patch(assessment, Map.of("share", value(0.4, 0), "plan", value("yes", 0)));
        submit(assessment);

        assertProblem(ask(Map.of("question", "share", "reason", WHY)), 409, "assessment-submitted");
    }

    @Test
    void earlierAnswersAreNotOfferedForWhatDoesNotApply() {
        patch(assessment, Map.of("share", value(0.4, 0), "plan", value("yes", 0)));
        submit(assessment);
        String next = assessmentOf(openRound(tree), tree.province(1));
        assertThat(offered(next)).containsOnlyKeys("share", "plan");

        String request = respondent()
                .body(Map.of("question", "share", "reason", WHY))
                .post("/v1/assessments/" + next + "/exemption-requests")
                .path("id");
        decide(request, "approved");

        assertThat(offered(next)).containsOnlyKeys("plan");
    }

    private static Map<String, Object> offered(String assessment) {
        return as("administrator")
                .get("/v1/assessments/" + assessment + "/prefill")
                .jsonPath()
                .getMap("answers");
    }

    private void await(Predicate<JsonPath> like) {
        Awaitility.await().until(() -> like.test(JsonPath.from(told("phrom.assessments", assessment + "/self"))));
    }

    private void assertRefused(String pointer, String code, Map<String, Object> wish) {
        Response refused = ask(wish);
        assertProblem(refused, 422, "invalid");
        assertThat(refused.jsonPath().getList("errors.pointer")).contains(pointer);
        assertThat(refused.jsonPath().getList("errors.code")).contains(code);
    }

    private String approved(Map<String, Object> wish) {
        Response asked = ask(wish);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        String request = asked.path("id");
        Response approved = decide(request, "approved");
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        return request;
    }

    private Response ask(Map<String, Object> wish) {
        return respondent().body(wish).post(path() + "/exemption-requests");
    }

    private Response decide(String request, String decision) {
        return decision(as("reviewer", tree.north()), request, decision);
    }

    private static Response decision(RequestSpecification by, String request, String decision) {
        return by.header("If-Match", tag(request))
                .body(Map.of("decision", decision, "reason", "It is as they say"))
                .post(of(request) + "/decision");
    }

    private Response revoke(String request) {
        return as("round-manager")
                .header("If-Match", tag(request))
                .body(Map.of("reason", "The law was read wrongly"))
                .post(of(request) + "/revocation");
    }

    private static String tag(String request) {
        return as("administrator").get(of(request)).header("ETag");
    }

    @SafeVarargs
    private Response decideAll(RequestSpecification by, Map<String, Object>... decisions) {
        return by.body(Map.of("decisions", List.of(decisions))).post("/v1/rounds/" + round + "/exemption-decisions");
    }

    private static Map<String, Object> one(String request, int version) {
        return Map.of("request", request, "version", version, "decision", "approved", "reason", "It is as they say");
    }

    private List<String> states() {
        return as("administrator")
                .get("/v1/exemption-requests?round=" + round)
                .jsonPath()
                .getList("items.state");
    }

    private List<String> ids(RequestSpecification by, String more) {
        return by.get("/v1/exemption-requests?round=" + round + more).jsonPath().getList("items.id");
    }

    private RequestSpecification respondent() {
        return as("respondent", tree.north());
    }

    // the same person as who asked, or another, who also reviews
    private RequestSpecification two(String other, String organisation) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of(subject(other), List.of("reviewer", other), organisation))
                .contentType(ContentType.JSON);
    }

    private static String subject(String role) {
        return "a-" + role;
    }

    private String path() {
        return "/v1/assessments/" + assessment;
    }

    private static String of(String request) {
        return "/v1/exemption-requests/" + request;
    }

    private JsonPath shown() {
        return as("administrator").get(path() + "/answers").jsonPath();
    }
}
