package org.phrom.scoring.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.Survey;

class SameNodesTest {
    private static final String MIN_MAX = "{\"steps\":[{\"step\":\"normalise\",\"method\":\"min-max\"}]}";
    private static final String LATEST = "{\"steps\":[{\"step\":\"impute\",\"method\":\"latest\"}]}";

    @Test
    void withoutRowsNodesAreTheSameByCodeWhereRuleQuestionsPartsAndScoringAreEqual() {
        SameNodes same = SameNodes.between(text(version(LATEST)), text(version(LATEST)));

        assertThat(same.measured()).containsOnlyKeys("index", "g", "a", "b", "c");
        assertThat(same.scored()).isEqualTo(same.measured());
        assertThat(same.stated()).isEmpty();
    }

    @Test
    void anotherScoringLeavesWhatIndicatorsMeasureAndNoScore() {
        SameNodes same = SameNodes.between(
                text(version("{\"missing\":\"drop\"}")), text(version("{\"missing\":\"carry-forward\"}")));

        assertThat(same.measured()).containsOnlyKeys("a", "b", "c");
        assertThat(same.scored()).isEmpty();
    }

    @Test
    void aQuestionAWeightOrAChildThatIsAnotherMakesWhatIsAboveAnother() {
        JsonNode question = version(LATEST);
        ((ObjectNode) question.at("/questions/0")).put("max", 5);
        assertThat(SameNodes.between(text(version(LATEST)), text(question)).measured())
                .containsOnlyKeys("b", "c");

        JsonNode weight = version(LATEST);
        ((ObjectNode) weight.at("/tree/children/0/children/0")).put("weight", 2);
        assertThat(SameNodes.between(text(version(LATEST)), text(weight)).measured())
                .containsOnlyKeys("a", "b", "c");
    }

    @Test
    void onlyASingleRowThatSaysSameJoinsAndTakesTheCodeFromOthers() {
        JsonNode later = derived(
                version(LATEST), "widened a a", "same b renamed", "split c c1", "split c c2", "same g g", "same a b");
        SameNodes same = SameNodes.between(text(version(LATEST)), text(later));

        // b is joined by its row with a; renamed, c1 and c2 are no nodes, so their rows are those of questions
        assertThat(same.measured()).isEqualTo(Map.of("b", "a", "g", "g", "c", "c", "index", "index"));
        assertThat(same.stated()).containsExactlyInAnyOrder("b", "g");

        JsonNode twice = derived(version(LATEST), "same a a", "same b a");
        assertThat(SameNodes.between(text(version(LATEST)), text(twice)).measured())
                .doesNotContainKey("a");
    }

    @Test
    void whereScoresDependOnWhoElseTakesPartNoneIsTheSame() {
        SameNodes within = SameNodes.within(text(version(MIN_MAX)));
        assertThat(within.measured()).containsOnlyKeys("index", "g", "a", "b", "c");
        assertThat(within.scored()).isEmpty();

        assertThat(SameNodes.between(text(version(MIN_MAX)), text(version(MIN_MAX)))
                        .measured())
                .containsOnlyKeys("a", "b", "c");
    }

    @Test
    void overSeveralVersionsOnlyWhatStayedTheSameInEachStepIs() {
        SameNodes first = SameNodes.between(text(version(LATEST)), text(derived(version(LATEST), "widened a a")));
        SameNodes second = SameNodes.between(text(version(LATEST)), text(derived(version(LATEST), "same b b")));

        SameNodes both = second.after(first);

        assertThat(both.measured()).containsOnlyKeys("b", "c");
        assertThat(both.stated()).containsExactly("b");
    }

    private static VersionText text(JsonNode document) {
        return new VersionText(document);
    }

    private static JsonNode version(String scoring) {
        return Survey.read("""
                {"scoring":%s,"questions":[{"code":"A","type":"number"},{"code":"B","type":"number"},{"code":"C","type":"number"}],
                "tree":{"code":"index","children":[
                  {"code":"g","children":[{"code":"a","indicator":{"rule":"value","question":"A"}},
                    {"code":"b","indicator":{"rule":"value","question":"B"}}]},
                  {"code":"c","indicator":{"rule":"value","question":"C"}}]}}
                """.formatted(scoring));
    }

    private static JsonNode derived(JsonNode document, String... rows) {
        ObjectNode from = ((ObjectNode) document).putObject("derivedFrom").put("version", "1");
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
