package org.phrom.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.soon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Examples;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.statistic.Known;

/** The official run of a closed round, and an index of the caller's own. */
@QuarkusTest
class ExamplesTest {
    private static final String CALCULATOR = "/v1/composite-indicators";
    private static final Path CALCULATION = Path.of("src/main/resources/calculator/hdi.json");

    @Test
    void theExamplesOfTheDocumentAreWhatTheServiceAnswers() {
        Examples.assertCommitted("readiness|THA|VNM", () -> {
            statistics();
            round(new Survey("readiness"));
            calculation(Contracts.read(CALCULATION));
            files();
            ok(200, as("operator").body("{\"topic\":\"phrom.scores\"}").post("/v1/republications"));
            ok(
                    202,
                    as("operator")
                            .header("Prefer", "respond-async")
                            .body("{\"topic\":\"phrom.scores\"}")
                            .post("/v1/republications"));
        });
    }

    private static void round(Survey survey) {
        Topics.send("phrom.frameworks", survey.framework(withPeerGroups(survey.documentWith())));
        survey.tell(survey.submitted("THA", 2, 0.9, 0.9, 0.9, 0.9), survey.submitted("VNM", 2, 0.6, 0.5, 0.4, 0.3));
        survey.tellRound("open", 2);
        Topics.send("phrom.rounds", survey.closedRound(3, 2, 4));
        String runs = "/v1/rounds/" + survey.round + "/score-runs";
        soon(() -> ok(201, as("analyst").body("{\"kind\":\"official\"}").post(runs)));
        ok(200, as("analyst").get(runs));
        String run = "/v1/score-runs/" + survey.round + "-official-1";
        ok(200, as("analyst").get(run));
        ok(200, as("analyst").get(run + "/scores"));
        ok(200, as("analyst").get(run + "/scores/THA/trace"));
        ok(200, as("analyst").get(run + "/scores/VNM/lifts"));
        ok(200, as("analyst").post(run + "/replays"));
        ok(
                200,
                as("analyst")
                        .body("{\"weights\":{\"cgsi\":2},\"answers\":{\"VNM\":{\"psdi\":{\"value\":0.8}}}}")
                        .post(run + "/simulations"));
        ok(200, as("analyst").get("/v1/scoring-models?framework=" + survey.framework));
        ok(200, as("analyst").get("/v1/scoring-models/" + survey.framework + ":1:1"));
        String job = ok(
                        202,
                        as("analyst")
                                .header("Prefer", "respond-async")
                                .body("{\"kind\":\"official\"}")
                                .post(runs))
                .header("Location");
        soon(() -> assertThat(as("analyst").noFilters().get(job).<String>path("state"))
                .isEqualTo("done"));
    }

    private static ObjectNode withPeerGroups(ObjectNode document) {
        ObjectNode scoring = (ObjectNode) document.path("scoring");
        scoring.remove("steps");
        scoring.set("peerGroups", Survey.read("""
                [{"code":"below-90","name":{"th":"ใช้อินเทอร์เน็ตน้อยกว่าร้อยละ 90","en":"under 90 per cent online"},
                "when":"statistics['internet-use'] < 90"},
                {"code":"from-90","name":{"th":"ใช้อินเทอร์เน็ตร้อยละ 90 ขึ้นไป","en":"90 per cent online or more"},"when":"true"}]"""));
        return document;
    }

    private static void statistics() {
        Known.organisations("THA", "VNM");
        String said = """
                {"name":{"th":"การใช้อินเทอร์เน็ต","en":"Internet use"},"unit":{"th":"ร้อยละของประชากร","en":"per cent of the population"},
                "source":"National Statistical Office","url":"https://www.nso.go.th","licence":"CC BY 4.0"%s}""";
        String series = "/v1/statistics/internet-use";
        ok(201, as("analyst").body(said.formatted(",\"code\":\"internet-use\"")).post("/v1/statistics"));
        ok(
                200,
                as("analyst")
                        .header("If-Match", "\"1\"")
                        .body(said.formatted(""))
                        .put(series));
        ok(200, as("analyst").get(series));
        ok(200, as("analyst").get("/v1/statistics?pageSize=1"));
        ok(200, as("analyst").body("""
                {"values":[{"organisation":"THA","year":2025,"value":91.2,"asOf":"2026-03-01"}]}""").post(series + "/values"));
        ok(200, as("analyst").contentType("text/csv").body("""
                series,organisation,year,value,asOf
                internet-use,THA,2025,91.4,2026-06-01
                internet-use,VNM,2025,84.2,2026-06-01
                """).post("/v1/statistics/import?dryRun=false"));
        ok(200, as("analyst").get(series + "/values"));
        ok(200, as("analyst").get(series + "/values.csv"));
    }

    private static void calculation(String request) {
        ok(200, as("analyst").body(request).post(CALCULATOR));
        ok(200, as("analyst").body(request).post(CALCULATOR + "?format=csv"));
        String job = job(as("analyst").body(request), CALCULATOR);
        soon(() -> assertThat(as("analyst").noFilters().get(job).<String>path("state"))
                .isEqualTo("done"));
        ok(200, as("analyst").get(job));
        ok(200, as("analyst").get(job + "/result"));
        ok(200, as("analyst").get(job + "/result?format=csv"));
        ok(204, as("analyst").delete(job));
    }

    private static void files() {
        String path = CALCULATOR + "/files";
        ok(200, form().post(path));
        ok(200, form().post(path + "?format=csv"));
        ok(204, as("analyst").delete(job(form(), path)));
    }

    private static String job(RequestSpecification request, String path) {
        Response begun = ok(202, request.header("Prefer", "respond-async").post(path));
        return CALCULATOR + "/jobs/" + begun.<String>path("id");
    }

    private static RequestSpecification form() {
        return given().header("Authorization", "Bearer " + Tokens.bearer("analyst"))
                .multiPart(file("data", "data.csv", "uCode,services,skills\nTH-50,0.7,0.5\nTH-51,0.4,0.6\n"))
                .multiPart(file("structure", "structure.csv", "iCode,Parent\nindex,\nservices,index\nskills,index\n"))
                .multiPart(file("model", "model.yaml", """
                        steps:
                        - {step: aggregate, method: arithmetic}
                        - {step: rank}
                        """));
    }

    private static MultiPartSpecification file(String part, String name, String text) {
        return new MultiPartSpecBuilder(text).controlName(part).fileName(name).build();
    }

    private static Response ok(int status, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response;
    }
}
