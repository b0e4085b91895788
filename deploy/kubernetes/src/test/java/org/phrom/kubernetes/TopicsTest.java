package org.phrom.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and users of Kafka are those of the list, the contracts and the code. */
class TopicsTest {
    private static final Path TOPICS = Path.of("components/strimzi/topics.yaml");
    private static final Pattern STRIMZI = Pattern.compile("<strimzi.version>([^<]+)<");
    private static final Map<String, Map<String, String>> KAFKAS =
            Map.of("1.2.0", Map.of("4.2.0", "4.2-IV1", "4.3.0", "4.3-IV0"));
    private static final Pattern IN_CODE = Pattern.compile("\"(phrom\\.[a-z]+)\"");

    /** With {@code -Dphrom.accept} the file is written instead. */
    @Test
    void theTopicsAreThoseOfTheList() throws IOException {
        var list = new ObjectMapper()
                .readTree(Tools.ROOT.resolve("deploy/topics.json").toFile());
        var made = "# Made of deploy/topics.json by: mvn test -pl deploy/kubernetes -Dtest=TopicsTest -Dphrom.accept\n"
                + list.valueStream().map(TopicsTest::manifest).collect(Collectors.joining("---\n"));
        if (System.getProperty("phrom.accept") != null) {
            Files.writeString(TOPICS, made);
        }

        assertThat(TOPICS).content().isEqualTo(made);
    }

    /** Another version is refused by the operator, and no Kafka comes up; the lists are of its kafka-versions.yaml. */
    @Test
    void theKafkaIsOneThatThePinnedStrimziRuns() throws IOException {
        var strimzi = STRIMZI.matcher(Files.readString(Tools.ROOT.resolve("pom.xml")));
        assertThat(strimzi.find()).isTrue();
        var kafka = Manifests.parse(Files.readString(Path.of("components/strimzi/kafka.yaml")))
                .get(1)
                .at("/spec/kafka");

        assertThat(KAFKAS.get(strimzi.group(1)))
                .contains(entry(
                        kafka.path("version").asText(),
                        kafka.path("metadataVersion").asText()));
        assertThat(Tools.ROOT.resolve("docs/operate.md"))
                .content()
                .contains("strimzi-kafka-operator --version " + strimzi.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void aUserMayDoWhatItsServiceDoesAndNoMore(String service) throws IOException {
        var expected = new TreeSet<String>();
        published(service).forEach(topic -> expected.add("topic literal " + topic + " from * [Describe, Write]"));
        for (var topic : consumed(service)) {
            expected.add("topic literal " + topic + " from * [Describe, Read]");
            // told by who can't take a record
            expected.add("topic literal " + topic + ".dlq from * [Describe, Write]");
            expected.add("group prefix " + group(service) + ". from * [Describe, Read]");
        }

        var users = Manifests.parse(Files.readString(Path.of("components/strimzi/users.yaml")));
        var rules = users.stream()
                .filter(user -> user.at("/metadata/name").asText().equals(service + "-service"))
                .flatMap(user -> user.at("/spec/authorization/acls").valueStream())
                .map(TopicsTest::rule);
        assertThat(rules).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String manifest(JsonNode topic) {
        long days = topic.path("retentionDays").asLong();
        return """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: phrom
                spec:
                  partitions: %d
                  replicas: 3
                  config:
                    cleanup.policy: %s
                    retention.ms: %d
                    min.insync.replicas: 2
                """.formatted(
                        topic.path("name").asText(),
                        topic.path("partitions").asInt(),
                        topic.path("compacted").asBoolean() ? "compact" : "delete",
                        days < 0 ? -1 : TimeUnit.DAYS.toMillis(days));
    }

    private static String rule(JsonNode acl) {
        var operations = acl.path("operations")
                .valueStream()
                .map(JsonNode::asText)
                .sorted()
                .toList();
        return String.join(
                " ",
                acl.at("/resource/type").asText(),
                acl.at("/resource/patternType").asText("literal"),
                acl.at("/resource/name").asText(),
                "from",
                acl.path("host").asText("*"),
                operations.toString());
    }

    private static String group(String service) throws IOException {
        var settings = Tools.ROOT.resolve(service + "-service/src/main/resources/application.properties");
        return Files.readAllLines(settings).stream()
                .filter(line -> line.startsWith("phrom.inbox.group="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> published(String service) throws IOException {
        var contract = Tools.ROOT.resolve(service + "-service/contracts/asyncapi.yaml");
        return Files.notExists(contract)
                ? Set.of()
                : Manifests.parse(Files.readString(contract))
                        .get(0)
                        .path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asText())
                        .collect(Collectors.toSet());
    }

    private static Set<String> consumed(String service) throws IOException {
        try (Stream<Path> files = Files.walk(Tools.ROOT.resolve(service + "-service/src/main/java"))) {
            var topics = new TreeSet<String>();
            for (var file :
                    files.filter(file -> file.getParent().endsWith("incoming")).toList()) {
                IN_CODE.matcher(Files.readString(file)).results().forEach(found -> topics.add(found.group(1)));
            }
            return topics;
        }
    }
}
