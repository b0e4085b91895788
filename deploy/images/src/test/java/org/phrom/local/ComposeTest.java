package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.testing.TopicList;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** compose.yaml and the Containerfile against the schema of Compose, each other, and what the documentation names. */
class ComposeTest {
    private static final Path HOME = Options.givenHome();
    private static final Path IMAGES = HOME.resolve("deploy/images");

    /** What the JVM and the C library are told; everything else is configuration of Phrom. */
    private static final List<String> OF_THE_PROCESS = List.of("JDK_JAVA_OPTIONS", "MALLOC_ARENA_MAX");

    private final JsonNode compose = yaml(IMAGES.resolve("compose.yaml"));
    private final String containerfile = text(IMAGES.resolve("Containerfile"));

    @Test
    void composeYamlIsWhatTheSpecificationOfComposeAllows() throws IOException {
        // the name of a project is younger than the schema
        var known = ((ObjectNode) compose.deepCopy()).without("name");
        try (var schema = ComposeTest.class.getResourceAsStream("/compose-spec.json")) {
            var found = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(schema)
                    .validate(known.toString(), InputFormat.JSON);
            assertThat(found).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void everyVariableOfAServiceIsADocumentedKey(String service) {
        var variables = compose.at("/services/" + service + "/environment").fieldNames();
        assertThat(variables).toIterable().hasSize(5).isSubsetOf(documentedVariables());
    }

    @Test
    void everyVariableThatTheImagesSetIsADocumentedKey() {
        var env = containerfile.substring(containerfile.indexOf("\nENV "), containerfile.indexOf("\nWORKDIR "));
        assertThat(matches("([A-Z_]+)=", env))
                .hasSize(6)
                .containsAll(OF_THE_PROCESS)
                .filteredOn(name -> !OF_THE_PROCESS.contains(name))
                .isSubsetOf(documentedVariables());
    }

    /** Keys stand in backquotes in the first column of a table of docs/configuration.md. */
    private static List<String> documentedVariables() {
        return text(HOME.resolve("docs/configuration.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> matches("`([^`]+)`", line.split("\\|")[1]).stream())
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void aServiceHasAsLittleAsItsImageNeeds(String name) {
        var service = compose.at("/services/" + name);
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(service.path("mem_limit").asText()).isEqualTo("512m");
        assertThat(texts(service.path("volumes"))).containsExactly("/tmp");
        assertThat(service.has("privileged")).isFalse();
        assertThat(service.has("user")).as("the image names its user").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void aServiceIsBuiltFromItsTargetAndReachedAtThePortOfItsImage(String name) {
        var service = compose.at("/services/" + name);
        assertThat(service.at("/build/target").asText()).isEqualTo(name);
        assertThat(service.at("/build/args/SERVICE").asText()).isEqualTo(name);
        assertThat(containerfile).contains("\nFROM service AS " + name + "\n", "\nEXPOSE 8080 9000\n");
        assertThat(texts(service.path("ports"))).singleElement().asString().matches("127\\.0\\.0\\.1:808[123]:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void aServiceIsAskedForItsHealthAsTheImageSays(String name) {
        var test = texts(compose.at("/services/" + name + "/healthcheck/test"));
        var words = String.join("\", \"", test.subList(1, test.size()));
        assertThat(test.get(0)).isEqualTo("CMD");
        assertThat(containerfile).contains("CMD [\"" + words + "\"]");
    }

    @Test
    void imagesOfOthersArePinned() {
        var base = matches("ARG BASE=(\\S+)", containerfile);
        var others = Stream.of("postgres", "kafka", "topics")
                .map(name -> compose.at("/services/" + name + "/image").asText());
        assertThat(Stream.concat(base.stream(), others))
                .hasSize(4)
                .allMatch(image -> image.matches("docker\\.io/[a-z/-]+:\\d+\\.\\d+[\\w.-]*"));
    }

    @Test
    void theBrokerIsOfTheVersionThatTestsRunOn() {
        assertThat(compose.at("/services/kafka/image").asText())
                .endsWith(":" + org.apache.kafka.common.utils.AppInfoParser.getVersion());
    }

    @Test
    void theBrokerGetsTheTopicsOfTheList() {
        var listed = TopicList.read().stream()
                .map(topic -> String.join(
                        " ",
                        topic.name(),
                        Integer.toString(topic.partitions()),
                        topic.retentionDays() < 0 ? "-1" : "" + TimeUnit.DAYS.toMillis(topic.retentionDays()),
                        topic.compacted() ? "compact" : "delete"))
                .toList();
        assertThat(text(IMAGES.resolve("compose/topics")).lines().filter(line -> line.startsWith("phrom.")))
                .containsExactlyElementsOf(listed);
    }

    private static List<String> texts(JsonNode array) {
        return Contained.texts(array);
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static JsonNode yaml(Path file) {
        return Api.JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
