package org.phrom.scoring.calculator;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.soon;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class CalculatorResourceTest {
    private static final String PATH = "/v1/composite-indicators";
    private static final Path EXAMPLES = Path.of("src/main/resources/calculator");

    @Test
    void aJsonRequestIsComputedAtOnce() {
        Response answer = as("analyst").body(example("hdi.json")).post(PATH);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("tables.results.columns", String.class))
                .startsWith("unit", "rank", "band", "coverage", "Index");
        assertThat(answer.jsonPath().getList("tables.results.rows[0]").subList(0, 3))
                .isEqualTo(List.of("A", 1, "very-high"));
        assertThat(answer.jsonPath().getMap("tables")).containsOnlyKeys("results");
        assertThat(answer.jsonPath().getList("warnings")).isEmpty();
    }

    @Test
    void oneTableComesAsCsvWithSeventeenDigits() {
        Response answer =
                as("framework-author").body(example("tai.json")).post(PATH + "?include=results&format=csv&digits=17");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.asString().lines().toList().get(1)).startsWith("Finland,1,1,0.744903340493913");
        assertProblem(
                as("analyst").body(example("tai.json")).post(PATH + "?include=results,ranks&format=csv"),
                400,
                "invalid-parameter");
        assertProblem(
                as("analyst").body(example("tai.json")).post(PATH + "?include=scores&digits=18&format=xml"),
                400,
                "invalid-parameter");
    }

    @Test
    void filesMadeForCoinrGiveItsResults() {
        Response answer = asem("administrator").post(PATH + "/files?include=results&format=csv&digits=17");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines).hasSize(52);
        assertThat(lines.get(1)).startsWith("CHE,2018,Switzerland,1,1,68.3837242383417");
        assertThat(lines.get(2)).startsWith("NLD,2018,Netherlands,2,1,64.8195161698175");
    }

    @Test
    void everyFaultIsToldAtOnceWithPointerOrLine() {
        Response faults = as("analyst")
                .body("{\"data\":{\"units\":[\"A\"],\"columns\":{\"x\":[\"1\"]}},\"structure\":[{\"code\":\"I\"},"
                        + "{\"code\":\"x\",\"parent\":\"J\"}],\"model\":{\"steps\":[{\"step\":\"normalize\"}]}}")
                .post(PATH);
        assertProblem(faults, 422, "invalid")
                .at("/data/columns/x/0")
                .at("/structure/1")
                .at("/model/steps/0/step");

        Response inFile = form("analyst")
                .multiPart("data", "data.csv", "uCode,x\nA,one\n".getBytes(), "text/csv")
                .multiPart("structure", "s.csv", "iCode,Parent\nI,\nx,I\n".getBytes(), "text/csv")
                .multiPart("model", "steps: [{step: aggregate}]")
                .post(PATH + "/files");
        assertProblem(inFile, 422, "invalid").at("/data");
        assertThat(inFile.jsonPath().getMap("errors[0]"))
                .containsAllEntriesOf(Map.of("line", 2, "column", 2, "code", "not-a-number"));

        assertProblem(as("analyst").body("{\"data\":").post(PATH), 400, "malformed-request");
        assertProblem(form("analyst").multiPart("daten", "x").post(PATH + "/files"), 422, "invalid")
                .at("/daten")
                .at("/model");
    }

    @Test
    void aPartWithoutANameIsRefused() {
        Response refused = form("analyst")
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\nuCode,x\r\n--x\r\n"
                        + "Content-Disposition: form-data\r\n\r\n1\r\n--x--\r\n")
                .post(PATH + "/files");

        assertProblem(refused, 422, "invalid").at("");
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo("part-without-name");
    }

    @Test
    void filesAndJsonHaveEachTheirOwnPath() {
        assertProblem(asem("analyst").post(PATH), 415, "unsupported-media-type");
        assertProblem(as("analyst").body(example("hdi.json")).post(PATH + "/files"), 415, "unsupported-media-type");
    }

    @Test
    void whatTheModelIsNotDefinedForIsRefusedWithReason() {
        Response refused = as("analyst")
                .body("{\"data\":{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[1,1]}},\"structure\":[{\"code\":\"I\"},"
                        + "{\"code\":\"x\",\"parent\":\"I\"}],\"model\":{\"steps\":[{\"step\":\"normalise\"},"
                        + "{\"step\":\"aggregate\"}]}}")
                .post(PATH);

        assertProblem(refused, 422, "model-not-computable").at("/structure/1");
    }

    @Test
    void onlyThoseWhoComputeMayCompute() {
        assertProblem(as("respondent", "THA").body(example("hdi.json")).post(PATH), 403, "forbidden");
        assertProblem(
                RestAssured.given()
                        .contentType("application/json")
                        .body(example("hdi.json"))
                        .post(PATH),
                401,
                "unauthenticated");
        assertProblem(as("respondent", "THA").get(PATH + "/jobs/none"), 403, "forbidden");
    }

    @Test
    void tooManyReplicatesAreRefused() {
        String body = example("hdi.json").replaceFirst("\"steps\"", "\"robustness\":{\"replicates\":20001},\"steps\"");

        Response refused = as("analyst").body(body).post(PATH);

        assertProblem(refused, 422, "calculation-too-large").at("/model/robustness/replicates");
        assertThat(refused.jsonPath().getInt("maxReplicates")).isEqualTo(20_000);
    }

    @Test
    void aJobTellsHowFarItIsAndIsSeenByItsMakerOnly() {
        Response queued = as("analyst")
                .header("Prefer", "respond-async")
                .body(example("tai.json"))
                .post(PATH + "?include=ranks");

        assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
        String job = PATH + "/jobs/" + queued.jsonPath().getString("id");
        assertThat(queued.header("Location")).endsWith(job);
        soon(() ->
                assertThat(as("analyst").get(job).jsonPath().getString("state")).isEqualTo("done"));
        Response done = as("analyst").get(job);
        assertThat(done.jsonPath().getDouble("progress")).isEqualTo(1);
        assertThat(done.jsonPath().getString("kind")).isEqualTo("calculation");
        assertThat(done.jsonPath().getString("result.href")).isEqualTo(job + "/result");
        assertThat(done.jsonPath().getList("allowedActions")).isEqualTo(List.of("result", "removal"));
        Response result = as("analyst").get(job + "/result");
        assertThat(result.jsonPath().getList("tables.ranks.rows[0]")).isEqualTo(List.of("Finland", 1));
        assertThat(as("analyst").get(job + "/result?format=csv").asString()).startsWith("unit,TAI\r\nFinland,1\r\n");
        assertProblem(as("administrator").get(job), 404, "not-found");

        assertThat(as("analyst").delete(job).statusCode()).isEqualTo(204);
        assertProblem(as("analyst").get(job), 404, "not-found");
        assertProblem(as("analyst").get(PATH + "/jobs/none/result"), 404, "not-found");
    }

    @Test
    void whoHasWhatAJobCameToInThisFormAlreadyIsSentNothing() {
        Response queued = as("analyst")
                .header("Prefer", "respond-async")
                .body(example("tai.json"))
                .post(PATH + "?include=ranks");
        String id = queued.jsonPath().getString("id");
        String result = PATH + "/jobs/" + id + "/result";
        soon(() -> assertThat(as("analyst").get(result).statusCode()).isEqualTo(200));

        String tag = as("analyst").get(result).header("ETag");
        Response again = as("analyst").header("If-None-Match", tag).get(result);
        Response otherForm = as("analyst").header("If-None-Match", tag).get(result + "?format=csv&digits=3");

        assertThat(tag).isEqualTo("\"" + id + "-1-json\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(otherForm.statusCode()).isEqualTo(200);
        assertThat(otherForm.header("ETag")).isEqualTo("\"" + id + "-1-csv3\"");
        assertProblem(as("analyst").get(result + "?fields=tables"), 400, "invalid-parameter");
    }

    @Test
    void whatAJobCameToIsGivenInEveryFormAsIfItHadBeenComputedAtOnce() {
        for (String include : List.of("", "&include=results", "&include=weights,diagnostics,outranking,trace")) {
            Response queued = as("analyst")
                    .header("Prefer", "respond-async")
                    .body(example("tai.json"))
                    .post(PATH + "?unit=" + include);
            String job = PATH + "/jobs/" + queued.jsonPath().getString("id");
            soon(() -> assertThat(as("analyst").get(job).jsonPath().getString("state"))
                    .isEqualTo("done"));

            for (String form : List.of("", "&digits=3", "&format=csv", "&format=csv&digits=2", "&digits=17")) {
                Response kept = as("analyst").get(job + "/result?include=results" + form);
                Response atOnce = as("analyst").body(example("tai.json")).post(PATH + "?unit=" + include + form);

                if (!include.contains(",")) {
                    assertThat(kept.statusCode()).isEqualTo(200);
                    assertThat(kept.asString()).isEqualTo(atOnce.asString());
                    assertThat(kept.header("Content-Disposition")).isEqualTo(atOnce.header("Content-Disposition"));
                } else if (form.contains("csv")) {
                    assertProblem(kept, 400, "invalid-parameter");
                } else {
                    assertThat(kept.asString()).isEqualTo(atOnce.asString());
                }
            }
            assertThat(as("analyst")
                            .get("/v1/jobs/" + queued.jsonPath().getString("id") + "/result")
                            .jsonPath()
                            .<Object>get("tables"))
                    .isNotNull();
        }
    }

    @Test
    void aJobThatCanNotBeComputedRefusesAsTheCalculationWouldHave() {
        String constant = "{\"data\":{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[1,1]}},"
                + "\"structure\":[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"}],"
                + "\"model\":{\"steps\":[{\"step\":\"normalise\"},{\"step\":\"aggregate\"}]}}";
        Response queued =
                as("analyst").header("Prefer", "respond-async").body(constant).post(PATH);
        String job = PATH + "/jobs/" + queued.jsonPath().getString("id");
        soon(() ->
                assertThat(as("analyst").get(job).jsonPath().getString("state")).isEqualTo("failed"));

        Response refused = as("analyst").get(job + "/result");

        Response atOnce = as("analyst").body(constant).post(PATH);
        assertProblem(refused, 422, "model-not-computable").at("/structure/1");
        assertThat(refused.jsonPath().<Object>get("errors"))
                .isEqualTo(atOnce.jsonPath().get("errors"));
        assertThat(refused.jsonPath().<Object>get("refusals"))
                .isEqualTo(atOnce.jsonPath().get("refusals"));
    }

    @Test
    void uncertaintyIsAskedForWithTheModel() {
        String body = example("tai.json")
                .replaceFirst(
                        "\"steps\"",
                        "\"robustness\":{\"replicates\":100,\"seed\":5,\"weightNoise\":{\"1\":0.2},\"leaveOneOut\":[1]},"
                                + "\"steps\"");

        Response answer = as("analyst").body(body).post(PATH);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("tables"))
                .containsOnlyKeys("results", "leave-one-out", "leave-one-out-ranks", "uncertainty");
        assertThat(as("analyst").body(body).post(PATH).asString()).isEqualTo(answer.asString());
    }

    private static RequestSpecification form(String role) {
        return RestAssured.given().header("Authorization", "Bearer " + Tokens.bearer(role));
    }

    private static RequestSpecification asem(String role) {
        return form(role)
                .multiPart("data", file("asem-data.csv"))
                .multiPart("structure", file("asem-structure.csv"))
                .multiPart("model", file("asem-model.yaml"));
    }

    private static File file(String name) {
        return EXAMPLES.resolve(name).toFile();
    }

    private static String example(String name) {
        try {
            return Files.readString(EXAMPLES.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
