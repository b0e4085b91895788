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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.survey.assessment.SurveyData.Tree;

/** Questions that are shown, required and kept to something by what other answers say. */
@QuarkusTest
class ConditionsTest {

    private String assessment;

    @BeforeEach
    void aRoundAsksAboutAPlanAndServices() {
        Tree tree = treeWithFramework("conditions");
        assessment = assessmentOf(openRound(tree), tree.province(1));
    }

    @Test
    void anAnswerShowsTheQuestionsThatHangOnIt() {
        assertThat(shown().getMap("completeness")).isEqualTo(Map.of("required", 3, "answered", 0, "questions", 4));
        assertThat(shown().getMap("answers.budget"))
                .isEqualTo(Map.of("status", "unanswered", "version", 0, "shown", false, "required", false));

        Response yes = patch(assessment, Map.of("plan", value("yes", 0)));

        assertThat(yes.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", 4, "answered", 1, "questions", 5));
        assertThat(yes.jsonPath().getMap("questions"))
                .isEqualTo(Map.of(
                        "plan",
                        Map.of("status", "answered", "value", "yes", "version", 1, "shown", true, "required", true),
                        "budget",
                        Map.of("status", "unanswered", "version", 0, "shown", true, "required", true),
                        "spent",
                        Map.of("status", "unanswered", "version", 0, "shown", false, "required", false),
                        "reason",
                        Map.of("status", "unanswered", "version", 0, "shown", true, "required", false)));
        assertThat(shown().getMap("answers.budget"))
                .isEqualTo(Map.of("status", "unanswered", "version", 0, "shown", true, "required", true));
    }

    @Test
    void whatIsHiddenIsKeptButCountsForNothingUntilItIsShownAgain() {
        patch(assessment, Map.of("plan", value("yes", 0), "budget", value(100, 0), "spent", value(80, 0)));

        Response no = patch(assessment, Map.of("plan", value("no", 1)));

        assertThat(no.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", 4, "answered", 1, "questions", 4));
        assertThat(no.jsonPath().getMap("questions.budget"))
                .isEqualTo(Map.of("status", "notApplicable", "version", 1, "shown", false, "required", false));
        assertThat(no.jsonPath().getMap("questions.spent"))
                .isEqualTo(Map.of("status", "unanswered", "version", 1, "shown", false, "required", false));
        assertThat(no.jsonPath().getMap("questions.reason"))
                .isEqualTo(Map.of("status", "unanswered", "version", 0, "shown", true, "required", true));

        Response again = patch(assessment, Map.of("plan", value("yes", 2)));

        assertThat(again.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", 5, "answered", 3, "questions", 6));
        assertThat(again.jsonPath().getMap("questions.budget"))
                .isEqualTo(Map.of("status", "answered", "value", 100, "version", 1, "shown", true, "required", true));
    }

    @Test
    void anAnswerMayBeSavedBeforeItsQuestionIsShown() {
        Response hidden = patch(assessment, Map.of("budget", value(100, 0)));

        assertThat(hidden.statusCode()).as(hidden.asString()).isEqualTo(200);
        assertThat(hidden.jsonPath().getMap("questions.budget"))
                .isEqualTo(Map.of("status", "unanswered", "version", 1, "shown", false, "required", false));
        assertThat(patch(assessment, Map.of("plan", value("yes", 0))).jsonPath().getMap("questions.budget"))
                .isEqualTo(Map.of("status", "answered", "value", 100, "version", 1, "shown", true, "required", true));
    }

    @Test
    void aBrokenConstraintIsSavedToldAndRefusedWhenHandedIn() {
        Response more =
                patch(assessment, Map.of("plan", value("yes", 0), "budget", value(100, 0), "spent", value(120.5, 0)));

        assertThat(more.statusCode()).as(more.asString()).isEqualTo(200);
        assertThat(more.jsonPath().getList("questions.spent.findings"))
                .isEqualTo(List.of(Map.of(
                        "code",
                        "constraint-broken",
                        "severity",
                        "error",
                        "message",
                        Map.of("th", "เบิกจ่ายได้ไม่เกินงบประมาณ", "en", "No more can be spent than the budget"))));
        Response refused = submit(assessment);
        assertProblem(refused, 422, "assessment-incomplete");
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .isEqualTo(List.of("/answers/online/items/tax", "/answers/online/items/map", "/answers/spent"));
        assertThat(refused.jsonPath().getList("errors.code"))
                .isEqualTo(List.of("unanswered", "unanswered", "constraint-broken"));

        Response less = patch(assessment, Map.of("spent", value(10, 1), "online", items("no")));

        assertThat(less.jsonPath().getString("questions.spent.findings[0].severity"))
                .isEqualTo("warning");
        assertThat(shown().getString("answers.spent.findings[0].message.en"))
                .isEqualTo("Less than half was spent: is that right?");
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsHiddenIsToldAsNotApplicable() {
        patch(assessment, Map.of("plan", value("yes", 0), "budget", value(100, 0)));
        Response all = patch(
                assessment,
                Map.of(
                        "plan",
                        value("no", 1),
                        "reason",
                        value("-", 0),
                        "online",
                        items("yes"),
                        "payment",
                        Map.of("items", Map.of("tax", value("no", 0), "map", value("yes", 0))),
                        "portal",
                        value("yes", 0)));

        assertThat(all.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", 6, "answered", 6, "questions", 6));
        assertThat(all.jsonPath().getMap("questions.payment.items.map"))
                .isEqualTo(Map.of("status", "notApplicable", "version", 1, "shown", false, "required", false));
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
        String told = told("phrom.assessments", assessment + "/self");
        Contracts.assertValid(Path.of("contracts/events/answers-changed.v1/schema.json"), told);
        assertThat(JsonPath.from(told).getList("notApplicable")).isEqualTo(List.of("budget"));
        assertThat(JsonPath.from(told).getMap("answers"))
                .containsOnlyKeys("plan", "reason", "online", "payment", "portal");
        assertThat(JsonPath.from(told).getMap("answers.payment.items"))
                .isEqualTo(Map.of(
                        "tax", Map.of("status", "answered", "value", "no"), "map", Map.of("status", "notApplicable")));
    }

    private static Map<String, Object> items(String both) {
        return Map.of("items", Map.of("tax", value(both, 0), "map", value(both, 0)));
    }

    private JsonPath shown() {
        return as("administrator")
                .get("/v1/assessments/" + assessment + "/answers")
                .jsonPath();
    }
}
