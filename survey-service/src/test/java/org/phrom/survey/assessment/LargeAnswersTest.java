package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.MANAGER;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.roundOf;
import static org.phrom.survey.assessment.SurveyData.sql;
import static org.phrom.survey.assessment.SurveyData.tagOf;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.survey.assessment.SurveyData.Tree;

/** How much one assessment can hold, and how much one request can bring. */
@QuarkusTest
class LargeAnswersTest {

    private static final int MEBIBYTE = 1024 * 1024;

    // three bytes a letter: seventeen of these texts are just below half a mebibyte
    private static final String TEXT = "ก".repeat(10_000);

    @TestHTTPResource
    URI service;

    private String assessment;

    @BeforeEach
    void aRoundOfLongTextsIsOpen() {
        Tree tree = SurveyData.tree();
        String framework = "fw-" + UUID.randomUUID().toString().substring(0, 8);
        sql(
                "insert into framework_version"
                        + " (framework, version, revision, document, title_th, title_en, changed_at, published_at)"
                        + " values (?, '1', 1, ?::json, 'ทดสอบ', 'Test', now(), now())",
                framework,
                document(framework));
        String round = "r-" + UUID.randomUUID();
        Map<String, Object> plan = new LinkedHashMap<>(roundOf(tree, round));
        plan.put("framework", framework);
        Response planned = as(MANAGER).body(plan).post("/v1/rounds");
        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        assertThat(move(round, "opening").statusCode()).isEqualTo(200);
        assessment = assessmentOf(round, tree.province(1));
    }

    @Test
    void theLargestAssessmentIsToldWhole() {
        assertThat(patch(assessment, texts(1, 17)).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(Topics.read("phrom.assessments", assessment))
                .extracting(record -> record.value().split(TEXT, -1).length - 1)
                .contains(17));
    }

    @Test
    void answersThatAreTooMuchTogetherAreRefusedAndChangeNothing() {
        patch(assessment, texts(1, 17));

        Response refused = patch(assessment, texts(18, 18));

        assertProblem(refused, 422, "content-too-large").at("");
        assertThat(refused.jsonPath().getInt("maxBytes")).isEqualTo(512 * 1024);
        assertThat(tagOf(assessment)).isEqualTo("\"2\"");
        assertProblem(patch(assessment, texts(1, 35)), 422, "content-too-large");
        assertThat(patch(assessment, Map.of("t18", value("short", 0))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        Response refused = as("administrator")
                .body("x".repeat(10 * MEBIBYTE + 1))
                .patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 413, "too-large");
        assertThat(refused.jsonPath().getInt("maxBytes")).isEqualTo(10 * MEBIBYTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {10 * MEBIBYTE + 1, 12 * MEBIBYTE + 1})
    void aBodyThatDoesNotTellItsLengthIsRefusedToo(int bytes) throws Exception {
        byte[] body = " ".repeat(bytes).getBytes();
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/assessments/" + assessment + "/answers"))
                .header("Authorization", "Bearer " + Tokens.bearer("administrator"))
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> refused = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JsonPath.from(refused.body()).getString("code")).isEqualTo("too-large");
        assertThat(JsonPath.from(refused.body()).getInt("maxBytes")).isEqualTo(10 * MEBIBYTE);
        assertThat(tagOf(assessment)).isEqualTo("\"1\"");
    }

    private static Map<String, Object> texts(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toMap(i -> "t" + i, i -> value(TEXT, 0)));
    }

    private static String document(String framework) {
        String questions = IntStream.rangeClosed(1, 40)
                .mapToObj(i ->
                        "{\"code\":\"t%d\",\"text\":{\"th\":\"ถาม\",\"en\":\"Ask\"},\"type\":\"text\",\"maxLength\":10000}"
                                .formatted(i))
                .collect(Collectors.joining(","));
        return "{\"framework\":\"" + framework + "\",\"version\":\"1\",\"title\":{\"th\":\"ทดสอบ\",\"en\":\"Test\"},"
                + "\"languages\":[\"th\",\"en\"],\"organisationTypes\":[\"province\"],\"questions\":[" + questions
                + "],\"tree\":{\"code\":\"index\",\"name\":{\"th\":\"ดัชนี\",\"en\":\"Index\"},\"children\":[]},"
                + "\"bands\":[],\"scoring\":{\"aggregation\":\"arithmetic\",\"missing\":\"drop\"}}";
    }
}
