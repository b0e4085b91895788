package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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

    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(new ObjectMapper()));

    @TestFactory
    Stream<DynamicTest> aFormIsDecidedAsItSays() {
        return FormVectors.forms().stream().flatMap(form -> stream(form.get("cases"))
                .map(one ->
                        DynamicTest.dynamicTest(form.get("name").asText() + " " + one, () -> assertHolds(form, one))));
    }

    private void assertHolds(JsonNode vector, JsonNode one) {
        String document = FormVectors.document(vector).toString();
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
        said(given.path("answers"), questions, answers, value -> answer(value(value)));
        said(given.path("status"), questions, answers, FormVectorsTest::status);
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

    private static void said(
            JsonNode given, JsonNode questions, Map<AnswerKey, Answer> answers, Function<JsonNode, Answer> read) {
        given.properties().forEach(said -> {
            boolean byItem = stream(questions)
                    .anyMatch(question -> question.has("roster")
                            && question.get("code").asText().equals(said.getKey()));
            if (byItem) {
                said.getValue()
                        .properties()
                        .forEach(item ->
                                answers.put(new AnswerKey(said.getKey(), item.getKey()), read.apply(item.getValue())));
            } else {
                answers.put(AnswerKey.of(said.getKey()), read.apply(said.getValue()));
            }
        });
    }

    private static Answer status(JsonNode status) {
        return new Answer(AnswerStatus.of(status.asText()).orElseThrow(), null, 1);
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
        if (value.isArray()) {
            return new AnswerValue.Choices(stream(value).map(JsonNode::asText).toList());
        }
        return value.isNumber() ? new AnswerValue.Number(value.decimalValue()) : new AnswerValue.Text(value.asText());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
