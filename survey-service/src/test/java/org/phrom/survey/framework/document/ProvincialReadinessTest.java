package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.json.JsonText;

/** The provincial framework that ships as an example. */
class ProvincialReadinessTest {

    private static final Path FOLDER = Path.of("../deploy/local/examples/th-provincial-readiness");

    private static JsonNode version(int version) throws Exception {
        return new YAMLMapper()
                .readTree(FOLDER.resolve("framework-" + version + ".yaml").toFile());
    }

    @Test
    void theCrosswalkPassesNoQuestionOfEitherVersionOver() throws Exception {
        FrameworkDocuments documents = new FrameworkDocuments(new JsonText(new ObjectMapper()));
        String heard = version(1).toString();

        assertThat(documents.findings(
                        version(2).toString(),
                        version(2),
                        version -> version.equals("1") ? Optional.of(new OtherVersion(heard, true)) : Optional.empty(),
                        List.of("1")))
                .map(finding -> finding.pointer() + " " + finding.code())
                .isEmpty();
    }

    @Test
    void version1AsksFor22IndicatorsOfEqualPillarsAndVersion2For26OfWeightedOnes() throws Exception {
        assertThat(leaves(version(1))).hasSize(22);
        assertThat(weights(version(1))).containsExactly(1, 1, 1, 1, 1, 1);
        assertThat(leaves(version(2))).hasSize(26).satisfiesOnlyOnce(leaf -> assertThat(leaf.path("weight"))
                .hasToString("0"));
        assertThat(weights(version(2))).containsExactly(15, 20, 15, 25, 10, 15);
        assertThat(version(1).path("questions")).hasSize(79);
        assertThat(version(2).path("questions")).hasSize(94);
    }

    @Test
    void whatIsHeardDoesNotForetellVersion2() throws Exception {
        assertThat(version(1).toString()).doesNotContain("ฉบับที่ 2", "ersion 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyLadderHasFiveLevelsARuleOfEvidenceAndTakesObstacles(int version) throws Exception {
        List<JsonNode> ladders = StreamSupport.stream(
                        version(version).path("questions").spliterator(), false)
                .filter(question -> question.path("type").asText().equals("ladder"))
                .toList();

        assertThat(ladders).hasSameSizeAs(leaves(version(version))).allSatisfy(ladder -> {
            assertThat(ladder.path("levels").findValuesAsText("level")).containsExactly("0", "1", "2", "3", "4");
            assertThat(ladder.at("/evidence/rule").asText()).isEqualTo(version == 1 ? "optional" : "required");
            assertThat(ladder.path("obstacles").asBoolean()).isTrue();
        });
    }

    @Test
    void theHearingMadeTwoObstaclesNewAndEveryPillarSaysWhyItWeighsWhatItDoes() throws Exception {
        Set<String> added = new HashSet<>(version(2).at("/taxonomies/obstacles").findValuesAsText("code"));
        assertThat(added).hasSize(22);
        added.removeAll(version(1).at("/taxonomies/obstacles").findValuesAsText("code"));
        assertThat(added).containsExactlyInAnyOrder("central-systems-overlap", "language-geography");
        assertThat(version(2).at("/taxonomies/successFactors")).hasSize(13);
        assertThat(version(2).at("/tree/children"))
                .allSatisfy(pillar -> assertThat(pillar.at("/description/th").asText())
                        .contains("น้ำหนักร้อยละ " + pillar.path("weight").asText()));
    }

    @Test
    void moreThanAThirdOfTheIndicatorsNameThePublicMethodThatTheirIdeaComesFrom() throws Exception {
        assertThat(leaves(version(2)).stream()
                        .map(leaf -> leaf.at("/source/name").asText())
                        .filter(source -> !source.isEmpty())
                        .toList())
                .hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void whatWasSaidAndAnsweredInTheHearingIsThaiAndEnglish() throws Exception {
        JsonNode hearing =
                new YAMLMapper().readTree(FOLDER.resolve("hearing-1.yaml").toFile());
        assertThat(hearing.findParents("th")).hasSize(67).allSatisfy(text -> assertThat(text.fieldNames())
                .toIterable()
                .as(text.toString())
                .containsExactly("th", "en"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyTextIsThaiAndEnglish(int version) throws Exception {
        assertThat(version(version).findParents("th")).hasSizeGreaterThan(400).allSatisfy(text -> {
            assertThat(text.path("th").asText()).as(text.toString()).containsPattern("[ก-๙]");
            assertThat(text.path("en").asText()).isNotBlank().doesNotContainPattern("[ก-๙]");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyIndicatorAsksForALadderAndAFactThatCanBeChecked(int version) throws Exception {
        JsonNode document = version(version);
        Set<String> facts = Set.of("number", "percent", "date", "url");
        assertThat(leaves(document)).allSatisfy(leaf -> {
            String rule = leaf.path("indicator").toString();
            List<String> types = StreamSupport.stream(document.path("questions").spliterator(), false)
                    .filter(question -> isRead(question.path("code").asText(), rule))
                    .map(question -> question.path("type").asText())
                    .toList();
            assertThat(types).as(leaf.path("code").asText()).contains("ladder").containsAnyElementsOf(facts);
        });
    }

    private static boolean isRead(String question, String rules) {
        return rules.contains("\"" + question + "\"") || rules.contains("answers." + question + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyQuestionIsReadByAnIndicatorOrIsOfTheGeneralBlock(int version) throws Exception {
        JsonNode document = version(version);
        String rules = leaves(document).stream()
                .map(leaf -> leaf.path("indicator").toString())
                .collect(Collectors.joining());

        assertThat(document.path("questions").findValuesAsText("code")).isNotEmpty();
        List<String> unread = new ArrayList<>();
        document.path("questions").forEach(question -> {
            String code = question.path("code").asText();
            if (!isRead(code, rules) && !code.startsWith("GEN")) {
                unread.add(code);
            }
        });
        // reporting a breach, as the law demands, never costs a province
        assertThat(unread).isEqualTo(version == 1 ? List.of() : List.of("PDP4"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyLevelOfEveryIndicatorHasARecommendation(int version) throws Exception {
        assertThat(leaves(version(version))).allSatisfy(leaf -> assertThat(leaf.at("/indicator/ladder"))
                .as(leaf.path("code").asText())
                .hasSize(5)
                .allSatisfy(level ->
                        assertThat(level.at("/recommendation/th").asText()).isNotBlank()));
    }

    @Test
    void aCodeStandsForTheSameTypeOfQuestionInBothVersions() throws Exception {
        JsonNode earlier = version(1);
        version(2).path("questions").forEach(question -> {
            JsonNode before = question(earlier, question.path("code").asText());
            if (!before.isMissingNode()) {
                assertThat(question.path("type")).isEqualTo(before.path("type"));
                assertThat(codes(question)).containsAll(codes(before));
            }
        });
    }

    private static Set<String> codes(JsonNode question) {
        return new HashSet<>(question.path("options").findValuesAsText("code"));
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
