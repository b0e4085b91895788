package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provincial framework that ships as an example. */
class ProvincialReadinessTest {

    private static final Path FOLDER = Path.of("../deploy/local/examples/th-provincial-readiness");

    private static JsonNode version(int version) throws Exception {
        return new YAMLMapper()
                .readTree(FOLDER.resolve("framework-" + version + ".yaml").toFile());
    }

    @Test
    void version1AsksFor22IndicatorsOfEqualPillars() throws Exception {
        assertThat(leaves(version(1))).hasSize(22);
        assertThat(weights(version(1))).containsExactly(1, 1, 1, 1, 1, 1);
        assertThat(version(1).path("questions").size()).isGreaterThanOrEqualTo(72);
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void everyTextIsThaiAndEnglish(int version) throws Exception {
        assertThat(version(version).findParents("th")).hasSizeGreaterThan(400).allSatisfy(text -> {
            assertThat(text.path("th").asText()).as(text.toString()).containsPattern("[ก-๙]");
            assertThat(text.path("en").asText()).isNotBlank().doesNotContainPattern("[ก-๙]");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void everyIndicatorAsksForALadderAndAFactThatCanBeChecked(int version) throws Exception {
        JsonNode document = version(version);
        Set<String> facts = Set.of("number", "percent", "date", "url");
        document.path("pages").forEach(page -> page.path("groups").forEach(group -> {
            List<String> types = StreamSupport.stream(group.path("questions").spliterator(), false)
                    .map(code -> question(document, code.asText()).path("type").asText())
                    .toList();
            if (!group.path("code").asText().equals("general")) {
                assertThat(types)
                        .as(group.path("code").asText())
                        .contains("ladder")
                        .containsAnyElementsOf(facts);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void everyQuestionIsReadByAnIndicatorOrIsOfTheGeneralBlock(int version) throws Exception {
        JsonNode document = version(version);
        String rules = leaves(document).stream()
                .map(leaf -> leaf.path("indicator").toString())
                .collect(Collectors.joining());

        assertThat(document.path("questions").findValuesAsText("code")).isNotEmpty();
        List<String> unread = new ArrayList<>();
        document.path("questions").forEach(question -> {
            String code = question.path("code").asText();
            if (!rules.contains("\"" + code + "\"") && !rules.contains("answers." + code) && !code.startsWith("GEN")) {
                unread.add(code);
            }
        });
        // dates and addresses let a level be checked
        assertThat(unread).containsExactly("PLN4", "LAW3", "OPN4", "ONE3", "CYB4");
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void everyLevelOfEveryIndicatorHasARecommendation(int version) throws Exception {
        assertThat(leaves(version(version))).allSatisfy(leaf -> assertThat(leaf.at("/indicator/ladder"))
                .as(leaf.path("code").asText())
                .hasSize(5)
                .allSatisfy(level ->
                        assertThat(level.at("/recommendation/th").asText()).isNotBlank()));
    }

    private static JsonNode question(JsonNode document, String code) {
        return StreamSupport.stream(document.path("questions").spliterator(), false)
                .filter(question -> question.path("code").asText().equals(code))
                .findFirst()
                .orElse(document.path("none"));
    }

    private static List<Integer> weights(JsonNode document) {
        return StreamSupport.stream(document.at("/tree/children").spliterator(), false)
                .map(pillar -> pillar.path("weight").asInt())
                .toList();
    }

    private static List<JsonNode> leaves(JsonNode document) {
        return document.path("tree").findParents("indicator").stream()
                .filter(node -> node.has("code"))
                .toList();
    }
}
