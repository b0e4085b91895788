package org.phrom.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.TopicList;

/** The list of topics, the AsyncAPI documents, the configuration and the code speak of the same topics. */
class TopicsContractTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern IN_CODE = Pattern.compile("\"(phrom\\.[a-z]+)\"");
    private static final List<String> NO_TOPICS = List.of("phrom.source");

    private final TreeSet<String> topics =
            TopicList.read().stream().map(TopicList.Topic::name).collect(Collectors.toCollection(TreeSet::new));

    private final TreeSet<String> told =
            topics.stream().filter(topic -> !topic.endsWith(".dlq")).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyTopicHasOneForItsDeadLetters() {
        assertThat(topics)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(told.stream(), told.stream().map(topic -> topic + ".dlq"))
                                .toList());
    }

    @Test
    void everyTopicIsToldByOneServiceAndDescribedByIt() {
        var addresses = documents()
                .flatMap(document -> document.path("channels").valueStream())
                .map(channel -> channel.path("address").asText())
                .toList();
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void everyMessageNamesTheSchemaThatDescribesIt() {
        services().filter(service -> Files.exists(asyncapi(service))).forEach(service -> {
            var messages = read(asyncapi(service)).path("components").path("messages");
            assertThat(messages).isNotEmpty();
            messages.forEach(message -> assertThat(service.resolve(
                            "contracts/events/" + message.path("name").asText() + "/schema.json"))
                    .isEqualTo(service.resolve("contracts")
                            .resolve(message.path("payload").findPath("$ref").asText())
                            .normalize())
                    .isRegularFile());
        });
    }

    @Test
    void everyMessageShowsAllExamplesOfItsContract() {
        messages().forEach((name, service) -> {
            var shown = message(service, name)
                    .path("examples")
                    .valueStream()
                    .map(example -> example.at("/payload/$ref").asText())
                    .toList();
            assertThat(shown)
                    .as(name)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            Contracts.examples(service.resolve("contracts/events/" + name)).stream()
                                    .map(file -> "events/" + name + "/examples/" + file.getFileName())
                                    .toList());
        });
    }

    @Test
    void everySchemaIsCalledWhatTheEnvelopeCallsIt() {
        messages().forEach((name, service) -> assertThat(
                        read(service.resolve("contracts/events/" + name + "/schema.json"))
                                .path("$id")
                                .asText())
                .isEqualTo("urn:phrom:event:" + name));
    }

    @Test
    void servicesListenToTopicsOfTheList() {
        var listened = services()
                .flatMap(TopicsContractTest::sources)
                .filter(file -> file.getParent().endsWith("incoming"))
                .flatMap(file -> IN_CODE.matcher(Contracts.read(file)).results())
                .map(TopicsContractTest::first)
                .toList();
        assertThat(told).containsAll(listened);
        assertThat(new TreeSet<>(listened)).isEqualTo(told);
    }

    @Test
    void theCodeKnowsNoOtherTopics() {
        var named = services()
                .flatMap(TopicsContractTest::sources)
                .flatMap(file -> IN_CODE.matcher(Contracts.read(file)).results())
                .map(TopicsContractTest::first)
                .filter(name -> !NO_TOPICS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(told);
    }

    private static String first(MatchResult found) {
        return found.group(1);
    }

    private static Stream<Path> services() {
        return Stream.of("survey-service", "scoring-service", "reporting-service")
                .map(ROOT::resolve);
    }

    private static Stream<JsonNode> documents() {
        return services()
                .map(TopicsContractTest::asyncapi)
                .filter(Files::exists)
                .map(TopicsContractTest::read);
    }

    private static Path asyncapi(Path service) {
        return service.resolve("contracts/asyncapi.yaml");
    }

    private static JsonNode read(Path yaml) {
        try {
            return new YAMLMapper().readTree(yaml.toFile());
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** The service that tells each message, by the name of the message. */
    private static Map<String, Path> messages() {
        var found = new TreeMap<String, Path>();
        services().filter(service -> Files.exists(asyncapi(service))).forEach(service -> read(asyncapi(service))
                .at("/components/messages")
                .forEach(message -> found.put(message.path("name").asText(), service)));
        return found;
    }

    private static JsonNode message(Path service, String name) {
        return read(asyncapi(service))
                .at("/components/messages")
                .valueStream()
                .filter(message -> message.path("name").asText().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static Stream<Path> sources(Path service) {
        try (var files = Files.walk(service.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
