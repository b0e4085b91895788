package org.phrom.survey.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.RESPONDENT;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.complete;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.tagOf;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.survey.assessment.SurveyData.Tree;

@QuarkusTest
class SubmissionTest {

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
    void aCompleteAssessmentIsSubmitted() {
        complete(assessment);

        Response submitted = submit(assessment);

        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        assertThat(submitted.header("ETag")).isEqualTo("\"3\"");
        assertThat(submitted.jsonPath().getString("state")).isEqualTo("submitted");
        assertThat(submitted.jsonPath().getString("submittedAt")).endsWith("Z");
        assertThat(submitted.jsonPath().getList("allowedActions")).isEqualTo(List.of("withdrawal"));
    }

    @Test
    void anIncompleteAssessmentIsRefusedWithAPointerForEachMissingAnswer() {
        patch(assessment, Map.of("plan", value("none", 0)));

        Response refused = submit(assessment);

        assertProblem(refused, 422, "assessment-incomplete");
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .isEqualTo(List.of("/answers/share", "/answers/portal"));
        assertThat(state()).isEqualTo("inProgress");
    }

    @Test
    void aRepeatedSubmissionWithItsKeyGetsItsFirstAnswer() {
        complete(assessment);
        String key = UUID.randomUUID().toString();

        Response first = submitWith(key);
        Response again = submitWith(key);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(tagOf(assessment)).isEqualTo("\"3\"");
        assertProblem(submit(assessment), 409, "assessment-submitted");
    }

    private Response submitWith(String key) {
        return as("administrator")
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", key)
                .post("/v1/assessments/" + assessment + "/submission");
    }

    @Test
    void aVersionThatIsNotThePresentOneIsNotSubmitted() {
        complete(assessment);
        String path = "/v1/assessments/" + assessment + "/submission";

        Response stale = as("administrator").header("If-Match", "\"1\"").post(path);

        assertProblem(stale, 412, "precondition-failed");
        assertThat(stale.jsonPath().getString("currentETag")).isEqualTo("\"2\"");
        assertProblem(as("administrator").post(path), 428, "precondition-required");
        assertProblem(as("administrator").header("If-Match", "W/\"2\"").post(path), 400, "invalid-parameter");
        assertThat(state()).isEqualTo("inProgress");
    }

    @Test
    void aWithdrawnAssessmentIsAnsweredAgain() {
        complete(assessment);
        submit(assessment);

        Response withdrawn = withdraw();

        assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("inProgress");
        assertThat(withdrawn.jsonPath().getString("submittedAt")).isNull();
        assertThat(patch(assessment, Map.of("share", value(0.2, 1))).statusCode())
                .isEqualTo(200);
        assertProblem(withdraw(), 409, "assessment-not-submitted");
    }

    @Test
    void theReasonOfAWithdrawalIsInTheAuditTrail() {
        complete(assessment);
        submit(assessment);
        withdraw();

        JsonPath entries = as("operator")
                .get("/v1/audit-entries?subject=assessments/" + assessment)
                .jsonPath();

        assertThat(entries.getList("items.action"))
                .isEqualTo(List.of("assessment.answered", "assessment.submitted", "assessment.withdrawn"));
        assertThat(entries.getString("items[2].reason")).isEqualTo("a wrong figure");
        assertThat(entries.getString("items[2].actor")).isEqualTo("a-administrator");
    }

    @Test
    void afterTheClosingNothingIsSubmittedOrWithdrawn() {
        complete(assessment);
        String other = assessmentOf(round, tree.province(2));
        complete(other);
        submit(other);
        move(round, "closing");

        assertProblem(submit(assessment), 409, "round-closed");
        assertProblem(
                as("administrator").header("If-Match", tagOf(other)).delete("/v1/assessments/" + other + "/submission"),
                409,
                "round-closed");
        assertThat(state()).isEqualTo("inProgress");
        move(round, "reopening");
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotAnswerForAnOrganisationSeesNothingOfIt() {
        String path = "/v1/assessments/" + assessment;
        Response unknown = as(RESPONDENT, tree.south()).get("/v1/assessments/" + UUID.randomUUID());
        Response hidden = as(RESPONDENT, tree.south()).get(path);

        assertProblem(hidden, 404, "not-found");
        assertThat(hidden.jsonPath().getString("title"))
                .isEqualTo(unknown.jsonPath().getString("title"));
        assertThat(as(RESPONDENT, tree.north()).get(path).statusCode()).isEqualTo(200);
        assertThat(as("reviewer", "*").get(path).statusCode()).isEqualTo(200);
        assertProblem(as("reviewer").get(path), 404, "not-found");
        assertProblem(as(RESPONDENT, "*").get(path), 404, "not-found");
        assertProblem(as("reviewer", tree.south()).get(path), 404, "not-found");
        assertThat(given().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void aListHoldsOnlyWhatTheCallerSees() {
        assertThat(organisations(as(RESPONDENT, tree.north()).get("/v1/assessments?round=" + round)))
                .isEqualTo(List.of(tree.province(1), tree.province(2)));
        assertThat(organisations(as(RESPONDENT).get("/v1/assessments?round=" + round)))
                .isEmpty();
        assertThat(organisations(as("analyst").get("/v1/assessments?round=" + round + "&ancestor=" + tree.south())))
                .isEqualTo(List.of(tree.province(3), tree.province(4)));
        complete(assessment);
        assertThat(organisations(as("analyst").get("/v1/assessments?round=" + round + "&state=inProgress")))
                .isEqualTo(List.of(tree.province(1)));
    }

    @Test
    void aListIsReadPageByPage() {
        JsonPath first = as("analyst")
                .get("/v1/assessments?round=" + round + "&pageSize=3")
                .jsonPath();
        String token = first.getString("nextPageToken");

        assertThat(first.getList("items.participant.code"))
                .isEqualTo(List.of(tree.province(1), tree.province(2), tree.province(3)));
        JsonPath second = as("analyst")
                .get("/v1/assessments?round=" + round + "&pageSize=3&pageToken=" + token)
                .jsonPath();
        assertThat(second.getList("items.participant.code")).isEqualTo(List.of(tree.province(4)));
        assertThat(second.getString("nextPageToken")).isNull();
        assertProblem(as("analyst").get("/v1/assessments?pageSize=3&pageToken=" + token), 400, "invalid-parameter");
    }

    private static List<String> organisations(Response list) {
        return list.jsonPath().getList("items.participant.code");
    }

    private Response withdraw() {
        return as("administrator")
                .header("If-Match", tagOf(assessment))
                .header("X-Action-Reason", "a wrong figure")
                .delete("/v1/assessments/" + assessment + "/submission");
    }

    private String state() {
        return as("administrator")
                .get("/v1/assessments/" + assessment)
                .jsonPath()
                .getString("state");
    }
}
