package org.phrom.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;

@QuarkusTest
class RebuildTest {

    private static final String WIPE = "truncate organisation, framework, round, assessment, score_run, score, standing,"
            + " standing_nodes, ranking, ranking_due";

    @Test
    void anEmptiedReadModelIsRebuiltToTheSameBytes() {
        String round = richRound();
        List<String> before = Given.readModel();
        Given.sql(WIPE);
        assertThat(Given.readModel()).isEmpty();

        Response accepted = rebuild();

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.header("Location")).contains("/v1/rebuilds/" + accepted.path("id"));
        Response completed = completed(accepted.path("id"));
        assertThat(completed.<Integer>path("recordsRead")).isEqualTo(completed.<Integer>path("recordsTotal"));
        assertThat(Given.readModel()).isEqualTo(before);
        assertThat(ranking(round)).containsExactly("TH-10", "TH-50", "TH-51", "TH-83");
    }

    @Test
    void aFullReadModelIsRebuiltToTheSameBytesAndRowsThatNoEventToldAreGone() {
        richRound();
        List<String> before = Given.readModel();
        Given.sql("insert into organisation values ('XX', 1, '[]')");

        completed(rebuild().path("id"));

        assertThat(Given.readModel()).isEqualTo(before);
    }

    @Test
    void whatWasSetAsideDoesNotStopARebuild() {
        String round = Given.scoredRound("published");
        Topics.send(
                "phrom.organisations",
                new Sent(UUID.randomUUID().toString(), "organisation-changed.v1", round, 1, "{\"code\":[]}"));
        Given.arrived("dead_letter", "key = '" + round + "'", 1);

        Response completed = completed(rebuild().path("id"));

        assertThat(completed.<Integer>path("skipped")).isPositive();
        assertThat(ranking(round)).hasSize(4);
    }

    @Test
    void whatWasSetAsideDoesNotStopTheRebuildOfADatabaseThatWasLost() {
        String round = Given.scoredRound("published");
        Topics.send(
                "phrom.assessments",
                new Sent(UUID.randomUUID().toString(), "assessment-changed.v1", round, 1, "{}"),
                new Sent(
                        UUID.randomUUID().toString(),
                        "assessment-changed.v1",
                        round,
                        2,
                        "{\"id\":\"" + UUID.randomUUID() + "\",\"participant\":{\"name\":{\"th\":\"ก\",\"en\":\"a\"}},"
                                + "\"completeness\":{\"required\":1,\"answered\":1,\"questions\":1}}"));
        Given.arrived("dead_letter", "key = '" + round + "'", 2);
        Given.sql("delete from dead_letter; " + WIPE);

        Response completed = completed(rebuild().path("id"));

        assertThat(completed.<Integer>path("skipped")).isGreaterThanOrEqualTo(2);
        assertThat(ranking(round)).hasSize(4);
        assertThat(Given.count("dead_letter", "consumer = 'assessments' and key = '" + round + "'"))
                .isEqualTo(2);
    }

    @Test
    void eventsWaitWhileTheReadModelIsMadeAgain() throws SQLException {
        String round = Given.freshRound();
        try (Connection rebuild = Infrastructure.connection()) {
            rebuild.setAutoCommit(false);
            rebuild.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('read model', 0))");
            Topics.send("phrom.rounds", Given.round(round, "published", 1));
            Given.arrived("pg_locks", "locktype = 'advisory' and not granted", 1);
            await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            Given.count("round", "id = '" + round + "'"))
                    .isZero());
            rebuild.commit();
        }

        Given.arrived("round", "id = '" + round + "'", 1);
        assertThat(Given.count("dead_letter", "key = '" + round + "'")).isZero();
    }

    @Test
    void aRebuildGoesThroughWhileEventsKeepComing() {
        String one = Given.scoredRound("published");
        String other = Given.scoredRound("published");
        CompletableFuture<Void> live = CompletableFuture.runAsync(() -> {
            for (int sequence = 10; sequence < 60; sequence++) {
                Topics.send("phrom.assessments", mixed(one, other, sequence));
                Topics.send("phrom.scores", scores(sequence % 2 == 0 ? one : other, sequence));
            }
        });
        do {
            completed(rebuild().path("id"));
        } while (!live.isDone());

        live.join();
        Given.arrived("assessment", "round in ('" + one + "', '" + other + "') and sequence = 59", 8);
        Given.arrived("score", "round = '" + one + "' and sequence = 58", 4);
        Given.arrived("score", "round = '" + other + "' and sequence = 59", 4);
        assertThat(Given.count("dead_letter", "body is not null and convert_from(body, 'UTF8') like '%" + one + "%'"))
                .isZero();
    }

    private static Sent[] mixed(String one, String other, int sequence) {
        List<Sent> events = new ArrayList<>();
        Given.FOUR.forEach(who -> {
            events.add(Given.assessment(one, who, "submitted", sequence));
            events.add(Given.assessment(other, who, "submitted", sequence));
        });
        Collections.shuffle(events, new Random(sequence));
        return events.toArray(Sent[]::new);
    }

    private static Sent[] scores(String round, int sequence) {
        return Given.all(Given.SCORES, score -> Given.live(round, score, sequence));
    }

    @Test
    void liveEventsAreTakenAfterARebuild() {
        String round = richRound();
        completed(rebuild().path("id"));

        Topics.send("phrom.scores", Given.live(round, new Given.Score("TH-83", "0.99", "A", "0.9", "0.9", "0.9"), 50));

        Given.arrived("score", "round = '" + round + "' and sequence = 50", 1);
        assertThat(ranking(round)).containsExactly("TH-83", "TH-10", "TH-50", "TH-51");
    }

    @Test
    void theSameStatesToldAgainFillAnEmptiedReadModel() {
        String round = Given.scoredRound("published");
        Given.sql(
                "delete from round where id = '" + round + "'",
                "delete from assessment where round = '" + round + "'",
                "delete from score where round = '" + round + "'");
        assertThat(operator().get("/v1/rounds/{id}/ranking", round).statusCode())
                .isEqualTo(404);

        for (String topic : List.of("phrom.rounds", "phrom.assessments", "phrom.scores")) {
            Topics.send(topic, toldAgain(topic, round));
        }

        Given.arrived("assessment", "round = '" + round + "'", 4);
        Given.arrived("score", "round = '" + round + "'", 4);
        Given.arrived("round", "id = '" + round + "'", 1);
        assertThat(ranking(round)).containsExactly("TH-10", "TH-50", "TH-51", "TH-83");
    }

    @Test
    void onlyOneRebuildRunsAtATime() {
        Given.sql("insert into rebuild (id, state, started_at, progressed_at)"
                + " values (gen_random_uuid(), 'running', now(), now())");
        try {
            assertProblem(rebuild(), 409, "rebuild-running");
        } finally {
            Given.sql("update rebuild set state = 'failed', finished_at = now() where state = 'running'");
        }
        assertThat(completed(rebuild().path("id")).<String>path("state")).isEqualTo("completed");
    }

    @Test
    void theSameRequestGivenTwiceBeginsOneRebuild() {
        String key = UUID.randomUUID().toString();

        Response first = operator().header("Idempotency-Key", key).post("/v1/rebuilds");
        completed(first.path("id"));
        Response second = operator().header("Idempotency-Key", key).post("/v1/rebuilds");

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void onlyAnOperatorMayRebuild() {
        assertProblem(given().post("/v1/rebuilds"), 401, "unauthenticated");
        assertProblem(given().auth().oauth2(Tokens.bearer("administrator")).post("/v1/rebuilds"), 403, "forbidden");
        assertProblem(operator().get("/v1/rebuilds/" + UUID.randomUUID()), 404, "not-found");
    }

    private static String richRound() {
        String round = Given.scoredRound("published");
        Topics.send("phrom.organisations", Given.organisation("TH-NORTH", "ภาคเหนือ", "North", 1));
        Topics.send("phrom.scores", Given.completed(round, 9));
        Given.arrived("organisation", "code = 'TH-NORTH'", 1);
        Given.arrived("score_run", "round = '" + round + "'", 1);
        return round;
    }

    private static Sent[] toldAgain(String topic, String round) {
        List<Sent> again = new ArrayList<>();
        for (ConsumerRecord<String, String> record : Topics.read(topic)) {
            if (record.value().contains(round)) {
                again.add(Sent.of(
                        Topics.header(record, "ce_type"),
                        record.key(),
                        Long.parseLong(Topics.header(record, "ce_sequence")),
                        record.value()));
            }
        }
        return again.toArray(Sent[]::new);
    }

    private static Response rebuild() {
        return operator().post("/v1/rebuilds");
    }

    private static Response completed(String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> assertThat(operator().get("/v1/rebuilds/{id}", id).<String>path("state"))
                                .isEqualTo("completed"));
        return operator().get("/v1/rebuilds/{id}", id);
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().auth().oauth2(Tokens.bearer("operator"));
    }

    private static List<String> ranking(String round) {
        return given().get("/v1/rounds/{id}/ranking", round).jsonPath().getList("items.organisation.code");
    }
}
