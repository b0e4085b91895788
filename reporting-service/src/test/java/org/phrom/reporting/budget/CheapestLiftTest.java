package org.phrom.reporting.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.reporting.budget.BudgetData.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;

@QuarkusTest
class CheapestLiftTest {

    @Test
    void theCheapestSetToTheNextBandIsFound() {
        String round = BudgetData.costed("open");

        Response lift = as("analyst").get(lift(round, "TH-51"));

        assertThat(lift.<String>path("outcome")).isEqualTo("lift");
        assertThat(lift.<String>path("band.code")).isEqualTo("C");
        assertThat(lift.<String>path("nextBand.code")).isEqualTo("B");
        // from 0 to 50: a level of plan for 10 and one of data for 20 bring 37.5 and 12.5; two of plan cost 40
        assertThat(lift.<Integer>path("cost")).isEqualTo(30);
        assertThat(lift.<Float>path("scoreBefore")).isZero();
        assertThat(lift.<Float>path("scoreAfter")).isEqualTo(50f);
        assertThat(lift.<Float>path("scoreAtMost")).isEqualTo(100f);
        assertThat(lift.<List<String>>path("measures.indicator")).containsExactly("plan", "data");
        assertThat(lift.<List<Integer>>path("measures.toLevel")).containsExactly(1, 1);
        assertThat(lift.<List<List<Integer>>>path("measures.costRows")).containsExactly(List.of(1), List.of(3));
        assertThat(lift.<List<String>>path("measures.source")).containsExactly("table", "table");
        assertThat(lift.<List<Integer>>path("candidates.cost")).containsExactly(10, 40, 20, 40);
        assertThat(lift.<Integer>path("costTable")).isEqualTo(1);
        // its own price
        assertThat(as("analyst").get(lift(round, "TH-50")).<Integer>path("cost"))
                .isEqualTo(15);
    }

    @Test
    void whereNoSetReachesTheBandIsSaid() {
        String round = BudgetData.round("open");
        as("analyst")
                .body(
                        "{\"currency\":\"THB\",\"rows\":[{\"indicator\":\"data\",\"fromLevel\":0,\"toLevel\":1,\"cost\":20,"
                                + "\"source\":\"DGA\"}]}")
                .put("/v1/rounds/" + round + "/cost-table");

        Response lift = as("analyst").get(lift(round, "TH-51"));

        assertThat(lift.<String>path("outcome")).isEqualTo("outOfReach");
        assertThat(lift.<Object>path("cost")).isNull();
        assertThat(lift.<Float>path("scoreAtMost")).isEqualTo(12.5f);
        assertThat(lift.<List<Object>>path("measures")).isEmpty();
        assertThat(lift.<List<Object>>path("candidates")).hasSize(1);
        Topics.send(
                "phrom.scores",
                Sent.of(
                        "organisation-scored.v1",
                        round + "-live:TH-10",
                        2,
                        BudgetData.score(round, "TH-10", 100, 100, 2, 100, 2).body()));
        Given.arrived("score", "run = '" + round + "-live' and sequence = 2", 1);
        assertThat(as("analyst").get(lift(round, "TH-10")).<String>path("outcome"))
                .isEqualTo("highestBand");
    }

    @Test
    void costsAreForTheOrganisationThoseAboveItAndWhoWorksForTheWhole() {
        String round = BudgetData.costed("published");

        assertThat(as("respondent", "TH-51").get(lift(round, "TH-51")).<Integer>path("cost"))
                .isEqualTo(30);
        assertThat(as("approver", "TH-NORTH").get(lift(round, "TH-51")).statusCode())
                .isEqualTo(200);
        assertProblem(as("respondent", "TH-50").get(lift(round, "TH-51")), 404, "not-found");
        assertProblem(as("respondent", "TH-50").get(lift(round, "TH-99")), 404, "not-found");
        assertProblem(given().get(lift(round, "TH-51")), 401, "unauthenticated");
        assertProblem(given().get(lift("none", "TH-51")), 401, "unauthenticated");
        assertProblem(as("analyst").get(lift("none", "TH-51")), 404, "not-found");
        assertProblem(as("analyst").get(lift(BudgetData.round("open"), "TH-51")), 409, "no-cost-table");
    }

    private static String lift(String round, String organisation) {
        return "/v1/rounds/" + round + "/organisations/" + organisation + "/cheapest-lift";
    }
}
