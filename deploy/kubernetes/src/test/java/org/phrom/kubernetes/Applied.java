package org.phrom.kubernetes;

import static org.phrom.kubernetes.Manifests.nameOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Manifests that are applied together, and what was found wrong with them. */
final class Applied {
    private final List<JsonNode> manifests;
    private final List<String> findings = new ArrayList<>();

    Applied(List<JsonNode> manifests) {
        this.manifests = manifests;
    }

    List<JsonNode> all() {
        return manifests;
    }

    List<String> findings() {
        return findings;
    }

    void require(boolean holds, JsonNode manifest, String otherwise) {
        if (!holds) {
            findings.add(nameOf(manifest) + ": " + otherwise);
        }
    }

    Stream<JsonNode> of(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    Optional<JsonNode> find(String kind, String name) {
        return of(kind).filter(
                        manifest -> manifest.at("/metadata/name").asText().equals(name))
                .findFirst();
    }

    boolean exists(String kind, String name) {
        return find(kind, name).isPresent();
    }

    /** Whether there is a pod with these labels: one of a Deployment, or one that an operator makes. */
    boolean selects(Set<String> selector) {
        return !selector.isEmpty() && pods().anyMatch(labels -> labels.containsAll(selector));
    }

    static Set<String> labels(JsonNode labels) {
        var all = new HashSet<String>();
        labels.properties()
                .forEach(
                        label -> all.add(label.getKey() + "=" + label.getValue().asText()));
        return all;
    }

    /** The labels by which pods of a Cluster or a Kafka are known, as CloudNativePG and Strimzi document them. */
    static Set<String> labelsOfOperator(JsonNode manifest) {
        var name = manifest.at("/metadata/name").asText();
        return switch (manifest.path("kind").asText()) {
            case "Cluster" -> Set.of("cnpg.io/cluster=" + name);
            case "Kafka" -> Set.of("strimzi.io/cluster=" + name);
            default -> Set.of();
        };
    }

    private Stream<Set<String>> pods() {
        return Stream.concat(
                of("Deployment").map(deployment -> labels(deployment.at("/spec/template/metadata/labels"))),
                manifests.stream().map(Applied::labelsOfOperator));
    }
}
