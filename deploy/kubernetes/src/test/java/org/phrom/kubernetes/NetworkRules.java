package org.phrom.kubernetes;

import static org.phrom.kubernetes.Applied.labels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** Who may reach whom: every pod is closed but for ways from and to somebody. */
final class NetworkRules {
    private final Applied applied;

    NetworkRules(Applied applied) {
        this.applied = applied;
    }

    void check() {
        applied.of("NetworkPolicy").forEach(this::policy);
        applied.of("Kafka")
                .forEach(kafka -> kafka.at("/spec/kafka/listeners").forEach(listener -> listener(kafka, listener)));
        applied.of("Cluster")
                .forEach(cluster -> applied.require(
                        policiesOf(Applied.labelsOfOperator(cluster)).anyMatch(policy -> closes(policy, "Ingress")),
                        cluster,
                        "no policy says who may reach its pods"));
        applied.of("Deployment").forEach(this::deployment);
    }

    private void policy(JsonNode policy) {
        applied.require(
                applied.selects(labels(policy.at("/spec/podSelector/matchLabels"))), policy, "it selects no pod");
        policy.at("/spec/ingress").forEach(way -> peers(policy, way.path("from")));
        policy.at("/spec/egress").forEach(way -> peers(policy, way.path("to")));
        Stream.of("/spec/ingress", "/spec/egress")
                .flatMap(ways -> policy.at(ways).valueStream())
                .flatMap(way -> way.path("ports").valueStream())
                .map(port -> port.path("port"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .forEach(port -> applied.require(
                        portNames().anyMatch(port::equals),
                        policy,
                        "it opens the port " + port + ", which no pod has"));
    }

    /** Strimzi makes the policy of a listener; without peers it lets everybody in. */
    private void listener(JsonNode kafka, JsonNode listener) {
        peers(kafka, listener.path("networkPolicyPeers"));
    }

    private void peers(JsonNode manifest, JsonNode peers) {
        applied.require(!peers.isEmpty(), manifest, "it opens a way for everybody");
        for (var peer : peers) {
            var network = peer.at("/ipBlock/cidr").asText();
            applied.require(!network.endsWith("/0"), manifest, "it opens a way for everybody");
            // pods of another namespace are others' to make
            if (!peer.has("namespaceSelector") && network.isEmpty()) {
                applied.require(
                        applied.selects(labels(peer.at("/podSelector/matchLabels"))),
                        manifest,
                        "it opens a way for a pod that nothing makes");
            }
        }
    }

    private void deployment(JsonNode deployment) {
        var labels = labels(deployment.at("/spec/template/metadata/labels"));
        var closed = policiesOf(labels)
                .filter(policy -> policy.at("/spec/ingress").isMissingNode()
                        && policy.at("/spec/egress").isMissingNode())
                .anyMatch(policy -> closes(policy, "Ingress") && closes(policy, "Egress"));
        applied.require(closed, deployment, "no policy denies what the others do not open");
    }

    private Stream<JsonNode> policiesOf(Set<String> pod) {
        return applied.of("NetworkPolicy")
                .filter(policy -> pod.containsAll(labels(policy.at("/spec/podSelector/matchLabels"))));
    }

    private static boolean closes(JsonNode policy, String direction) {
        return policy.at("/spec/policyTypes").valueStream().anyMatch(type -> type.asText()
                .equals(direction));
    }

    private Stream<String> portNames() {
        return applied.of("Deployment")
                .flatMap(deployment ->
                        deployment.at("/spec/template/spec/containers").valueStream())
                .flatMap(container -> container.path("ports").valueStream())
                .map(port -> port.path("name").asText());
    }
}
