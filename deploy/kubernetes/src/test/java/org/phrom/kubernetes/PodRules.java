package org.phrom.kubernetes;

import static org.phrom.kubernetes.Applied.labels;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What every Deployment must say of its pods: as little right as it needs, watched, and ended in order. */
final class PodRules {
    private static final Pattern PINNED = Pattern.compile(
            "[a-z0-9./-]+(:[0-9]+)?[a-z0-9./-]*(@sha256:[0-9a-f]{64}|:(?!latest$)[\\w.-]*[0-9][\\w.-]*)");
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "readinessProbe",
            "/q/health/ready",
            "livenessProbe",
            "/q/health/live");

    private final Applied applied;

    PodRules(Applied applied) {
        this.applied = applied;
    }

    void check() {
        applied.of("Deployment").forEach(this::deployment);
    }

    private void deployment(JsonNode deployment) {
        var labels = labels(deployment.at("/spec/template/metadata/labels"));
        var selector = labels(deployment.at("/spec/selector/matchLabels"));
        applied.require(
                !selector.isEmpty() && labels.containsAll(selector), deployment, "its selector is not of its pods");
        var pod = deployment.at("/spec/template/spec");
        applied.require(!pod.path("automountServiceAccountToken").asBoolean(true), deployment, "its pods get a token");
        applied.require(pod.at("/securityContext/runAsNonRoot").asBoolean(), deployment, "it may run as root");
        applied.require(pod.at("/securityContext/runAsUser").asInt() > 0, deployment, "its user is no number");
        applied.require(
                pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                deployment,
                "it has no seccomp profile");
        applied.require(
                applied.exists("ServiceAccount", pod.path("serviceAccountName").asText()),
                deployment,
                "its service account is not there");
        applied.require(
                pod.path("terminationGracePeriodSeconds").asInt(30) > secondsOfItsEnd(pod),
                deployment,
                "it is ended before its requests are");
        pod.path("initContainers").forEach(container -> container(deployment, container));
        for (var container : pod.path("containers")) {
            container(deployment, container);
            PROBES.forEach((probe, path) -> probe(deployment, container, probe, path));
            applied.require(container.at("/lifecycle/preStop").isObject(), deployment, "it has no preStop");
        }
    }

    /** preStop, and what its settings say of those who do not know yet and of requests under way. */
    private int secondsOfItsEnd(JsonNode pod) {
        var container = pod.path("containers").path(0);
        int seconds = container.at("/lifecycle/preStop/sleep/seconds").asInt();
        for (var name : List.of("QUARKUS_SHUTDOWN_DELAY", "QUARKUS_SHUTDOWN_TIMEOUT")) {
            var set = container.path("envFrom").findValues("configMapRef").stream()
                    .flatMap(map -> applied.find("ConfigMap", map.path("name").asText()).stream())
                    .map(map -> map.path("data").path(name).asText(""))
                    .filter(text -> !text.isEmpty())
                    .reduce((former, latter) -> latter)
                    .orElse("0S");
            seconds += (int) Duration.parse("PT" + set).toSeconds();
        }
        return seconds;
    }

    private void container(JsonNode deployment, JsonNode container) {
        applied.require(
                PINNED.matcher(container.path("image").asText()).matches(), deployment, "its image is not pinned");
        var security = container.path("securityContext");
        applied.require(
                !security.path("allowPrivilegeEscalation").asBoolean(true), deployment, "it may gain privileges");
        applied.require(!security.path("privileged").asBoolean(), deployment, "it is privileged");
        applied.require(security.path("readOnlyRootFilesystem").asBoolean(), deployment, "its root can be written");
        applied.require(
                security.at("/capabilities/drop/0").asText().equals("ALL")
                        && security.at("/capabilities/add").isMissingNode(),
                deployment,
                "it keeps capabilities");
        var resources = container.path("resources");
        applied.require(
                resources.at("/requests/memory").isTextual()
                        && resources.at("/requests/memory").equals(resources.at("/limits/memory")),
                deployment,
                "its memory is not what it asks for");
        applied.require(resources.at("/requests/cpu").isTextual(), deployment, "it asks for no CPU");
        container
                .path("envFrom")
                .findValues("configMapRef")
                .forEach(map -> applied.require(
                        applied.exists("ConfigMap", map.path("name").asText()),
                        deployment,
                        "its settings are not there"));
    }

    private void probe(JsonNode deployment, JsonNode container, String probe, String path) {
        var asked = container.path(probe).path("httpGet");
        applied.require(asked.path("path").asText().equals(path), deployment, probe + " does not ask " + path);
        var ports = container.path("ports").valueStream().map(port -> port.path("name")
                .asText());
        applied.require(
                asked.path("port").asText().equals("management") && ports.anyMatch("management"::equals),
                deployment,
                probe + " does not ask the management port");
    }
}
