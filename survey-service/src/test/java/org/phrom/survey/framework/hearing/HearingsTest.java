package org.phrom.survey.framework.hearing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.RESPONDENT;
import static org.phrom.survey.assessment.SurveyData.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.survey.assessment.SurveyData;
import org.phrom.survey.assessment.SurveyData.Tree;

@QuarkusTest
class HearingsTest {

    private static final String AUTHOR = "framework-author";
    private static final String ADMINISTRATOR = "administrator";

    private static Tree tree;

    private final String code = "h-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/frameworks/" + code + "/versions/1";
    private final Instant begun = Instant.now();

    HearingsTest() {
        if (tree == null) {
            tree = SurveyData.tree();
        }
        SurveyData.framework(code, false);
    }

    private Response open(Map<String, ?> body) {
        return as(AUTHOR).header("If-Match", tag()).body(body).post(path + "/hearing");
    }

    private void openToEveryone() {
        assertThat(open(Map.of()).statusCode()).isEqualTo(200);
    }

    private Response end() {
        return as(AUTHOR).header("If-Match", tag()).delete(path + "/hearing");
    }

    private String tag() {
        return as(AUTHOR).get(path).header("ETag");
    }

    /** The time of the hearing runs out. */
    private void itsTimeIsOver() {
        SurveyData.sql(
                "update hearing set opened_at = now() - interval '2 hours', closes_at = now() - interval '1 hour'"
                        + " where framework = ?",
                code);
        SurveyData.sql(
                "update framework_version set hearing_until = now() - interval '1 hour' where framework = ?"
                        + " and version = '1'",
                code);
    }

    private static Map<String, Object> comment(Map<String, ?> target, String organisation) {
        Map<String, Object> comment = new HashMap<>(Map.of(
                "target",
                target,
                "by",
                organisation == null ? "person" : "organisation",
                "kind",
                "limit",
                "language",
                "th",
                "text",
                "พื้นที่ห่างไกลยังไม่มีข้อมูลนี้"));
        if (organisation != null) {
            comment.put("organisation", organisation);
        }
        return comment;
    }

    private static Map<String, String> question(String question) {
        return Map.of("kind", "question", "code", question);
    }

    private static RequestSpecification person(String subject) {
        return given().auth().oauth2(Tokens.of(subject, List.of())).contentType("application/json");
    }

    private Response write(RequestSpecification as, Map<String, ?> comment) {
        return as.body(comment).post(path + "/comments");
    }

    private int written(RequestSpecification as, Map<String, ?> comment) {
        Response written = write(as, comment);
        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        return written.path("number");
    }

    private static RequestSpecification province(int number) {
        return as(RESPONDENT, tree.province(number));
    }

    private int provinceSays(int number, Map<String, ?> target) {
        return written(province(number), comment(target, tree.province(number)));
    }

    private Response answer(int number, Map<String, ?> disposition) {
        String comment = path + "/comments/" + number;
        return as(AUTHOR)
                .header("If-Match", as(AUTHOR).get(comment).header("ETag"))
                .body(disposition)
                .put(comment + "/disposition");
    }

    private static Map<String, Object> rejected() {
        return Map.of("decision", "rejected", "reason", Map.of("th", "วัดได้แล้ว", "en", "It can be measured"));
    }

