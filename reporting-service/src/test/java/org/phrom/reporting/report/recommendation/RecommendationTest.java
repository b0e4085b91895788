package org.phrom.reporting.report.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class RecommendationTest {

    private static final String PATH = "/v1/rounds/{id}/organisations/{code}/recommendations";

    @Test
    void theNextLevelsComeInTheOrderOfWhatIsLeftOfTheLadderTimesTheWeight() {
        String round = RecommendationData.round("published");

        JsonPath told = json(given().get(PATH, round, "TH-50"));

        assertThat(told.getList("items.node")).containsExactly("service", "plan", "novel");
        assertThat(told.getList("items.component")).containsExactly("service", "strategy", "novel");
        assertThat(told.getList("items.level.level")).containsExactly(1, 1, 0);
        assertThat(told.getList("items.next.level")).containsExactly(4, 2, 1);
        // service 1/(3 + 1 + 0), plan 3/4 of 1/(1 + 2 + 1)
        assertThat(told.getList("items.weight")).containsExactly(0.25, 0.1875, 0.0);
        assertThat(told.getList("items.gap")).containsExactly(0.75, 0.5, 1.0);
        assertThat(told.getList("items.priority")).containsExactly(0.1875, 0.09375, 0.0);
        assertThat(told.getList("items.pilot")).containsExactly(false, false, true);
        assertThat(told.getString("items[1].level.text.en")).isEqualTo("Some plan");
        assertThat(told.getString("items[1].next.text.en")).isEqualTo("All plan");
        assertThat(told.getString("items[1].recommendation.th")).isEqualTo("ทำ plan ให้ครบ");
        assertThat(told.getInt("ladders")).isEqualTo(5);
        assertThat(told.getInt("atTop")).isEqualTo(1);
        assertThat(told.getInt("unmeasured")).isEqualTo(1);
    }

    @Test
    void whoIsAtTheTopOfEveryLadderHasNothingToDoThere() {
        String round = RecommendationData.round("published");

        JsonPath told = json(given().get(PATH, round, "TH-51"));

        assertThat(told.getList("items")).isEmpty();
        assertThat(told.getInt("atTop")).isEqualTo(4);
        assertThat(told.getInt("unmeasured")).isEqualTo(1);
    }

    @Test
    void whoIsNotScoredHasNoLevelToGoOnFrom() {
        String round = RecommendationData.round("published");

        JsonPath told = json(given().get(PATH, round, "TH-10"));

        assertThat(told.getList("items")).isEmpty();
        assertThat(told.getInt("unmeasured")).isEqualTo(5);
    }

    @Test
    void obstaclesAreToldToWhoReadsWhatTheOrganisationWroteAndToNobodyElse() {
        String round = RecommendationData.round("published");

        for (String[] who : new String[][] {
            {"respondent", "TH-50"}, {"approver", "TH-NORTH"}, {"analyst"}, {"administrator"}, {"reviewer", "*"}
        }) {
            JsonPath told = json(as(who).get(PATH, round, "TH-50"));
            assertThat(told.getList("items[1].obstacles.code")).containsExactly("budget");
            assertThat(told.getString("items[1].obstacles[0].name.en")).isEqualTo("Too little budget");
            assertThat(told.getInt("items[1].obstacles[0].severity")).isEqualTo(3);
            assertThat(told.getString("items[1].obstacles[0].comment")).isEqualTo("ถูกตัดงบ");
            assertThat(told.getList("items[0].obstacles.code")).containsExactly("law");
            assertThat(told.getString("items[0].obstacles[0].item")).isEqualTo("s1");
            assertThat(told.getList("items[2].obstacles")).isEmpty();
            assertThat(told.getList("otherObstacles.question")).containsExactly("X");
        }
        for (Response without : List.of(
                given().get(PATH, round, "TH-50"),
                as("respondent", "TH-SOUTH").get(PATH, round, "TH-50"),
                as("framework-author").get(PATH, round, "TH-50"),
                as("operator").get(PATH, round, "TH-50"))) {
            JsonPath told = json(without);
            assertThat(told.getList("items.node")).containsExactly("service", "plan", "novel");
            assertThat((Object) told.get("items[1].obstacles")).isNull();
            assertThat((Object) told.get("otherObstacles")).isNull();
            assertThat(without.header("Cache-Control")).isEqualTo("private, no-cache");
        }
    }

    @Test
    void beforePublicationTheyAreSeenByWhoSeesTheScorecard() {
        String round = RecommendationData.round("open");

        assertProblem(given().get(PATH, round, "TH-50"), 401, "unauthenticated");
        assertProblem(as("respondent", "TH-SOUTH").get(PATH, round, "TH-50"), 404, "not-found");
        assertProblem(as("respondent", "TH-50").get(PATH, round, "TH-99"), 404, "not-found");
        assertProblem(as("respondent", "TH-50").get(PATH, "none", "TH-50"), 404, "not-found");
        assertThat(json(as("respondent", "TH-50").get(PATH, round, "TH-50")).getBoolean("provisional"))
                .isTrue();
        assertProblem(as("analyst").get(PATH + "?run=official", round, "TH-50"), 404, "no-official-run");
        assertProblem(as("analyst").get(PATH + "?run=other", round, "TH-50"), 400, "invalid-parameter");
    }

    private static RequestSpecification as(String... who) {
        return given().auth().oauth2(Tokens.bearer(who[0], Arrays.copyOfRange(who, 1, who.length)));
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
