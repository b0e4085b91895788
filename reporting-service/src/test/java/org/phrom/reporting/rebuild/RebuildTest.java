package org.phrom.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import org.phrom.reporting.budget.BudgetData;
import org.phrom.reporting.plan.PlanData;
import org.phrom.reporting.report.obstacles.ObstaclesData;

@QuarkusTest
class RebuildTest {

    private static final String WIPE =
            "truncate organisation, framework, round, assessment, assessment_tags, score_run, score, standing,"
                    + " standing_nodes, ranking, ranking_due";

    @Test
    void anEmptiedReadModelIsRebuiltToTheSameBytes() {
        String round = richRound();
        Given.peerRound("published");
        List<String> before = Given.readModel();
        assertThat(before).anyMatch(row -> row.contains("\"peer_place\": 3"));
        Given.sql(WIPE);
        assertThat(Given.readModel()).isEmpty();

        Response accepted = rebuild();

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.header("Location")).contains("/v1/rebuilds/" + accepted.path("id"));
        Response completed = completed(accepted.path("id"));
        assertThat(completed.<String>path("job.state")).isEqualTo("done");
        assertThat(completed.<String>path("job.kind")).isEqualTo("rebuild");
        assertThat(completed.<Integer>path("job.done")).isEqualTo(completed.<Integer>path("recordsRead"));
        assertThat(completed.<Object>path("job"))
                .isEqualTo(operator()
                        .get("/v1/jobs/{id}", completed.<String>path("id"))
                        .path("$"));
        assertThat(completed.<Integer>path("recordsRead")).isEqualTo(completed.<Integer>path("recordsTotal"));
        assertThat(Given.readModel()).isEqualTo(before);
        assertThat(ranking(round)).containsExactly("TH-10", "TH-50", "TH-51", "TH-83");
    }

    @Test
    void aRebuildIsOverAtTheEndOfTopicsThatHavePlacesWithoutARecord() {
        String round = Given.freshRound();
        Topics.sendInTransaction("phrom.rounds", Given.round(round, "published", 1));
        Given.arrived("round", "id = '" + round + "'", 1);

        Response completed = completed(rebuild().path("id"));

        assertThat(completed.<Integer>path("recordsRead")).isEqualTo(completed.<Integer>path("recordsTotal"));
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
    void aRebuildLeavesWhatPeopleWroteByteForByte() {
        String plan = PlanData.running(PlanData.round("published"), "TH-50");
        PlanData.noted(PlanData.as("respondent", "TH-50"), plan, "{\"text\":\"เริ่มแล้ว\"}");
        String shown = PlanData.as("analyst").get(plan).asString();
        String budget = BudgetData.computed(
                BudgetData.costed("open"), "{\"name\":\"a\",\"budget\":45,\"objective\":\"indexPoints\"}");
        String spent = BudgetData.as("analyst").get(budget + "/organisations").asString();
        List<String> before = PlanData.written();

        completed(rebuild().path("id"));

        assertThat(before).isNotEmpty();
        assertThat(PlanData.written()).isEqualTo(before);
        assertThat(BudgetData.as("analyst").get(budget + "/organisations").asString())
                .contains("TH-51")
                .isEqualTo(spent);
        assertThat(PlanData.as("analyst").get(plan).asString()).isEqualTo(shown);
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
        UUID another = UUID.randomUUID();
        Given.sql("insert into job (id, kind, state, created_by, single, kept_seconds, owner, leased_until) values ('"
                + another
                + "', 'rebuild', 'running', 'somebody', 'rebuild', 60, gen_random_uuid(), now() + interval '1 hour')");
        try {
            assertProblem(rebuild(), 409, "rebuild-running");
        } finally {
            Given.sql("delete from job where id = '" + another + "'");
        }
        assertThat(completed(rebuild().path("id")).<String>path("state")).isEqualTo("completed");
    }

    @Test
    void aRebuildWhoseServiceEndedIsBegunAgain() {
        String round = richRound();
        List<String> before = Given.readModel();
        UUID left = leftBehind(1);

        completed(left.toString());

        assertThat(Given.readModel()).isEqualTo(before);
        assertThat(ranking(round)).hasSize(4);
    }

    @Test
    void aRebuildWhoseServiceEndedFiveTimesFailsAndSaysSo() {
        UUID left = leftBehind(5);

        await().atMost(Duration.ofSeconds(10)).until(() -> state(left).equals("failed"));
        operator()
                .get("/v1/rebuilds/{id}", left)
                .then()
                .body("failure.code", equalTo("interrupted"))
                .body("failure.title.en", startsWith("The service ended in the middle of it"))
                .body("failure.title.th", startsWith("บริการหยุดทำงาน"));
        completed(rebuild().path("id"));
    }

    private static UUID leftBehind(int attempt) {
        UUID id = UUID.randomUUID();
        Given.sql("insert into job (id, kind, state, created_by, single, kept_seconds, attempt, owner, leased_until)"
                + " values ('" + id + "', 'rebuild', 'running', 'somebody', 'rebuild', 60, " + attempt
                + ", gen_random_uuid(), now() - interval '1 second')");
        return id;
    }

    @Test
    void aRebuildThatIsCancelledLeavesTheReadModelAsItWas() throws SQLException {
        richRound();
        List<String> before = Given.readModel();
        try (Connection events = Infrastructure.connection()) {
            events.setAutoCommit(false);
            events.createStatement().execute("select pg_advisory_xact_lock_shared(hashtextextended('read model', 0))");
            String asked = rebuild().path("id");
            Given.arrived("pg_locks", "locktype = 'advisory' and not granted", 1);

            operator().post("/v1/jobs/{id}/cancellation", asked).then().statusCode(202);

            // while it still waits for its turn
            await().until(() -> state(UUID.fromString(asked)).equals("cancelled"));
        }

        assertThat(Given.readModel()).isEqualTo(before);
        completed(rebuild().path("id"));
    }

    @Test
    void onlyWhoMayCancelARebuildIsToldSo() throws SQLException {
        try (Connection events = Infrastructure.connection()) {
            events.setAutoCommit(false);
            events.createStatement().execute("select pg_advisory_xact_lock_shared(hashtextextended('read model', 0))");
            String asked = rebuild().path("id");

            assertThat(actions(asked, operator())).containsExactly("cancellation");
            assertThat(actions(asked, as("another", "operator"))).isEmpty();
            assertThat(actions(asked, as("another", "operator", "administrator")))
                    .containsExactly("cancellation");

            assertProblem(as("another", "operator").post("/v1/jobs/{id}/cancellation", asked), 404, "not-found");
            operator().post("/v1/jobs/{id}/cancellation", asked).then().statusCode(202);
            await().until(() -> state(UUID.fromString(asked)).equals("cancelled"));
            assertThat(actions(asked, operator())).isEmpty();
        }
    }

    private static List<String> actions(String rebuild, RequestSpecification asked) {
        return asked.get("/v1/rebuilds/{id}", rebuild).path("job.allowedActions");
    }

    private static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(Tokens.of(subject, List.of(roles)));
    }

    @Test
    void aRebuildThatFailsSaysWhyAndLeavesTheReadModel() {
        String round = richRound();
        List<String> before = Given.readModel();
        Given.sql(
                "create function refuse() returns trigger language plpgsql as"
                        + " 'begin raise exception ''not today'' using errcode = ''P0001''; end'",
                "create trigger refuse before delete on round execute function refuse()");
        try {
            UUID failed = UUID.fromString(rebuild().path("id"));

            await().atMost(Duration.ofSeconds(30)).until(() -> state(failed).equals("failed"));
            operator()
                    .get("/v1/rebuilds/{id}", failed)
                    .then()
                    .body("failure.code", equalTo("internal-error"))
                    .body("failure.title.en", startsWith("An internal error"))
                    .body("finishedAt", notNullValue());
        } finally {
            Given.sql("drop trigger refuse on round", "drop function refuse()");
        }
        assertThat(Given.readModel()).isEqualTo(before);
        assertThat(ranking(round)).hasSize(4);
    }

    @Test
    void aRebuildThatTheDatabaseRefusesForAWhileIsTriedAgainAndTellsThatItIsAlive() {
        String round = richRound();
        Given.sql(
                "create function refuse() returns trigger language plpgsql as"
                        + " 'begin raise exception ''not now'' using errcode = ''40001''; end'",
                "create trigger refuse before delete on round execute function refuse()");
        String asked;
        try {
            asked = rebuild().path("id");

            Given.arrived("job", "id = '" + asked + "' and state in ('queued', 'running') and attempt >= 2", 1);
        } finally {
            Given.sql("drop trigger refuse on round", "drop function refuse()");
        }

        completed(asked);
        assertThat(ranking(round)).hasSize(4);
    }

    @Test
    void aDeadLetterReplayedBehindARebuildIsAskedToComeAgain() throws SQLException {
        String round = Given.freshRound();
        Topics.send("phrom.rounds", Sent.of("round-changed.v1", round, 1, "{\"id\":7,"));
        Given.arrived("dead_letter", "key = '" + round + "'", 1);
        int letter =
                operator().get("/v1/dead-letters?pageSize=200").path("items.find { it.key == '" + round + "' }.id");
        try (Connection rebuild = Infrastructure.connection()) {
            rebuild.setAutoCommit(false);
            rebuild.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('read model', 0))");

            Response busy = operator().post("/v1/dead-letters/{id}/replay", letter);

            assertProblem(busy, 503, "unavailable");
            assertThat(busy.header("Retry-After")).isEqualTo("10");
            rebuild.rollback();
        }
        assertProblem(operator().post("/v1/dead-letters/{id}/replay", letter), 422, "replay-failed");
    }

    private static String state(UUID rebuild) {
        return operator().get("/v1/rebuilds/{id}", rebuild).path("state");
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
    void whatPublishesNothingHasNothingToPublishAgain() {
        assertProblem(
                operator().contentType("application/json").body("{}").post("/v1/republications"), 404, "not-found");
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
        Topics.send(
                "phrom.assessments",
                ObstaclesData.answers(round, "TH-50", 2, List.of("P||obstacles|budget|2|เดิม")),
                ObstaclesData.answers(
                        round, "TH-50", 3, List.of("P||obstacles|budget|3|ใหม่", "Q||successFactors|leader||")));
        Given.arrived("assessment_tags", "round = '" + round + "' and sequence = 3", 1);
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

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.bearer("operator"));
    }

    private static List<String> ranking(String round) {
        return given().get("/v1/rounds/{id}/ranking", round).jsonPath().getList("items.organisation.code");
    }
}