    @Test
    void aDraftIsHeardUntilADateAndThenGoesOnAsADraft() {
        open(Map.of("closesAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("state", equalTo("hearing"))
                .body("hearingUntil", equalTo("2099-01-01T00:00:00Z"));
        String document = document();
        assertProblem(as(AUTHOR).header("If-Match", tag()).body(document).put(path), 409, "framework-in-hearing");
        as(RESPONDENT)
                .get(path + "/hearing")
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("number", equalTo(1))
                .body("invited", nullValue())
                .body("closesAt", equalTo("2099-01-01T00:00:00Z"))
                .body("allowedActions", contains("comment"));

        itsTimeIsOver();

        as(AUTHOR)
                .get(path)
                .then()
                .body("state", equalTo("draft"))
                .body("hearingSince", nullValue())
                .body("hearingUntil", nullValue());
        as(RESPONDENT)
                .get(path + "/hearing")
                .then()
                .body("state", equalTo("closed"))
                .body("allowedActions", empty());
        assertProblem(write(province(1), comment(question("plan"), tree.province(1))), 409, "hearing-closed");
        assertProblem(end(), 409, "framework-in-draft");
        assertThat(as(AUTHOR).header("If-Match", tag()).body(document).put(path).statusCode())
                .isEqualTo(200);
    }

    private String document() {
        return as(AUTHOR)
                .get(path)
                .asString()
                .replaceFirst("(?s)^.*?\"document\":", "")
                .replaceFirst("(?s),\"changedAt\":.*$", "");
    }

    @Test
    void aHearingWithoutABodyIsForEveryoneUntilItIsEnded() {
        var ofBytes = as(AUTHOR).header("If-Match", tag()).contentType("application/octet-stream");
        assertProblem(ofBytes.body(new byte[] {'{', '}'}).post(path + "/hearing"), 415, "unsupported-media-type");

        as(AUTHOR)
                .header("If-Match", tag())
                .noContentType()
                .post(path + "/hearing")
                .then()
                .statusCode(200);

        as(AUTHOR).get(path + "/hearing").then().body("closesAt", nullValue()).body("invited", nullValue());
    }

    @Test
    void commentsAreAskedForByValuesThatAreKnown() {
        openToEveryone();

        Response refused =
                as(AUTHOR).get(path + "/comments?kind=problem&by=crowd&state=lost&targetKind=node&disposition=maybe");

        assertProblem(refused, 400, "invalid-parameter");
        assertThat(refused.jsonPath().getList("errors.code"))
                .containsOnly("unknown-value")
                .hasSize(3);
        assertProblem(as(AUTHOR).get(path + "/comments/export?kind=bogus"), 400, "invalid-parameter");
        as(AUTHOR).get(path + "/comments?disposition=none").then().statusCode(200);
    }

    @Test
    void aHearingIsExtendedAndEndedByTheAuthorAndByNobodyElse() {
        open(Map.of("closesAt", "2099-01-01T00:00:00Z")).then().statusCode(200);
        String extension = path + "/hearing/extension";

        assertProblem(extend("2098-01-01T00:00:00Z"), 422, "invalid").at("/closesAt");
        assertProblem(extend("2020-01-01T00:00:00Z"), 422, "invalid").at("/closesAt");
        extend("2099-12-31")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/closesAt"))
                .body("errors[0].message", equalTo("A time is expected, such as 2026-12-31T10:00:00Z"));
        assertProblem(
                as(RESPONDENT, tree.root())
                        .header("If-Match", tag())
                        .body(Map.of("closesAt", "2099-02-01T00:00:00Z"))
                        .post(extension),
                403,
                "forbidden");
        assertProblem(
                as(AUTHOR).body(Map.of("closesAt", "2099-02-01T00:00:00Z")).post(extension),
                428,
                "precondition-required");
        extend("2099-02-01T00:00:00Z").then().statusCode(200).body("hearingUntil", equalTo("2099-02-01T00:00:00Z"));
        as(AUTHOR).get(path + "/hearing").then().body("closesAt", equalTo("2099-02-01T00:00:00Z"));

        end().then().statusCode(200).body("state", equalTo("draft"));
        assertProblem(extend("2099-03-01T00:00:00Z"), 409, "framework-in-draft");
        assertThat(actions(path))
                .containsExactly("framework.hearing-begun", "framework.hearing-extended", "framework.hearing-ended");
    }

    private Response extend(String closesAt) {
        return as(AUTHOR)
                .header("If-Match", tag())
                .body(Map.of("closesAt", closesAt))
                .post(path + "/hearing/extension");
    }

    private static List<String> actions(String path) {
        return as(ADMINISTRATOR)
                .get("/v1/audit-entries?pageSize=200&subject=" + path.substring("/v1/".length()))
                .jsonPath()
                .getList("items.action");
    }

    @Test
    void aHearingDoesNotBeginInThePastNorWithUnknownOrganisations() {
        assertProblem(
                        open(Map.of("closesAt", "2020-01-01T00:00:00Z", "invited", List.of(tree.north(), "XX"))),
                        422,
                        "invalid")
                .at("/closesAt")
                .at("/invited/1");
        assertProblem(open(Map.of("until", "2099-01-01")), 400, "malformed-request");
        assertProblem(as(AUTHOR).get(path + "/hearing"), 404, "not-found");
        assertProblem(given().get(path + "/hearing"), 401, "unauthenticated");
        assertProblem(
                as(RESPONDENT).header("If-Match", tag()).body(Map.of()).post(path + "/hearing"), 403, "forbidden");
    }

    @Test
    void whoIsNotInvitedFindsNoDraftUntilItIsPublished() {
        String next = "/v1/frameworks/" + code + "/versions/2";
        as(AUTHOR)
                .body(document().replace("\"version\":\"1\"", "\"version\":\"2\""))
                .put(next)
                .then()
                .statusCode(201);
        open(Map.of("invited", List.of(tree.north()))).then().statusCode(200);

        assertHidden(next);
        end().then().statusCode(200);
        assertHidden(next);

        as(AUTHOR).header("If-Match", tag()).post(path + "/publication").then().statusCode(200);
        for (String read : READS) {
            assertThat(province(3).get(path + read).statusCode()).as(read).isEqualTo(200);
        }
        assertThat(versions(province(3))).containsExactly("1", "2");
    }

    private static final List<String> READS = List.of(
            "",
            "?format=yaml",
            "?format=xlsx",
            "/form?organisationType=province&lang=th",
            "/surveyjs",
            "/fhir-questionnaire",
            "/blank-form.html?lang=th",
            "/blank-form.pdf?lang=th",
            "/differences?from=2",
            "/taken-up-comments");

    private void assertHidden(String next) {
        String list = "/v1/frameworks/" + code + "/versions";
        String page = "/frameworks/" + code + "/versions/1/differences?from=2";
        for (Supplier<RequestSpecification> uninvited :
                List.<Supplier<RequestSpecification>>of(() -> province(3), () -> person("somebody"))) {
            for (String read : READS) {
                assertProblem(uninvited.get().get(path + read), 404, "not-found");
            }
            assertProblem(uninvited.get().get(next + "/differences?from=1"), 404, "not-found");
            assertThat(uninvited.get().get(page).statusCode()).isEqualTo(404);
            assertThat(versions(uninvited.get())).containsExactly("2");
            assertThat(uninvited
                            .get()
                            .get("/v1/frameworks?pageSize=200&changedSince=" + begun)
                            .asString())
                    .contains("\"framework\":\"" + code + "\",\"version\":\"2\"");
            assertThat(uninvited.get().get(list + "?pageSize=1").asString()).doesNotContain("nextPageToken");
        }
        assertThat(given().get(page).statusCode()).isEqualTo(404);
        for (Supplier<RequestSpecification> who : List.<Supplier<RequestSpecification>>of(
                () -> province(1), () -> as(RESPONDENT, tree.root()), () -> as("analyst"), () -> as(AUTHOR))) {
            for (String read : READS) {
                assertThat(who.get().get(path + read).statusCode()).as(read).isEqualTo(200);
            }
            assertThat(who.get().get(page).statusCode()).isEqualTo(200);
            assertThat(versions(who.get())).containsExactly("1", "2");
        }
    }

    private List<String> versions(RequestSpecification who) {
        return who.get("/v1/frameworks/" + code + "/versions").jsonPath().getList("items.version");
    }

    @Test
    void whoIsNotInvitedFindsNothing() {
        open(Map.of("invited", List.of(tree.north()))).then().statusCode(200);
        int number = provinceSays(1, question("plan"));
        String comment = path + "/comments/" + number;

        for (RequestSpecification invited :
                List.of(province(2), as(RESPONDENT, tree.root()), as(RESPONDENT, tree.root() + "-D1"), as("analyst"))) {
            assertThat(invited.get(comment).statusCode()).isEqualTo(200);
        }
        for (String read : List.of("/hearing", "/hearing/statistics", "/comments", "/comments/" + number)) {
            assertProblem(province(3).get(path + read), 404, "not-found");
            assertProblem(person("somebody").get(path + read), 404, "not-found");
            assertProblem(given().get(path + read), 401, "unauthenticated");
        }
        assertProblem(write(province(3), comment(question("plan"), tree.province(3))), 404, "not-found");
        assertProblem(province(3).body(Map.of("by", "person")).post(comment + "/support"), 404, "not-found");
        // who sees it speaks for invited bodies only
        RequestSpecification whole = as(RESPONDENT, tree.root());
        assertProblem(write(whole, comment(question("plan"), tree.province(3))), 422, "invalid")
                .at("/organisation");
        assertProblem(write(province(1), comment(question("plan"), null)), 422, "invalid")
                .at("/organisation");

        end().then().statusCode(200);
        answer(number, rejected()).then().statusCode(200);
        as(AUTHOR).header("If-Match", tag()).post(path + "/publication").then().statusCode(200);
        assertThat(given().get(comment).statusCode()).isEqualTo(200);
    }

    @Test
    void bodiesAndPersonsCommentOnTheWholeANodeAQuestionAndAnOption() {
        openToEveryone();

        Response whole = write(province(1), comment(Map.of("kind", "whole"), tree.province(1)));
        whole.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", path + "/comments/1")
                .body("number", equalTo(1))
                .body("target.name.en", equalTo("Test"))
                .body("by", equalTo("organisation"))
                .body("organisation.code", equalTo(tree.province(1)))
                .body("organisationType", equalTo("province"))
                .body("region.code", equalTo(tree.north()))
                .body("supports", equalTo(0))
                .body("allowedActions", contains("change", "withdraw"));
        provinceSays(2, Map.of("kind", "node", "code", "i-share"));
        provinceSays(3, question("plan"));
        written(person("somchai"), comment(Map.of("kind", "option", "question", "plan", "code", "none"), null));

        as("analyst")
                .get(path + "/comments")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2, 3, 4))
                .body("items.target.kind", contains("whole", "node", "question", "option"))
                .body("items[3].target.name.th", equalTo("ไม่มี"))
                .body("items[3].by", equalTo("person"))
                .body("items[3].organisation", nullValue());
        assertThat(as(ADMINISTRATOR).get(path + "/comments").asString()).doesNotContain("somchai");
    }

