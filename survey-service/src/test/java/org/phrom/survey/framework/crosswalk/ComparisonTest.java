package org.phrom.survey.framework.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.survey.framework.domain.Crossing;
import org.phrom.survey.framework.domain.Derivation;
import org.phrom.survey.framework.domain.Relation;

class ComparisonTest {

    private static final JsonNode EARLIER = json("""
            {"title": {"th": "ก", "en": "A"}, "organisationTypes": ["province"],
             "optionSets": {"grades": [{"code": "a", "points": 1}, {"code": "b", "points": 0}]},
             "questions": [
               {"code": "plan", "type": "yesNo", "text": {"th": "ก", "en": "A"}},
               {"code": "grade", "type": "singleChoice", "options": "grades", "text": {"th": "ข", "en": "B"}},
               {"code": "old", "type": "text", "text": {"th": "ค", "en": "C"}}],
             "tree": {"code": "index", "children": [
               {"code": "policy", "weight": 1, "indicator": {"rule": "points", "question": "plan"}},
               {"code": "people", "indicator": {"rule": "points", "question": "grade"}}]},
             "bands": [{"code": "A", "from": 0.75}, {"code": "B", "from": 0}],
             "scoring": {"missing": "drop"}}
            """);
    private static final JsonNode LATER = json("""
            {"title": {"th": "ก", "en": "A"}, "organisationTypes": ["province"],
             "questions": [
               {"code": "strategy", "type": "yesNo", "text": {"th": "ก", "en": "A plan or a strategy"}},
               {"code": "grade", "type": "singleChoice", "text": {"th": "ข", "en": "B"},
                "options": [{"code": "c", "points": 2}, {"code": "a", "points": 1.0}]},
               {"code": "fresh", "type": "number", "text": {"th": "ง", "en": "D"}}],
             "tree": {"code": "index", "children": [
               {"code": "group", "children": [
                 {"code": "policy", "weight": 2, "indicator": {"rule": "share", "question": "strategy"}}]},
               {"code": "people", "indicator": {"rule": "points", "question": "grade"}}]},
             "bands": [{"code": "B", "from": 0}, {"code": "A", "from": 0.8}],
             "scoring": {"missing": "zero"}}
            """);

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Derivation crosswalk(Crossing... rows) {
        return new Derivation("1", List.of(rows));
    }

    private static List<String> changes(Derivation derivation) {
        return Comparison.changes(EARLIER, LATER, new Crosswalk(EARLIER, LATER, derivation)).stream()
                .map(change -> change.part() + " " + change.code() + " " + change.field() + " " + change.kind() + " "
                        + change.before() + " -> " + change.after())
                .toList();
    }

    private static List<String> answers(Derivation derivation) {
        return new Crosswalk(EARLIER, LATER, derivation)
                .answers().stream()
                        .map(carry -> carry.from() + " " + carry.to() + " " + carry.relation() + " " + carry.carries()
                                + " " + carry.except())
                        .toList();
    }

    @Test
    void everyPartOfTwoVersionsIsComparedByItsCodes() {
        assertThat(changes(crosswalk(new Crossing("plan", "strategy", Relation.WIDENED, true))))
                .containsExactly(
                        "question strategy code CHANGED \"plan\" -> \"strategy\"",
                        "question strategy text/en CHANGED \"A\" -> \"A plan or a strategy\"",
                        "question grade options/b REMOVED {\"code\":\"b\",\"points\":0} -> null",
                        "question grade options/c ADDED null -> {\"code\":\"c\",\"points\":2}",
                        "question old  REMOVED {\"code\":\"old\",\"type\":\"text\",\"text\":{\"th\":\"ค\",\"en\":\"C\"}} -> null",
                        "question fresh  ADDED null -> {\"code\":\"fresh\",\"type\":\"number\",\"text\":{\"th\":\"ง\",\"en\":\"D\"}}",
                        "node policy weight CHANGED 1 -> 2",
                        "node policy indicator/rule CHANGED \"points\" -> \"share\"",
                        "node policy indicator/question CHANGED \"plan\" -> \"strategy\"",
                        "node policy parent CHANGED \"index\" -> \"group\"",
                        "node group  ADDED null -> {\"code\":\"group\",\"parent\":\"index\"}",
                        "band A from CHANGED 0.75 -> 0.8",
                        "scoring  missing CHANGED \"drop\" -> \"zero\"");
        assertThat(Comparison.changes(LATER, LATER, new Crosswalk(LATER, LATER, null)))
                .isEmpty();
    }

    @Test
    void thatABodyMayAskItNotToApplyMakesNoOtherQuestion() {
        JsonNode none = json("{\"type\": \"yesNo\"}");
        JsonNode exempt = json("{\"type\": \"yesNo\", \"answers\": {\"notApplicable\": true}}");
        JsonNode both = json("{\"type\": \"yesNo\", \"answers\": {\"notApplicable\": true, \"unknown\": true}}");

        assertThat(Definition.same(none, exempt)).isTrue();
        assertThat(Definition.same(exempt, both)).isFalse();
    }

    @Test
    void answersCarryAsTheCrosswalkSaysAndWhereOneQuestionAsksTheSame() {
        assertThat(answers(crosswalk(
                        new Crossing("plan", "strategy", Relation.WIDENED, true),
                        new Crossing("grade", "grade", Relation.NARROWED, true),
                        new Crossing("old", null, Relation.DROPPED, false),
                        new Crossing(null, "fresh", Relation.NEW, false))))
                .containsExactly(
                        "plan strategy WIDENED true []",
                        "grade grade NARROWED true [b]",
                        "old null DROPPED false []",
                        "null fresh NEW false []");
        assertThat(answers(null))
                .containsExactly(
                        "null strategy NEW false []",
                        "grade grade null false []",
                        "null fresh NEW false []",
                        "plan null DROPPED false []",
                        "old null DROPPED false []");
        assertThat(new Crosswalk(LATER, LATER, null).answers()).allMatch(AnswerCarry::carries);
    }

    @Test
    void whatBecameOneOrIsOfAnotherKindCarriesNothing() {
        assertThat(answers(crosswalk(
                        new Crossing("plan", "strategy", Relation.MERGED, false),
                        new Crossing("old", "strategy", Relation.MERGED, false),
                        new Crossing("grade", "fresh", Relation.SAME, true))))
                .contains(
                        "plan strategy MERGED false []",
                        "old strategy MERGED false []",
                        "grade fresh SAME false [a, b]");
    }
}
