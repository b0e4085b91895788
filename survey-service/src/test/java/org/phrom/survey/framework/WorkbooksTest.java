package org.phrom.survey.framework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class WorkbooksTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path EXAMPLE =
            Path.of("contracts/events/framework-published.v1/examples/every-question-type.json");

    @Inject
    Database database;

    private final ObjectMapper json = new ObjectMapper();
    private final String code = "w-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/frameworks/" + code + "/versions/1";

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.bearer(role));
    }

    private ObjectNode document() throws IOException {
        ObjectNode document =
                (ObjectNode) json.readTree(Files.readString(EXAMPLE)).get("document");
        return document.put("framework", code).put("version", "1");
    }

    private void drafted() throws IOException {
        as("framework-author")
                .contentType("application/json")
                .body(document().toString())
                .put(path)
                .then()
                .statusCode(201);
    }

    @Test
    void aVersionGoesDownAsAWorkbookAndUpAgainWithoutLoss() throws Exception {
        drafted();
        Response down = as("framework-author").accept(XLSX).get(path);
        assertThat(down.statusCode()).isEqualTo(200);
        assertThat(down.contentType()).isEqualTo(XLSX);
        assertThat(down.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + code + "-1.xlsx\"");

        as("framework-author")
                .contentType(XLSX)
                .header("If-Match", down.header("ETag"))
                .body(down.asByteArray())
                .put(path)
                .then()
                .statusCode(200);

        assertThat(json.readTree(as("respondent").get(path).asString()).get("document"))
                .isEqualTo(document());
    }

    @Test
    void aVersionGoesDownAsYamlAndUpAgainWithoutLoss() throws Exception {
        drafted();
        Response down = as("respondent").get(path + "?format=yaml");
        assertThat(down.contentType()).startsWith("application/yaml");

        as("framework-author")
                .contentType("application/yaml")
                .header("If-Match", down.header("ETag"))
                .body(down.asByteArray())
                .put(path)
                .then()
                .statusCode(200);

        assertThat(json.readTree(as("respondent").get(path).asString()).get("document"))
                .isEqualTo(document());
        assertProblem(as("respondent").get(path + "?format=pdf"), 400, "invalid-parameter");
    }

    private static byte[] workbook(String[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            sheet(workbook, "questions", rows);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, String[]... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.value(row, column, rows[row][column]);
            }
        }
    }

    private byte[] draftWithFaults() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            sheet(
                    workbook,
                    "framework",
                    new String[] {"framework", "version", "title th", "title en", "organisationTypes"},
                    new String[] {code, "1", "ก", "A", "province"});
            sheet(
                    workbook,
                    "questions",
                    new String[] {"code", "text th", "text en", "visibleWhen", "type"},
                    new String[] {"plan", "ก", "A", "", "yesNo"},
                    new String[] {"staff", "ข", "B", "answers.nobody == 1", "number"});
            sheet(
                    workbook,
                    "tree",
                    new String[] {"level", "code", "name th", "name en", "rule", "question"},
                    new String[] {"1", "index", "ก", "A", "", ""},
                    new String[] {"2", "policy", "ก", "A", "value", "money"});
        }
        return out.toByteArray();
    }

    private String drafted(byte[] file) {
        return as("framework-author")
                .contentType(XLSX)
                .body(file)
                .put(path)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    private static final String CELLS = ".collect { it.sheet + '!' + it.line + ':' + it.column + ' ' + it.code }";

    @Test
    void aDraftThatCameAsAWorkbookIsJudgedByItsCells() throws Exception {
        byte[] file = draftWithFaults();
        List<String> cells = List.of("questions!3:4 condition-name-unknown", "tree!3:6 question-unknown");
        as("framework-author")
                .contentType(XLSX)
                .body(file)
                .post(path + "/validation")
                .then()
                .body("findings" + CELLS, equalTo(cells));
        String revision = drafted(file);

        as("framework-author")
                .contentType("application/json")
                .post(path + "/validation")
                .then()
                .body("findings" + CELLS, equalTo(cells));
        Response refused = as("framework-author").header("If-Match", revision).post(path + "/publication");

        assertProblem(refused, 422, "framework-not-valid");
        refused.then().body("errors" + CELLS, equalTo(cells));
    }

    @Test
    void theCellsOfAWorkbookGoWhenTheDraftIsWrittenInAnotherForm() throws Exception {
        String revision = drafted(draftWithFaults());
        JsonNode same =
                json.readTree(as("framework-author").get(path).asString()).get("document");
        String spelt = same.toString().replace("{\"th\":\"ข\",\"en\":\"B\"}", "{\"en\":\"B\",\"th\":\"ข\"}");

        for (String document : List.of(spelt, same.toString())) {
            revision = as("framework-author")
                    .contentType("application/json")
                    .header("If-Match", revision)
                    .body(document)
                    .put(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            as("framework-author")
                    .contentType("application/json")
                    .post(path + "/validation")
                    .then()
                    .body("findings.code", contains("condition-name-unknown", "question-unknown"))
                    .body("findings.sheet", everyItem(nullValue()))
                    .body("findings.line", everyItem(nullValue()));
        }
    }

    @Test
    void cellsOfADocumentThatIsNotTheDraftAnyMoreAreNotTold() throws Exception {
        drafted(draftWithFaults());
        database.update(
                "update framework_version set document = replace(document::text, '\"ข\"', '\"ค\"')::json where framework = ?",
                code);

        as("framework-author")
                .contentType("application/json")
                .post(path + "/validation")
                .then()
                .body("findings.pointer", contains("/questions/1/visibleWhen", "/tree/children/0/indicator/question"))
                .body("findings.sheet", everyItem(nullValue()));
    }

    @Test
    void aDraftThatCameAsAWorkbookIsTakenAway() throws Exception {
        String revision = drafted(draftWithFaults());

        as("framework-author").header("If-Match", revision).delete(path).then().statusCode(204);

        assertThat(database.query(
                        "select 1 from framework_draft_cells where framework = ?", row -> row.getInt(1), code))
                .isEmpty();
    }

    @Test
    void findingsNameTheCellWhenAWorkbookIsJudgedAndWhenItIsPut() throws Exception {
        byte[] file = workbook(
                new String[] {"code", "text th", "text en", "type", "mim"},
                new String[] {"plan", "ก", "A", "yes or no", "1"});

        as("framework-author")
                .contentType(XLSX)
                .body(file)
                .post(path + "/validation")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("findings.find { it.code == 'value-not-allowed' }.sheet", equalTo("questions"))
                .body("findings.find { it.code == 'value-not-allowed' }.line", equalTo(2))
                .body("findings.find { it.code == 'value-not-allowed' }.column", equalTo(4))
                .body("findings.find { it.code == 'value-not-allowed' }.pointer", equalTo("/questions/0/type"))
                .body("findings.find { it.code == 'column-unknown' }.column", equalTo(5))
                .body("findings.code", hasItem("field-missing"));
        Response refused = as("framework-author").contentType(XLSX).body(file).put(path);
        assertProblem(refused, 422, "invalid");
        refused.then()
                .body("errors.findAll { it.code == 'value-not-allowed' }.line", contains(2))
                .body("errors.findAll { it.code == 'value-not-allowed' }.sheet", contains("questions"));
        assertProblem(as("respondent").get(path), 404, "not-found");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertProblem(
                as("framework-author")
                        .contentType(XLSX)
                        .body(new byte[] {1, 2, 3})
                        .put(path),
                400,
                "malformed-request");
    }

    @Test
    void theTemplateIsAWorkbookThatCanBeRead() {
        Response template = as("respondent").get("/v1/framework-template");

        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.contentType()).isEqualTo(XLSX);
        as("framework-author")
                .contentType(XLSX)
                .body(template.asByteArray())
                .post(path + "/validation")
                .then()
                .statusCode(200)
                .body("findings.pointer", hasItem("/framework"));
    }
}
