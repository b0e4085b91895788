package org.phrom.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.reporting.plan.PlanData.as;
import static org.phrom.reporting.plan.PlanData.plan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;
import org.phrom.reporting.plan.domain.Outcome;
import org.phrom.reporting.report.recommendation.RecommendationData;
import org.phrom.reporting.report.trend.TrendData;

@QuarkusTest
class FollowUpTest {

    @Test
    void levelsAndScoresOfALaterRoundAreHeldAgainstTheTargets() {
        String round = RecommendationData.round("published");
        String later = RecommendationData.laterRound("published");
        String plan = drafted(
                round,
                "TH-50",
                aim("M1", "plan", "\"targetLevel\":2"),
                aim("M2", "service", "\"targetLevel\":4"),
                aim("M3", "service", "\"targetScore\":90"),
                aim("M4", "law", "\"targetLevel\":2"),
                aim("M5", "data", "\"targetLevel\":1"));

        Response answer = as("respondent", "TH-50").get(plan + "/follow-up?round=" + later);

        JsonPath told = json(answer);
        assertThat(told.getList("measures.outcome"))
                .containsExactly("reached", "same", "risen", "fallen", "notComparable");
        assertThat(told.getList("measures.comparability")).containsOnly("same");
        assertThat(told.getList("measures.levelBefore")).containsExactly(1, 1, 1, 2, null);
        assertThat(told.getList("measures.levelNow")).containsExactly(2, 1, 1, 1, null);
        assertThat(told.getDouble("measures[2].scoreBefore")).isEqualTo(25.0);
        assertThat(told.getDouble("measures[2].scoreNow")).isEqualTo(40.0);
        assertThat(told.getMap("outcomes").values()).containsExactly(1, 1, 1, 1, 1);
        assertThat(told.getString("laterRound")).isEqualTo(later);
        assertThat(told.getString("run.kind")).isEqualTo("live");
    }

    @Test
    void nothingIsComparedThatBothRoundsDidNotMeasureTheSame() {
        TrendData data = new TrendData("f" + UUID.randomUUID());
        data.version("1", List.of("a", "b", "c"), TrendData.QUESTIONS, TrendData.GOALPOSTS, "");
        data.version(
                "2",
                List.of("a", "b", "d"),
                TrendData.QUESTIONS,
                TrendData.GOALPOSTS,
                TrendData.derived("1", "same:a:a", "widened:b:b", "new::d", "dropped:c:"));
        data.round("2567", "1", 2024, "published", "index", 0.5, "a", 0.25, "b", 0.5, "c", 0.75);
        data.round("2568", "2", 2025, "published", "index", 0.625, "a", 0.5, "b", 0.625, "d", 0.75);
        String plan = drafted(
                data.framework() + "-2567",
                TrendData.BODY,
                aim("M1", "a", "\"targetScore\":0.5"),
                aim("M2", "b", "\"targetScore\":0.6"),
                aim("M3", "c", "\"targetScore\":0.8"));

        JsonPath told = json(as("analyst").get(plan + "/follow-up?round=" + data.framework() + "-2568"));

        assertThat(told.getList("measures.outcome")).containsExactly("reached", "notComparable", "notComparable");
        assertThat(told.getList("measures.comparability")).containsExactly("same", "widened", "dropped");
        assertThat(told.getList("measures.laterNode")).containsExactly("a", null, null);
        assertThat(told.getList("measures.scoreNow")).containsExactly(0.5f, null, null);
    }

    @Test
    void whoTakesNoPartInTheLaterRoundHasNothingToCompare() {
        String round = RecommendationData.round("published");
        String later = RecommendationData.laterRound("published");
        String plan = drafted(round, "TH-51", aim("M1", "plan", "\"targetLevel\":2"));

        JsonPath told = json(as("respondent", "TH-51").get(plan + "/follow-up?round=" + later));

        assertThat(told.getList("measures.outcome")).containsExactly("notComparable");
        assertThat(told.getList("measures.comparability")).containsExactly("unknown");
        assertThat((Object) told.get("run")).isNull();
    }

    @Test
    void theLaterRoundIsOneOfTheSameFrameworkThatTheCallerSees() {
        String round = RecommendationData.round("published");
        String later = RecommendationData.laterRound("published");
        String plan = drafted(round, "TH-50", aim("M1", "plan", "\"targetLevel\":2"));
        String backwards = drafted(later, "TH-50", aim("M1", "plan", "\"targetLevel\":2"));
        String other = PlanData.round("published");
        String planned = Given.freshRound();
        Topics.send("phrom.rounds", Given.round(planned, "planned", 1));
        Given.arrived("round", "id = '" + planned + "'", 1);

        for (String wrong : List.of("", "?round=" + round, "?round=" + other)) {
            assertProblem(as("respondent", "TH-50").get(plan + "/follow-up" + wrong), 400, "invalid-parameter");
        }
        assertProblem(as("respondent", "TH-50").get(backwards + "/follow-up?round=" + round), 400, "invalid-parameter");
        for (String hidden : List.of("none", planned)) {
            assertProblem(as("respondent", "TH-50").get(plan + "/follow-up?round=" + hidden), 404, "not-found");
        }
        for (String role : List.of("respondent", "framework-author", "operator")) {
            assertProblem(as(role, "TH-83").get(plan + "/follow-up?round=" + later), 404, "not-found");
        }
        assertProblem(
                as("analyst").get("/v1/plans/" + UUID.randomUUID() + "/follow-up?round=" + later), 404, "not-found");
    }

    @Test
    void anOutcomeIsHeldAgainstTheTargetFirst() {
        assertThat(Outcome.of(1.0, 3.0, 3)).isEqualTo(Outcome.REACHED);
        assertThat(Outcome.of(4.0, 3.0, 3)).isEqualTo(Outcome.REACHED);
        assertThat(Outcome.of(0.1, 0.3, 0.1 + 0.2)).isEqualTo(Outcome.REACHED);
        assertThat(Outcome.of(1.0, 2.0, 3)).isEqualTo(Outcome.RISEN);
        assertThat(Outcome.of(2.0, 2.0 + 1e-10, 3)).isEqualTo(Outcome.SAME);
        assertThat(Outcome.of(2.0, 1.0, 3)).isEqualTo(Outcome.FALLEN);
        assertThat(Outcome.of(null, 3.0, 3)).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(Outcome.of(1.0, null, 3)).isEqualTo(Outcome.NOT_COMPARABLE);
    }

    private static String aim(String code, String node, String target) {
        return "{\"code\":\"" + code + "\",\"title\":\"x\",\"node\":\"" + node + "\"," + target + "}";
    }

    private static String drafted(String round, String organisation, String... measures) {
        Response made = as("respondent", organisation)
                .body(plan(round, organisation, measures))
                .post("/v1/plans");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.header("Location");
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }
}