    @Test
    void aLevelOfALadderIsAnOptionOfItsQuestion() {
        String ladder = """
                {"code":"maturity","text":{"th":"ระดับ","en":"Maturity"},"type":"ladder","levels":[
                 {"level":0,"text":{"th":"ไม่มี","en":"None"}},{"level":1,"text":{"th":"เริ่ม","en":"Begun"}}]},
                {"code":"remarks\"""";
        String changed = document().replace("{\"code\":\"remarks\"", ladder);
        assertThat(as(AUTHOR).header("If-Match", tag()).body(changed).put(path).statusCode())
                .isEqualTo(200);
        openToEveryone();

        provinceSays(1, Map.of("kind", "option", "question", "maturity", "code", "1"));

        as("analyst").get(path + "/comments").then().body("items[0].target.name.en", equalTo("Begun"));
        assertProblem(
                        write(
                                province(1),
                                comment(
                                        Map.of("kind", "option", "question", "maturity", "code", "2"),
                                        tree.province(1))),
                        422,
                        "invalid")
                .at("/target");
    }

    @Test
    void aColumnOfATableAndWhatItOffersAreCommentedOnToo() {
        String table = """
                {"code":"money","text":{"th":"งบ","en":"Money"},"type":"table",
                 "rows":[{"code":"y1","text":{"th":"ปีนี้","en":"This year"}}],
                 "columns":[{"code":"source","text":{"th":"แหล่ง","en":"Source"},"type":"singleChoice","options":[
                  {"code":"state","text":{"th":"รัฐ","en":"State"}},{"code":"own","text":{"th":"เอง","en":"Own"}}]}]},
                {"code":"remarks\"""";
        String changed = document().replace("{\"code\":\"remarks\"", table);
        Response saved = as(AUTHOR).header("If-Match", tag()).body(changed).put(path);
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        openToEveryone();

        provinceSays(1, question("money/source"));
        provinceSays(1, Map.of("kind", "option", "question", "money/source", "code", "own"));
        assertProblem(
                        write(
                                province(1),
                                comment(
                                        Map.of("kind", "option", "question", "money", "code", "own"),
                                        tree.province(1))),
                        422,
                        "invalid")
                .at("/target");
        end();

        as("analyst").get(path + "/comments").then().body("items.target.name.en", contains("Source", "Own"));
        answer(1, accepted("1", "money/source")).then().statusCode(200);
        answer(2, accepted("1", "money/source/own")).then().statusCode(200);
        assertProblem(answer(2, accepted("1", "money/own")), 422, "invalid").at("/change/codes/0");
    }

    @Test
    void aPersonMayNameTheOwnOrganisationOfWhichOnlyRegionAndTypeAreShown() {
        openToEveryone();
        Map<String, Object> comment = comment(question("plan"), null);
        comment.put("organisation", tree.root() + "-D1");

        int number = written(
                given().auth()
                        .oauth2(Tokens.of("somsri", List.of(), tree.province(1)))
                        .contentType("application/json"),
                comment);

        as("analyst")
                .get(path + "/comments/" + number)
                .then()
                .body("organisation", nullValue())
                .body("organisationType", equalTo("district"))
                .body("region.code", equalTo(tree.north()));
        assertProblem(write(person("somsri"), comment), 422, "invalid").at("/organisation");
    }

    @Test
    void whatIsNotInTheDocumentOrNotTheCallersIsRefused() {
        openToEveryone();

        for (Map<String, String> nothing : List.of(
                question("nothing"),
                Map.of("kind", "node", "code", "plan"),
                Map.of("kind", "option", "code", "none"),
                Map.of("kind", "option", "question", "share", "code", "none"),
                Map.of("kind", "whole", "code", "index"))) {
            assertProblem(write(province(1), comment(nothing, tree.province(1))), 422, "invalid")
                    .at("/target");
        }
        assertProblem(write(province(1), comment(question("plan"), tree.province(2))), 422, "invalid")
                .at("/organisation");
        assertProblem(write(province(1), comment(question("plan"), "no-such")), 422, "invalid")
                .at("/organisation");
        assertProblem(
                write(as("reviewer", tree.province(1)), comment(question("plan"), tree.province(1))), 403, "forbidden");
        assertProblem(
                write(given().contentType("application/json"), comment(question("plan"), null)),
                401,
                "unauthenticated");
        Map<String, Object> bad = comment(question("plan"), tree.province(1));
        bad.put("kind", "praise");
        bad.put("text", "x".repeat(4_001));
        assertProblem(write(province(1), bad), 422, "invalid").at("/kind").at("/text");
        write(province(1), bad)
                .then()
                .body("errors.message", hasItem("It is one of: problem, limit, wording, proposal"));
        bad = comment(question("plan"), tree.province(1));
        bad.put("text", "a\u0000b");
        assertThat(write(province(1), bad).statusCode()).isBetween(400, 422);
        written(as(ADMINISTRATOR), comment(question("plan"), tree.province(4)));
        as("analyst").get(path + "/comments").then().body("items.organisation.code", contains(tree.province(4)));
    }

