package org.phrom.survey.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.assessment.domain.HandIn;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Node;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;
import org.phrom.survey.framework.domain.Roster;
import org.phrom.survey.framework.domain.Taxonomies;
import org.phrom.survey.outgoing.AssessmentEvents.HandedIn;
import org.phrom.survey.outgoing.AssessmentEvents.Standing;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.questionnaire.domain.Questionnaire;
import org.phrom.survey.round.domain.Participant;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.Selection;
import org.phrom.survey.round.domain.Stage;

/** The largest framework has 5,000 questions; a body may answer as much about many things. */
@QuarkusTest
class LargestAnswersTest {

    private static final Text NAME = new Text("ทดสอบ", "Test");

    @Inject
    AssessmentEvents events;

    @ParameterizedTest
    @CsvSource({"25, 200, false", "5000, 1, false", "25, 200, true", "17, 1000, true"})
    void thousandsOfAnswersAboutItemsAreOneEventBelowTheLimitAndNotLargerThanReckoned(
            int questions, int items, boolean observed) {
        UUID id = UUID.randomUUID();
        Map<AnswerKey, Answer> all = new HashMap<>();
        for (int item = 0; item < items; item++) {
            String about = item(item, observed);
            for (int question = 0; question < questions; question++) {
                all.put(new AnswerKey("question-" + question, about), answer(question, item));
            }
            if (observed) {
                AnswerValue url = new AnswerValue.Text("https://www.example.go.th/service/" + item);
                all.put(
                        AnswerKey.entry("services", about),
                        new Answer(AnswerStatus.ANSWERED, new AnswerValue.Members(Map.of("url", url)), 1));
            }
        }
        Form form = form(questions, items, observed);
        Answers answers = new Answers(all);
        Assessment assessment = new Assessment(
                id,
                "round-1",
                new Participant("TH-50", NAME, "province", List.of("TH")),
                AssessmentState.SUBMITTED,
                form.extent(answers),
                Map.of(Layer.SELF, new HandIn(7, Instant.EPOCH)),
                Instant.EPOCH,
                7);
        RoundPlan plan = plan();

        QuarkusTransaction.requiringNew()
                .run(() -> events.changed(
                        new Standing(assessment, plan), new HandedIn(assessment, plan, form, Layer.SELF, answers)));

        ConsumerRecord<String, String> told = told(id + "/self");
        Contracts.assertValid(Path.of("contracts/events/answers-changed.v1/schema.json"), told.value());
        int bytes = told.value().getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isLessThan(BodySize.MOST);
        assertThat(bytes).isLessThanOrEqualTo(answers.bytes() + form.bytes());
        Map<String, Map<String, Map<String, Object>>> read =
                JsonPath.from(told.value()).get("answers");
        assertThat(read.values().stream()
                        .mapToInt(byItem -> byItem.get("items").size())
                        .sum())
                .isEqualTo(questions * items);
        assertThat(form.told(answers)).isEqualTo(answers);
        assertThat(read.get("question-3").get("items").get(item(items - 1, observed)))
                .isEqualTo(Map.of("status", "answered", "value", "https://www.example.go.th/service/" + (items - 1)));
    }

    private static String item(int number, boolean observed) {
        return observed ? "service-" + number / 50 + "/" + number % 50 : "service-" + number;
    }

    private static Form form(int questions, int items, boolean observed) {
        Map<String, Question> asked = new LinkedHashMap<>();
        for (int question = 0; question < questions; question++) {
            String code = "question-" + question;
            asked.put(code, question(code, new Question.About("services", observed)));
        }
        Map<String, Roster.Item> services = new LinkedHashMap<>();
        for (int item = 0; item < items; item++) {
            services.put("service-" + item, new Roster.Item("service-" + item, NAME, Map.of()));
        }
        Roster.Entries observations = new Roster.Entries(50, Map.of("url", question("url", null)));
        return new Questionnaire(new FrameworkDocument(
                        "f",
                        "1",
                        NAME,
                        List.of(),
                        Map.of(
                                "services",
                                new Roster("services", NAME, services, Roster.Entries.NONE, observations, false)),
                        asked,
                        new Node("i", NAME, BigDecimal.ONE, null, List.of()),
                        List.of(),
                        null,
                        Taxonomies.NONE,
                        List.of()))
                .form("province");
    }

    private static Question question(String code, Question.@Nullable About about) {
        return new Question(
                code,
                NAME,
                null,
                QuestionType.TEXT,
                List.of(),
                false,
                Question.Limits.NONE,
                null,
                Set.of(),
                Set.of(),
                about);
    }

    private static Answer answer(int question, int item) {
        AnswerValue value = question % 5 == 3
                ? new AnswerValue.Text("https://www.example.go.th/service/" + item)
                : new AnswerValue.Number(BigDecimal.valueOf((question + item) % 101));
        return new Answer(AnswerStatus.ANSWERED, value, 1);
    }

    private static ConsumerRecord<String, String> told(String key) {
        return Topics.await(AssessmentEvents.TOPIC, records -> records.stream()
                        .anyMatch(record -> key.equals(record.key())))
                .stream()
                .filter(record -> key.equals(record.key()))
                .findFirst()
                .orElseThrow();
    }

    private static RoundPlan plan() {
        return new RoundPlan(
                NAME,
                "f",
                "1",
                LocalDate.EPOCH,
                Stage.answeringOnly(null),
                new Selection(List.of("province"), List.of(), List.of()));
    }
}
