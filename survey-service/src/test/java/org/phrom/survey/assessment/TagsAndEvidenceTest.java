package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.status;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.tagOf;
import static org.phrom.survey.assessment.SurveyData.told;
import static org.phrom.survey.assessment.SurveyData.treeWithFramework;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.testing.Contracts;
import org.phrom.survey.assessment.SurveyData.Tree;

/** Obstacles, success factors and evidence stand beside an answer and belong to its version. */
@QuarkusTest
class TagsAndEvidenceTest {

    private static final List<Map<String, Object>> OBSTACLES =
            List.of(Map.of("code", "budget", "severity", 2, "comment", "ตัดงบ"));
    private static final List<Map<String, Object>> FACTORS = List.of(Map.of("code", "leadership"));
    private static final List<Map<String, Object>> EVIDENCE =
            List.of(Map.of("kind", "file", "url", "https://www.chiangmai.go.th/12.pdf", "title", "คำสั่ง"));

    private String assessment;

    @BeforeEach
    void aRoundAsksForThem() {
        Tree tree = treeWithFramework("tags-and-evidence");
        assessment = assessmentOf(openRound(tree), tree.province(1));
    }

    @Test
    void theyAreKeptShownAndToldWithTheAnswer() {
        Map<String, Object> wish = Map.of(
                "value", "yes", "obstacles", OBSTACLES, "successFactors", FACTORS, "evidence", EVIDENCE, "version", 0);
        Map<String, Object> tax = Map.of("value", "no", "obstacles", List.of(Map.of("code", "staff")), "version", 0);
        Response answered = patch(assessment, Map.of("plan", wish, "online", Map.of("items", Map.of("tax", tax))));

        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        JsonPath shown = shown();
        assertThat(said(shown.getMap("answers.plan")))
                .isEqualTo(Map.of(
                        "status",
                        "answered",
                        "value",
                        "yes",
                        "obstacles",
                        OBSTACLES,
                        "successFactors",
                        FACTORS,
                        "evidence",
                        EVIDENCE,
                        "version",
                        1));
        assertThat(said(shown.getMap("answers.online.items.tax")))
                .isEqualTo(Map.of(
                        "status",
                        "answered",
                        "value",
                        "no",
                        "obstacles",
                        List.of(Map.of("code", "staff")),
                        "version",
                        1));
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
        String told = told("phrom.assessments", assessment + "/self");
        Contracts.assertValid(Path.of("contracts/events/answers-changed.v1/schema.json"), told);
        assertThat(JsonPath.from(told).getMap("answers.plan"))
                .isEqualTo(Map.of(
                        "status", "answered",
                        "value", "yes",
                        "obstacles", OBSTACLES,
                        "successFactors", FACTORS,
                        "evidence", EVIDENCE));
        assertThat(JsonPath.from(told).getMap("answers.online.items.tax"))
                .isEqualTo(Map.of("status", "answered", "value", "no", "obstacles", List.of(Map.of("code", "staff"))));
    }

    @Test
    void whatIsNotNamedStaysAndAnEmptyListTakesAway() {
        patch(
                assessment,
                Map.of("plan", Map.of("value", "yes", "obstacles", OBSTACLES, "evidence", EVIDENCE, "version", 0)));

        Response changed = patch(assessment, Map.of("plan", value("no", 1)));
        assertThat(changed.jsonPath().getMap("versions")).isEqualTo(Map.of("plan", 2));
        assertThat(said(shown().getMap("answers.plan")))
                .isEqualTo(Map.of(
                        "status",
                        "answered",
                        "value",
                        "no",
                        "obstacles",
                        OBSTACLES,
                        "evidence",
                        EVIDENCE,
                        "version",
                        2));
        Response repeated = patch(assessment, Map.of("plan", value("no", 1)));
        assertThat(repeated.jsonPath().getMap("versions")).isEqualTo(Map.of("plan", 2));

        patch(assessment, Map.of("plan", Map.of("value", "no", "obstacles", List.of(), "version", 2)));
        assertThat(said(shown().getMap("answers.plan")))
                .isEqualTo(Map.of("status", "answered", "value", "no", "evidence", EVIDENCE, "version", 3));

        patch(assessment, Map.of("plan", status("unanswered", 3)));
        assertThat(said(shown().getMap("answers.plan"))).isEqualTo(Map.of("status", "unanswered", "version", 4));
    }

