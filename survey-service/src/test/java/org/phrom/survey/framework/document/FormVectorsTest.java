package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.phrom.kit.json.JsonText;
import org.phrom.survey.framework.domain.Conditions.Constraint;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Asked;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Questionnaire;

/** The forms that other implementations decide too. */
class FormVectorsTest {

    private static final Path FORMS = Path.of("contracts/conditions/forms.json");

    private final ObjectMapper json = new ObjectMapper();
    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(json));

    @TestFactory
    Stream<DynamicTest> aFormIsDecidedAsItSays() throws IOException {
        return stream(json.readTree(FORMS.toFile()).get("forms")).flatMap(form -> stream(form.get("cases"))
                .map(one ->
                        DynamicTest.dynamicTest(form.get("name").asText() + " " + one, () -> assertHolds(form, one))));
    }

    private void assertHolds(JsonNode vector, JsonNode one) {
        String document = document(vector).toString();
        assertThat(documents.findings(document)).isEmpty();
        Form form = new Questionnaire(documents.read(document))
                .form(vector.get("organisation").asText());
        Map<String, String> decided = new TreeMap<>();
        form.asked(answers(one.get("given"), vector.get("questions")))
                .forEach((key, asked) ->
                        decided.put(key.question() + " " + key.item(), state(asked, form.question(key.question()))));

        assertThat(decided).isEqualTo(expected(one.get("expected")));
    }

    private static Map<String, String> expected(JsonNode states) {
        Map<String, String> expected = new TreeMap<>();
        states.fields().forEachRemaining(question -> {
            if (question.getValue().isTextual()) {
                expected.put(question.getKey() + " ", question.getValue().asText());
            }
            question.getValue()
                    .fields()
                    .forEachRemaining(item -> expected.put(
                            question.getKey() + " " + item.getKey(),
                            item.getValue().asText()));
        });
        return expected;
    }

    private static String state(Asked asked, Question question) {
        if (!asked.shown()) {
            return asked.answer().status() == AnswerStatus.NOT_APPLICABLE ? "hidden" : "open";
        }
        String state = asked.required() ? "required" : "shown";
        String broken = asked.broken().stream()
                .map((Constraint constraint) ->
                        Integer.toString(question.conditions().constraints().indexOf(constraint)))
                .collect(Collectors.joining(" "));
        return broken.isEmpty() ? state : state + ", breaks " + broken;
    }

    private static Answers answers(JsonNode given, JsonNode questions) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        given.path("answers").fields().forEachRemaining(said -> {
            if (stream(questions)
                    .anyMatch(question -> question.has("roster")
                            && question.get("code").asText().equals(said.getKey()))) {
                said.getValue()
                        .fields()
                        .forEachRemaining(item -> answers.put(
                                new AnswerKey(said.getKey(), item.getKey()), answer(value(item.getValue()))));
            } else {
                answers.put(AnswerKey.of(said.getKey()), answer(value(said.getValue())));
            }
        });
        given.path("rosters")
                .fields()
                .forEachRemaining(roster -> roster.getValue().fields().forEachRemaining(entry -> {
                    Map<String, AnswerValue> attributes = new HashMap<>();
                    entry.getValue()
                            .fields()
                            .forEachRemaining(one -> attributes.put(one.getKey(), value(one.getValue())));
                    answers.put(
                            AnswerKey.entry(roster.getKey(), entry.getKey()),
                            answer(new AnswerValue.Members(attributes)));
                }));
        return new Answers(answers);
    }

    private static Answer answer(AnswerValue value) {
        return new Answer(AnswerStatus.ANSWERED, value, 1);
    }

    private static AnswerValue value(JsonNode value) {
        if (value.isObject()) {
            Map<String, AnswerValue> members = new HashMap<>();
            value.fields().forEachRemaining(member -> members.put(member.getKey(), value(member.getValue())));
            return new AnswerValue.Members(members);
        }
        return value.isNumber() ? new AnswerValue.Number(value.decimalValue()) : new AnswerValue.Text(value.asText());
    }

    // with the texts that a framework needs besides
    private ObjectNode document(JsonNode form) {
        ObjectNode document =
                json.createObjectNode().put("framework", "vectors").put("version", "1");
        document.set("organisationTypes", form.get("organisationTypes"));
        document.set("questions", form.get("questions").deepCopy());
        document.get("questions").forEach(question -> {
            text(question, "text");
            question.path("constraints").forEach(constraint -> text(constraint, "message"));
            question.path("rows").forEach(row -> text(row, "text"));
            question.path("columns").forEach(column -> text(column, "text"));
        });
        if (form.has("rosters")) {
            document.set("rosters", form.get("rosters").deepCopy());
            document.get("rosters").forEach(roster -> roster.get("items").forEach(item -> text(item, "name")));
        }
        text(document, "title");
        String first = StreamSupport.stream(form.get("questions").spliterator(), false)
                .filter(question -> question.get("type").asText().equals("yesNo") && !question.has("roster"))
                .findFirst()
                .orElseThrow()
                .get("code")
                .asText();
        ObjectNode tree = document.putObject("tree").put("code", "index");
        text(tree, "name");
        ObjectNode leaf = tree.putArray("children").addObject().put("code", "leaf");
        text(leaf, "name");
        leaf.putObject("indicator").put("rule", "share").put("question", first);
        document.putObject("scoring");
        return document;
    }

    private static void text(JsonNode of, String name) {
        ((ObjectNode) of).putObject(name).put("th", "ก").put("en", "A");
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
