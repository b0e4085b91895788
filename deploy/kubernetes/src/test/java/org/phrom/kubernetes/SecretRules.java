package org.phrom.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every Secret that is read is made, with the keys that are read: by an operator, or by the person who installs. */
final class SecretRules {
    /** What docs/operate.md has made by hand, with its keys. */
    static final Map<String, Set<String>> BY_HAND = Map.of(
            "phrom-backup", Set.of("ACCESS_KEY_ID", "ACCESS_SECRET_KEY"),
            "phrom-tls", Set.of("tls.crt", "tls.key"),
            "phrom-registry", Set.of(".dockerconfigjson"),
            "phrom-own-ca", Set.of("ca.crt"));

    private static final Set<String> OF_A_USER = Set.of("username", "password");

    private final Applied applied;
    private final Map<String, Set<String>> made = new HashMap<>(BY_HAND);

    SecretRules(Applied applied) {
        this.applied = applied;
    }

    void check() {
        applied.all().forEach(this::makes);
        if (applied.of("Cluster").findAny().isEmpty()) {
            Stream.of("survey", "scoring", "reporting")
                    .forEach(service -> made.put(service + "-database-app", OF_A_USER));
        }
        applied.all().forEach(this::reads);
    }

    /** As CloudNativePG and Strimzi document them. */
    private void makes(JsonNode manifest) {
        var name = manifest.at("/metadata/name").asText();
        switch (manifest.path("kind").asText()) {
            case "Cluster" -> {
                if (hasAnApplication(manifest.at("/spec/bootstrap"))) {
                    made.put(name + "-app", OF_A_USER);
                }
                made.put(name + "-ca", Set.of("ca.crt"));
            }
            case "Kafka" -> made.put(name + "-cluster-ca-cert", Set.of("ca.crt"));
            case "KafkaUser" -> made.put(name, Set.of("ca.crt", "user.crt", "user.key"));
            default -> {}
        }
    }

    /** A recovery makes the Secret of its user when it is told who that is. */
    private static boolean hasAnApplication(JsonNode bootstrap) {
        var recovery = bootstrap.path("recovery");
        return recovery.isMissingNode() || recovery.has("database") && recovery.has("owner");
    }

    private void reads(JsonNode manifest) {
        for (var field : Set.of("secretKeyRef", "accessKeyId", "secretAccessKey")) {
            for (var reference : manifest.findValues(field)) {
                key(manifest, reference.path("name").asText(), reference.path("key"));
            }
        }
        for (var volume : manifest.findParents("secretName")) {
            secret(manifest, volume.path("secretName").asText());
            volume.path("items")
                    .forEach(item -> key(manifest, volume.path("secretName").asText(), item.path("key")));
        }
        manifest.findValues("secretRef")
                .forEach(reference -> secret(manifest, reference.path("name").asText()));
        Stream.of("certificateRefs", "imagePullSecrets")
                .flatMap(field -> manifest.findValues(field).stream())
                .flatMap(JsonNode::valueStream)
                .forEach(reference -> secret(manifest, reference.path("name").asText()));
    }

    private void key(JsonNode manifest, String name, JsonNode key) {
        secret(manifest, name);
        var keys = made.getOrDefault(name, Set.of(key.asText()));
        applied.require(
                keys.contains(key.asText()), manifest, "nothing puts " + key.asText() + " into the Secret " + name);
    }

    private void secret(JsonNode manifest, String name) {
        applied.require(made.containsKey(name), manifest, "nothing makes the Secret " + name);
    }
}
