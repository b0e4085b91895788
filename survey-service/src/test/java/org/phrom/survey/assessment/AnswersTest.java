package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.RESPONDENT;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.complete;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.sql;
import static org.phrom.survey.assessment.SurveyData.status;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.tagOf;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.survey.assessment.SurveyData.Tree;

@QuarkusTest
class AnswersTest {

    private Tree tree;
    private String round;
    private String assessment;

    @BeforeEach
    void aRoundIsOpen() {
        tree = SurveyData.tree();
        round = openRound(tree);
        assessment = assessmentOf(round, tree.province(1));
    }

    @Test
    void anAnswerIsKeptWithItsVersionAndCounted() {
        Response answered = patch(
                assessment,
                Map.of(
                        "share", value(0.7, 0),
                        "plan", value("adopted", 0),
                        "channels", value(List.of("web", "line"), 0),
                        "portal", status("unknown", 0),
                        "remarks", value("ก ข", 0)));

        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        assertThat(answered.header("ETag")).isEqualTo("\"2\"");
        JsonPath body = answered.jsonPath();
        assertThat(body.getString("state")).isEqualTo("inProgress");
        assertThat(body.getMap("completeness")).isEqualTo(Map.of("required", 3, "answered", 3, "questions", 5));
        assertThat(body.getMap("versions"))
                .isEqualTo(Map.of("share", 1, "plan", 1, "channels", 1, "portal", 1, "remarks", 1));
        Map<String, Object> answers = answers();
        assertThat(answers.get("share"))
                .isEqualTo(Map.of("status", "answered", "value", 0.7f, "version", 1, "shown", true, "required", true));
        assertThat(answers.get("channels"))
                .isEqualTo(Map.of(
                        "status",
                        "answered",
                        "value",
                        List.of("web", "line"),
                        "version",
                        1,
                        "shown",
                        true,
                        "required",
                        false));
        assertThat(answers.get("portal"))
                .isEqualTo(Map.of("status", "unknown", "version", 1, "shown", true, "required", true));
        assertThat(answers.get("tax"))
                .isEqualTo(Map.of("status", "notApplicable", "version", 0, "shown", false, "required", false));
    }

    @Test
    void everyDigitOfANumberIsKept() {
        as("administrator")
                .body("{\"answers\":{\"share\":{\"value\":0.123456789012345678901,\"version\":0}}}")
                .patch("/v1/assessments/" + assessment + "/answers");

        assertThat(as("administrator")
                        .get("/v1/assessments/" + assessment + "/answers")
                        .asString())
                .contains("\"value\":0.123456789012345678901,");
    }

    @Test
    void anAnswerCanBeTakenBack() {
        patch(assessment, Map.of("share", value(0.7, 0)));

        Response taken = patch(assessment, Map.of("share", status("unanswered", 1)));

        assertThat(taken.jsonPath().getMap("versions")).isEqualTo(Map.of("share", 2));
        assertThat(taken.jsonPath().getInt("completeness.answered")).isZero();
        assertThat(answers().get("share"))
                .isEqualTo(Map.of("status", "unanswered", "version", 2, "shown", true, "required", true));
    }

