package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;

@QuarkusTest
class ChangesAndEventsTest {

    private static final String TOPIC = "phrom.organisations";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Test
    void anEventIsPublishedWithTheChangeItTellsOf() {
        String id = id();
        create(id, "first").then().statusCode(201).header("ETag", "\"1\"");

        await().untilAsserted(() -> {
            List<ConsumerRecord<String, String>> records = published(id);
            assertThat(records).hasSize(1);
            assertThat(header(records.get(0), "ce_sequence")).isEqualTo("0000000000000000001");
            assertThat(header(records.get(0), "ce_type")).isEqualTo("thing-changed.v1");
            assertThat(header(records.get(0), "ce_source")).isEqualTo("/things");
            assertThat(header(records.get(0), "ce_specversion")).isEqualTo("1.0");
            assertThat(header(records.get(0), "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        });
        await().untilAsserted(() -> assertThat(seen(id)).isEqualTo("first"));
    }

    @Test
    void aChangeThatIsRolledBackLeavesNeitherEventNorAuditEntry() {
        String id = id();
        create(id, "fail").then().statusCode(500);

        assertThat(count("select count(*) from outbox_message where key = ?", id))
                .isZero();
        assertThat(count("select count(*) from audit_entry where subject = ?", "things/" + id))
                .isZero();
        assertThat(count("select count(*) from thing where id = ?", id)).isZero();
    }

    @Test
    void whileKafkaIsAwayChangesGoOnAndAreToldAfterwards() {
        String id = id();
        Infrastructure.stopKafka();
        try {
            create(id, "v1").then().statusCode(201);
            for (int version = 1; version < 20; version++) {
                change(id, version, "v" + (version + 1)).then().statusCode(200);
            }
        } finally {
            Infrastructure.startKafka();
        }
        // what was sent again after the outage may stand twice; each state arrives first in its order
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(published(id).stream()
                        .map(record -> Long.parseLong(header(record, "ce_sequence")))
                        .distinct())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(seen(id)).isEqualTo("v20"));
    }

    @Test
    void duplicatedAndReorderedEventsLeaveTheNewestState() {
        String id = id();
        Sent second = Sent.of("thing-changed.v1", id, 2, "{\"name\":\"second\",\"unknown\":1}");
        Sent first = Sent.of("thing-changed.v1", id, 1, "{\"name\":\"first\"}");
        Sent third = Sent.of("thing-changed.v1", id, 3, "{\"name\":\"third\"}");
        Topics.send(TOPIC, second, second, first, third, third);

        await().untilAsserted(() -> assertThat(seen(id)).isEqualTo("third"));
        // each of the three was claimed once; of those that came in one poll only the newest state was handed over
        await().untilAsserted(() -> assertThat(List.of(first, second, third)).allSatisfy(event -> assertThat(
                        count("select count(*) from inbox_message where event_id = ?::uuid", event.id()))
                .isEqualTo(1)));
        assertThat(count("select applied from seen_thing where id = ?", id)).isBetween(1L, 3L);
    }

    @Test
    void aPoisonedEventIsSetAsideAndLaterOnesGoOn() {
        String id = id();
        // one after the other: of those that come in one poll only the newest state is handed over
        Topics.send(TOPIC, Sent.of("thing-changed.v1", id, 1, "{\"name\":\"bad\"}"));
        await().untilAsserted(() -> assertThat(deadLetters(id)).isEqualTo(1));
        Topics.send(TOPIC, Sent.of("thing-changed.v1", id, 2, "not json"));
        await().untilAsserted(() -> assertThat(deadLetters(id)).isEqualTo(2));

        Topics.send(TOPIC, Sent.of("thing-changed.v1", id, 3, "{\"name\":\"good\"}"));

        await().untilAsserted(() -> assertThat(seen(id)).isEqualTo("good"));
        assertThat(deadLetters(id)).isEqualTo(2);
        await().untilAsserted(() -> assertThat(Topics.read(TOPIC + ".dlq"))
                .filteredOn(record -> record.key().equals(id))
                .hasSize(2));
    }

    private long deadLetters(String key) {
        return count("select count(*) from dead_letter where key = ?", key);
    }

    @Test
    void anOperatorReplaysADeadLetterOnce() {
        String id = id();
        Topics.send(TOPIC, Sent.of("thing-changed.v1", id, 1, "{\"name\":\"bad\"}"));
        await().untilAsserted(() -> assertThat(count("select count(*) from dead_letter where key = ?", id))
                .isEqualTo(1));
        long letter = count("select id from dead_letter where key = ?", id);
        operator()
                .post("/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(422)
                .body("code", equalTo("replay-failed"))
                .body(
                        "detail",
                        equalTo("It could not be handled this time either; the log says why, under the traceId"));
        given().auth()
                .oauth2(Tokens.bearer("analyst"))
                .get("/v1/dead-letters")
                .then()
                .statusCode(403);

        ThingEvents.refuseBad = false;
        try {
            operator()
                    .post("/v1/dead-letters/" + letter + "/replay")
                    .then()
                    .statusCode(200)
                    .body("replayedBy", equalTo("a-operator"));
        } finally {
            ThingEvents.refuseBad = true;
        }

        assertThat(seen(id)).isEqualTo("bad");
        operator().post("/v1/dead-letters/" + letter + "/replay").then().statusCode(409);
        operator().post("/v1/dead-letters/0/replay").then().statusCode(404);
    }

    @Test
    void aWriteNeedsTheVersionItIsBasedOn() {
        String id = id();
        create(id, "first").then().statusCode(201);

        operator().body(body(id, "second")).put("/v1/things/" + id).then().statusCode(428);
        change(id, 7, "second").then().statusCode(412).body("currentETag", equalTo("\"1\""));
        operator()
                .header("If-Match", "W/\"1\"")
                .body(body(id, "second"))
                .put("/v1/things/" + id)
                .then()
                .statusCode(400);
        change(id, 1, "second").then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aRepeatedPostWithTheSameKeyIsDoneOnceAndAnsweredAlike() {
        String id = id();
        String key = UUID.randomUUID().toString();
        Response first =
                operator().header("Idempotency-Key", key).body(body(id, "once")).post("/v1/things");
        Response again =
                operator().header("Idempotency-Key", key).body(body(id, "once")).post("/v1/things");

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        operator()
                .header("Idempotency-Key", key)
                .body(body(id, "other"))
                .post("/v1/things")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void ofManyEqualPostsAtOnceOneIsDone() throws Exception {
        String id = id();
        String key = UUID.randomUUID().toString();
        Callable<Integer> post = () -> operator()
                .header("Idempotency-Key", key)
                .body(body(id, "once"))
                .post("/v1/things")
                .statusCode();
        List<Integer> statuses = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> status : clients.invokeAll(java.util.Collections.nCopies(16, post))) {
                statuses.add(status.get());
            }
        } finally {
            clients.shutdown();
        }
        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(count("select count(*) from outbox_message where key = ?", id))
                .isEqualTo(1);
    }

    @Test
    void everyParallelRepeatOfAFinishedPostGetsItsAnswer() throws Exception {
        String id = id();
        String key = UUID.randomUUID().toString();
        Callable<Response> post = () ->
                operator().header("Idempotency-Key", key).body(body(id, "once")).post("/v1/things");
        Response first = post.call();
        first.then().statusCode(201);
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            for (Future<Response> again : clients.invokeAll(java.util.Collections.nCopies(64, post))) {
                again.get().then().statusCode(201).header("Idempotency-Replayed", "true");
                assertThat(again.get().asString()).isEqualTo(first.asString());
            }
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void aRepeatOfAPostUnderWayIsToldWhenToComeAgain() throws Exception {
        String id = id();
        String key = UUID.randomUUID().toString();
        try (Connection other = dataSource.getConnection();
                PreparedStatement claim = other.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
            claim.setString(1, "a-operator\nPOST /v1/things\n" + key);
            claim.execute();

            operator()
                    .header("Idempotency-Key", key)
                    .body(body(id, "twice"))
                    .post("/v1/things")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("request-in-flight"));
            other.createStatement().execute("select pg_advisory_unlock_all()");
        }
        operator()
                .header("Idempotency-Key", key)
                .body(body(id, "twice"))
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    @Test
    void aFailedPostLeavesItsKeyFree() {
        String id = id();
        String key = UUID.randomUUID().toString();
        operator()
                .header("Idempotency-Key", key)
                .body(body(id, "a name of more than twenty letters"))
                .post("/v1/things")
                .then()
                .statusCode(422);
        operator()
                .header("Idempotency-Key", key)
                .body(body(id, "short"))
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        String run = "page-" + id().substring(0, 6);
        QuarkusTransaction.requiringNew().run(() -> IntStream.range(0, 7)
                .forEach(i -> database.update("insert into thing values (?, 1, 'x')", run + i)));
        List<String> found = new ArrayList<>();
        String token = "";
        do {
            Response page = operator().get("/v1/things?pageSize=3&pageToken=" + token);
            found.addAll(page.jsonPath().getList("items.id"));
            token = page.jsonPath().getString("nextPageToken");
        } while (token != null);

        assertThat(found)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(IntStream.range(0, 7).mapToObj(i -> run + i).toArray(String[]::new));
        String next = operator().get("/v1/things?pageSize=3").jsonPath().getString("nextPageToken");
        operator().get("/v1/things?level=2&pageToken=" + next).then().statusCode(400);
    }

    @Test
    void theAuditTrailIsSealedAndAnAlteredEntryShows() {
        String id = id();
        create(id, "audited").then().statusCode(201);
        await().untilAsserted(() -> assertThat(count(
                        "select count(*) from audit_entry where subject = ? and chain_position is not null",
                        "things/" + id))
                .isEqualTo(1));
        operator()
                .get("/v1/audit-entries/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("sealed", greaterThan(0));
        operator()
                .get("/v1/audit-entries?subject=things/" + id)
                .then()
                .statusCode(200)
                .body("items[0].actor", equalTo("a-operator"))
                .body("items[0].action", equalTo("thing.created"))
                .body("items[0].details.name", equalTo("audited"));
        given().auth()
                .oauth2(Tokens.bearer("analyst"))
                .get("/v1/audit-entries")
                .then()
                .statusCode(403);

        assertThatThrownBy(() ->
                        database.update("update audit_entry set actor = 'nobody' where subject = ?", "things/" + id))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from audit_entry where subject = ?", "things/" + id))
                .hasMessageContaining("append-only");
        assertThat(brokenAfterTamperingWith("things/" + id)).isEqualTo(false);
        operator().get("/v1/audit-entries/verification").then().body("intact", equalTo(true));
    }

    private boolean brokenAfterTamperingWith(String subject) {
        database.update("alter table audit_entry disable trigger audit_entry_append_only");
        try {
            database.update("update audit_entry set actor = 'nobody' where subject = ?", subject);
            return operator().get("/v1/audit-entries/verification").jsonPath().getBoolean("intact");
        } finally {
            database.update("update audit_entry set actor = 'a-operator' where subject = ?", subject);
            database.update("alter table audit_entry enable trigger audit_entry_append_only");
        }
    }

    @Test
    void theBacklogOfTheOutboxIsMeasured() {
        assertThat(given().get("/q/metrics").body().asString())
                .contains("phrom_outbox_backlog")
                .contains("phrom_outbox_oldest_age_seconds");
    }

    private Response create(String id, String name) {
        return operator().body(body(id, name)).post("/v1/things");
    }

    private Response change(String id, long version, String name) {
        return operator()
                .header("If-Match", "\"" + version + "\"")
                .body(body(id, name))
                .put("/v1/things/" + id);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.bearer("operator")).contentType("application/json");
    }

    private static String body(String id, String name) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\"}";
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private long count(String sql, String argument) {
        return database.first(sql, row -> row.getLong(1), argument).orElse(0L);
    }

    private String seen(String id) {
        return database.first("select name from seen_thing where id = ?", row -> row.getString(1), id)
                .orElse(null);
    }

    private static List<ConsumerRecord<String, String>> published(String id) {
        return Topics.read(TOPIC).stream()
                .filter(record -> id.equals(record.key()))
                .toList();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
