package org.phrom.kit.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NodeCrosswalkTest {
    private static final String MIN_MAX = "{\"steps\":[{\"step\":\"normalise\",\"method\":\"min-max\"}]}";
    private static final String LATEST = "{\"steps\":[{\"step\":\"impute\",\"method\":\"latest\"}]}";

    @Test
    void withoutRowsNodesAreTheSameByCodeWhereRuleQuestionsPartsAndScoringAreEqual() {
        Map<String, Joint> joints = between(version(LATEST), version(LATEST));

        assertThat(measured(joints)).containsOnlyKeys("index", "g", "a", "b", "c");
        assertThat(scored(joints)).isEqualTo(measured(joints));
        assertThat(joints.values()).noneMatch(Joint::stated);
    }

    @Test
    void anotherScoringLeavesWhatIndicatorsMeasureAndNoScore() {
        Map<String, Joint> joints =
                between(version("{\"missing\":\"drop\"}"), version("{\"missing\":\"carry-forward\"}"));

        assertThat(measured(joints)).containsOnlyKeys("a", "b", "c");
        assertThat(scored(joints)).isEmpty();
        assertThat(joints.values()).allMatch(joint -> joint.comparability() == Comparability.CHANGED);
    }

    @Test
    void aQuestionAWeightOrAChildThatIsAnotherMakesWhatIsAboveAnother() {
        JsonNode question = version(LATEST);
        ((ObjectNode) question.at("/questions/0")).put("max", 5);
        assertThat(measured(between(version(LATEST), question))).containsOnlyKeys("b", "c");

        JsonNode weight = version(LATEST);
        ((ObjectNode) weight.at("/tree/children/0/children/0")).put("weight", 2);
        assertThat(measured(between(version(LATEST), weight))).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void onlyASingleRowThatSaysSameJoinsAndTakesTheCodeFromOthers() {
        JsonNode later = derived(
                version(LATEST),
                "1",
                "widened a a",
                "same b renamed",
                "split c c1",
                "split c c2",
                "same g g",
                "same a b");
        Map<String, Joint> joints = between(version(LATEST), later);

        // b is joined by its row with a; renamed, c1 and c2 are no nodes, so their rows are those of questions
        assertThat(measured(joints)).isEqualTo(Map.of("b", "a", "g", "g", "c", "c", "index", "index"));
        assertThat(joints.entrySet().stream()
                        .filter(joint -> joint.getValue().stated())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("b", "g");
        assertThat(joints.get("a").comparability()).isEqualTo(Comparability.WIDENED);

        JsonNode twice = derived(version(LATEST), "1", "same a a", "same b a");
        assertThat(measured(between(version(LATEST), twice))).doesNotContainKey("a");
    }

    @Test
    void whereScoresDependOnWhoElseTakesPartNoneIsTheSame() {
        Map<String, Joint> within = new Crosswalks((code, version) -> Optional.of(version(MIN_MAX)))
                .between("index", "1", "1")
                .orElseThrow();
        assertThat(measured(within)).containsOnlyKeys("index", "g", "a", "b", "c");
        assertThat(scored(within)).isEmpty();

        Map<String, Joint> between = between(version(MIN_MAX), version(MIN_MAX));
        assertThat(measured(between)).containsOnlyKeys("a", "b", "c");
        assertThat(between.values()).allMatch(joint -> joint.comparability() == Comparability.RELATIVE);
    }

    @Test
    void overSeveralVersionsOnlyWhatStayedTheSameInEachStepIs() {
        Map<String, JsonNode> versions = Map.of(
                "1", version(LATEST),
                "2", derived(version(LATEST), "1", "widened a a"),
                "3", derived(version(LATEST), "2", "same b b"));
        Map<String, Joint> joints = new Crosswalks((code, version) -> Optional.ofNullable(versions.get(version)))
                .between("index", "1", "3")
                .orElseThrow();

        assertThat(measured(joints)).containsOnlyKeys("b", "c");
        assertThat(joints.get("b").stated()).isTrue();
        assertThat(joints.get("c").stated()).isFalse();
        assertThat(joints.get("a").comparability()).isEqualTo(Comparability.WIDENED);
    }

    @Test
    void versionsOfWhichOneIsNotHereOrNotMadeFromTheOtherAreNotJoinedUntilTheyAre() {
        Map<String, JsonNode> versions = new LinkedHashMap<>();
        versions.put("1", version(LATEST));
        versions.put("3", derived(version(LATEST), "2"));
        Crosswalks crosswalks = new Crosswalks((code, version) -> Optional.ofNullable(versions.get(version)));

        assertThat(crosswalks.between("index", "1", "3")).isEmpty();
        assertThat(crosswalks.between("index", "3", "1")).isEmpty();

        versions.put("2", derived(version(LATEST), "1"));
        assertThat(crosswalks.between("index", "1", "3")).isPresent();
    }

    private static Map<String, Joint> between(JsonNode earlier, JsonNode later) {
        return NodeCrosswalk.of(new VersionText(earlier), new VersionText(later));
    }

    private static Map<String, String> measured(Map<String, Joint> joints) {
        return codes(joints, Joint::sameMeasure);
    }

    private static Map<String, String> scored(Map<String, Joint> joints) {
        return codes(joints, Joint::sameScore);
    }

    private static Map<String, String> codes(Map<String, Joint> joints, Function<Joint, @Nullable String> same) {
        Map<String, String> codes = new LinkedHashMap<>();
        joints.forEach((code, joint) -> {
            String from = same.apply(joint);
            if (from != null) {
                codes.put(code, from);
            }
        });
        return codes;
    }

    private static JsonNode version(String scoring) {
        try {
            return new ObjectMapper().readTree("""
                {"scoring":%s,"questions":[{"code":"A","type":"number"},{"code":"B","type":"number"},{"code":"C","type":"number"}],
                "tree":{"code":"index","children":[
                  {"code":"g","children":[{"code":"a","indicator":{"rule":"value","question":"A"}},
                    {"code":"b","indicator":{"rule":"value","question":"B"}}]},
                  {"code":"c","indicator":{"rule":"value","question":"C"}}]}}
                """.formatted(scoring));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode derived(JsonNode document, String version, String... rows) {
        ObjectNode from = ((ObjectNode) document).putObject("derivedFrom").put("version", version);
        var crosswalk = from.putArray("crosswalk");
        for (String row : rows) {
            String[] parts = row.split(" ");
            crosswalk
                    .addObject()
                    .put("relation", parts[0])
                    .put("from", parts[1])
                    .put("to", parts[2]);
        }
        return document;
    }
}
