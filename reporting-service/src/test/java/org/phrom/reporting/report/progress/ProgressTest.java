package org.phrom.reporting.report.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class ProgressTest {

    @Test
    void participantsAreCountedByStateTypeAndArea() {
        String round = openRound();

        JsonPath progress = given().auth()
                .oauth2(Tokens.bearer("round-manager"))
                .get("/v1/rounds/{id}/progress", round)
                .jsonPath();

        assertThat(progress.getInt("total.participants")).isEqualTo(4);
        assertThat(progress.getInt("total.notStarted")).isEqualTo(1);
        assertThat(progress.getInt("total.inProgress")).isEqualTo(1);
        assertThat(progress.getInt("total.submitted")).isEqualTo(2);
        assertThat(progress.getDouble("total.completion")).isEqualTo(0.5);
        assertThat(progress.getList("byType.type")).containsExactly("metropolis", "province");
        assertThat(progress.getList("byType.counts.participants")).containsExactly(1, 3);
        assertThat(progress.getList("byAncestor.code")).containsExactly("TH", "TH-CENTRAL", "TH-NORTH", "TH-SOUTH");
        assertThat(progress.getList("byAncestor.counts.submitted")).containsExactly(2, 0, 2, 0);
    }

    @Test
    void aRespondentCountsTheOwnSubTreeOnly() {
        String round = openRound();

        assertProblem(given().get("/v1/rounds/{id}/progress", round), 401, "unauthenticated");
        assertThat(given().auth()
                        .oauth2(Tokens.bearer("respondent", "TH-NORTH"))
                        .get("/v1/rounds/{id}/progress", round)
                        .jsonPath()
                        .getInt("total.participants"))
                .isEqualTo(2);
        assertProblem(given().get("/v1/rounds/none/progress"), 401, "unauthenticated");
        assertProblem(
                given().auth().oauth2(Tokens.bearer("analyst")).get("/v1/rounds/none/progress"), 404, "not-found");
    }

    @Test
    void aPlannedRoundLooksMissingToWhoeverWorksForSomeOrganisationsOnly() {
        String planned = Given.freshRound();
        Topics.send("phrom.rounds", Given.round(planned, "planned", 1));
        Given.arrived("round", "id = '%s'".formatted(planned), 1);

        for (String path : List.of("/v1/rounds/{id}", "/v1/rounds/{id}/progress")) {
            assertThat(as("analyst").get(path, planned).statusCode()).isEqualTo(200);
            assertThat(as("reviewer", "*").get(path, planned).statusCode()).isEqualTo(200);
            assertProblem(as("respondent", "TH").get(path, planned), 404, "not-found");
            assertProblem(as("reviewer").get(path, planned), 404, "not-found");
            assertProblem(given().get(path, planned), 401, "unauthenticated");
        }
        assertThat(listed(as("round-manager"))).contains(planned);
        assertThat(listed(as("respondent", "TH"))).doesNotContain(planned);
    }

    private static RequestSpecification as(String role, String... organisations) {
        return given().auth().oauth2(Tokens.bearer(role, organisations));
    }

    private static List<String> listed(RequestSpecification caller) {
        return caller.queryParam("pageSize", 200).get("/v1/rounds").jsonPath().getList("items.id", String.class);
    }

    @Test
    void onlyPublishedRoundsAreListedWithoutAToken() {
        String open = openRound();
        String published = Given.scoredRound("published");

        assertThat(given().queryParam("pageSize", 200)
                        .get("/v1/rounds")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(published)
                .doesNotContain(open);
        assertThat(given().auth()
                        .oauth2(Tokens.bearer("respondent"))
                        .queryParam("pageSize", 200)
                        .get("/v1/rounds")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(published, open);
        assertThat(given().get("/v1/rounds/{id}", published).jsonPath().getString("title.th"))
                .isEqualTo("รอบทดสอบ");
        assertProblem(given().get("/v1/rounds/{id}", open), 401, "unauthenticated");
        assertProblem(given().get("/v1/rounds/none"), 401, "unauthenticated");
    }

    @Test
    void theListOfRoundsHasPages() {
        Given.scoredRound("published");
        Given.scoredRound("published");

        JsonPath first = given().queryParam("pageSize", 1).get("/v1/rounds").jsonPath();
        JsonPath second = given().queryParam("pageSize", 1)
                .queryParam("pageToken", first.getString("nextPageToken"))
                .get("/v1/rounds")
                .jsonPath();

        assertThat(first.getList("items")).hasSize(1);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
        assertThat(second.getString("items[0].referenceDate"))
                .isLessThanOrEqualTo(first.getString("items[0].referenceDate"));
    }

    private static String openRound() {
        String round = Given.freshRound();
        Topics.send("phrom.rounds", Given.round(round, "open", 1));
        Topics.send(
                "phrom.assessments",
                Given.assessment(round, Given.FOUR.get(0), "submitted", 2),
                Given.assessment(round, Given.FOUR.get(1), "notStarted", 1),
                Given.assessment(round, Given.FOUR.get(2), "submitted", 2),
                Given.assessment(round, Given.FOUR.get(3), "inProgress", 1));
        Given.arrived("assessment", "round = '" + round + "'", 4);
        Given.arrived("round", "id = '" + round + "'", 1);
        return round;
    }
}