    @Test
    void editorsOfDifferentQuestionsBothSucceed() {
        assertThat(patch(assessment, Map.of("share", value(0.7, 0))).statusCode())
                .isEqualTo(200);
        assertThat(patch(assessment, Map.of("portal", value("no", 0))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSecondEditorOfAQuestionIsToldWhatIsKeptAndNothingOfHisIsTaken() {
        patch(assessment, Map.of("share", value(0.7, 0)));

        Response second = patch(assessment, Map.of("share", value(0.9, 0), "portal", value("no", 0)));

        assertProblem(second, 409, "answer-conflict").at("/answers/share");
        assertThat(second.jsonPath().getMap("current"))
                .isEqualTo(Map.of("share", Map.of("status", "answered", "value", 0.7f, "version", 1)));
        assertThat(answers().get("portal"))
                .isEqualTo(Map.of("status", "unanswered", "version", 0, "shown", true, "required", true));
        assertThat(tagOf(assessment)).isEqualTo("\"2\"");
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        patch(assessment, Map.of("share", value(0.7, 0)));

        Response again = patch(assessment, Map.of("share", value(0.7, 0)));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getMap("versions")).isEqualTo(Map.of("share", 1));
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void thirtyTwoConcurrentEditorsLoseNothing() throws Exception {
        int editors = 32;
        ExecutorService threads = Executors.newFixedThreadPool(editors);
        List<Future<Integer>> tries = new ArrayList<>();
        for (int editor = 0; editor < editors; editor++) {
            int mine = editor;
            tries.add(threads.submit(() -> answerUntilTaken(mine)));
        }
        int conflicts = 0;
        for (Future<Integer> each : tries) {
            conflicts += each.get();
        }
        threads.shutdown();

        // every editor's answer was taken exactly once: the version counts them
        assertThat(answers().get("share")).extracting("version").isEqualTo(editors);
        assertThat(tagOf(assessment)).isEqualTo("\"" + (editors + 1) + "\"");
    }

    private int answerUntilTaken(int editor) {
        int conflicts = 0;
        int version = 0;
        while (true) {
            Response tried = patch(assessment, Map.of("share", value((editor + 1) / 100d, version)));
            if (tried.statusCode() == 200) {
                return conflicts;
            }
            assertProblem(tried, 409, "answer-conflict").at("/answers/share");
            version = tried.jsonPath().getInt("current.share.version");
            conflicts++;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\":1.5,\"version\":0} | share | /answers/share/value | number-too-large",
                "{\"value\":\"0.5\",\"version\":0} | share | /answers/share/value | number-expected",
                "{\"value\":100e2147483647,\"version\":0} | share | /answers/share/value | number-too-large",
                "{\"status\":\"answered\",\"version\":0} | share | /answers/share/value | number-expected",
                "{\"value\":\"other\",\"version\":0} | plan | /answers/plan/value | option-unknown",
                "{\"value\":[\"web\",\"fax\"],\"version\":0} | channels | /answers/channels/value/1 | option-unknown",
                "{\"value\":\"maybe\",\"version\":0} | portal | /answers/portal/value | yes-or-no-expected",
                "{\"value\":\"this text is longer than twenty\",\"version\":0} | remarks | /answers/remarks/value | text-too-long",
                "{\"value\":\"a\\u0000b\",\"version\":0} | remarks | /answers/remarks/value | text-unreadable",
                "{\"value\":\"yes\",\"version\":0} | tax | /answers/tax | question-not-applicable",
                "{\"value\":\"yes\",\"version\":0} | no/such~one | /answers/no~1such~0one | unknown-question",
                "{\"status\":\"unknown\",\"version\":0} | share | /answers/share/status | status-not-offered",
                "{\"status\":\"notApplicable\",\"version\":0} | portal | /answers/portal/status | status-not-offered",
                "{\"status\":\"lost\",\"version\":0} | portal | /answers/portal/status | status-not-offered",
                "{\"status\":\"unanswered\",\"value\":1,\"version\":0} | share | /answers/share/value | value-without-answer",
                "{\"version\":0} | share | /answers/share | missing",
                "{\"value\":0.5} | share | /answers/share/version | not-null",
                "{} | share | /answers/share/version | not-null",
                "{\"items\":{\"web\":{\"value\":0.5,\"version\":0}}} | share | /answers/share/items/web | unknown-item",
                "{\"items\":{\"web\":null}} | share | /answers/share/items/web | unknown-item",
                "{\"items\":{}} | share | /answers/share | missing",
                "null | share | /answers/share | missing",
                "{\"value\":0.5,\"version\":-1} | share | /answers/share/version | min",
            })
    void anAnswerThatTheQuestionDoesNotAllowIsRefusedAndPointedAt(
            String answer, String question, String pointer, String code) {
        String body = "{\"answers\":{\"" + question + "\":" + answer + "}}";

        Response refused = as("administrator").body(body).patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 422, "invalid").at(pointer);
        assertThat(refused.jsonPath().getList("errors.code", String.class)).contains(code);
        assertThat(tagOf(assessment)).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answers\":{\"share\":{\"value\":0.5,\"version\":0}",
                "{\"answers\":[]}",
                "{\"answers\":{\"share\":0.5}}",
                "{\"answers\":{\"share\":{\"value\":0.5,\"version\":\"0\"}}}",
                "{\"answers\":{\"share\":{\"value\":0.5,\"version\":0,\"colour\":\"red\"}}}",
                "{\"answers\":{\"share\":{\"value\":0.5,\"version\":0},\"share\":{\"value\":0.6,\"version\":0}}}",
            })
    void aBodyThatIsNotOfTheRightShapeIsRefused(String body) {
        Response refused = as("administrator").body(body).patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 400, "malformed-request");
        assertThat(tagOf(assessment)).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answers\":{\"share\":{\"value\":0.5,\"version\":\"0\"}}} | /answers/share/version | wrong-type",
                "{\"answers\":{\"share\":{\"value\":0.5,\"version\":0.5}}} | /answers/share/version | wrong-type",
                "{\"answers\":{\"share\":0.5}} | /answers/share | wrong-type",
                "{\"answers\":{\"portal\":{\"value\":true,\"version\":0}}} | /answers/portal/value | wrong-type",
                "{\"answers\":{\"share\":{\"value\":{\"a\":[1]},\"version\":0}}} | /answers/share/value/a/0 | wrong-type",
                "{\"answers\":{\"channels\":{\"value\":[\"web\",null],\"version\":0}}} | /answers/channels/value/1 | wrong-type",
                "{\"answers\":[]} | /answers | wrong-type",
                "{\"answers\":{\"share\":{\"value\":0.5,\"colour\":1}}} | /answers/share/colour | unknown-field",
            })
    void whatIsOfAWrongTypeIsPointedAt(String body, String pointer, String code) {
        Response refused = as("administrator").body(body).patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 400, "malformed-request").at(pointer);
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of(code));
    }

    @Test
    void answersAboutItemsCountAmongTheFiveHundred() {
        Map<String, Object> items = new HashMap<>();
        for (int i = 0; i < 251; i++) {
            items.put("i" + i, value(1, 0));
        }

        Response refused = patch(assessment, Map.of("share", Map.of("items", items), "plan", Map.of("items", items)));

        assertProblem(refused, 422, "invalid").at("/answers");
    }

    @Test
    void aBodyThatCanNotBeReadTellsNothingOfAnAssessmentThatTheCallerDoesNotSee() {
        String there = "/v1/assessments/" + assessment + "/answers";
        String nowhere = "/v1/assessments/" + UUID.randomUUID() + "/answers";

        for (String body : List.of("{", "{\"answers\":{}}", "{\"answers\":{\"share\":7}}")) {
            assertProblem(as(RESPONDENT, tree.south()).body(body).patch(there), 404, "not-found");
            assertProblem(as(RESPONDENT, tree.south()).body(body).patch(nowhere), 404, "not-found");
            assertProblem(as("analyst").body(body).patch(there), 403, "forbidden");
        }
        assertProblem(as(RESPONDENT, tree.north()).body("{").patch(there), 400, "malformed-request");
    }

    @Test
    void moreThanFiveHundredAnswersAtOnceAreRefused() {
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i <= 500; i++) {
            many.put("q" + i, value(1, 0));
        }

        assertProblem(patch(assessment, many), 422, "invalid").at("/answers");
        assertProblem(patch(assessment, Map.of()), 422, "invalid").at("/answers");
    }

    @Test
    void anAnswerAfterTheClosingIsRefusedAndChangesNothing() {
        move(round, "closing");

        assertProblem(patch(assessment, Map.of("share", value(0.7, 0))), 409, "round-closed");
        assertThat(answers().get("share"))
                .isEqualTo(Map.of("status", "unanswered", "version", 0, "shown", true, "required", true));
        assertThat(tagOf(assessment)).isEqualTo("\"1\"");
    }

    @Test
    void anAnswerAfterTheLastMomentIsRefused() {
        sql("update round set answers_until = now() - interval '1 second' where id = ?", round);

        assertProblem(patch(assessment, Map.of("share", value(0.7, 0))), 409, "round-closed");
        assertThat(as("administrator")
                        .get("/v1/assessments/" + assessment)
                        .jsonPath()
                        .getList("allowedActions"))
                .isEmpty();
    }

    @Test
    void aSubmittedAssessmentCanNotBeAnswered() {
        complete(assessment);
        submit(assessment);

        assertProblem(patch(assessment, Map.of("share", value(0.9, 1))), 409, "assessment-submitted");
        assertThat(answers().get("share"))
                .isEqualTo(Map.of("status", "answered", "value", 0.7f, "version", 1, "shown", true, "required", true));
    }

    @Test
    void onlyThoseWhoAnswerForAnOrganisationMayAnswer() {
        String body = "{\"answers\":{\"share\":{\"value\":0.5,\"version\":0}}}";
        String path = "/v1/assessments/" + assessment + "/answers";

        assertProblem(as("analyst").body(body).patch(path), 403, "forbidden");
        assertProblem(as("round-manager").body(body).patch(path), 403, "forbidden");
        assertProblem(as(RESPONDENT, tree.south()).body(body).patch(path), 404, "not-found");
        assertProblem(as(RESPONDENT).body(body).patch(path), 404, "not-found");
        assertThat(as(RESPONDENT, tree.north()).body(body).patch(path).statusCode())
                .isEqualTo(200);
    }

    private Map<String, Object> answers() {
        return as("administrator")
                .get("/v1/assessments/" + assessment + "/answers")
                .jsonPath()
                .getMap("answers");
    }
}
