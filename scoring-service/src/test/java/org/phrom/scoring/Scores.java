package org.phrom.scoring;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;

/** Reads what scoring-service says, by REST and on its topic. */
public final class Scores {
    private Scores() {}

    public static RequestSpecification as(String role, String... organisations) {
        return given().header("Authorization", "Bearer " + Tokens.bearer(role, organisations))
                .contentType("application/json");
    }

    public static Response get(String path, Object... parameters) {
        return as("analyst").get(path, parameters);
    }

    /** The items of the first page of a run's scores. */
    public static JsonNode list(String run) {
        return Survey.read(get("/v1/score-runs/{run}/scores?pageSize=200", run).asString())
                .path("items");
    }

    public static Response createOfficial(String round) {
        return as("analyst").body("{\"kind\":\"official\"}").post("/v1/rounds/{round}/score-runs", round);
    }

    /** Waits until what an event causes is there. */
    public static void soon(ThrowingRunnable assertion) {
        await().atMost(ofSeconds(30))
                .pollInterval(java.time.Duration.ofMillis(100))
                .untilAsserted(assertion);
    }

    /** The events told under a key so far. */
    public static List<ConsumerRecord<String, String>> told(String key) {
        return Topics.read("phrom.scores", key);
    }
}
