package org.phrom.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;

@QuarkusTest
class ListeningTest {

    private static final String TOPIC = "phrom.organisations";

    @Inject
    Database database;

    @Inject
    RawConsumers consumers;

    @Inject
    Inbox inbox;

    @Inject
    EventHandler handler;

    @Test
    void aServiceIsReadyWhenItsConsumersHaveTheirPartitions() throws InterruptedException {
        Listeners elsewhere = new Listeners(List.of(handler), "elsewhere", consumers, inbox, new SimpleMeterRegistry());
        assertThat(elsewhere.call().getStatus()).isEqualTo(Status.DOWN);

        elsewhere.start(new StartupEvent());
        await().untilAsserted(() -> assertThat(elsewhere.call().getStatus()).isEqualTo(Status.UP));
        elsewhere.stop(new ShutdownEvent());

        assertThat(elsewhere.call().getStatus()).isEqualTo(Status.DOWN);
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'consumers' }.data.things", equalTo("assigned")));
        assertThat(given().get("/q/metrics").body().asString()).contains("phrom_inbox_lag{consumer=\"things\"} 0.0");
    }

    @Test
    void aConsumerThatHangsIsNoLongerAlive() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        EventHandler endless = new Endless(hanging);
        Listeners service = new Listeners(List.of(endless), "endless", consumers, inbox, new SimpleMeterRegistry());
        StuckConsumers check = new StuckConsumers(service, Duration.ofSeconds(2));
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        service.start(new StartupEvent());
        await().untilAsserted(() -> assertThat(service.call().getStatus()).isEqualTo(Status.UP));
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);

        Topics.send(TOPIC, Sent.of("thing-changed.v1", UUID.randomUUID().toString(), 1, "{\"name\":\"endless\"}"));

        await().untilAsserted(() -> assertThat(check.call().getData())
                .hasValueSatisfying(data -> assertThat(data).containsEntry("stuck", "endless")));
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        hanging.countDown();
        await().untilAsserted(() -> assertThat(check.call().getStatus()).isEqualTo(Status.UP));
        service.stop(new ShutdownEvent());
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    private record Endless(CountDownLatch until) implements EventHandler {
        @Override
        public String name() {
            return "endless";
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void handle(Event event) {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void whatAKilledMemberOfTheGroupHadIsTakenOverWithinFifteenSeconds() {
        Consumer<byte[], byte[]> killed = consumers.member("things.things", false, false);
        killed.subscribe(List.of(TOPIC));
        await().pollInSameThread().until(() -> {
            killed.poll(Duration.ofMillis(200));
            return killed.assignment().size() > 1;
        });
        // as after kill -9, nobody tells the group
        killed.close(CloseOptions.timeout(Duration.ZERO)
                .withGroupMembershipOperation(GroupMembershipOperation.REMAIN_IN_GROUP));

        List<String> ids = IntStream.range(0, 40)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        ids.forEach(id -> Topics.send(TOPIC, Sent.of("thing-changed.v1", id, 1, "{\"name\":\"late\"}")));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(ids).allSatisfy(this::isSeen));
    }

    @Test
    void whatTheBrokersDiskBrokeIsSetAsideAndTheNextEventsFlow() throws Exception {
        String stuck = UUID.randomUUID().toString();
        Topics.send(TOPIC, Sent.of("thing-changed.v1", stuck, 1, "{\"name\":\"first\"}"));
        await().untilAsserted(() -> isSeen(stuck));
        String whole = "whole-" + UUID.randomUUID();
        String broken = whole.replace("whole", "wrong");
        try (Connection holding = Infrastructure.connection()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("select * from seen_thing where id = '" + stuck + "' for update");
            // the handler waits, and all that the client has asked for is the event behind the one it waits with
            Topics.send(TOPIC, Sent.of("thing-changed.v1", stuck, 2, "{\"name\":\"second\"}"));
            await().untilAsserted(() -> assertThat(database.first(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like 'update seen_thing%'",
                            row -> row.getInt(1)))
                    .hasValue(1));
            Topics.send(TOPIC, Sent.of("thing-changed.v1", stuck, 3, "{\"name\":\"third\"}"));
            Topics.send(TOPIC, Sent.of("thing-changed.v1", stuck, 4, "{\"name\":\"" + whole + "\"}"));
            assertThat(Infrastructure.overwrite(whole, broken)).isEqualTo(1);
            Topics.send(TOPIC, Sent.of("thing-changed.v1", stuck, 5, "{\"name\":\"fifth\"}"));
            holding.commit();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(name(stuck)).isEqualTo("fifth"));
        assertThat(database.query(
                        "select reason from dead_letter where body is null and failed_at > now() - interval '1 minute'"
                                + " and reason like 'KafkaException%'",
                        row -> row.getString(1)))
                .hasSize(1);
        // other tests read this topic too
        assertThat(Infrastructure.overwrite(broken, whole)).isEqualTo(1);
    }

    private void isSeen(String id) {
        assertThat(name(id)).isNotEmpty();
    }

    private String name(String id) {
        return database.first("select name from seen_thing where id = ?", row -> row.getString(1), id)
                .orElse("");
    }
}