    @Test
    void whoChangesTagsMeetsWhoChangedTheValue() {
        patch(assessment, Map.of("plan", Map.of("value", "yes", "obstacles", OBSTACLES, "version", 0)));

        Response second = patch(
                assessment,
                Map.of("plan", Map.of("value", "yes", "obstacles", List.of(Map.of("code", "staff")), "version", 0)));

        assertProblem(second, 409, "answer-conflict").at("/answers/plan");
        assertThat(second.jsonPath().getMap("current.plan"))
                .isEqualTo(Map.of("status", "answered", "value", "yes", "obstacles", OBSTACLES, "version", 1));
    }

    @Test
    void anAnswerThatNeedsEvidenceIsNotHandedInWithoutIt() {
        Response saved = patch(assessment, Map.of("plan", value("yes", 0), "portal", value("yes", 0)));

        Response refused = submit(assessment);

        assertThat(saved.jsonPath().getList("questions.plan.findings"))
                .isEqualTo(List.of(Map.of(
                        "code",
                        "evidence-missing",
                        "severity",
                        "error",
                        "message",
                        Map.of("th", "ต้องแนบหลักฐานของคำตอบนี้", "en", "This answer needs evidence"))));
        assertThat(saved.jsonPath().getMap("questions.portal")).doesNotContainKey("findings");

        assertProblem(refused, 422, "assessment-incomplete").at("/answers/plan/evidence");
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("evidence-missing"));
        patch(assessment, Map.of("plan", Map.of("value", "yes", "evidence", EVIDENCE, "version", 1)));
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, 422", "2025-10-01, 200", "2026-09-30, 200", "2026-10-01, 422", ", 200"})
    void evidenceOfADayOutsideTheWindowIsKeptAndNotHandedIn(String day, int status) {
        Map<String, Object> evidence = new HashMap<>(EVIDENCE.get(0));
        if (day != null) {
            evidence.put("date", day);
        }
        Response saved =
                patch(assessment, Map.of("plan", Map.of("value", "yes", "evidence", List.of(evidence), "version", 0)));
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        assertThat(shown().getList("answers.plan.evidence")).isEqualTo(List.of(evidence));

        Response handedIn = submit(assessment);

        assertThat(handedIn.statusCode()).as(handedIn.asString()).isEqualTo(status);
        if (status == 422) {
            assertThat(saved.jsonPath().getList("questions.plan.findings.code"))
                    .isEqualTo(List.of("evidence-outside-window"));
            assertProblem(handedIn, 422, "assessment-incomplete").at("/answers/plan/evidence/0/date");
        } else {
            String told = told("phrom.assessments", assessment + "/self");
            Contracts.assertValid(Path.of("contracts/events/answers-changed.v1/schema.json"), told);
            assertThat(JsonPath.from(told).getList("answers.plan.evidence")).isEqualTo(List.of(evidence));
        }
    }

