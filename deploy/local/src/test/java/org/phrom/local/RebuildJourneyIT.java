package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rebuild goes on when the service that is in the middle of it is killed, and at another replica when it freezes. */
class RebuildJourneyIT {
    private static final String ROWS =
            "select count(*), md5(string_agg(organisation::text, '' order by code)) from organisation";
    private static final String HELD = "select count(*) from pg_locks where locktype = 'advisory' and granted"
            + " and mode = 'ExclusiveLock' and (classid::bigint << 32) + objid::bigint = hashtextextended('read model', 0)";
    // lease and phrom.rebuild.idle run out, then all is read again
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Platform platform = SharedPlatform.get();
    private final ServiceProcess first = platform.service("reporting");
    private final String operator = platform.token("operator", List.of(), Duration.ofHours(1));

    @AfterEach
    void firstIsThere() {
        signal("CONT");
        if (!first.wanted()) {
            first.start();
        }
        first.awaitReady();
    }

    @Test
    void aRebuildIsBegunAgainWhenItsServiceWasKilledInTheMiddle() {
        var before = whenAllHasArrived();
        var rebuild = beginWithoutKafka();

        first.kill();
        platform.kafka().start();
        first.start();
        first.awaitReady();

        assertThat(completed(first, rebuild).path("attempt").asInt()).isEqualTo(2);
        assertThat(reporting(ROWS)).isEqualTo(before);
    }

    @Test
    void aRebuildIsDoneByAnotherReplicaWhenItsServiceFreezesInTheMiddle() {
        var before = whenAllHasArrived();
        var ports = Ports.free();
        var second = first.replica(2, ports.reporting(), ports.managementOf("reporting"));
        try {
            var rebuild = beginWithoutKafka();
            signal("STOP");
            platform.kafka().start();
            second.start();
            second.awaitReady();

            assertThat(completed(second, rebuild).path("attempt").asInt()).isEqualTo(2);
            signal("CONT");
            first.awaitReady();
            assertThat(reporting(ROWS)).isEqualTo(before);
            assertThat(completed(first, rebuild).path("attempt").asInt()).isEqualTo(2);
        } finally {
            second.terminate();
            second.awaitEnd();
        }
    }

    /** It empties its tables, and then waits for topics that nobody gives out. */
    private String beginWithoutKafka() {
        platform.kafka().stop();
        var id = new Api(first.url(), operator)
                .post("/v1/rebuilds", null, null)
                .orFail("the rebuild")
                .body()
                .path("id")
                .asText();
        await().atMost(Duration.ofSeconds(10)).until(() -> reporting(HELD).equals("1"));
        return id;
    }

    private JsonNode completed(ServiceProcess reporting, String id) {
        var api = new Api(reporting.url(), operator);
        await().atMost(LONGEST).untilAsserted(() -> assertThat(
                        api.get("/v1/rebuilds/" + id).body().path("state").asText())
                .isEqualTo("completed"));
        return api.get("/v1/jobs/" + id).body();
    }

    private void signal(String name) {
        Platform.signal(name, first.pid());
    }

    private String whenAllHasArrived() {
        var all = "select count(*) from organisation";
        await().atMost(LONGEST).until(() -> reporting(all).equals(read("survey", all)));
        return reporting(ROWS);
    }

    private String reporting(String sql) {
        return read("reporting", sql);
    }

    private String read(String service, String sql) {
        try (var database = DriverManager.getConnection(platform.databases().url(service));
                var rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            var text = rows.getString(1);
            return rows.getMetaData().getColumnCount() == 1 ? text : text + " " + rows.getString(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
