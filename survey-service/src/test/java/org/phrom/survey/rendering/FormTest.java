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
class FormTest {

    private final String code = "form-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/frameworks/" + code + "/versions/2";

    private Response drafted() {
        Response drafted = as("framework-author")
                .body(Documents.everyKind().put("framework", code).toString())
                .put(path);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        return drafted;
    }

    @Test
    void aRespondentGetsTheFormInTheLanguageThatIsPreferred() {
        drafted();

        as("respondent")
                .header("Accept-Language", "fr, th;q=0.8, en;q=0.5")
                .get(path + "/form?organisationType=province")
                .then()
                .statusCode(200)
                .body("language", equalTo("th"))
                .body("pages.title", hasItem("ข้อมูลทั่วไป"))
                .body("framework", equalTo(code));
        as("respondent")
                .header("Accept-Language", "th")
                .get(path + "/form?lang=en")
                .then()
                .statusCode(200)
                .body("title", equalTo("Readiness of provinces for digital government"));
    }

    @Test
    void aReaderWhoHasTheFormIsToldSoUntilTheDraftChanges() {
        String version = drafted().header("ETag");
        Response read = as("respondent").get(path + "/form");

        assertThat(read.header("ETag")).startsWith("\"1-");
        assertThat(as("respondent")
                        .header("If-None-Match", read.header("ETag"))
                        .get(path + "/form")
                        .statusCode())
                .isEqualTo(304);
        as("framework-author")
                .header("If-Match", version)
                .body(Documents.withPages().put("framework", code).toString())
                .put(path);
        assertThat(as("respondent")
                        .header("If-None-Match", read.header("ETag"))
                        .get(path + "/form")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherLanguageOrTypeIsRefused() {
        drafted();

        Response german = as("respondent").get(path + "/form?lang=de");
        assertProblem(german, 400, "invalid-parameter");
        assertThat(german.<String>path("errors[0].code")).isEqualTo("not-a-language");
        Response ministry = as("respondent").get(path + "/form?organisationType=ministry");
        assertProblem(ministry, 400, "invalid-parameter");
        assertThat(ministry.<String>path("errors[0].code")).isEqualTo("type-not-of-framework");
    }

    @Test
    void thereIsNoFormWithoutATokenOrAVersion() {
        assertProblem(RestAssured.get(path + "/form"), 401, "unauthenticated");
        assertProblem(as("respondent").get(path + "/form"), 404, "not-found");
    }

    @Test
    void theSchemaOfFormsIsPublished() {
        as("respondent")
                .get("/v1/form-schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("'$id'", equalTo("urn:phrom:document:form.v1"));
    }
}