    @Test
    void anAnswerOfWhichItsConditionDoesNotHoldNeedsNoEvidence() {
        patch(assessment, Map.of("plan", value("no", 0)));

        assertThat(submit(assessment).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotKnownNeedsNoEvidence() {
        patch(assessment, Map.of("plan", status("unknown", 0)));

        assertThat(submit(assessment).statusCode()).isEqualTo(200);
    }

    @Test
    void anObstacleThatNeedsACommentIsTakenWithOne() {
        List<Map<String, Object>> other = List.of(Map.of("code", "other", "comment", "น้ำท่วม"));

        Response answered = patch(assessment, Map.of("plan", Map.of("value", "no", "obstacles", other, "version", 0)));

        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        assertThat(shown().getList("answers.plan.obstacles")).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan | \"obstacles\":[{\"code\":\"weather\"}] | /obstacles/0/code | tag-unknown",
                "plan | \"obstacles\":[{\"code\":\"leadership\"}] | /obstacles/0/code | tag-unknown",
                "plan | \"obstacles\":[{\"severity\":1}] | /obstacles/0/code | tag-unknown",
                "plan | \"obstacles\":[null] | /obstacles/0/code | tag-unknown",
                "plan | \"evidence\":[null] | /evidence/0/kind | evidence-kind-not-offered",
                "plan | \"obstacles\":[{\"code\":\"staff\"},{\"code\":\"staff\"}] | /obstacles/1/code | tag-repeated",
                "plan | \"obstacles\":[{\"code\":\"staff\",\"severity\":4}] | /obstacles/0/severity | severity-out-of-range",
                "plan | \"successFactors\":[{\"code\":\"leadership\",\"severity\":1}] | /successFactors/0/severity | severity-out-of-range",
                "plan | \"obstacles\":[{\"code\":\"staff\",\"comment\":\" \"}] | /obstacles/0/comment | text-blank",
                "plan | \"obstacles\":[{\"code\":\"staff\"},{\"code\":\"other\",\"severity\":1}] | /obstacles/1/comment | comment-required",
                "plan | \"obstacles\":[{\"code\":\"other\",\"comment\":\"\"}] | /obstacles/0/comment | text-blank",
                "plan | \"obstacles\":[{\"code\":\"staff\",\"comment\":\"a\\u0000\"}] | /obstacles/0/comment | text-unreadable",
                "portal | \"obstacles\":[{\"code\":\"staff\"}] | /obstacles | not-offered",
                "portal | \"evidence\":[{\"kind\":\"file\",\"url\":\"https://a.th\"}] | /evidence/0/kind | evidence-kind-not-offered",
                "portal | \"evidence\":[{\"kind\":\"url\",\"url\":\"a.th\"}] | /evidence/0/url | url-expected",
                "portal | \"evidence\":[{\"kind\":\"url\"}] | /evidence/0/url | url-expected",
                "portal | \"evidence\":[{\"kind\":\"url\",\"url\":\"https://a.th\",\"date\":\"2568-10-01\"}] | /evidence/0/date | date-not-of-common-era",
                "portal | \"evidence\":[{\"kind\":\"url\",\"url\":\"https://a.th\",\"date\":\"1 Oct\"}] | /evidence/0/date | date-expected",
            })
    void whatTheQuestionDoesNotTakeIsRefusedAndPointedAt(String question, String beside, String pointer, String code) {
        Response refused = as("administrator")
                .body("{\"answers\":{\"" + question + "\":{\"value\":\"yes\"," + beside + ",\"version\":0}}}")
                .patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 422, "invalid").at("/answers/" + question + pointer);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
        assertThat(tagOf(assessment)).isEqualTo("\"1\"");
    }

    @Test
    void thereAreLimitsToHowMuchStandsBesideAnAnswer() {
        List<Map<String, Object>> links =
                java.util.Collections.nCopies(21, Map.of("kind", "url", "url", "https://a.th"));
        assertProblem(
                        patch(assessment, Map.of("portal", Map.of("value", "yes", "evidence", links, "version", 0))),
                        422,
                        "invalid")
                .at("/answers/portal/evidence");
        assertProblem(
                        patch(
                                assessment,
                                Map.of(
                                        "plan",
                                        Map.of(
                                                "value",
                                                "yes",
                                                "obstacles",
                                                List.of(Map.of("code", "staff", "comment", "ก".repeat(2_001))),
                                                "version",
                                                0))),
                        422,
                        "invalid")
                .at("/answers/plan/obstacles/0/comment");
        assertProblem(
                        patch(
                                assessment,
                                Map.of("plan", Map.of("status", "unanswered", "evidence", EVIDENCE, "version", 0))),
                        422,
                        "invalid")
                .at("/answers/plan");
    }

    private static Map<String, Object> said(Map<String, Object> shown) {
        Map<String, Object> said = new java.util.HashMap<>(shown);
        said.keySet().removeAll(List.of("shown", "required"));
        return said;
    }

    private JsonPath shown() {
        return as("administrator")
                .get("/v1/assessments/" + assessment + "/answers")
                .jsonPath();
    }
}
