package org.phrom.survey.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.TopicList;

class ContractsTest {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final Path EVENTS = CONTRACTS.resolve("events");

    @Test
    void asyncApiNamesExactlyTheEventsThatHaveASchema() throws IOException {
        Set<String> withSchema;
        try (Stream<Path> folders = Files.list(EVENTS)) {
            withSchema = folders.filter(folder -> Files.exists(folder.resolve("schema.json")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(messages().keySet()).isEqualTo(withSchema);
        messages().forEach((name, message) -> assertThat(
                        message.at("/payload/schema/$ref").asText())
                .isEqualTo("events/" + name + "/schema.json"));
    }

    @Test
    void asyncApiAndTheListOfTopicsAgree() throws IOException {
        List<String> listed =
                TopicList.read().stream().map(TopicList.Topic::name).toList();

        assertThat(addresses())
                .containsExactlyInAnyOrder(
                        "phrom.organisations", "phrom.frameworks", "phrom.rounds", "phrom.assessments");
        assertThat(listed).containsAll(addresses());
        assertThat(listed)
                .containsAll(addresses().stream().map(topic -> topic + ".dlq").toList());
    }

    @Test
    void everyReferenceInsideAsyncApiResolves() throws IOException {
        JsonNode document = asyncApi();

        for (JsonNode reference : document.findValues("$ref")) {
            String target = reference.asText();
            if (target.startsWith("#")) {
                assertThat(document.at(target.substring(1)).isMissingNode())
                        .as(target)
                        .isFalse();
            } else {
                assertThat(CONTRACTS.resolve(target)).exists();
            }
        }
    }

    @Test
    void theCodePublishesToTheTopicsOfTheContract() throws IOException {
        assertThat(addresses()).contains(RoundEvents.TOPIC, AssessmentEvents.TOPIC);
    }

    @TestFactory
    List<DynamicTest> everyExampleKeepsToItsSchema() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : messages().keySet()) {
            Path contract = EVENTS.resolve(name);
            assertThat(Contracts.examples(contract)).as(name).isNotEmpty();
            for (Path example : Contracts.examples(contract)) {
                tests.add(DynamicTest.dynamicTest(
                        name + " " + example.getFileName(),
                        () -> Contracts.assertValid(contract.resolve("schema.json"), Contracts.read(example))));
            }
        }
        return tests;
    }

    @Test
    void theSchemasRefuseWhatBreaksTheContract() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path contract = EVENTS.resolve("assessment-changed.v1");
        String submitted = Contracts.read(contract.resolve("examples/submitted.json"));

        for (Map.Entry<String, String> broken : Map.of(
                        "\"submitted\"", "\"approved\"",
                        "\"answered\",", "\"unknown\",",
                        "\"THA\"", "17")
                .entrySet()) {
            String text = submitted.replace(broken.getKey(), broken.getValue());
            assertThat(json.readTree(text)).isNotEqualTo(json.readTree(submitted));
            assertThat(Contracts.findings(contract.resolve("schema.json"), text))
                    .as(broken.toString())
                    .isNotEmpty();
        }
    }

    private static JsonNode asyncApi() throws IOException {
        return new YAMLMapper().readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
    }

    private static List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>();
        asyncApi()
                .get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));
        return addresses;
    }

    private static Map<String, JsonNode> messages() throws IOException {
        Map<String, JsonNode> messages = new TreeMap<>();
        asyncApi()
                .at("/components/messages")
                .forEach(message -> messages.put(message.get("name").asText(), message));
        return messages;
    }
}
