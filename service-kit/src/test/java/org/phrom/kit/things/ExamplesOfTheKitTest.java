package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Examples;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;

/** Plays what every service can: jobs, and the work of an operator. */
@QuarkusTest
class ExamplesOfTheKitTest {

    private static final String THING = "th-50";

    @Inject
    Database database;

    @Test
    void theExamplesOfTheDocumentAreWhatTheKitAnswers() {
        Examples.assertCommitted(THING, () -> {
            jobs();
            deadLetters();
            operator()
                    .body(Map.of("id", THING, "name", "Chiang Mai"))
                    .post("/v1/things")
                    .then()
                    .statusCode(201);
            operator().get("/v1/audit-entries?subject=things/" + THING).then().statusCode(200);
            await().untilAsserted(() -> assertThat(placeBefore()).isNotEmpty());
            operator()
                    .get("/v1/changes?pageSize=200&after=" + placeBefore())
                    .then()
                    .statusCode(200);
            operator().get("/v1/audit-entries/verification").then().statusCode(200);
        });
    }

    private static void jobs() {
        String done = count(Map.of("to", 3));
        operator().header("Prefer", "wait=10").get("/v1/jobs/" + done).then().statusCode(200);
        operator().get("/v1/jobs/" + done + "/result").then().statusCode(200);
        long gate = ThreadLocalRandom.current().nextLong(1L << 40);
        try (Connection gatekeeper = Infrastructure.connection()) {
            gatekeeper.createStatement().execute("select pg_advisory_lock(" + gate + ")");
            String running = count(Map.of("to", 2, "gate", gate));
            await().untilAsserted(() -> assertThat(
                            operator().get("/v1/jobs/" + running).<Integer>path("done"))
                    .isEqualTo(1));
            operator().post("/v1/jobs/" + running + "/cancellation").then().statusCode(202);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deadLetters() {
        Topics.send("phrom.organisations", Sent.of("thing-changed.v1", THING, 1, "{\"name\":\"bad\"}"));
        await().untilAsserted(() -> assertThat(letter()).isPositive());
        operator().get("/v1/dead-letters?pageSize=200").then().statusCode(200);
        operator().get("/v1/dead-letters/" + letter()).then().statusCode(200);
        ThingEvents.refuseBad = false;
        try {
            operator().post("/v1/dead-letters/" + letter() + "/replay").then().statusCode(200);
        } finally {
            ThingEvents.refuseBad = true;
        }
    }

    private String placeBefore() {
        return database.first(
                        "select before.chain_position || '-' || left(before.chain_hash, 16)"
                                + " from audit_entry before join audit_entry mine"
                                + " on mine.chain_position = before.chain_position + 1"
                                + " where mine.subject = ? order by before.chain_position",
                        row -> row.getString(1),
                        "things/" + THING)
                .orElse("");
    }

    private long letter() {
        return database.first("select id from dead_letter where key = ?", row -> row.getLong(1), THING)
                .orElse(0L);
    }

    private static String count(Map<String, Object> plan) {
        return operator().noFilters().body(plan).post("/v1/countings").path("id");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.bearer("operator")).contentType("application/json");
    }
}
