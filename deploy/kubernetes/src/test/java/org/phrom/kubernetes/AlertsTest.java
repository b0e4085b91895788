package org.phrom.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Alarms, dashboard and autoscaling ask for what there is, and each alarm says what to do. */
class AlertsTest {
    private static final Pattern NO_METRIC =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|on) \\([^)]*\\)|\\b(max|sum|rate|absent|and|or|time)\\b");
    private static final Pattern ABSENT_UNNAMED = Pattern.compile("absent\\([a-z_]+\\{[^}]*}[^)]");
    private static final Pattern NAME = Pattern.compile("[a-z_]+");
    // of CloudNativePG, of the kubelet, of kube-state-metrics and of Prometheus itself
    private static final Set<String> OF_OTHERS = Set.of(
            "cnpg_pg_stat_archiver_last_failed_time",
            "cnpg_pg_stat_archiver_last_archived_time",
            "cnpg_pg_replication_in_recovery",
            "cnpg_collector_last_available_backup_timestamp",
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes",
            "kube_deployment_status_replicas_available",
            "up");

    @Test
    void everyQueryNamesMetricsThatAreTold() throws IOException {
        var known = Files.readAllLines(Path.of("metrics.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        var named = new TreeSet<String>();
        queries().forEach(query -> named.addAll(metrics(query)));
        named.removeAll(OF_OTHERS);

        assertThat(named).isEqualTo(known);
    }

    @Test
    void aMadeUpMetricWouldBeSeen() {
        assertThat(metrics("sum by (job) (rate(made_up{job=\"a\"}[5m])) / up > 1"))
                .containsExactlyInAnyOrder("made_up", "up");
    }

    @Test
    void everyAlertHasARunbookThatNamesIt() throws IOException {
        assertThat(alerts()).hasSize(11);
        for (var alert : alerts()) {
            var address = alert.at("/annotations/runbook_url").asText();
            var runbook = Tools.ROOT.resolve("docs/runbooks/" + address.substring(address.lastIndexOf('/') + 1));
            assertThat(runbook).content().contains("`" + alert.path("alert").asText() + "`");
            assertThat(alert.at("/labels/severity").asText()).isIn("warning", "critical");
        }
    }

    /** Of a comparison {@code absent} takes over no labels, so the alarm would not say which service it is. */
    @Test
    void whatIsAbsentIsNamed() throws IOException {
        assertThat(queries()).noneMatch(query -> ABSENT_UNNAMED.matcher(query).find());
        assertThat(ABSENT_UNNAMED.matcher("absent(up{job=\"a\"} == 1)").find()).isTrue();
    }

    private static List<JsonNode> alerts() throws IOException {
        var all = new ArrayList<JsonNode>();
        for (var component : List.of("monitoring", "monitoring-databases")) {
            var alerts = Files.readString(Path.of("components", component, "alerts.yaml"));
            Manifests.parse(alerts).get(0).at("/spec/groups/0/rules").forEach(all::add);
        }
        return all;
    }

    private static List<String> queries() throws IOException {
        var all = new ArrayList<String>();
        alerts().forEach(alert -> all.add(alert.path("expr").asText()));
        var dashboard = new ObjectMapper()
                .readTree(Path.of("components/monitoring/dashboard.json").toFile());
        for (var panel : dashboard.path("panels")) {
            panel.path("targets").forEach(target -> all.add(target.path("expr").asText()));
        }
        var scaler = Manifests.parse(Files.readString(Path.of("components/autoscaling/scaled-object.yaml")))
                .get(0);
        all.add(scaler.at("/spec/triggers/1/metadata/query").asText());
        return all;
    }

    private static Set<String> metrics(String query) {
        return NAME.matcher(NO_METRIC.matcher(query).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }
}
