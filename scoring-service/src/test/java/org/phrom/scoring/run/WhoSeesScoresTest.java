package org.phrom.scoring.run;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Scores;
import org.phrom.scoring.Survey;

@QuarkusTest
class WhoSeesScoresTest {

    @Test
    void respondentsSeeTheirOwnSubTreeOnlyUntilTheRoundIsPublished() {
        Survey survey = scored("see-own");
        String scores = "/v1/score-runs/" + survey.liveRun() + "/scores";

        assertThat(codes(as("respondent", "BBB"), scores)).containsExactly("BBB");
        assertThat(codes(as("approver", "WLD"), scores)).containsExactly("AAA", "BBB", "CCC");
        assertThat(codes(as("respondent"), scores)).isEmpty();
        assertThat(codes(as("reviewer", "*"), scores)).hasSize(3);
        assertThat(codes(as("reviewer"), scores)).isEmpty();
        assertThat(codes(as("respondent", "*"), scores)).isEmpty();
        assertThat(codes(as("reviewer", "CCC"), scores)).containsExactly("CCC");
        assertThat(as("respondent", "BBB").get(scores + "/BBB/trace").statusCode())
                .isEqualTo(200);
        assertProblem(as("respondent", "BBB").get(scores + "/AAA/trace"), 404, "not-found");
        assertProblem(as("analyst").get(scores + "/XXX/trace"), 404, "not-found");

        survey.tellRound("published", 4);

        soon(() -> assertThat(codes(as("respondent", "BBB"), scores)).hasSize(3));
    }

    @Test
    void aPlannedRoundLooksMissingToWhoeverWorksForSomeOrganisationsOnly() {
        Survey survey = new Survey("see-planned");
        survey.tellFramework();
        survey.tellRound("planned", 1);
        String runs = "/v1/rounds/" + survey.round + "/score-runs";

        soon(() -> assertThat(as("analyst").get(runs).statusCode()).isEqualTo(200));
        assertThat(as("reviewer", "*").get(runs).statusCode()).isEqualTo(200);
        assertProblem(as("respondent", "BBB").get(runs), 404, "not-found");
        assertProblem(as("reviewer", "BBB").get(runs), 404, "not-found");

        survey.tellRound("open", 2);

        soon(() -> assertThat(as("respondent", "BBB").get(runs).statusCode()).isEqualTo(200));
    }

    @Test
    void withoutATokenOnlyPublishedRoundsAreReadable() {
        Survey survey = scored("see-published");
        String run = "/v1/score-runs/" + survey.liveRun();
        for (String path : List.of(
                run,
                run + "/scores",
                run + "/scores/AAA/trace",
                "/v1/score-runs/none",
                "/v1/rounds/" + survey.round + "/score-runs",
                "/v1/rounds/none/score-runs")) {
            assertProblem(given().get(path), 401, "unauthenticated");
        }

        survey.tellRound("published", 4);

        soon(() -> assertThat(given().get(run).statusCode()).isEqualTo(200));
        assertThat(codes(given(), run + "/scores")).containsExactly("AAA", "BBB", "CCC");
        assertThat(given().get(run + "/scores/AAA/trace").statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/rounds/" + survey.round + "/score-runs")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(survey.liveRun());
        assertProblem(
                given().contentType("application/json")
                        .body("{\"kind\":\"official\"}")
                        .post("/v1/rounds/{r}/score-runs", survey.round),
                401,
                "unauthenticated");
        assertProblem(given().get("/v1/scoring-models"), 401, "unauthenticated");
        assertProblem(given().get("/v1/scoring-models/gtmi:1:1"), 401, "unauthenticated");
    }

    @Test
    void withoutATokenNobodyLearnsWhoMadeARunNorAnyTextThatWasAnswered() {
        Survey survey = new Survey("see-nobody");
        ObjectNode document =
                (ObjectNode) Survey.read(survey.framework().body()).path("document");
        document.withArray("questions").addObject().put("code", "remarks").put("type", "text");
        Topics.send("phrom.frameworks", survey.framework(document));
        JsonNode self = Survey.read("{\"cgsi\":{\"status\":\"answered\",\"value\":0.25},"
                + "\"remarks\":{\"status\":\"answered\",\"value\":\"call Somchai\"}}");
        survey.tell(survey.assessment("THA", 1, "submitted", self));
        survey.tellRound("published", 4);
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));
        String run = Scores.createOfficial(survey.round).jsonPath().getString("id");
        String path = "/v1/score-runs/" + run;

