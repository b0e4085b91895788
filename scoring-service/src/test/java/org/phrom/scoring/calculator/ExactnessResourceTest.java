package org.phrom.scoring.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;

/** What a caller of the calculator sees of weights of 0, COINr's files, halves, alternatives and overridden settings. */
@QuarkusTest
class ExactnessResourceTest {
    private static final String PATH = "/v1/composite-indicators";
    private static final String STRUCTURE = "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},"
            + "{\"code\":\"y\",\"parent\":\"I\"},{\"code\":\"pilot\",\"parent\":\"I\",\"weight\":0}]";

    @Test
    void aWeightOfZeroIsAllowedBesideAnyWeighting() {
        Response answer = post(
                "[1,2,4]",
                "[3,1,2]",
                "{\"step\":\"weigh\",\"method\":\"critic\"},{\"step\":\"aggregate\"}",
                "?include=weights");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("tables.weights.rows[3]")).isEqualTo(List.of("pilot", "I", 1, 0, 0, 0, 0));
    }

    @Test
    void boundsOfACoinrFileAreTurnedWithTheDirectionAndTheFactorIsRead() {
        Response answer = RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.bearer("analyst"))
                .multiPart("data", "data.csv", "uCode,x\nA,2\nB,5\n".getBytes(), "text/csv")
                .multiPart(
                        "structure",
                        "iMeta.csv",
                        ("Level,iCode,Direction,Weight,Parent,Type,scaled_lower,scaled_upper,scale_factor\n"
                                        + "1,x,-1,1,I,Indicator,0,10,100\n2,I,1,1,NA,Aggregate,NA,NA,NA\n")
                                .getBytes(),
                        "text/csv")
                .multiPart("model", "steps: [{step: normalise, method: scaled}, {step: aggregate}]")
                .post(PATH + "/files?include=normalised");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("tables.normalised.rows[0]")).isEqualTo(List.of("A", 80));
        assertThat(answer.jsonPath().getList("warnings")).isEmpty();
    }

    @Test
    void aBoundOfACoinrFileWithoutTheOtherIsRefused() {
        Response refused = RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.bearer("analyst"))
                .multiPart("data", "data.csv", "uCode,x\nA,2\nB,5\n".getBytes(), "text/csv")
                .multiPart(
                        "structure",
                        "iMeta.csv",
                        "iCode,Parent,scaled_lower,scaled_upper\nI,,,\nx,I,,10\n".getBytes(),
                        "text/csv")
                .multiPart("model", "steps: [{step: normalise, method: scaled}, {step: aggregate}]")
                .post(PATH + "/files");

        assertProblem(refused, 422, "invalid").at("/structure");
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo("required");
    }

    @Test
    void halvesOfMeansAreRoundedAsOnPaperOrAsInR() {
        assertThat(rounded("half-up", "[0.01,2,4]", "[0.06,1,2]")).isEqualTo(0.04f);
        assertThat(rounded("half-even", "[0.27,2,4]", "[0.3,1,2]")).isEqualTo(0.28f);
        assertThat(rounded("r", "[0.01,2,4]", "[0.06,1,2]")).isEqualTo(0.03f);
        assertProblem(
                post(
                        "[1,2,4]",
                        "[3,1,2]",
                        "{\"step\":\"aggregate\",\"rounding\":{\"method\":\"down\",\"decimals\":2}}",
                        ""),
                422,
                "invalid");
    }

    @Test
    void replicatesTellAlternativesOfOneMethodApart() {
        Response answer = post(
                "[1,2,4]",
                "[3,1,2]",
                "{\"step\":\"normalise\"},{\"step\":\"aggregate\"}],\"robustness\":{\"replicates\":30,\"parameters\":true,"
                        + "\"assumptions\":[{\"step\":\"normalise\",\"alternatives\":[{\"method\":\"min-max\",\"range\":[0,100]},"
                        + "{\"method\":\"min-max\",\"range\":[1,100]}]}]},\"bands\":[",
                "?include=robustness");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("tables.replicates.rows*.get(2)", String.class))
                .contains("min-max (range: [0, 100])", "min-max (range: [1, 100])");
    }

    @Test
    void aStepThatTheStructureOverridesIsWarnedOf() {
        String structure = STRUCTURE.replace(
                "{\"code\":\"x\",\"parent\":\"I\"}",
                "{\"code\":\"x\",\"parent\":\"I\",\"goalposts\":{\"lower\":0,\"upper\":2,\"capped\":true}}");
        Response answer = as("analyst")
                .body(body(
                        structure,
                        "[1,2,4]",
                        "[3,1,2]",
                        "{\"step\":\"normalise\",\"method\":\"goalposts\",\"lower\":0,\"upper\":2,\"capped\":false},"
                                + "{\"step\":\"aggregate\"}"))
                .post(PATH);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("warnings", String.class))
                .containsExactly(
                        "the step normalise says capped false, but the structure says otherwise for x, and that holds");
    }

    private static float rounded(String method, String x, String y) {
        Response answer = post(
                x,
                y,
                "{\"step\":\"aggregate\",\"rounding\":{\"method\":\"" + method + "\",\"decimals\":2}}",
                "?include=aggregated");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getFloat("tables.aggregated.rows[0][4]");
    }

    private static Response post(String x, String y, String steps, String query) {
        return as("analyst").body(body(STRUCTURE, x, y, steps)).post(PATH + query);
    }

    private static String body(String structure, String x, String y, String steps) {
        return "{\"data\":{\"units\":[\"A\",\"B\",\"C\"],\"columns\":{\"x\":" + x + ",\"y\":" + y
                + ",\"pilot\":[5,7,6]}},\"structure\":" + structure + ",\"model\":{\"steps\":[" + steps + "]}}";
    }
}
