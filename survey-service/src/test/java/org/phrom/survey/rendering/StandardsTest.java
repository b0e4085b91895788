package org.phrom.survey.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandardsTest {

    private final String code = "std-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/frameworks/" + code + "/versions/2";

    private void drafted() {
        Response drafted = as("framework-author")
                .body(Documents.everyKind().put("framework", code).toString())
                .put(path);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
    }

    @Test
    void aVersionIsAQuestionnaireOfFhir() {
        drafted();

        as("respondent")
                .get(path + "/fhir-questionnaire?organisationType=province")
                .then()
                .statusCode(200)
                .contentType("application/fhir+json")
                .body("resourceType", equalTo("Questionnaire"))
                .body("url", equalTo("urn:phrom:framework:" + code))
                .body("version", equalTo("2"))
                .body("status", equalTo("draft"))
                .body("item[1].item[0].item[0].linkId", equalTo("PL1"));
    }

    @Test
    void aVersionIsASurveyOfSurveyJs() {
        drafted();

        as("respondent")
                .get(path + "/surveyjs?organisationType=province")
                .then()
                .statusCode(200)
                .body("survey.title.th", equalTo("แบบประเมินความพร้อมรัฐบาลดิจิทัลระดับจังหวัด"))
                .body("survey.pages[1].elements[0].elements[0].name", equalTo("PL1"))
                .body("notes.question", hasItem("PL1"))
                .body("notes.member", hasItem("mayAskNotApplicable"));
    }

    @Test
    void thereIsNoneWithoutATokenOrAVersion() {
        for (String rendering : new String[] {"/fhir-questionnaire", "/surveyjs"}) {
            assertProblem(RestAssured.get(path + rendering), 401, "unauthenticated");
            assertProblem(as("respondent").get(path + rendering), 404, "not-found");
        }
    }
}