        assertThat(get(path).jsonPath().getString("createdBy")).isNotBlank();
        assertThat(given().get(path).jsonPath().getMap("")).doesNotContainKey("createdBy");
        assertThat(given().get("/v1/rounds/{r}/score-runs", survey.round)
                        .jsonPath()
                        .getList("items.createdBy"))
                .containsOnlyNulls();
        var trace = given().get(path + "/scores/THA/trace");
        assertThat(trace.statusCode()).as(trace.asString()).isEqualTo(200);
        assertThat(trace.jsonPath().getMap("run")).doesNotContainKey("createdBy");
        assertThat(trace.jsonPath().getDouble("tree.children[0].indicator.answers[0].number"))
                .isEqualTo(0.25);
        assertThat(trace.asString()).doesNotContain("Somchai");
    }

    @Test
    void aTokenMadeByHandIsRefused() {
        Survey survey = scored("see-token");
        String scores = "/v1/score-runs/" + survey.liveRun() + "/scores";
        String token = get(scores + "?pageSize=2").jsonPath().getString("nextPageToken");
        String filter = new String(Base64.getUrlDecoder().decode(token), UTF_8).split(":", 2)[0];

        for (String key : List.of("", "2", "much/BBB", "99999999999999999999/BBB", "-1/BBB")) {
            String made = Base64.getUrlEncoder().withoutPadding().encodeToString((filter + ":" + key).getBytes(UTF_8));
            assertProblem(get(scores + "?pageToken={token}", made), 400, "invalid-parameter");
        }
    }

    @Test
    void scoresArePagedSortedAndFiltered() {
        Survey survey = scored("see-pages");
        String scores = "/v1/score-runs/" + survey.liveRun() + "/scores";

        JsonNode first = Survey.read(get(scores + "?pageSize=2").asString());
        assertThat(first.path("items").findValuesAsText("organisation")).containsExactly("AAA", "BBB");
        String token = first.path("nextPageToken").asText();
        JsonNode second =
                Survey.read(get(scores + "?pageSize=2&pageToken={token}", token).asString());
        assertThat(second.path("items").findValuesAsText("organisation")).containsExactly("CCC");
        assertThat(second.has("nextPageToken")).isFalse();
        assertThat(codes(as("analyst"), scores + "?sort=organisation&pageSize=200"))
                .containsExactly("AAA", "BBB", "CCC");
        JsonNode bandC = Survey.read(get(scores + "?band=C").asString()).path("items");
        assertThat(bandC.findValuesAsText("organisation")).containsExactly("CCC");
        assertThat(bandC.get(0).path("rank").asInt()).isEqualTo(3);

        assertProblem(get(scores + "?sort=colour"), 400, "invalid-parameter");
        assertProblem(get(scores + "?pageSize=0"), 400, "invalid-parameter");
        assertProblem(get(scores + "?band=C&pageToken={token}", token), 400, "invalid-parameter");
        assertProblem(get("/v1/score-runs/none/scores"), 404, "not-found");
    }

    @Test
    void aTraceExplainsTheScoreDownToTheAnswers() {
        Survey survey = new Survey("see-trace");
        survey.tellFramework();
        survey.tellRound("open", 2);
        JsonNode self = Survey.read("{\"cgsi\":{\"status\":\"answered\",\"value\":0.25},"
                + "\"psdi\":{\"status\":\"answered\",\"value\":0.75},\"dcei\":{\"status\":\"unknown\"}}");
        survey.tell(survey.assessment("THA", 1, "submitted", self));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));

        JsonNode trace = Survey.read(
                get("/v1/score-runs/{run}/scores/THA/trace", survey.liveRun()).asString());

        assertThat(trace.path("score").asDouble()).isEqualTo(0.5);
        assertThat(trace.path("coverage").asDouble()).isEqualTo(0.5);
        assertThat(trace.path("rank").asInt()).isEqualTo(1);
        JsonNode tree = trace.path("tree");
        assertThat(tree.path("aggregation").asText()).isEqualTo("arithmetic");
        assertThat(tree.path("missingPolicy").asText()).isEqualTo("drop");
        assertThat(tree.path("childrenUsed").toString()).isEqualTo("[\"cgsi\",\"psdi\"]");
        JsonNode psdi = tree.path("children").get(1);
        assertThat(psdi.path("value").asDouble()).isEqualTo(0.75);
        assertThat(psdi.path("effectiveWeight").asDouble()).isEqualTo(0.25);
        assertThat(psdi.path("appliedWeight").asDouble()).isEqualTo(0.5);
        assertThat(psdi.at("/indicator/rule").asText()).isEqualTo("value");
        assertThat(psdi.at("/indicator/answers/0/number").asDouble()).isEqualTo(0.75);
        JsonNode dcei = tree.path("children").get(2);
        assertThat(dcei.path("missing").asText()).isEqualTo("unknown");
        assertThat(dcei.path("appliedWeight").asDouble()).isZero();
        assertThat(dcei.at("/indicator/answers/0/status").asText()).isEqualTo("unknown");
    }

    @Test
    void theScoringModelOfAFrameworkIsReadable() {
        Survey survey = new Survey("see-model");
        survey.tellFramework();
        soon(() -> assertThat(get("/v1/scoring-models?framework={f}", survey.framework)
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly("see-model:1:1"));

        JsonNode model = Survey.read(
                as("respondent", "THA").get("/v1/scoring-models/see-model:1:1").asString());

        assertThat(model.path("number").asInt()).isEqualTo(1);
        assertThat(model.at("/steps/0/step").asText()).isEqualTo("aggregate");
        assertThat(model.at("/steps/0/method").asText()).isEqualTo("arithmetic");
        assertThat(model.path("structure").findValuesAsText("code"))
                .containsExactly("index", "cgsi", "psdi", "dcei", "gtei");
        assertThat(model.path("rules").findValuesAsText("rule")).hasSize(4).containsOnly("value");
        assertThat(model.path("bands").findValuesAsText("code")).containsExactly("A", "B", "C", "D");
        assertProblem(get("/v1/scoring-models/see-model:2:1"), 404, "not-found");
        assertProblem(get("/v1/scoring-models/nonsense"), 404, "not-found");
    }

    private static Survey scored(String name) {
        Survey survey = new Survey(name);
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(
                survey.submitted("AAA", 1, 0.9, 0.9, 0.9, 0.9),
                survey.submitted("BBB", 1, 0.6, 0.6, 0.6, 0.6),
                survey.submitted("CCC", 1, 0.3, 0.3, 0.3, 0.3));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(3));
        return survey;
    }

    private static List<String> codes(RequestSpecification request, String path) {
        return request.get(path).jsonPath().getList("items.organisation");
    }
}