    @Test
    void anOwnCommentIsChangedAndTakenBackWhileTheHearingIsOpenAndNobodyElsesIs() {
        openToEveryone();
        String comment = path + "/comments/" + provinceSays(1, question("plan"));
        province(2)
                .body(Map.of("by", "organisation", "organisation", tree.province(2)))
                .post(comment + "/support");
        Map<String, Object> other = comment(question("share"), tree.province(1));
        other.put("kind", "wording");

        assertProblem(province(2).header("If-Match", "\"1\"").body(other).put(comment), 403, "forbidden");
        assertProblem(province(2).header("If-Match", "\"1\"").delete(comment), 403, "forbidden");
        assertProblem(province(1).body(other).put(comment), 428, "precondition-required");
        assertProblem(province(1).header("If-Match", "\"7\"").body(other).put(comment), 412, "precondition-failed");
        assertProblem(
                        as(RESPONDENT, tree.north())
                                .header("If-Match", "\"1\"")
                                .body(comment(question("share"), tree.province(2)))
                                .put(comment),
                        422,
                        "invalid")
                .at("/by");
        as(RESPONDENT, tree.north())
                .header("If-Match", "\"1\"")
                .body(other)
                .put(comment)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("kind", equalTo("wording"))
                .body("target.code", equalTo("share"))
                .body("supports", equalTo(0));
        assertThat(province(1).header("If-Match", "\"2\"").delete(comment).statusCode())
                .isEqualTo(204);

        assertProblem(province(2).get(comment), 404, "not-found");
        province(1).get(comment).then().body("state", equalTo("withdrawn")).body("allowedActions", empty());
        assertProblem(province(1).header("If-Match", "\"3\"").body(other).put(comment), 409, "comment-not-shown");
        as("analyst").get(path + "/comments").then().body("items", empty());
        as("analyst").get(path + "/comments?state=withdrawn").then().body("items", empty());
        as(AUTHOR).get(path + "/comments?state=withdrawn").then().body("items.number", contains(1));
        assertThat(actions(comment))
                .containsExactly("comment.written", "comment.supported", "comment.changed", "comment.withdrawn");
    }

    @Test
    void afterTheHearingNothingIsSaidChangedOrSupported() {
        openToEveryone();
        String comment = path + "/comments/" + provinceSays(1, question("plan"));
        end().then().statusCode(200);

        Map<String, Object> again = comment(question("plan"), tree.province(1));
        assertProblem(province(1).header("If-Match", "\"1\"").body(again).put(comment), 409, "hearing-closed");
        assertProblem(province(1).header("If-Match", "\"1\"").delete(comment), 409, "hearing-closed");
        assertProblem(person("a").body(Map.of("by", "person")).post(comment + "/support"), 409, "hearing-closed");
        assertProblem(person("a").delete(comment + "/support"), 409, "hearing-closed");
        assertProblem(write(province(1), again), 409, "hearing-closed");
    }

