package org.phrom.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every overlay and every component as a cluster would get them. */
class ManifestsTest {
    private static final Map<String, String> STRIMZI = Map.of(
            "Kafka", "kafka.Kafka",
            "KafkaNodePool", "nodepool.KafkaNodePool",
            "KafkaTopic", "topic.KafkaTopic",
            "KafkaUser", "user.KafkaUser");

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)<");
    // hosts and networks that are kept for documents
    private static final Pattern TO_FILL_IN = Pattern.compile("example\\.org|192\\.0\\.2\\.");
    private static final String DEFINITIONS = System.getProperty("phrom.crds", "");
    private static final Kinds KINDS = new Kinds();

    @BeforeAll
    static void tools() throws IOException {
        KINDS.with(Path.of("src/test/resources/kinds"));
        var java = Tools.java(21);
        if (java.isPresent()) {
            KINDS.with(definitionsOfStrimzi(java.get()));
        } else {
            Tools.notRun("the kinds of Strimzi in deploy/kubernetes: their definitions are made by a JDK 21 or newer");
        }
        if (!DEFINITIONS.isEmpty()) {
            KINDS.with(Tools.ROOT.resolve(DEFINITIONS));
        }
    }

    /** Definitions of others are no part of the project; but who gives some gives all. */
    @AfterAll
    static void whatWasNotValidated() {
        var kinds = KINDS.withoutDefinition();
        if (!kinds.isEmpty()) {
            System.out.println("NOT RUN: no definition was given (-Dphrom.crds=FOLDER) of these kinds in"
                    + " deploy/kubernetes: " + String.join(", ", kinds));
        }
        if (!DEFINITIONS.isEmpty()) {
            assertThat(kinds).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production", "own-servers", "example", "example-own-servers"})
    void anOverlayIsWhatItsKindsAndOurRulesAllow(String overlay) {
        assertThat(findings(Manifests.overlay(overlay))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own-servers",
                "strimzi",
                "cloudnative-pg",
                "cloudnative-pg backup",
                "cloudnative-pg backup restore",
                "cloudnative-pg monitoring-databases",
                "keycloak",
                "proxy",
                "ingress",
                "gateway",
                "monitoring",
                "autoscaling",
                "tracing"
            })
    void aComponentFitsTheBaseByItself(String components) {
        assertThat(findings(Manifests.withComponents(List.of(components.split(" ")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "own-servers"})
    void aFieldThatNoKindKnowsIsFoundInEveryManifestWithSettings(String overlay) {
        for (var manifest : Manifests.overlay(overlay)) {
            if (manifest.path("spec").isObject() && KINDS.knows(manifest)) {
                var misspelt = (ObjectNode) manifest.deepCopy();
                ((ObjectNode) misspelt.path("spec")).put("replicsa", 3);

                assertThat(KINDS.findings(misspelt))
                        .as(Manifests.nameOf(manifest))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void noComponentIsLeftOut() throws IOException {
        try (var folders = Files.list(Path.of("components"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "own-servers",
                            "strimzi",
                            "cloudnative-pg",
                            "backup",
                            "restore",
                            "keycloak",
                            "proxy",
                            "ingress",
                            "gateway",
                            "monitoring",
                            "monitoring-databases",
                            "autoscaling",
                            "tracing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "own-servers", "example", "example-own-servers"})
    void whatServesOthersIsOfARelease(String overlay) {
        assertThat(Rules.unreleased(Manifests.overlay(overlay))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dev, ''", "production, -SNAPSHOT", "own-servers, -SNAPSHOT"})
    void imagesAreNamedAsTheyAreBuiltAndOfThisVersion(String overlay, String leftOff) throws IOException {
        var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Tools.ROOT.resolve("deploy/images/build"))
                .content()
                .contains("image=\"phrom/$service-service:$version\"");

        assertThat(images(overlay))
                .containsExactlyInAnyOrderElementsOf(Stream.of("survey", "scoring", "reporting")
                        .map(service -> "registry.example.org/phrom/" + service + "-service:"
                                + version.group(1).replace(leftOff, ""))
                        .toList());
    }

    /** Their hosts, networks and bucket are those of an agency; realm and runbooks are text that it edits. */
    @ParameterizedTest
    @ValueSource(strings = {"example", "example-own-servers"})
    void inAnExampleNothingIsLeftToFillIn(String overlay) {
        var left = Manifests.overlay(overlay).stream()
                .filter(manifest -> !List.of(
                                "ConfigMap/phrom-realm", "PrometheusRule/phrom", "PrometheusRule/phrom-databases")
                        .contains(Manifests.nameOf(manifest)))
                .filter(manifest -> TO_FILL_IN.matcher(manifest.toString()).find());

        assertThat(left.map(Manifests::nameOf)).isEmpty();
    }

    @Test
    void theGatewayLeadsInWhatTheIngressLeadsIn() {
        var ingress = Manifests.withComponents(List.of("ingress")).stream()
                .filter(manifest -> manifest.path("kind").asText().equals("Ingress"))
                .flatMap(manifest -> manifest.at("/spec/rules").valueStream())
                .flatMap(rule -> rule.at("/http/paths")
                        .valueStream()
                        .map(path -> way(rule.path("host"), path.path("pathType"), path.path("path"))));
        var gateway = Manifests.withComponents(List.of("gateway")).stream()
                .filter(manifest -> manifest.path("kind").asText().equals("HTTPRoute"))
                .flatMap(route -> route.at("/spec/rules/0/matches")
                        .valueStream()
                        .map(match ->
                                way(route.at("/spec/hostnames/0"), match.at("/path/type"), match.at("/path/value"))));

        assertThat(gateway.toList()).hasSize(11).containsExactlyInAnyOrderElementsOf(ingress.toList());
    }

    private static String way(JsonNode host, JsonNode type, JsonNode path) {
        return host.asText() + " " + type.asText().replace("PathPrefix", "Prefix") + " " + path.asText();
    }

    @Test
    void whatNothingMakesIsMadeByHandWhereOneInstalls() throws IOException {
        var guide = Files.readString(Tools.ROOT.resolve("docs/operate.md"));

        assertThat(SecretRules.BY_HAND.keySet())
                .allMatch(secret -> Pattern.compile("create secret (generic|tls|docker-registry) " + secret + " ")
                        .matcher(guide)
                        .find());
    }

    @Test
    void inProductionThereAreAlwaysTwoOfEachService() {
        var production = Manifests.overlay("production");

        var least = production.stream()
                .filter(manifest -> manifest.at("/spec/scaleTargetRef").isObject())
                .collect(Collectors.toMap(
                        scaler -> scaler.at("/spec/scaleTargetRef/name").asText(),
                        scaler -> scaler.at("/spec/minReplicas").asInt()
                                + scaler.at("/spec/minReplicaCount").asInt()));
        assertThat(least).isEqualTo(Map.of("survey-service", 2, "scoring-service", 2, "reporting-service", 2));
    }

    @Test
    void noServiceHasMoreReadersThanATopicHasPartitions() {
        var production = Manifests.overlay("production");

        var partitions = production.stream()
                .filter(manifest -> manifest.path("kind").asText().equals("KafkaTopic"))
                .filter(topic -> !topic.at("/metadata/name").asText().endsWith(".dlq"))
                .mapToInt(topic -> topic.at("/spec/partitions").asInt())
                .min();
        assertThat(partitions).hasValue(6);
        assertThat(production.stream()
                        .filter(manifest -> manifest.at("/spec/scaleTargetRef").isObject())
                        .map(scaler -> scaler.at("/spec/maxReplicas").asInt()
                                + scaler.at("/spec/maxReplicaCount").asInt()))
                .allMatch(most -> most <= 6);
    }

    private static List<String> images(String overlay) {
        return Manifests.overlay(overlay).stream()
                .filter(manifest -> manifest.path("kind").asText().equals("Deployment"))
                .flatMap(deployment ->
                        deployment.at("/spec/template/spec/containers").valueStream())
                .map(container -> container.path("image").asText())
                .toList();
    }

    private static List<String> findings(List<JsonNode> manifests) {
        assertThat(manifests).hasSizeGreaterThan(20);
        var findings = new ArrayList<>(Rules.findings(manifests));
        manifests.forEach(manifest -> findings.addAll(KINDS.findings(manifest)));
        return findings;
    }

    private static Path definitionsOfStrimzi(Path java) throws IOException {
        var folder = Tools.TARGET.resolve("strimzi");
        var definitions = Files.createDirectories(folder.resolve("definitions"));
        String jars;
        try (var files = Files.list(folder)) {
            jars = files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted(Comparator.comparing(file -> !file.contains("crd-generator")))
                    .collect(Collectors.joining(":"));
        }
        var command = Stream.concat(
                Stream.of(java.toString(), "-cp", jars, "io.strimzi.crdgenerator.CrdGenerator", "--yaml"),
                STRIMZI.entrySet().stream()
                        .map(kind -> "io.strimzi.api.kafka.model." + kind.getValue() + "="
                                + definitions.resolve(kind.getKey() + ".yaml")));
        Tools.run(Tools.TARGET, command.toArray(String[]::new));
        return definitions;
    }
}
