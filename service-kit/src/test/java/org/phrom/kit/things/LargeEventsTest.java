package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;

@QuarkusTest
class LargeEventsTest {

    private static final String TOPIC = "phrom.organisations";

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Test
    void theLargestBodyIsToldAndOneByteMoreIsRefused() {
        String id = id();
        // a Thai letter has three bytes, and the quotes two
        String largest = "\"" + "ก".repeat((BodySize.MOST - 2) / 3) + "\"";

        append(id, 1, largest);
        assertThatThrownBy(() -> append(id, 2, largest + " ".repeat(3)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(CommonProblem.CONTENT_TOO_LARGE));

        assertThat(count("select count(*) from outbox_message where key = ?", id))
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(Topics.read(TOPIC, id))
                .extracting(record -> record.value().equals(largest))
                .containsExactly(true));
    }

    @Test
    void theLargestBodyIsToldThoughNothingOfItCanBePacked() {
        String id = id();
        String largest = "\"" + printable(BodySize.MOST - 2) + "\"";
        assertThat(BodySize.packed(largest)).isGreaterThan(BodySize.MOST * 8 / 10);

        append(id, 1, largest);

        await().untilAsserted(() -> assertThat(Topics.read(TOPIC, id))
                .extracting(record -> record.value().equals(largest))
                .containsExactly(true));
    }

    @Test
    void anEventThatKafkaRefusesAsTooLargeIsParkedAndTheOnesBehindItLeave() {
        String id = id();
        String body = "\"" + incompressible(2 * 1024 * 1024) + "\"";
        for (int sequence = 1; sequence <= 3; sequence++) {
            database.update(
                    "insert into outbox_message (id, topic, key, type, sequence, body, created_at)"
                            + " values (?, ?, ?, 'thing-changed.v1', ?, ?, now())",
                    UUID.randomUUID(),
                    TOPIC,
                    id,
                    sequence,
                    body);
        }
        append(id, 4, "{\"name\":\"fourth\"}");

        await().untilAsserted(() -> assertThat(Topics.read(TOPIC, id))
                .extracting(record -> record.value())
                .containsExactly("{\"name\":\"fourth\"}"));
        assertThat(count(
                        "select count(*) from outbox_message where key = ? and published_at is null"
                                + " and parked_at is not null and parked_reason = 'too large for Kafka'",
                        id))
                .isEqualTo(3);
        assertThat(given().get("/q/metrics").body().asString()).containsPattern("phrom_outbox_parked\\S* [1-9]");
    }

    // as much as a byte of text can say
    private static String printable(int characters) {
        return new Random(7)
                .ints(characters, '#', '~' + 1)
                .map(character -> character == '\\' ? '!' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String incompressible(int characters) {
        byte[] bytes = new byte[characters * 3 / 4];
        new Random(7).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void aLargeBodyIsHeldAgainstWhatItTakesPacked() {
        String id = id();
        String large = "\"" + "ก".repeat((BodySize.MOST_LARGE - 2) / 3) + "\"";

        append(new OutgoingEvent(TOPIC, "thing-changed.v1", id, 1, large, true));

        assertRefused(new OutgoingEvent(TOPIC, "thing-changed.v1", id, 2, large, false), BodySize.MOST);
        assertRefused(new OutgoingEvent(TOPIC, "thing-changed.v1", id, 3, large + "   ", true), BodySize.MOST_LARGE);
        assertRefused(
                new OutgoingEvent(TOPIC, "thing-changed.v1", id, 4, "\"" + incompressible(1024 * 1024) + "\"", true),
                BodySize.MOST_PACKED);
        assertThat(count("select count(*) from outbox_message where topic = 'phrom.organisations' and key = ?", id))
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(count(
                        "select count(*) from outbox_message where topic = 'phrom.organisations' and key = ?"
                                + " and published_at is not null",
                        id))
                .isEqualTo(1));
    }

    private void assertRefused(OutgoingEvent event, int most) {
        assertThatThrownBy(() -> append(event)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(CommonProblem.CONTENT_TOO_LARGE);
            assertThat(problem).extracting("members").isEqualTo(Map.of("maxBytes", most));
        });
    }

    private void append(OutgoingEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
    }

    @Test
    void moreBytesThanLeaveAtOnceLeaveOneAfterAnother() {
        String id = id();
        String body = "\"" + "x".repeat(BodySize.MOST - 2) + "\"";

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(IntStream.rangeClosed(1, 20)
                        .mapToObj(sequence -> new OutgoingEvent(TOPIC, "thing-changed.v1", id + sequence, 1, body))
                        .toList()));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(count(
                        "select count(*) from outbox_message where key like ? and published_at is not null"
                                + " and type = 'thing-changed.v1'",
                        id + "%"))
                .isEqualTo(20));
    }

    @Test
    void theToldCopyOfALargeDeadLetterIsCutAndTheStoredOneIsWhole() {
        String id = id();
        // written as JSON, every quote doubles
        String body = "\"".repeat(900_000);

        Topics.send(TOPIC, Sent.of("thing-changed.v1", id, 1, body));

        await().untilAsserted(() -> assertThat(Topics.read(TOPIC + ".dlq", id)).hasSize(1));
        assertThat(Topics.read(TOPIC + ".dlq", id).get(0).value())
                .hasSizeLessThan(BodySize.MOST)
                .contains("\"phrom-truncated\":\"true\"");
        assertThat(count("select length(body) from dead_letter where key = ?", id))
                .isEqualTo(900_000);
    }

    @Test
    void whyAnEventWasSetAsideQuotesNothingOfIt() {
        String id = id();

        Topics.send(TOPIC, Sent.of("thing-changed.v1", id, 1, "{\"name\":{\"secret\":\"of the answer\"}}"));

        await().untilAsserted(() -> assertThat(reason(id))
                .containsExactly("UnreadableEvent: The body is not a thing-changed.v1, at /name"));
    }

    private void append(String key, long sequence, String body) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutgoingEvent(TOPIC, "thing-changed.v1", key, sequence, body)));
    }

    private List<String> reason(String key) {
        return database.query("select reason from dead_letter where key = ?", row -> row.getString(1), key);
    }

    private long count(String sql, String argument) {
        return database.first(sql, row -> row.getLong(1), argument).orElse(0L);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
