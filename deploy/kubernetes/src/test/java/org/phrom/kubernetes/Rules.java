package org.phrom.kubernetes;

import static org.phrom.kubernetes.Applied.labels;
import static org.phrom.kubernetes.Manifests.nameOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What no definition of a kind says and yet must hold; each rule tells what breaks it. */
final class Rules {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(password|secret|credentials?|private.?key|[_.]token)\"?\\s*[=:]\\s*\"?[^\\s\"]|BEGIN [A-Z ]*PRIVATE KEY");
    private static final Pattern RELEASED = Pattern.compile("[^@]+@sha256:[0-9a-f]{64}|(?!.*SNAPSHOT)[^@]+:[\\w.-]+");
    private static final Set<String> NAMED_BY_A_LABEL = Set.of("Service", "Namespace");

    private final Applied applied;

    private Rules(Applied applied) {
        this.applied = applied;
    }

    /** Everything that is wrong with manifests which are applied together. */
    static List<String> findings(List<JsonNode> manifests) {
        var applied = new Applied(manifests);
        new Rules(applied).check();
        new PodRules(applied).check();
        new NetworkRules(applied).check();
        new WayInRules(applied).check();
        new SecretRules(applied).check();
        return applied.findings();
    }

    /** What is wrong where only that may run which can be had again: an image by its digest, or of a release. */
    static List<String> unreleased(List<JsonNode> manifests) {
        var applied = new Applied(manifests);
        applied.of("Deployment").forEach(deployment -> deployment
                .at("/spec/template/spec/containers")
                .forEach(container -> {
                    var image = container.path("image").asText();
                    applied.require(RELEASED.matcher(image).matches(), deployment, image + " is of no release");
                }));
        return applied.findings();
    }

    private void check() {
        namesAreThoseOfHosts();
        nothingIsThereTwice();
        applied.of("Service").forEach(service -> selects(service, service.at("/spec/selector")));
        applied.of("PodDisruptionBudget").forEach(budget -> selects(budget, budget.at("/spec/selector/matchLabels")));
        applied.of("HorizontalPodAutoscaler").forEach(this::target);
        applied.of("ScaledObject").forEach(this::target);
        applied.of("ConfigMap").forEach(this::noSecret);
        applied.of("Deployment").forEach(this::hasABudget);
        applied.of("Namespace").forEach(this::isRestricted);
    }

    private void namesAreThoseOfHosts() {
        for (var manifest : applied.all()) {
            var name = manifest.at("/metadata/name").asText();
            var form = NAMED_BY_A_LABEL.contains(manifest.path("kind").asText()) ? LABEL : SUBDOMAIN;
            applied.require(
                    form.matcher(name).matches() && name.length() <= 253, manifest, "its name is none of a host");
        }
    }

    private void nothingIsThereTwice() {
        var seen = new HashSet<String>();
        for (var manifest : applied.all()) {
            applied.require(seen.add(manifest.path("apiVersion") + nameOf(manifest)), manifest, "it is there twice");
        }
    }

    private void selects(JsonNode manifest, JsonNode selector) {
        applied.require(applied.selects(labels(selector)), manifest, "it selects no pod");
    }

    private void target(JsonNode scaler) {
        var target = applied.find(
                "Deployment", scaler.at("/spec/scaleTargetRef/name").asText());
        applied.require(target.isPresent(), scaler, "it scales nothing");
        target.ifPresent(deployment -> applied.require(
                deployment.at("/spec/replicas").isMissingNode(),
                deployment,
                "its replicas are set by hand and by " + nameOf(scaler)));
    }

    private void noSecret(JsonNode map) {
        map.path("data").properties().forEach(entry -> {
            var line = entry.getKey() + "=" + entry.getValue().asText();
            applied.require(!SECRET.matcher(line).find(), map, entry.getKey() + " looks like a secret");
        });
    }

    private void hasABudget(JsonNode deployment) {
        var labels = labels(deployment.at("/spec/template/metadata/labels"));
        applied.require(
                applied.of("PodDisruptionBudget")
                        .anyMatch(budget -> labels.containsAll(labels(budget.at("/spec/selector/matchLabels")))),
                deployment,
                "it has no disruption budget");
    }

    private void isRestricted(JsonNode namespace) {
        var enforced = namespace
                .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                .asText();
        applied.require(enforced.equals("restricted"), namespace, "it does not enforce restricted pods");
    }
}
