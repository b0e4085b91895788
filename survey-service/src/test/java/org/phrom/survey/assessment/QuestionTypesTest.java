package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.told;
import static org.phrom.survey.assessment.SurveyData.treeWithFramework;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.testing.Contracts;
import org.phrom.survey.assessment.SurveyData.Tree;

/** Questions whose answer is a level, a measure, a date or a link. */
@QuarkusTest
class QuestionTypesTest {

    private String assessment;

    @BeforeEach
    void aRoundAsksThem() {
        Tree tree = treeWithFramework("measures-dates-and-links");
        assessment = assessmentOf(openRound(tree), tree.province(1));
    }

    @Test
    void theyAreAnsweredShownSubmittedAndTold() {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "strategy",
                2,
                "online-share",
                62.5f,
                "it-budget",
                1250.5f,
                "adopted-on",
                "2025-10-01",
                "portal",
                "https://www.chiangmai.go.th",
                "plan-file",
                "https://เชียงใหม่.ไทย/แผน.pdf"));
        Map<String, Object> wishes = new LinkedHashMap<>();
        values.forEach((question, value) -> wishes.put(question, value(value, 0)));

        Response answered = patch(assessment, wishes);

        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        assertThat(answered.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", 1, "answered", 1, "questions", 7));
        JsonPath shown = as("administrator")
                .get("/v1/assessments/" + assessment + "/answers")
                .jsonPath();
        values.forEach((question, value) -> assertThat(shown.getMap("answers." + quoted(question)))
                .isEqualTo(Map.of(
                        "status",
                        "answered",
                        "value",
                        value,
                        "version",
                        1,
                        "shown",
                        true,
                        "required",
                        question.equals("strategy"))));
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
        String told = told("phrom.assessments", assessment + "/self");
        Contracts.assertValid(Path.of("contracts/events/answers-changed.v1/schema.json"), told);
        values.forEach((question, value) -> assertThat(JsonPath.from(told).getMap("answers." + quoted(question)))
                .isEqualTo(Map.of("status", "answered", "value", value)));
    }

    @ParameterizedTest
    @CsvSource({
        "strategy, 3, number-too-large",
        "strategy, 1.5, too-many-decimals",
        "online-share, 101, number-too-large",
        "online-share, 12.25, too-many-decimals",
        "it-budget, -1, number-too-small",
        "adopted-on, '\"2568-10-01\"', date-not-of-common-era",
        "adopted-on, '\"2025-02-30\"', date-expected",
        "portal, '\"www.chiangmai.go.th\"', url-expected",
        "plan-file, '[\"https://example.org\"]', url-expected",
    })
    void whatTheTypeDoesNotAllowIsRefused(String question, String value, String code) {
        Response refused = as("administrator")
                .body("{\"answers\":{\"" + question + "\":{\"value\":" + value + ",\"version\":0}}}")
                .patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 422, "invalid").at("/answers/" + question + "/value");
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    private static String quoted(String question) {
        return "'" + question + "'";
    }
}
