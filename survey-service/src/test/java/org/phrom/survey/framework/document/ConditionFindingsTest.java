package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.json.JsonText;
import org.phrom.survey.framework.domain.FrameworkDocument;

class ConditionFindingsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(json));
    private final ObjectNode document = (ObjectNode) read("""
            {"framework": "hanging", "version": "1", "title": {"th": "ก", "en": "A"},
             "organisationTypes": ["province", "municipality"],
             "questions": [
               {"code": "plan", "type": "yesNo", "required": true},
               {"code": "level", "type": "singleChoice", "options": [
                 {"code": "0", "text": {"th": "ก", "en": "A"}}, {"code": "1", "text": {"th": "ก", "en": "A"}}]},
               {"code": "people", "type": "number"},
               {"code": "roads", "type": "number", "appliesTo": ["municipality"]}],
             "tree": {"code": "index", "children": [
               {"code": "a", "indicator": {"rule": "value", "question": "people"}}]},
             "scoring": {}}""");

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private ConditionFindingsTest with(String question) {
        ((ArrayNode) document.get("questions")).add(read(question));
        return this;
    }

    private String text() {
        document.get("questions").forEach(question -> words((ObjectNode) question, "text"));
        words((ObjectNode) document.at("/tree"), "name");
        words((ObjectNode) document.at("/tree/children/0"), "name");
        return document.toString();
    }

    private void words(ObjectNode node, String field) {
        node.set(field, read("{\"th\": \"ก\", \"en\": \"A\"}"));
    }

    private List<String> found() {
        return documents.findings(text()).stream()
                .map(finding -> finding.pointer() + " " + finding.code())
                .toList();
    }

    @Test
    void whatHangsOnTheOrderInWhichOptionsWereChosenIsFound() {
        with("""
                {"code": "channels", "type": "multiChoice", "constraints": [
                  {"expect": "value != ['web', 'app']", "message": {"th": "ก", "en": "A"}},
                  {"expect": "value == ['web'] || size(value) == 2 && 'web' in value && 'app' in value",
                   "message": {"th": "ก", "en": "A"}}],
                 "options": [
                 {"code": "web", "text": {"th": "ก", "en": "A"}}, {"code": "app", "text": {"th": "ก", "en": "A"}}]}""")
                .with(
                        "{\"code\": \"why\", \"type\": \"text\", \"visibleWhen\": \"answers.channels == ['web', 'app']\"}")
                .with("{\"code\": \"who\", \"type\": \"text\", \"visibleWhen\": \"['app'] == answers.channels\"}");
        ((ObjectNode) document.at("/tree/children/0")).set("indicator", read("""
                {"rule": "table", "rows": [
                  {"when": "!(answers.channels == ['web', 'app'])", "value": 2}, {"when": "true", "value": 0}]}"""));

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "/questions/4/constraints/0/expect choices-compared-in-order",
                        "/questions/5/visibleWhen choices-compared-in-order",
                        "/tree/children/0/indicator/rows/0/when choices-compared-in-order");
    }

    @Test
    void whatIsWrongInARowOfADecisionTableIsToldAsInAllConditions() {
        ((ObjectNode) document.at("/tree/children/0")).set("indicator", read("""
                {"rule": "table", "rows": [
                  {"when": "status.plan == 'answered' && answers.people > 3", "value": 2},
                  {"when": "answers.nothing > 3", "value": 0}]}"""));

        assertThat(documents.findings(text()))
                .extracting(finding -> finding.pointer() + " " + finding.code() + " "
                        + finding.message().en())
                .containsExactly("/tree/children/0/indicator/rows/1/when condition-name-unknown"
                        + " At character 9: There is nothing called answers.nothing");
    }

    @Test
    void aFrameworkWithConditionsIsReadWithThem() {
        with("{\"code\": \"cost\", \"type\": \"number\", \"visibleWhen\": \"answers.plan == 'yes'\","
                + " \"required\": \"answers.people > 10\", \"constraints\": [{\"expect\": \"value <= answers.people\","
                + " \"message\": {\"th\": \"มากไป\", \"en\": \"Too much\"}, \"severity\": \"warning\"}]}");

        assertThat(found()).isEmpty();
        FrameworkDocument read = documents.read(text());
        assertThat(read.question("cost").conditions()).satisfies(conditions -> {
            assertThat(conditions.visibleWhen()).hasToString("answers.plan == 'yes'");
            assertThat(conditions.requiredWhen()).hasToString("answers.people > 10");
            assertThat(conditions.constraints()).singleElement().satisfies(constraint -> {
                assertThat(constraint.expect()).hasToString("value <= answers.people");
                assertThat(constraint.message().en()).isEqualTo("Too much");
                assertThat(constraint.warning()).isTrue();
            });
        });
        assertThat(read.question("cost").required()).isFalse();
        assertThat(read.question("plan").conditions().decideWhatIsAsked()).isFalse();
    }

    @Test
    void faultsOfAllConditionsAreToldAtOnceWhereTheyStand() {
        with("{\"code\": \"a\", \"type\": \"number\", \"visibleWhen\": \"answers.plan ==\","
                + " \"required\": \"answers.nothing > 1 || answers.plan == 'maybe'\"}");
        with("{\"code\": \"b\", \"type\": \"text\", \"visibleWhen\": \"value == 'x'\", \"constraints\": ["
                + "{\"expect\": \"value > 1\", \"message\": {\"th\": \"ก\", \"en\": \"A\"}},"
                + "{\"expect\": \"size(value) > 1\", \"message\": {\"th\": \"ก\", \"en\": \"A\"}}]}");

        assertThat(found())
                .containsExactly(
                        "/questions/4/visibleWhen condition-syntax",
                        "/questions/4/required condition-name-unknown",
                        "/questions/4/required condition-value-impossible",
                        "/questions/5/visibleWhen condition-name-unknown",
                        "/questions/5/constraints/0/expect condition-type-mismatch");
    }

    @Test
    void questionsThatHangOnThemselvesAreFound() {
        with("{\"code\": \"a\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.c == 'yes'\"}");
        with(
                "{\"code\": \"b\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.a == 'yes' && answers.plan == 'yes'\"}");
        with("{\"code\": \"c\", \"type\": \"yesNo\", \"visibleWhen\": \"status.b == 'answered'\"}");
        with("{\"code\": \"behind\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.c == 'yes'\"}");
        with("{\"code\": \"self\", \"type\": \"yesNo\", \"visibleWhen\": \"!has(answers.self)\"}");
        with(
                "{\"code\": \"fine\", \"type\": \"yesNo\", \"required\": \"answers.fine == 'no' || answers.behind == 'no'\"}");

        assertThat(found())
                .contains(
                        "/questions/4/visibleWhen condition-cycle",
                        "/questions/5/visibleWhen condition-cycle",
                        "/questions/6/visibleWhen condition-cycle",
                        "/questions/8/visibleWhen condition-cycle")
                .noneMatch(finding -> finding.startsWith("/questions/7/") || finding.startsWith("/questions/9/"));
    }

    @Test
    void aChainOfQuestionsIsNoLongerThanFifty() {
        with("{\"code\": \"q0\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.plan == 'yes'\"}");
        for (int i = 1; i <= 60; i++) {
            with("{\"code\": \"q" + i + "\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.q" + (i - 1)
                    + " == 'yes'\"}");
        }

        assertThat(found()).containsExactly("/questions/54/visibleWhen condition-chain-too-long");
    }

    @Test
    void aQuestionThatCanNeverBeShownIsFound() {
        with("{\"code\": \"a\", \"type\": \"yesNo\", \"visibleWhen\": \"1 > 2\"}");
        with(
                "{\"code\": \"b\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.plan == 'yes' && answers.level == '1'\"}");
        with("{\"code\": \"c\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.b == 'yes' && answers.plan == 'no'\"}");
        with("{\"code\": \"d\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.people > 1 && answers.plan == 'no'"
                + " && answers.plan == 'yes'\"}");
        with("{\"code\": \"e\", \"type\": \"yesNo\", \"appliesTo\": [\"province\"],"
                + " \"visibleWhen\": \"organisation.type == 'municipality'\"}");
        with(
                "{\"code\": \"f\", \"type\": \"yesNo\", \"appliesTo\": [\"province\"], \"visibleWhen\": \"answers.roads > 1\"}");
        with("{\"code\": \"g\", \"type\": \"yesNo\","
                + " \"visibleWhen\": \"status.plan == 'answered' && !has(answers.plan)\"}");
        with(
                "{\"code\": \"h\", \"type\": \"yesNo\", \"visibleWhen\": \"has(answers.people) && !has(answers.people)\"}");

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "/questions/4/visibleWhen question-unreachable",
                        "/questions/6/visibleWhen question-unreachable",
                        "/questions/7/visibleWhen question-unreachable",
                        "/questions/8/visibleWhen question-unreachable",
                        "/questions/9/visibleWhen never-asked-together",
                        "/questions/9/visibleWhen question-unreachable",
                        "/questions/10/visibleWhen question-unreachable",
                        "/questions/11/visibleWhen question-unreachable");
    }

    @Test
    void numbersThatThereAreNotAreFound() {
        with("{\"code\": \"share\", \"type\": \"percent\", \"decimals\": 1}");
        with("{\"code\": \"a\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.people > 5 && answers.people < 3\"}");
        with("{\"code\": \"b\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.share > 100\"}");
        with("{\"code\": \"c\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.share > 99.9 && 100 !="
                + " answers.share\"}");
        with("{\"code\": \"d\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.people in [-1, 2] && answers.people"
                + " >= 3\"}");

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "/questions/5/visibleWhen question-unreachable",
                        "/questions/6/visibleWhen question-unreachable",
                        "/questions/7/visibleWhen question-unreachable",
                        "/questions/8/visibleWhen question-unreachable");
    }

    @Test
    void numbersThatThereAreAreNotFound() {
        with("{\"code\": \"share\", \"type\": \"percent\", \"decimals\": 1}");
        with("{\"code\": \"a\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.people > 5 && answers.people < 6\"}");
        with("{\"code\": \"b\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.share >= 100\"}");
        with("{\"code\": \"c\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.share > 99.8 && answers.share <"
                + " 100\"}");
        with("{\"code\": \"d\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.people > 5 && answers.people - 4 <"
                + " 3\"}");
        with("{\"code\": \"e\", \"type\": \"number\", \"constraints\": [{\"expect\": \"value > 5 && value <="
                + " answers.people\", \"message\": {\"th\": \"ก\", \"en\": \"A\"}}]}");

        assertThat(found()).isEmpty();
    }

    @Test
    void whatContradictsAConditionFurtherUpIsFound() {
        with("{\"code\": \"a\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.plan == 'yes' && answers.people >"
                + " 10\"}");
        with("{\"code\": \"b\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.a == 'yes'\"}");
        with("{\"code\": \"c\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.b == 'no'\"}");
        with("{\"code\": \"d\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.c == 'yes' && answers.plan == 'no'\"}");
        with("{\"code\": \"e\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.c == 'yes' && answers.people <= 10\"}");
        with("{\"code\": \"f\", \"type\": \"yesNo\", \"visibleWhen\": \"answers.c == 'yes' && answers.people <= 11\"}");

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "/questions/7/visibleWhen question-unreachable",
                        "/questions/8/visibleWhen question-unreachable");
    }

    @Test
    void aConstraintThatNoAnswerKeepsIsFound() {
        with(
                "{\"code\": \"a\", \"type\": \"yesNo\", \"constraints\": [{\"expect\": \"value == 'yes' && value == 'no'\","
                        + " \"message\": {\"th\": \"ก\", \"en\": \"A\"}}], \"required\": \"answers.plan == 'yes' && answers.plan == 'no'\"}");

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "/questions/4/constraints/0/expect condition-holds-never",
                        "/questions/4/required condition-holds-never");
    }

    @Test
    void allConditionsTogetherHaveABound() {
        document.set("rosters", read("{\"things\": {\"open\": true, \"max\": 1000}}"));
        with("{\"code\": \"size\", \"type\": \"number\", \"roster\": \"things\"}");
        for (int i = 0; i < 1_800; i++) {
            with("{\"code\": \"q" + i + "\", \"type\": \"number\", \"visibleWhen\":"
                    + " \"answers.size.all(s, s > 1 && s < 2 || s == 3)\"}");
        }

        assertThat(found()).containsExactly("/questions/1669/visibleWhen conditions-too-costly");
    }

    @Test
    void aConditionCostsAsMuchAsItIsAskedAboutItems() {
        document.set("rosters", read("{\"things\": {\"open\": true, \"max\": 1000}}"));
        with("{\"code\": \"size\", \"type\": \"number\", \"roster\": \"things\"}");
        with("{\"code\": \"own\", \"type\": \"number\", \"roster\": \"things\","
                + " \"visibleWhen\": \"answers.size > 1 || size(items.things) > 5\"}");
        with(
                "{\"code\": \"all\", \"type\": \"number\", \"roster\": \"things\","
                        + " \"visibleWhen\": \"items.things.all(t, t != 'a' && t != 'b' && t != 'c' && t != 'd' && t != 'e' && t != 'f' && t != 'g' && t != 'h')\"}");

        assertThat(found()).containsExactly("/questions/6/visibleWhen conditions-too-costly");
    }

    // time of the thread, so that other work on the machine does not count
    @Test
    void asManyConditionsAsADocumentHoldsAreJudgedInTwoSeconds() {
        String before = "plan";
        for (int i = 0; i < 1_400; i++) {
            String code = "q" + i;
            with("{\"code\": \"" + code + "\", \"type\": \"yesNo\", \"visibleWhen\": \"answers." + before
                    + " == 'yes' || status.level == 'unknown'\", \"required\": \"has(answers.people)"
                    + " && answers.people > " + i + "\", \"constraints\": [{\"expect\": \"value == 'yes' || answers."
                    + before + " != 'no'\", \"message\": {\"th\": \"ก\", \"en\": \"A\"}}]}");
            before = i % 40 == 39 ? "plan" : code;
        }
        String text = text();
        documents.findings(text);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();

        assertThat(documents.findings(text)).isEmpty();

        assertThat(threads.getCurrentThreadCpuTime() - from).isLessThan(2_000_000_000L);
    }
}
