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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.testing.Contracts;
import org.phrom.survey.assessment.SurveyData.Tree;

/** A question whose answer is a table: cells by row and column. */
@QuarkusTest
class TablesTest {

    private static final Map<String, Object> STAFF =
            Map.of("permanent", Map.of("people", 12, "trained", "some"), "contract", Map.of("people", 3));

    private Tree tree;
    private String assessment;

    @BeforeEach
    void aRoundAsksForOne() {
        tree = treeWithFramework("tables-and-pages");
        assessment = assessmentOf(openRound(tree), tree.province(1));
    }

    @Test
    void itsCellsAreKeptShownAndTold() {
        Response answered = patch(assessment, Map.of("plan", value("yes", 0), "staff", value(STAFF, 0)));

        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        assertThat(answered.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", 2, "answered", 2, "questions", 2));
        assertThat(as("administrator")
                        .get("/v1/assessments/" + assessment + "/answers")
                        .jsonPath()
                        .getMap("answers.staff"))
                .isEqualTo(Map.of("status", "answered", "value", STAFF, "version", 1, "shown", true, "required", true));
        assertThat(patch(assessment, Map.of("staff", value(STAFF, 0)))
                        .jsonPath()
                        .getMap("versions"))
                .isEqualTo(Map.of("staff", 1));
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
        String told = told("phrom.assessments", assessment + "/self");
        Contracts.assertValid(Path.of("contracts/events/answers-changed.v1/schema.json"), told);
        assertThat(JsonPath.from(told).getMap("answers.staff")).isEqualTo(Map.of("status", "answered", "value", STAFF));
    }

    @Test
    void aRowInWhichSomethingStandsIsKeptAndHandedInOnlyWithItsRequiredCells() {
        Response kept = patch(
                assessment,
                Map.of("plan", value("yes", 0), "staff", value(Map.of("contract", Map.of("trained", "some")), 0)));

        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(200);
        assertThat(kept.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", 2, "answered", 1, "questions", 2));
        assertThat(kept.jsonPath().getList("questions.staff.findings"))
                .isEqualTo(List.of(Map.of(
                        "code",
                        "cell-missing",
                        "severity",
                        "error",
                        "message",
                        Map.of("th", "แถว contract ยังไม่ได้กรอก people", "en", "Row contract lacks people"))));
        Response refused = submit(assessment);
        assertProblem(refused, 422, "assessment-incomplete").at("/answers/staff/value/contract/people");
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("cell-missing"));

        patch(assessment, Map.of("staff", value(STAFF, 1)));

        assertThat(submit(assessment).statusCode()).isEqualTo(200);
    }

    @Test
    void thePagesOfTheFormAreShownWithTheFramework() {
        assertThat(as("respondent")
                        .get("/v1/frameworks/" + tree.framework() + "/versions/1")
                        .jsonPath()
                        .getList("document.pages.groups.questions.flatten()"))
                .containsExactly("plan", "staff");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"permanent\":{\"people\":-1}} | /permanent/people | number-too-small",
                "{\"permanent\":{\"people\":\"12\"}} | /permanent/people | number-expected",
                "{\"permanent\":{\"trained\":\"most\"}} | /permanent/trained | option-unknown",
                "{\"permanent\":{\"age\":1}} | /permanent/age | column-unknown",
                "{\"retired\":{\"people\":1}} | /retired | row-unknown",
                "{\"permanent\":12} | /permanent | cells-expected",
                "{\"permanent\":{}} | /permanent | cells-expected",
                "{} | '' | cells-expected",
                "12 | '' | cells-expected",
            })
    void aCellThatTheTableDoesNotHaveIsRefusedAndPointedAt(String value, String pointer, String code) {
        Response refused = as("administrator")
                .body("{\"answers\":{\"staff\":{\"value\":" + value + ",\"version\":0}}}")
                .patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 422, "invalid").at("/answers/staff/value" + pointer);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void aTableInACellIsOfNoType() {
        Response refused = as("administrator")
                .body("{\"answers\":{\"staff\":{\"value\":{\"permanent\":{\"people\":{\"a\":1}}},\"version\":0}}}")
                .patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 400, "malformed-request").at("/answers/staff/value/permanent/people");
    }
}
