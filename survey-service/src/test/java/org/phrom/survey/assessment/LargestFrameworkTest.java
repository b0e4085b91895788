package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.MANAGER;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.roundOf;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Topics;
import org.phrom.survey.assessment.SurveyData.Tree;
import org.phrom.survey.framework.document.FrameworkDocuments;

/**
 * A framework as large as any that can be published: 5,000 questions, of which every other one is for another type of
 * body, so that an event of answers has the most to say beside them.
 */
@QuarkusTest
class LargestFrameworkTest {

    private static final int QUESTIONS = 5_000;
    private static final int AT_ONCE = 500;
    private static final int MOST_BYTES = BodySize.MOST;
    // as Answers and Form reckon
    private static final int AROUND_AN_ANSWER = 40 + 2;
    private static final int AROUND_A_CODE = 3;
    private static final int ENVELOPE = 1_024;
    private static final int LONGEST_CODE = 64;
    private static final Path EVENTS = Path.of("contracts/events");

    private final String framework = "fw-" + UUID.randomUUID().toString().substring(0, 8);
    private int filler = 1;

    @Test
    void itIsPublishedAnsweredToTheLastByteSubmittedAndToldWhole() {
        published();
        Tree tree = SurveyData.tree();
        String round = openRound(tree);
        String assessment = assessmentOf(round, tree.province(1));
        int own = QUESTIONS / 2;
        int room =
                MOST_BYTES - ENVELOPE - own * (AROUND_A_CODE + LONGEST_CODE) - own * (AROUND_AN_ANSWER + LONGEST_CODE);
        int each = room / own;

        for (int from = 0; from < own; from += AT_ONCE) {
            Map<String, Object> answers = new LinkedHashMap<>();
            for (int question = from; question < from + AT_ONCE; question++) {
                answers.put(code(2 * question), value("v".repeat(each), 0));
            }
            Response taken = patch(assessment, answers);
            assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        }
        int left = room - own * each;
        assertProblem(
                patch(assessment, Map.of(code(0), value("v".repeat(each + left + 1), 1))), 422, "content-too-large");
        assertThat(patch(assessment, Map.of(code(0), value("v".repeat(each + left), 1)))
                        .statusCode())
                .isEqualTo(200);
        Response submitted = submit(assessment);

        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        assertThat(submitted.jsonPath().getMap("completeness"))
                .isEqualTo(Map.of("required", own, "answered", own, "questions", own));
        String told = told("phrom.assessments", assessment + "/self").value();
        Contracts.assertValid(EVENTS.resolve("answers-changed.v1/schema.json"), told);
        assertThat(told.getBytes(StandardCharsets.UTF_8).length).isBetween(MOST_BYTES * 9 / 10, MOST_BYTES);
        JsonPath answers = JsonPath.from(told);
        assertThat(answers.getMap("answers")).hasSize(own);
        assertThat(answers.getList("notApplicable")).hasSize(own);
        assertThat(answers.getString("answers['" + code(0) + "'].value")).hasSize(each + left);
    }

    private void published() {
        filler += (FrameworkDocuments.MOST_BYTES - document().length()) / QUESTIONS;
        String path = "/v1/frameworks/" + framework + "/versions/1";
        String document = document();
        assertThat(document.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(FrameworkDocuments.MOST_BYTES - 3 * QUESTIONS, FrameworkDocuments.MOST_BYTES);
        Response draft = as("framework-author").body(document).put(path);
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        Response published = as("framework-author").header("If-Match", "\"1\"").post(path + "/publication");
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        ConsumerRecord<String, String> told = told("phrom.frameworks", framework + ":1");
        assertThat(told.value().getBytes(StandardCharsets.UTF_8).length)
                .isBetween(document.length(), BodySize.MOST_LARGE);
    }

    private String openRound(Tree tree) {
        String round = "r-" + UUID.randomUUID();
        Map<String, Object> plan = new LinkedHashMap<>(roundOf(tree, round));
        plan.put("framework", framework);
        assertThat(as(MANAGER).body(plan).post("/v1/rounds").statusCode()).isEqualTo(201);
        assertThat(move(round, "opening").statusCode()).isEqualTo(200);
        return round;
    }

    private String document() {
        String questions = IntStream.range(0, QUESTIONS)
                .mapToObj(question -> "{\"code\":\"" + code(question)
                        + "\",\"text\":{\"th\":\"A\",\"en\":\"" + "A".repeat(filler) + "\"},\"type\":\""
                        + (question == 1 ? "yesNo" : "text") + "\",\"required\":true,\"appliesTo\":[\""
                        + (question % 2 == 0 ? "province" : "district") + "\"]}")
                .collect(Collectors.joining(","));
        return "{\"framework\":\"" + framework + "\",\"version\":\"1\",\"title\":{\"th\":\"A\",\"en\":\"A\"},"
                + "\"organisationTypes\":[\"province\",\"district\"],\"questions\":[" + questions
                + "],\"tree\":{\"code\":\"index\",\"name\":{\"th\":\"A\",\"en\":\"A\"},\"children\":["
                + "{\"code\":\"i\",\"name\":{\"th\":\"A\",\"en\":\"A\"},\"indicator\":{\"rule\":\"share\",\"question\":\""
                + code(1) + "\"}}]}}";
    }

    private String code(int question) {
        return "q".repeat(LONGEST_CODE - 4) + String.format("%04d", question);
    }

    private static ConsumerRecord<String, String> told(String topic, String key) {
        return Topics.await(topic, records -> records.stream().anyMatch(record -> key.equals(record.key()))).stream()
                .filter(record -> key.equals(record.key()))
                .findFirst()
                .orElseThrow();
    }
}
