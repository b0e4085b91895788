package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phrom.kit.json.JsonText;
import org.phrom.survey.framework.domain.Crossing;
import org.phrom.survey.framework.domain.Derivation;
import org.phrom.survey.framework.domain.Relation;

class CrosswalkTest {

    private final ObjectMapper json = new ObjectMapper();
    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(json));
    private final ObjectNode earlier = version("1");
    private final ObjectNode later = version("2");
    private boolean stays = true;

    private ObjectNode version(String version) {
        ObjectNode document = read("""
                {"framework": "readiness", "title": {"th": "ก", "en": "A"}, "organisationTypes": ["province"],
                 "optionSets": {"grades": [
                   {"code": "a", "text": {"th": "ก", "en": "A"}, "points": 1},
                   {"code": "b", "text": {"th": "ข", "en": "B"}, "points": 0}]},
                 "questions": [],
                 "tree": {"code": "index", "name": {"th": "ก", "en": "A"}, "children": [
                   {"code": "policy", "name": {"th": "ก", "en": "A"}, "indicator": {"rule": "points", "question": "plan"}}]}}
                """);
        document.put("version", version);
        question(document, "plan", "yesNo");
        question(document, "grade", "singleChoice").put("options", "grades");
        question(document, "budget", "number").put("min", 1);
        return document;
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ObjectNode question(ObjectNode document, String code, String type) {
        ObjectNode question = ((ArrayNode) document.get("questions")).addObject();
        question.put("code", code).put("type", type);
        question.putObject("text").put("th", "ก").put("en", "A");
        return question;
    }

    private ObjectNode asked(int index) {
        return (ObjectNode) later.at("/questions/" + index);
    }

    private List<String> found(String... rows) {
        later.putObject("derivedFrom").put("version", "1").putArray("crosswalk").addAll((ArrayNode)
                readArray(String.join(",", rows)));
        return findings();
    }

    private ArrayNode readArray(String rows) {
        try {
            return (ArrayNode) json.readTree("[" + rows + "]");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> findings() {
        return documents
                .findings(
                        later.toString(),
                        later,
                        version -> version.equals("1")
                                ? Optional.of(new OtherVersion(earlier.toString(), stays))
                                : Optional.empty(),
                        List.of())
                .stream()
                .map(finding -> finding.pointer() + " " + finding.code())
                .toList();
    }

    private static String row(String relation, String from, String to) {
        return "{\"relation\": \"" + relation + "\""
                + (from == null ? "" : ", \"from\": \"" + from + "\"")
                + (to == null ? "" : ", \"to\": \"" + to + "\"") + "}";
    }

    @Test
    void questionsOfOneCodeAndDefinitionAreTheSameWithoutBeingNamed() {
        asked(0).put("required", true).putObject("help").put("th", "ข").put("en", "B");
        asked(2).put("min", 1.0);
        ((ObjectNode) later.at("/optionSets/grades/0")).put("points", 5);

        assertThat(found()).isEmpty();
    }

    @Test
    void whatWasAskedAndWhatIsAskedIsPassedOverByNoCrosswalk() {
        ((ArrayNode) later.get("questions")).remove(2);
        question(later, "money", "number");
        asked(0).putObject("text").put("th", "ก").put("en", "Another");

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "/questions/0/code question-not-covered",
                        "/questions/2/code question-not-covered",
                        "/derivedFrom/crosswalk earlier-question-not-covered");
        assertThat(found(row("widened", "plan", "plan"), row("same", "budget", "money")))
                .isEmpty();
        assertThat(found(row("widened", "plan", "plan"), row("dropped", "budget", null), row("new", null, "money")))
                .isEmpty();
    }

    @Test
    void aChangedOptionOfASharedSetChangesItsQuestions() {
        ((ObjectNode) later.at("/optionSets/grades/1")).put("code", "c");

        assertThat(found()).containsExactly("/questions/1/code question-not-covered");
    }

    @Test
    void eachRelationHasItsEnds() {
        assertThat(found(
                        row("new", "plan", "plan"),
                        row("dropped", "grade", "grade"),
                        row("same", "budget", null),
                        row("same", "nothing", "nobody")))
                .contains(
                        "/derivedFrom/crosswalk/0/from field-not-allowed-here",
                        "/derivedFrom/crosswalk/1/to field-not-allowed-here",
                        "/derivedFrom/crosswalk/2/to field-missing",
                        "/derivedFrom/crosswalk/3/from code-unknown",
                        "/derivedFrom/crosswalk/3/to code-unknown");
    }

    @Test
    void aSplitHasOneFromAndManyToAndAMergerTheReverse() {
        question(later, "plan-b", "yesNo");

        assertThat(found(row("split", "plan", "plan"), row("split", "plan", "plan-b")))
                .isEmpty();
        assertThat(found(row("split", "plan", "plan"), row("new", null, "plan-b")))
                .containsExactly("/derivedFrom/crosswalk/0 split-of-one");
        assertThat(found(row("same", "plan", "plan"), row("widened", "plan", "plan-b")))
                .containsExactly("/derivedFrom/crosswalk/1/from code-repeated");
        assertThat(found(row("split", "plan", "plan-b"), row("split", "plan", "plan-b"), row("new", null, "plan")))
                .contains("/derivedFrom/crosswalk/1/from code-repeated", "/derivedFrom/crosswalk/1/to code-repeated");
        ((ArrayNode) later.get("questions")).remove(3);
        question(earlier, "plan-b", "yesNo");
        assertThat(found(row("merged", "plan", "plan"), row("merged", "plan-b", "plan")))
                .isEmpty();
        assertThat(found(row("merged", "plan", "plan"), row("dropped", "plan-b", null)))
                .containsExactly("/derivedFrom/crosswalk/0 merged-of-one");
    }

    @Test
    void answersCarryOnlyWhereTheyCanAnswer() {
        String merged = "{\"relation\": \"merged\", \"from\": \"plan\", \"to\": \"plan\", \"carryAnswers\": true}";
        asked(2).put("type", "text").remove("min");

        assertThat(found(merged, row("same", "budget", "budget"), row("same", "plan", "index")))
                .contains(
                        "/derivedFrom/crosswalk/0/carryAnswers carry-not-possible",
                        "/derivedFrom/crosswalk/1/relation crosswalk-not-the-same",
                        "/derivedFrom/crosswalk/2/to crosswalk-kinds-differ");
        assertThat(found(row("widened", "budget", "budget"))).isEmpty();
        String carried =
                "{\"relation\": \"widened\", \"from\": \"budget\", \"to\": \"budget\", \"carryAnswers\": true}";
        assertThat(found(carried)).containsExactly("/derivedFrom/crosswalk/0/carryAnswers carry-does-not-fit");
    }

    @Test
    void noIndicatorOfEitherVersionIsPassedOver() {
        ((ObjectNode) later.at("/tree/children/0")).put("code", "strategy");

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "/tree/children/0/code node-not-covered", "/derivedFrom/crosswalk earlier-node-not-covered");
        assertThat(found(row("new", null, "strategy")))
                .containsExactly("/derivedFrom/crosswalk earlier-node-not-covered");
        assertThat(found(row("narrowed", "policy", "strategy"))).isEmpty();
        assertThat(found(row("dropped", "policy", null), row("new", null, "strategy")))
                .isEmpty();
    }

    @Test
    void anIndicatorAndAGroupAreNeverTheSame() {
        ObjectNode group = (ObjectNode) later.at("/tree/children/0");
        ObjectNode leaf = group.deepCopy().put("code", "strategy");
        group.remove("indicator");
        group.putArray("children").add(leaf);

        assertThat(found(row("new", null, "strategy")))
                .containsExactly("/derivedFrom/crosswalk earlier-node-not-covered");
        assertThat(found(row("same", "policy", "policy"), row("new", null, "strategy")))
                .containsExactly("/derivedFrom/crosswalk/0/relation crosswalk-not-the-same");
        assertThat(found(row("same", "policy", "strategy"), row("new", null, "policy")))
                .isEmpty();
    }

    @Test
    void anAnswerInAnotherUnitIsNoAnswer() {
        ((ObjectNode) earlier.at("/questions/2"))
                .putObject("unit")
                .put("th", "บาท")
                .put("en", "baht");
        asked(2).putObject("unit").put("th", "ล้านบาท").put("en", "million baht");
        String widened = row("widened", "budget", "budget");
        String carrying = widened.replace("}", ", \"carryAnswers\": true}");

        assertThat(found(carrying)).containsExactly("/derivedFrom/crosswalk/0/carryAnswers carry-does-not-fit");
        assertThat(found(widened)).isEmpty();
        asked(2).putObject("unit").put("th", "บาท").put("en", "Thai baht");
        assertThat(found(carrying))
                .as("a unit that is worded otherwise in one language")
                .isEmpty();
        asked(2).remove("unit");
        assertThat(found(carrying)).as("a unit that is not named any more").isEmpty();
    }

    @Test
    void nodesHaveRowsToo() {
        assertThat(found(row("widened", "policy", "policy"), row("new", null, "index")))
                .isEmpty();
    }

    @Test
    void aVersionThatIsNotHereIsFoundAndNotHeldAgainstTheCrosswalk() {
        later.putObject("derivedFrom")
                .put("version", "0")
                .putArray("crosswalk")
                .addAll(readArray(row("same", "unheard-of", "nobody")));
        assertThat(findings())
                .containsExactly("/derivedFrom/version version-unknown", "/derivedFrom/crosswalk/0/to code-unknown");

        later.putObject("derivedFrom").put("version", "0");
        assertThat(findings()).containsExactly("/derivedFrom/version version-unknown");

        later.putObject("derivedFrom").put("version", "2");
        assertThat(findings()).containsExactly("/derivedFrom/version derived-from-itself");
    }

    @Test
    void aDraftThatMayGoIsNoVersionToDeriveFromAndItsCrosswalkIsJudgedAllTheSame() {
        stays = false;

        assertThat(found(row("widened", "policy", "nothing")))
                .contains("/derivedFrom/version version-in-draft", "/derivedFrom/crosswalk/0/to code-unknown");
    }

    private static final String[] SAME = {
        row("same", "grade", "grade"), row("same", "plan", "plan"), row("same", "budget", "budget")
    };
    private static final String NOT_THE_SAME = "/derivedFrom/crosswalk/0/relation crosswalk-not-the-same";

    @Test
    void whatSaysTheSameIsWordedAnewAtMost() {
        asked(0).putObject("text").put("th", "ก").put("en", "Another");
        asked(2).put("min", 0);
        ((ObjectNode) later.at("/optionSets/grades/0"))
                .putObject("text")
                .put("th", "ค")
                .put("en", "C");

        assertThat(found(SAME)).isEmpty();
    }

    @Test
    void aQuestionWithFewerOrMoreOptionsThanBeforeIsNotTheSame() {
        ArrayNode grades = (ArrayNode) later.at("/optionSets/grades");
        ((ObjectNode) grades.get(1)).put("obsolete", true);
        assertThat(found(SAME)).containsExactly(NOT_THE_SAME);
        assertThat(found(row("narrowed", "grade", "grade"))).isEmpty();

        ((ObjectNode) earlier.at("/optionSets/grades/1")).put("obsolete", true);
        assertThat(found(SAME)).isEmpty();
        grades.remove(1);
        assertThat(found(SAME)).isEmpty();

        grades.addObject()
                .put("code", "c")
                .put("points", 0)
                .putObject("text")
                .put("th", "ค")
                .put("en", "C");
        assertThat(found(SAME)).containsExactly(NOT_THE_SAME);
        assertThat(found(row("widened", "grade", "grade"))).isEmpty();
    }

    @Test
    void aQuestionOfAnotherTypeOrAboutAnotherThingOrWithOtherCellsIsNotTheSame() {
        earlier.putObject("rosters")
                .putObject("units")
                .putArray("items")
                .addObject()
                .put("code", "u");
        ((ObjectNode) earlier.at("/questions/0")).put("roster", "units");
        asked(2).put("type", "text").remove("min");
        ObjectNode staff = question(earlier, "staff", "table");
        staff.putArray("rows").addObject().put("code", "r");
        staff.putArray("columns").addObject().put("code", "c").put("type", "number");
        ((ArrayNode) later.get("questions")).add(staff.deepCopy());
        ((ObjectNode) later.at("/questions/3/columns/0")).put("type", "text");

        assertThat(found(row("same", "plan", "plan"), row("same", "budget", "budget"), row("same", "staff", "staff")))
                .contains(
                        NOT_THE_SAME,
                        "/derivedFrom/crosswalk/1/relation crosswalk-not-the-same",
                        "/derivedFrom/crosswalk/2/relation crosswalk-not-the-same");
    }

    @Test
    void aColumnWhoseOptionsAreWrittenAsASetOffersTheSame() {
        for (ObjectNode document : List.of(earlier, later)) {
            ObjectNode staff = question(document, "staff", "table");
            staff.putArray("rows").addObject().put("code", "r");
            staff.putArray("columns").addObject().put("code", "c").put("type", "singleChoice");
        }
        ((ObjectNode) earlier.at("/questions/3/columns/0"))
                .set("options", earlier.at("/optionSets/grades").deepCopy());
        ((ObjectNode) later.at("/questions/3/columns/0")).put("options", "grades");
        assertThat(found(row("same", "staff", "staff")))
                .noneMatch(finding -> finding.endsWith("crosswalk-not-the-same"));

        ((ObjectNode) later.at("/optionSets/grades/1")).put("code", "c");
        assertThat(found(row("same", "staff", "staff")))
                .contains("/derivedFrom/crosswalk/0/relation crosswalk-not-the-same");
    }

    @Test
    void theDomainKnowsWhatAVersionWasMadeFrom() {
        assertThat(documents.read(later.toString()).derivedFrom()).isNull();

        found(row("same", "plan", "plan"), row("dropped", "grade", null));

        assertThat(documents.read(later.toString()).derivedFrom())
                .isEqualTo(new Derivation(
                        "1",
                        List.of(
                                new Crossing("plan", "plan", Relation.SAME, true),
                                new Crossing("grade", null, Relation.DROPPED, false))));
    }
}
