package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.complete;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.testing.Tokens;
import org.phrom.survey.assessment.SurveyData.Tree;

/** A second role shows more, but never widens what the first one may do. */
@QuarkusTest
class CombinedRolesTest {

    private static final String ANSWER = "{\"answers\":{\"share\":{\"value\":0.5,\"version\":0}}}";

    private String within;
    private String outside;
    private Tree tree;

    @BeforeEach
    void aRoundIsOpen() {
        tree = SurveyData.tree();
        String round = openRound(tree);
        within = assessmentOf(round, tree.province(1));
        outside = assessmentOf(round, tree.province(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "round-manager", "framework-author", "operator"})
    void aRespondentWithAWiderSecondRoleAnswersOnlyForTheOwnOrganisations(String second) {
        assertThat(answer(within, "respondent", second).statusCode()).isEqualTo(200);
        assertProblem(answer(outside, "respondent", second), 404, "not-found");
        assertThat(tagOf(outside)).isEqualTo("\"1\"");
    }

    @Test
    void anApproverWhoIsAlsoAnAnalystHandsInOnlyForTheOwnOrganisations() {
        complete(within);
        complete(outside);

        assertThat(submission(within).statusCode()).isEqualTo(200);
        assertProblem(submission(outside), 404, "not-found");
        assertThat(allowed(outside, "administrator")).isEqualTo(List.of("answering", "submission"));
    }

    @Test
    void anAssessmentOutsideLooksMissingEvenToAStaleVersion() {
        assertProblem(
                with("approver", "analyst").header("If-Match", "\"9\"").post(path(outside) + "/submission"),
                404,
                "not-found");
    }

    @Test
    void aRespondentWhoManagesRoundsTakesBackWhatAnybodyHandedIn() {
        complete(outside);
        submit(outside);

        assertProblem(withdrawal("respondent", "analyst"), 404, "not-found");
        assertThat(allowed(outside, "respondent", "analyst")).isEmpty();
        assertThat(allowed(outside, "respondent", "round-manager")).isEqualTo(List.of("withdrawal"));
        assertThat(withdrawal("respondent", "round-manager").statusCode()).isEqualTo(200);
    }

    @Test
    void whatACallerMayDoIsToldForEachAssessment() {
        assertThat(allowed(within, "respondent", "analyst")).isEqualTo(List.of("answering", "submission"));
        assertThat(allowed(outside, "respondent", "analyst")).isEmpty();
        assertThat(allowed(within, "analyst", "reviewer")).isEmpty();
        assertThat(allowed(outside, "respondent", "administrator")).isEqualTo(List.of("answering", "submission"));
        assertThat(with("respondent", "analyst")
                        .get("/v1/assessments?ancestor=" + tree.root())
                        .jsonPath()
                        .getList("items.allowedActions"))
                .isEqualTo(List.of(
                        List.of("answering", "submission"), List.of("answering", "submission"), List.of(), List.of()));
    }

    private Response answer(String assessment, String... roles) {
        return with(roles).body(ANSWER).patch(path(assessment) + "/answers");
    }

    private Response submission(String assessment) {
        return with("approver", "analyst").header("If-Match", tagOf(assessment)).post(path(assessment) + "/submission");
    }

    private Response withdrawal(String... roles) {
        return with(roles).header("If-Match", tagOf(outside)).delete(path(outside) + "/submission");
    }

    private List<String> allowed(String assessment, String... roles) {
        return with(roles).get(path(assessment)).jsonPath().getList("allowedActions", String.class);
    }

    private static String path(String assessment) {
        return "/v1/assessments/" + assessment;
    }

    private RequestSpecification with(String... roles) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("two", List.of(roles), tree.north()))
                .contentType(ContentType.JSON);
    }
}