    @Test
    void eachBodyAndEachPersonSupportsACommentOnceAndMayTakeItBack() throws Exception {
        openToEveryone();
        String comment = path + "/comments/" + provinceSays(1, question("plan"));
        Map<String, String> second = Map.of("by", "organisation", "organisation", tree.province(2));

        Callable<Integer> support =
                () -> province(2).body(second).post(comment + "/support").statusCode();
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(List.of(support, support, support, support))) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsOnly(200);
        } finally {
            pool.shutdown();
        }
        person("a")
                .body(Map.of("by", "person"))
                .post(comment + "/support")
                .then()
                .body("supports", equalTo(2));
        person("b")
                .body(Map.of("by", "person"))
                .post(comment + "/support")
                .then()
                .body("supports", equalTo(3));
        assertThat(person("b").delete(comment + "/support").statusCode()).isEqualTo(204);
        assertThat(person("b").delete(comment + "/support").statusCode()).isEqualTo(204);
        as("analyst").get(comment).then().body("supports", equalTo(2)).header("ETag", startsWith("\"1-"));
        assertThat(province(2)
                        .delete(comment + "/support?organisation=" + tree.province(2))
                        .statusCode())
                .isEqualTo(204);
        as("analyst").get(comment).then().body("supports", equalTo(1));

        assertProblem(
                province(1)
                        .body(Map.of("by", "organisation", "organisation", tree.province(1)))
                        .post(comment + "/support"),
                409,
                "own-comment");
        assertProblem(
                        province(2)
                                .body(Map.of("by", "organisation", "organisation", tree.province(3)))
                                .post(comment + "/support"),
                        422,
                        "invalid")
                .at("/organisation");
        assertProblem(
                given().contentType("application/json")
                        .body(Map.of("by", "person"))
                        .post(comment + "/support"),
                401,
                "unauthenticated");
        assertThat(actions(comment))
                .containsExactly(
                        "comment.written",
                        "comment.supported",
                        "comment.supported",
                        "comment.supported",
                        "comment.support-withdrawn",
                        "comment.support-withdrawn");
    }

    @Test
    void manyWhoCommentAtOnceGetNumbersWithoutAGap() throws Exception {
        openToEveryone();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> all = IntStream.range(0, 24)
                    .<Callable<Integer>>mapToObj(i -> () -> written(person("p" + i), comment(question("plan"), null)))
                    .toList();
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(all)) {
                numbers.add(one.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 24).boxed().toList());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aRepeatedCommentWithTheSameKeyIsTakenDownOnce() {
        openToEveryone();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            write(province(1).header("Idempotency-Key", key), comment(question("plan"), tree.province(1)))
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }
        as("analyst").get(path + "/comments").then().body("items.number", contains(1));
    }

    @Test
    void commentsAreFoundByTargetKindRegionTypeAndDispositionPageByPage() {
        openToEveryone();
        provinceSays(1, question("plan"));
        provinceSays(3, question("plan"));
        provinceSays(3, Map.of("kind", "option", "question", "plan", "code", "none"));
        written(as(RESPONDENT, tree.root()), comment(Map.of("kind", "whole"), tree.root() + "-D1"));
        written(person("a"), comment(Map.of("kind", "whole"), null));
        end();
        answer(1, rejected()).then().statusCode(200);

        assertThat(found("region=" + tree.south())).containsExactly(2, 3);
        assertThat(found("organisationType=district")).containsExactly(4);
        assertThat(found("by=person")).containsExactly(5);
        assertThat(found("targetKind=question&target=plan")).containsExactly(1, 2);
        assertThat(found("question=plan")).containsExactly(1, 2, 3);
        assertThat(found("kind=limit&disposition=rejected")).containsExactly(1);
        assertThat(found("disposition=none")).containsExactly(2, 3, 4, 5);
        assertThat(found("changedSince=2099-01-01T00:00:00Z")).isEmpty();
        Response first = as("analyst").get(path + "/comments?pageSize=2");
        assertThat(first.jsonPath().getList("items.number")).isEqualTo(List.of(1, 2));
        as("analyst")
                .get(path + "/comments?pageSize=2&pageToken=" + first.path("nextPageToken"))
                .then()
                .body("items.number", contains(3, 4));
        assertProblem(
                as("analyst").get(path + "/comments?by=person&pageToken=" + first.path("nextPageToken")),
                400,
                "invalid-parameter");
        assertProblem(as("analyst").get(path + "/comments?regoin=x"), 400, "invalid-parameter");
    }

    private List<Integer> found(String query) {
        return as("analyst").get(path + "/comments?" + query).jsonPath().getList("items.number");
    }

    @Test
    void aCommentIsAnsweredWhenTheHearingIsOverByTheAuthorWithReasonAndChange() {
        openToEveryone();
        int number = provinceSays(1, question("plan"));
        String comment = path + "/comments/" + number;
        assertProblem(answer(number, rejected()), 409, "hearing-open");
        end();
        Map<String, ?> taken = Map.of(
                "decision",
                "partly",
                "reason",
                Map.of("th", "ปรับถ้อยคำ", "en", "The wording changes"),
                "change",
                Map.of(
                        "version",
                        "1",
                        "codes",
                        List.of("plan", "plan/none"),
                        "pointers",
                        List.of("/questions/1/text")));

        as(AUTHOR).get(comment).then().body("allowedActions", contains("dispose"));
        answer(number, taken)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("disposition.decision", equalTo("partly"))
                .body("disposition.reason.en", equalTo("The wording changes"))
                .body("disposition.change.version", equalTo("1"))
                .body("disposition.change.codes", contains("plan", "plan/none"))
                .body("disposition.change.pointers", contains("/questions/1/text"));

        assertProblem(
                        answer(
                                number,
                                Map.of(
                                        "decision",
                                        "rejected",
                                        "reason",
                                        Map.of("th", "ก", "en", "a"),
                                        "change",
                                        Map.of(
                                                "version",
                                                "1",
                                                "codes",
                                                List.of("plan", "none", "plan/x"),
                                                "pointers",
                                                List.of("/questions/99", "questions")))),
                        422,
                        "invalid")
                .at("/change")
                .at("/change/codes/1")
                .at("/change/codes/2")
                .at("/change/pointers/0")
                .at("/change/pointers/1");
        assertProblem(
                        answer(
                                number,
                                Map.of(
                                        "decision",
                                        "accepted",
                                        "reason",
                                        Map.of("th", "ก", "en", "a"),
                                        "change",
                                        Map.of("version", "9", "codes", List.of("plan")))),
                        422,
                        "invalid")
                .at("/change/version");
        assertProblem(
                        answer(number, Map.of("decision", "accepted", "reason", Map.of("th", "", "en", "a"))),
                        422,
                        "invalid")
                .at("/reason/th");
        assertProblem(
                as("analyst").header("If-Match", "\"2\"").body(rejected()).put(comment + "/disposition"),
                403,
                "forbidden");
        assertProblem(as(AUTHOR).body(rejected()).put(comment + "/disposition"), 428, "precondition-required");
        assertProblem(
                as(AUTHOR).header("If-Match", "\"1\"").body(rejected()).put(comment + "/disposition"),
                412,
                "precondition-failed");
        assertProblem(
                as(AUTHOR).header("If-Match", "\"1\"").body(rejected()).put(path + "/comments/99/disposition"),
                404,
                "not-found");
        assertThat(actions(comment)).containsExactly("comment.written", "comment.answered");
    }

    @Test
    void nothingIsPublishedBeforeEveryCommentIsAnswered() {
        openToEveryone();
        provinceSays(1, question("plan"));
        provinceSays(2, Map.of("kind", "whole"));
        provinceSays(3, Map.of("kind", "node", "code", "i-share"));
        assertProblem(publish("1"), 409, "framework-in-hearing");
        end();
        answer(2, rejected()).then().statusCode(200);

        Response refused = publish("1");

        assertProblem(refused, 409, "comments-unanswered").at("/questions/1").at("/tree/children/0");
        refused.then()
                .body("unanswered", equalTo(2))
                .body("errors.code", contains("comment-unanswered", "comment-unanswered"))
                .body("comments", contains(path + "/comments/3", path + "/comments/1"));
        answer(1, rejected()).then().statusCode(200);
        answer(3, rejected()).then().statusCode(200);
        publish("1").then().statusCode(200).body("state", equalTo("published"));
    }

    @Test
    void whatWasTakenWithoutAChangeIsToldUntilItNamesOne() {
        openToEveryone();
        provinceSays(1, question("plan"));
        provinceSays(2, question("share"));
        provinceSays(3, Map.of("kind", "whole"));
        end();
        Map<String, String> reason = Map.of("th", "รับ", "en", "Taken");
        assertProblem(answer(1, Map.of("decision", "accepted", "reason", reason)), 422, "invalid")
                .at("/change");
        answer(1, Map.of("decision", "accepted", "reason", reason, "outsideDocument", true))
                .then()
                .statusCode(200)
                .body("disposition.outsideDocument", equalTo(true));
        answer(2, Map.of("decision", "partly", "reason", reason, "outsideDocument", true))
                .then()
                .statusCode(200);
        assertProblem(
                        answer(3, Map.of("decision", "rejected", "reason", reason, "outsideDocument", true)),
                        422,
                        "invalid")
                .at("/outsideDocument");
        answer(3, rejected()).then().statusCode(200);

        as("analyst")
                .get(path + "/hearing")
                .then()
                .body("unanswered", equalTo(0))
                .body("withoutChange", equalTo(2));
        String page = given().accept("text/html")
                .get(path.replace("/v1", "") + "/hearing?lang=en")
                .asString();
        assertThat(page.split("Done outside the document"))
                .as("once for each that was taken")
                .hasSize(3);
        SurveyData.sql("update hearing_comment set outside_document = null where framework = ? and number = 2", code);
        assertThat(page("en", 200))
                .as("as an older program left it")
                .contains("No change in a version of the framework is named");
        Map<String, Object> change = Map.of("version", "1", "codes", List.of("plan"));
        Map<String, Object> named = Map.of("decision", "accepted", "reason", reason, "change", change);
        answer(1, named).then().statusCode(200);

        as("analyst")
                .get(path + "/hearing/statistics")
                .then()
                .body("all.withoutChange", equalTo(1))
                .body("byTarget.counts.withoutChange", contains(0, 1, 0));
    }

    @Test
    void anAnswerThatIsGivenAnewSaysSo() {
        openToEveryone();
        provinceSays(1, question("plan"));
        end();
        Response first = answer(1, rejected());
        assertThat(first.jsonPath().getString("disposition.firstDecidedAt"))
                .isEqualTo(first.jsonPath().getString("disposition.decidedAt"));
        assertThat(page("en", 200)).doesNotContain("answered anew");
        publish("1").then().statusCode(200);

        Response again = answer(
                1,
                Map.of(
                        "decision",
                        "partly",
                        "reason",
                        Map.of("th", "รับบางส่วน", "en", "Taken in part"),
                        "change",
                        Map.of("version", "1", "codes", List.of("plan"))));

        assertThat(again.jsonPath().getString("disposition.firstDecidedAt"))
                .isEqualTo(first.jsonPath().getString("disposition.decidedAt"))
                .isNotEqualTo(again.jsonPath().getString("disposition.decidedAt"));
        assertThat(page("en", 200)).contains("answered anew; first answered");
        assertThat(page("th", 200)).contains("แก้ไขคำตอบ");
    }

    @Test
    void whatWasTakenIsDoneByTheVersionThatWasHeardOrOneThatWasMadeFromIt() {
        openToEveryone();
        provinceSays(1, question("plan"));
        end();
        draft("0", null);
        draft("2", "1");
        draft("3", "2");

        Response refused = answer(1, accepted("0", "plan"));

        assertProblem(refused, 422, "invalid").at("/change/version");
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("version-not-derived"));
        answer(1, accepted("1", "plan")).then().statusCode(200);
        answer(1, accepted("3", "plan")).then().statusCode(200);
    }

    private static Map<String, Object> accepted(String version, String code) {
        Map<String, Object> change = Map.of("version", version, "codes", List.of(code));
        return Map.of("decision", "accepted", "reason", Map.of("th", "รับ", "en", "Taken"), "change", change);
    }

    @Test
    void whatAnAnswerNamesIsStillThereWhenItsVersionIsPublished() {
        openToEveryone();
        provinceSays(1, question("share"));
        end();
        answer(1, accepted("1", "plan/none")).then().statusCode(200);
        String document = document();
        String without = document.replace("\"code\":\"none\"", "\"code\":\"no-plan\"");
        as(AUTHOR).header("If-Match", tag()).body(without).put(path).then().statusCode(200);

        Response refused = publish("1");

        assertProblem(refused, 422, "framework-not-valid").at("/questions/0");
        refused.then()
                .body("errors.code", contains("change-not-there"))
                .body(
                        "errors.message",
                        contains("The answer to comment 1 on version 1 names what is not here: plan/none"));
        as(AUTHOR).post(path + "/validation").then().body("findings.code", contains("change-not-there"));
        answer(1, accepted("1", "plan/no-plan")).then().statusCode(200);
        publish("1").then().statusCode(200);
    }

    private Response publish(String version) {
        String framework = "/v1/frameworks/" + code + "/versions/" + version;
        return as(AUTHOR)
                .header("If-Match", as(AUTHOR).get(framework).header("ETag"))
                .post(framework + "/publication");
    }

    @Test
    void theNextVersionWaitsForTheAnswersToTheOneThatWasHeardAndShowsWhatItTakesUp() {
        openToEveryone();
        provinceSays(1, question("plan"));
        provinceSays(2, question("share"));
        end();
        String next = "/v1/frameworks/" + code + "/versions/2";
        draft("2", "1");

        assertProblem(publish("2"), 409, "comments-unanswered")
                .at("/questions/1")
                .at("/questions/0");
        answer(1, rejected()).then().statusCode(200);
        answer(
                        2,
                        Map.of(
                                "decision",
                                "accepted",
                                "reason",
                                Map.of("th", "รับ", "en", "Taken"),
                                "change",
                                Map.of("version", "2", "codes", List.of("share"))))
                .then()
                .statusCode(200);
        as(AUTHOR)
                .header("If-Match", as(AUTHOR).get(next).header("ETag"))
                .body(Map.of("closesAt", "2099-01-01T00:00:00Z"))
                .post(next + "/hearing")
                .then()
                .statusCode(200);

        as("analyst").get(next + "/hearing").then().body("takesUp", equalTo(1)).body("comments", equalTo(0));
        given().get(next + "/taken-up-comments")
                .then()
                .statusCode(200)
                .body("items.version", contains("1"))
                .body("items.number", contains(2))
                .body("items.disposition.change.codes", contains(List.of("share")));
        given().get(path + "/taken-up-comments").then().body("items", empty());
        assertProblem(as(AUTHOR).get(next + "0/taken-up-comments"), 404, "not-found");
        as(AUTHOR)
                .header("If-Match", as(AUTHOR).get(next).header("ETag"))
                .delete(next + "/hearing")
                .then()
                .statusCode(200);
        assertThat(publish("2").asString()).contains("\"state\":\"published\"");
        as("analyst").get(next + "/hearing").then().body("state", equalTo("closed"));
    }

    private void draft(String version, String derivedFrom) {
        String said = "\"version\":\"" + version + "\""
                + (derivedFrom == null ? "" : ",\"derivedFrom\":{\"version\":\"" + derivedFrom + "\"}");
        Response drafted = as(AUTHOR)
                .body(document().replace("\"version\":\"1\"", said))
                .put("/v1/frameworks/" + code + "/versions/" + version);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
    }

    /** As it was possible before publication waited for what a version was made from. */
    private void wasPublished(String version) {
        SurveyData.sql(
                "update framework_version set published_at = now() where framework = ? and version = ?", code, version);
    }

    @Test
    void aVersionThatWasMadeFromNoneWaitsForTheAnswersToTheOneThatWasHeard() {
        openToEveryone();
        provinceSays(1, question("plan"));
        end();
        draft("2", null);

        assertProblem(publish("2"), 409, "comments-unanswered").at("/questions/1");

        answer(1, rejected()).then().statusCode(200);
        publish("2").then().statusCode(200).body("state", equalTo("published"));
    }

    @Test
    void aVersionWaitsForTheAnswersToOneFromWhichItWasMadeOverAnother() {
        openToEveryone();
        provinceSays(1, question("plan"));
        end();
        draft("2", "1");
        wasPublished("2");
        draft("3", "2");

        assertProblem(publish("3"), 409, "comments-unanswered").at("/questions/1");

        answer(1, rejected()).then().statusCode(200);
        publish("3").then().statusCode(200).body("state", equalTo("published"));
    }

    @Test
    void nothingIsPublishedWhileWhatItWasMadeFromIsStillHeard() {
        openToEveryone();
        draft("2", "1");
        wasPublished("2");
        draft("3", "2");
        draft("0", null);
        wasPublished("0");
        draft("4", "0");

        assertProblem(publish("1"), 409, "framework-in-hearing");
        Response refused = publish("3");

        assertProblem(refused, 409, "hearing-open");
        assertThat(refused.jsonPath().getString("version")).isEqualTo("1");
        publish("4").then().statusCode(200).body("state", equalTo("published"));
        itsTimeIsOver();
        publish("3").then().statusCode(200);
    }

    @Test
    void aCommentThatBreaksTheRulesIsHiddenByAnAdministratorAndNeedsNoAnswer() {
        openToEveryone();
        int number = provinceSays(1, question("plan"));
        String comment = path + "/comments/" + number;
        Map<String, String> reason = Map.of("reason", "It names a person");

        assertProblem(as(AUTHOR).header("If-Match", "\"1\"").body(reason).post(comment + "/hiding"), 403, "forbidden");
        assertProblem(as(ADMINISTRATOR).body(reason).post(comment + "/hiding"), 428, "precondition-required");
        as(ADMINISTRATOR)
                .header("If-Match", "\"1\"")
                .body(reason)
                .post(comment + "/hiding")
                .then()
                .statusCode(200)
                .body("state", equalTo("hidden"))
                .body("allowedActions", contains("show"));

        assertProblem(province(2).get(comment), 404, "not-found");
        assertProblem(given().get(comment), 401, "unauthenticated");
        assertProblem(province(2).body(Map.of("by", "person")).post(comment + "/support"), 404, "not-found");
        province(1).get(comment).then().body("hiddenReason", equalTo("It names a person"));
        as("analyst")
                .get(path + "/hearing/statistics")
                .then()
                .body("hidden", equalTo(1))
                .body("all.comments", equalTo(0));
        assertProblem(
                as(ADMINISTRATOR).header("If-Match", "\"2\"").body(reason).post(comment + "/hiding"),
                409,
                "comment-not-shown");
        end();
        assertProblem(answer(number, rejected()), 409, "comment-not-shown");
        as(ADMINISTRATOR)
                .header("If-Match", "\"2\"")
                .delete(comment + "/hiding")
                .then()
                .statusCode(200);
        assertProblem(as(ADMINISTRATOR).header("If-Match", "\"3\"").delete(comment + "/hiding"), 404, "not-found");
        assertProblem(publish("1"), 409, "comments-unanswered");
        as(ADMINISTRATOR).header("If-Match", "\"3\"").body(reason).post(comment + "/hiding");
        publish("1").then().statusCode(200);
        assertThat(actions(comment))
                .containsExactly("comment.written", "comment.hidden", "comment.shown", "comment.hidden");
    }

    @Test
    void aDraftThatWasCommentedOnIsNotTakenAway() {
        openToEveryone();
        provinceSays(1, question("plan"));
        end();

        assertProblem(as(AUTHOR).header("If-Match", tag()).delete(path), 409, "framework-commented");
        as(AUTHOR).get(path).then().body("allowedActions", contains("change", "publish", "validate", "hearing"));
    }

    @Test
    void aDraftThatWasHeardInVainIsTakenAway() {
        openToEveryone();
        end();

        as(AUTHOR)
                .get(path)
                .then()
                .body("allowedActions", contains("change", "delete", "publish", "validate", "hearing"));
        assertThat(as(AUTHOR).header("If-Match", tag()).delete(path).statusCode())
                .isEqualTo(204);
        assertProblem(as(AUTHOR).get(path + "/hearing"), 404, "not-found");
    }

    @Test
    void theSecondHearingOfADraftCountsItsCommentsOn() {
        openToEveryone();
        provinceSays(1, question("plan"));
        end();
        openToEveryone();

        assertProblem(province(1).header("If-Match", "\"1\"").delete(path + "/comments/1"), 409, "hearing-closed");
        provinceSays(1, question("plan"));
        as("analyst")
                .get(path + "/comments")
                .then()
                .body("items.hearing", contains(1, 2))
                .body("items.number", contains(1, 2));
        answer(1, rejected()).then().statusCode(200);
        assertProblem(answer(2, rejected()), 409, "hearing-open");
    }

    @Test
    void statisticsCountByRegionTypeKindAndTarget() {
        openToEveryone();
        provinceSays(1, question("plan"));
        provinceSays(1, question("share"));
        provinceSays(3, question("plan"));
        written(person("a"), comment(Map.of("kind", "whole"), null));
        person("b").body(Map.of("by", "person")).post(path + "/comments/1/support");
        end();
        answer(1, rejected());

        given().get(path + "/hearing/statistics")
                .then()
                .statusCode(200)
                .body("all.comments", equalTo(4))
                .body("all.supports", equalTo(1))
                .body("all.rejected", equalTo(1))
                .body("all.unanswered", equalTo(3))
                .body("organisations", equalTo(2))
                .body("persons", equalTo(1))
                .body("byRegion.code", contains(tree.north(), tree.south(), null))
                .body("byRegion.counts.comments", contains(2, 1, 1))
                .body("byRegion[0].name.en", equalTo("Name " + tree.north()))
                .body("byOrganisationType.counts.comments", contains(3, 1))
                .body("byKind.code", contains("limit"))
                .body("byTarget.code", contains(null, "share", "plan"))
                .body("byTarget.counts.comments", contains(1, 1, 2));
        as("analyst")
                .get(path + "/hearing")
                .then()
                .body("unanswered", equalTo(3))
                .body("supports", equalTo(1));
        as(AUTHOR).get(path).then().body("allowedActions", hasItems("publish", "hearing"));
    }

    @Test
    void allCommentsAreOneFileForSpreadsheetsOrPrograms() {
        openToEveryone();
        Map<String, Object> formula = comment(question("plan"), tree.province(1));
        formula.put("text", "=1+1, \"no\"");
        written(province(1), formula);
        Map<String, Object> personal = comment(Map.of("kind", "whole"), null);
        personal.put("organisation", tree.province(3));
        written(
                given().auth()
                        .oauth2(Tokens.of("somchai", List.of(), tree.province(3)))
                        .contentType("application/json"),
                personal);
        end();
        answer(1, rejected());
        String export = path + "/comments/export";

        Response csv = given().get(export + "?format=csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + code + "-1-comments.csv\"");
        List<String> lines =
                new String(csv.asByteArray(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\uFEFFnumber,hearing,target_kind");
        assertThat(lines.get(1))
                .startsWith("1,1,question,,plan,แผน,Plan,organisation," + tree.province(1) + ",")
                .contains(",limit,th,\"'=1+1, \"\"no\"\"\",0,current,")
                .contains(",rejected,วัดได้แล้ว,It can be measured,,,,false,20");
        assertThat(lines.get(2))
                .startsWith("2,1,whole,,,ทดสอบ,Test,person,,,,province," + tree.south() + ",")
                .doesNotContain(tree.province(3), "somchai");
        Response json = given().get(export);
        json.then().statusCode(200).body("items.number", contains(1, 2)).body("items[1].organisation", nullValue());
        assertThat(given().header("If-None-Match", json.header("ETag"))
                        .get(export)
                        .statusCode())
                .isEqualTo(304);
        answer(2, rejected());
        assertThat(given().header("If-None-Match", json.header("ETag"))
                        .get(export)
                        .statusCode())
                .isEqualTo(200);
        given().get(export + "?by=person").then().body("items.number", contains(2));
        assertProblem(given().get(export + "?format=xlsx"), 400, "invalid-parameter");
        assertProblem(given().get(export.replace(code, code + "0")), 401, "unauthenticated");
        assertProblem(as("analyst").get(export.replace(code, code + "0")), 404, "not-found");
    }

    @Test
    void aHearingIsAPageInThaiAndEnglishWithEveryCommentAndItsAnswer() {
        open(Map.of("closesAt", "2099-01-01T00:00:00Z")).then().statusCode(200);
        Map<String, Object> script = comment(question("plan"), tree.province(1));
        script.put("text", "<script>alert(1)</script>");
        written(province(1), script);
        written(person("somchai"), comment(Map.of("kind", "option", "question", "plan", "code", "none"), null));

        assertThat(page("en", 200))
                .contains("<html lang=\"en\">", "<h1>Test</h1>", "Open to everyone", "1 January 2099, 07:00")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Name " + tree.province(1))
                .contains("Not answered yet", "A person", "<small>Option</small> None <code>plan/none</code>")
                .contains(path + "/comments/export?format=csv")
                .doesNotContain("<script", "somchai");
        end();
        answer(1, rejected());
        assertThat(page("th", 200))
                .contains("<html lang=\"th\">", "<h1>ทดสอบ</h1>", "พ.ศ. 25", "ปิดรับฟังแล้ว", "ไม่รับ", "วัดได้แล้ว")
                .contains("ยังมีความคิดเห็น 1 ข้อ");
        assertThat(given().accept("text/html").get("/?lang=en").asString())
                .contains(
                        "<h1>Hearings on frameworks of assessment</h1>",
                        "/frameworks/" + code + "/versions/1/hearing?lang=en");
        assertThat(given().accept("text/html")
                        .get("/frameworks/" + code + "0/versions/1/hearing?lang=en")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theListOfHearingsHasWhatAFrameworkSaysOfItself() {
        String described = document()
                .replace(
                        "\"version\":\"1\"",
                        "\"version\":\"1\",\"description\":{\"th\":\"ข้อมูลจำลอง " + code
                                + "\",\"en\":\"Generated data " + code + "\"}");
        as(AUTHOR).header("If-Match", tag()).body(described).put(path).then().statusCode(200);
        openToEveryone();

        assertThat(given().accept("text/html").get("/?lang=th").asString()).contains("<p>ข้อมูลจำลอง " + code + "</p>");
        assertThat(given().accept("text/html").get("/?lang=en").asString())
                .contains("<p>Generated data " + code + "</p>");
    }

    @Test
    void aHearingByInvitationIsNoPageForEveryoneBeforeItsVersionIsPublished() {
        open(Map.of("invited", List.of(tree.north()))).then().statusCode(200);

        assertThat(page("th", 401)).contains("ยังไม่เปิดให้ทุกคนอ่าน");
        assertThat(given().accept("text/html").get("/").asString()).doesNotContain(code);
        end();
        publish("1").then().statusCode(200);
        assertThat(page("th", 200)).contains("เฉพาะหน่วยงานที่ได้รับเชิญ", "ยังไม่มีความคิดเห็น");
        assertThat(given().accept("text/html").get("/").asString()).contains(code);
    }

    private String page(String language, int status) {
        Response page = given().accept("text/html").get("/frameworks/" + code + "/versions/1/hearing?lang=" + language);
        assertThat(page.statusCode()).isEqualTo(status);
        return page.asString();
    }
}
