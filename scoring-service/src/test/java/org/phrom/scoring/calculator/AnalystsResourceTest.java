package org.phrom.scoring.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts and settings that analysts asked for, as a caller sees them. */
@QuarkusTest
class AnalystsResourceTest {
    private static final String PATH = "/v1/composite-indicators";
    private static final String STRUCTURE = "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},"
            + "{\"code\":\"y\",\"parent\":\"I\"},{\"code\":\"z\",\"parent\":\"I\",\"direction\":-1}]";

    @Test
    void rawDataAndTheCoverageOfAggregatesAreParts() {
        Response answer = post("{\"step\":\"normalise\"},{\"step\":\"aggregate\"}", "", "?include=raw,coverage");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("tables.raw.rows[2]")).isEqualTo(Arrays.asList("C", 4, null, 1));
        assertThat(answer.jsonPath().getList("tables.coverage.columns")).isEqualTo(List.of("unit", "I"));
        assertThat(answer.jsonPath().getFloat("tables.coverage.rows[2][1]")).isEqualTo(2 / 3f);
        assertThat(answer.jsonPath().getFloat("tables.coverage.rows[0][1]")).isEqualTo(1f);
    }

    @Test
    void everyPairOfUnitsIsComparedUnderEveryAggregate() {
        Response answer = post("{\"step\":\"normalise\"},{\"step\":\"aggregate\"}", "", "?include=outranking&unit=A");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        // A (1, 3, 4) against D (5, 2, 9), z being better when lower: A is better on y and z
        assertThat(answer.jsonPath().getList("tables.outranking.rows")).hasSize(3);
        assertThat(answer.jsonPath().getList("tables.outranking.rows[2]").subList(0, 3))
                .isEqualTo(List.of("I", "A", "D"));
        assertThat(answer.jsonPath().getFloat("tables.outranking.rows[2][3]")).isEqualTo(2 / 3f);
        // C (4, -, 1) is better than A and B on both that they share
        assertThat(answer.jsonPath().getList("tables.outranking.rows[1]")).isEqualTo(List.of("I", "A", "C", 0, false));
        assertThat(answer.jsonPath().getList("tables.dominance.rows[0]").subList(0, 3))
                .isEqualTo(List.of("I", 6, 2));
    }

    @Test
    void allLoadingsRawAlphaAndLambdaSixAreInTheCoherence() {
        Response answer = post(
                "{\"step\":\"impute\",\"method\":\"row-median\"},{\"step\":\"normalise\"},"
                        + "{\"step\":\"aggregate\"}",
                "",
                "?include=coherence,imputed");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("tables.loadings.rows")).hasSize(9);
        assertThat(answer.jsonPath().getList("tables.coherence.columns"))
                .isEqualTo(List.of(
                        "node",
                        "children",
                        "alpha",
                        "alphaRaw",
                        "lambda6",
                        "averageCorrelation",
                        "kmo",
                        "bartlett",
                        "bartlettDf",
                        "bartlettP",
                        "eigenvaluesAbove1"));
        // C has 0.75 of x and, turned, all of z: the middle of y's range from 1 to 3 is 0.875 up
        assertThat(answer.jsonPath().getFloat("tables.imputed.rows[2][2]")).isEqualTo(2.75f);
    }

    @Test
    void weightsThatWouldBeNegativeAreReported() {
        Response answer = as("analyst")
                .body("{\"data\":{\"units\":[\"A\",\"B\",\"C\",\"D\"],\"columns\":{\"x\":[1,2,4,5],\"y\":[1,3,4,6],"
                        + "\"z\":[9,3,7,2]}},\"structure\":"
                        + STRUCTURE.replace(",\"direction\":-1", "")
                        + ",\"model\":{\"steps\":[{\"step\":\"normalise\"},"
                        + "{\"step\":\"weigh\",\"method\":\"principal-component\"},{\"step\":\"aggregate\"}]}}")
                .post(PATH + "?include=diagnostics");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("tables.weight-details.rows*.get(1)", String.class))
                .contains("negative");
        assertThat(answer.jsonPath().getList("warnings", String.class))
                .anyMatch(said -> said.contains("loads negatively"));
    }

    @Test
    void sensitivityHasSeededBootstrapIntervals() {
        String robustness = ",\"robustness\":{\"replicates\":60,\"seed\":3,\"sensitivity\":true,\"bootstraps\":50,"
                + "\"weightNoise\":{\"1\":0.5},\"dataNoise\":0.3}";
        String steps = "{\"step\":\"normalise\"},{\"step\":\"aggregate\"}";
        Response answer = post(steps, robustness, "?include=robustness");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<Object> row = answer.jsonPath().getList("tables.sensitivity.rows[0]");
        assertThat(((Number) row.get(5)).doubleValue()).isLessThan(((Number) row.get(6)).doubleValue());
        assertThat(((Number) row.get(9)).doubleValue()).isLessThan(((Number) row.get(10)).doubleValue());
        assertThat(post(steps, robustness, "?include=robustness").asString()).isEqualTo(answer.asString());
        assertProblem(post(steps, robustness.replace("50,", "10001,"), "?include=robustness"), 422, "invalid")
                .at("/model/robustness/bootstraps");
    }

    private static Response post(String steps, String robustness, String query) {
        return as("analyst")
                .body("{\"data\":{\"units\":[\"A\",\"B\",\"C\",\"D\"],\"columns\":{\"x\":[1,2,4,5],\"y\":[3,1,null,2],"
                        + "\"z\":[4,7,1,9]}},\"structure\":" + STRUCTURE + ",\"model\":{\"steps\":[" + steps + "]"
                        + robustness + "}}")
                .post(PATH + query);
    }
}
