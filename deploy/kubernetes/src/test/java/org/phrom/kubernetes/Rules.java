package org.phrom.kubernetes;

import static org.phrom.kubernetes.Manifests.nameOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no definition of a kind says and yet must hold; each rule tells what breaks it. */
final class Rules {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern PINNED = Pattern.compile(
            "[a-z0-9./-]+(:[0-9]+)?[a-z0-9./-]*(@sha256:[0-9a-f]{64}|:(?!latest$)[\\w.-]*[0-9][\\w.-]*)");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(password|secret|credentials?|private.?key|[_.]token)\"?\\s*[=:]\\s*\"?[^\\s\"]|BEGIN [A-Z ]*PRIVATE KEY");
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "readinessProbe",
            "/q/health/ready",
            "livenessProbe",
            "/q/health/live");
    private static final Set<String> NAMED_BY_A_LABEL = Set.of("Service", "Namespace");

    private final List<JsonNode> manifests;
    private final List<String> findings = new ArrayList<>();

    private Rules(List<JsonNode> manifests) {
        this.manifests = manifests;
    }

    /** Everything that is wrong with manifests which are applied together. */
    static List<String> findings(List<JsonNode> manifests) {
        var rules = new Rules(manifests);
        rules.namesAreThoseOfHosts();
        rules.nothingIsThereTwice();
        manifests.stream().filter(Rules::isDeployment).forEach(rules::deployment);
        rules.of("Service").forEach(service -> rules.selects(service, labels(service.at("/spec/selector"))));
        rules.of("PodDisruptionBudget")
                .forEach(budget -> rules.selects(budget, labels(budget.at("/spec/selector/matchLabels"))));
        rules.of("NetworkPolicy").forEach(rules::networkPolicy);
        rules.of("HorizontalPodAutoscaler").forEach(rules::target);
        rules.of("ScaledObject").forEach(rules::target);
        rules.of("Ingress").forEach(rules::ingress);
        rules.of("ConfigMap").forEach(rules::noSecret);
        rules.everyPodIsFenced();
        return rules.findings;
    }

    private void namesAreThoseOfHosts() {
        for (var manifest : manifests) {
            var name = manifest.at("/metadata/name").asText();
            var form = NAMED_BY_A_LABEL.contains(manifest.path("kind").asText()) ? LABEL : SUBDOMAIN;
            require(form.matcher(name).matches() && name.length() <= 253, manifest, "its name is none of a host");
        }
    }

    private void nothingIsThereTwice() {
        var seen = new HashSet<String>();
        manifests.forEach(manifest ->
                require(seen.add(manifest.path("apiVersion") + nameOf(manifest)), manifest, "it is there twice"));
    }

    private void deployment(JsonNode deployment) {
        var labels = labels(deployment.at("/spec/template/metadata/labels"));
        var selector = labels(deployment.at("/spec/selector/matchLabels"));
        require(!selector.isEmpty() && labels.containsAll(selector), deployment, "its selector is not of its pods");
        var pod = deployment.at("/spec/template/spec");
        require(!pod.path("automountServiceAccountToken").asBoolean(true), deployment, "its pods get a token");
        require(pod.at("/securityContext/runAsNonRoot").asBoolean(), deployment, "it may run as root");
        require(pod.at("/securityContext/runAsUser").asInt() > 0, deployment, "its user is no number");
        require(
                pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                deployment,
                "it has no seccomp profile");
        require(
                exists("ServiceAccount", pod.path("serviceAccountName").asText()),
                deployment,
                "its service account is not there");
        require(
                pod.path("terminationGracePeriodSeconds").asInt(30) > 45,
                deployment,
                "it is ended before its requests are");
        pod.path("containers").forEach(container -> container(deployment, container));
    }

    private void container(JsonNode deployment, JsonNode container) {
        require(PINNED.matcher(container.path("image").asText()).matches(), deployment, "its image is not pinned");
        var security = container.path("securityContext");
        require(!security.path("allowPrivilegeEscalation").asBoolean(true), deployment, "it may gain privileges");
        require(!security.path("privileged").asBoolean(), deployment, "it is privileged");
        require(security.path("readOnlyRootFilesystem").asBoolean(), deployment, "its root can be written");
        require(
                security.at("/capabilities/drop/0").asText().equals("ALL")
                        && security.at("/capabilities/add").isMissingNode(),
                deployment,
                "it keeps capabilities");
        PROBES.forEach((probe, path) -> probe(deployment, container, probe, path));
        require(container.at("/lifecycle/preStop").isObject(), deployment, "it has no preStop");
        var resources = container.path("resources");
        require(
                resources.at("/requests/memory").isTextual()
                        && resources.at("/requests/memory").equals(resources.at("/limits/memory")),
                deployment,
                "its memory is not what it asks for");
        require(resources.at("/requests/cpu").isTextual(), deployment, "it asks for no CPU");
        container
                .path("envFrom")
                .forEach(from -> require(
                        exists("ConfigMap", from.at("/configMapRef/name").asText()),
                        deployment,
                        "its settings are not there"));
    }

    private void probe(JsonNode deployment, JsonNode container, String probe, String path) {
        var asked = container.path(probe).path("httpGet");
        require(asked.path("path").asText().equals(path), deployment, probe + " does not ask " + path);
        var ports =
                stream(container.path("ports")).map(port -> port.path("name").asText());
        require(
                asked.path("port").asText().equals("management") && ports.anyMatch("management"::equals),
                deployment,
                probe + " does not ask the management port");
    }

    private void networkPolicy(JsonNode policy) {
        selects(policy, labels(policy.at("/spec/podSelector/matchLabels")));
        var ports = Stream.concat(stream(policy.at("/spec/ingress")), stream(policy.at("/spec/egress")))
                .flatMap(rule -> stream(rule.path("ports")))
                .map(port -> port.path("port"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
        ports.forEach(port -> require(
                portNames().anyMatch(port::equals), policy, "it opens the port " + port + ", which no pod has"));
    }

    private void target(JsonNode scaler) {
        var name = scaler.at("/spec/scaleTargetRef/name").asText();
        var target = manifests.stream()
                .filter(Rules::isDeployment)
                .filter(deployment -> deployment.at("/metadata/name").asText().equals(name))
                .findFirst();
        require(target.isPresent(), scaler, "it scales nothing");
        target.ifPresent(deployment -> require(
                deployment.at("/spec/replicas").isMissingNode(),
                deployment,
                "its replicas are set by hand and by " + nameOf(scaler)));
    }

    private void ingress(JsonNode ingress) {
        var secured = stream(ingress.at("/spec/tls"))
                .flatMap(tls -> stream(tls.path("hosts")))
                .map(JsonNode::asText)
                .toList();
        for (var rule : ingress.at("/spec/rules")) {
            require(secured.contains(rule.path("host").asText()), ingress, "a host of it has no TLS");
            for (var path : rule.at("/http/paths")) {
                var service = path.at("/backend/service");
                require(exists("Service", service.path("name").asText()), ingress, "it leads to no service");
                require(
                        service.at("/port/name").asText().equals("http"),
                        ingress,
                        "it leads to another port than that of the API");
                for (var inner : List.of("/q/health", "/q/metrics")) {
                    require(!leadsTo(path, inner), ingress, "it shows " + inner + " to the world");
                }
            }
        }
    }

    private static boolean leadsTo(JsonNode path, String inner) {
        var led = path.path("path").asText();
        var exact = path.path("pathType").asText().equals("Exact");
        return led.startsWith(inner) || !exact && inner.startsWith(led);
    }

    private void noSecret(JsonNode map) {
        map.path("data").properties().forEach(entry -> {
            var line = entry.getKey() + "=" + entry.getValue().asText();
            require(!SECRET.matcher(line).find(), map, entry.getKey() + " looks like a secret");
        });
    }

    private void everyPodIsFenced() {
        for (var deployment : manifests.stream().filter(Rules::isDeployment).toList()) {
            var labels = labels(deployment.at("/spec/template/metadata/labels"));
            var closed = of("NetworkPolicy")
                    .filter(policy -> labels.containsAll(labels(policy.at("/spec/podSelector/matchLabels"))))
                    .filter(policy -> policy.at("/spec/ingress").isMissingNode()
                            && policy.at("/spec/egress").isMissingNode())
                    .anyMatch(policy -> policy.at("/spec/policyTypes").size() == 2);
            require(closed, deployment, "no policy denies what the others do not open");
            require(
                    of("PodDisruptionBudget")
                            .anyMatch(budget -> labels.containsAll(labels(budget.at("/spec/selector/matchLabels")))),
                    deployment,
                    "it has no disruption budget");
        }
        var restricted = of("Namespace").allMatch(namespace -> namespace
                .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                .asText()
                .equals("restricted"));
        require(restricted, manifests.get(0), "the namespace does not enforce restricted pods");
    }

    private void selects(JsonNode manifest, Set<String> selector) {
        var chosen = manifests.stream().filter(Rules::isDeployment).filter(deployment -> labels(
                        deployment.at("/spec/template/metadata/labels"))
                .containsAll(selector));
        require(!selector.isEmpty() && chosen.findAny().isPresent(), manifest, "it selects no pod");
    }

    private Stream<String> portNames() {
        return manifests.stream()
                .filter(Rules::isDeployment)
                .flatMap(deployment -> stream(deployment.at("/spec/template/spec/containers")))
                .flatMap(container -> stream(container.path("ports")))
                .map(port -> port.path("name").asText());
    }

    private boolean exists(String kind, String name) {
        return of(kind).anyMatch(
                        manifest -> manifest.at("/metadata/name").asText().equals(name));
    }

    private Stream<JsonNode> of(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    private void require(boolean holds, JsonNode manifest, String otherwise) {
        Optional.of(nameOf(manifest) + ": " + otherwise)
                .filter(finding -> !holds)
                .ifPresent(findings::add);
    }

    private static boolean isDeployment(JsonNode manifest) {
        return manifest.path("kind").asText().equals("Deployment");
    }

    private static Set<String> labels(JsonNode labels) {
        var all = new HashSet<String>();
        labels.properties()
                .forEach(
                        label -> all.add(label.getKey() + "=" + label.getValue().asText()));
        return all;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
