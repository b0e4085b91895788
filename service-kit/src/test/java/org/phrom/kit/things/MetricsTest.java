package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;

/** What alarms and dashboards go by is measured. */
@QuarkusTest
class MetricsTest {

    @Inject
    Database database;

    @Test
    void everyMetricThatAlarmsAndDashboardsMayNameIsTold() {
        // what has counted nothing yet is not told
        given().auth()
                .oauth2(Tokens.bearer("operator"))
                .contentType("application/json")
                .body("{\"id\":\"metrics\"}")
                .post("/v1/things");
        Topics.send(
                "phrom.organisations",
                Sent.of("thing-changed.v1", UUID.randomUUID().toString(), 1, "{\"name\":\"counted\"}"));
        List<String> listed = Contracts.read(java.nio.file.Path.of("../deploy/kubernetes/metrics.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(listed).isNotEmpty();

        await().untilAsserted(() -> assertThat(told()).containsAll(listed));
    }

    @Test
    void whatWasSetAsideIsMeasuredUntilItIsReplayed() {
        double before = value("phrom_inbox_dead_letters");
        database.update(
                "insert into dead_letter (consumer, topic, \"partition\", \"offset\", headers, reason, failed_at)"
                        + " values ('measured', 'phrom.things', 0, 1, '{}', 'for the metrics', now())");

        assertThat(value("phrom_inbox_dead_letters")).isEqualTo(before + 1);
        database.update("update dead_letter set replayed_at = now(), replayed_by = 'test' where consumer = 'measured'");
        assertThat(value("phrom_inbox_dead_letters")).isEqualTo(before);
        database.update("delete from dead_letter where consumer = 'measured'");
    }

    @Test
    void theAgeOfTheAuditTrailWithoutASealIsMeasured() {
        assertThat(value("phrom_audit_unsealed_age_seconds")).isBetween(0d, 60d);
    }

    private static Set<String> told() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static double value(String metric) {
        return Arrays.stream(given().get("/q/metrics").asString().split("\n"))
                .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
