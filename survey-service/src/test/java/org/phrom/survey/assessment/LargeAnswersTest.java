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
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.tagOf;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.survey.assessment.SurveyData.Tree;

/** How much one assessment can hold, and how much one request can bring. */
@QuarkusTest
class LargeAnswersTest {

    private static final int MEBIBYTE = 1024 * 1024;

    // three bytes a letter: thirty-four of these texts are just below the limit
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
        assertThat(patch(assessment, texts(1, 34)).statusCode()).isEqualTo(200);
        assertThat(submit(assessment).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(Topics.read("phrom.assessments", assessment + "/self"))
                .extracting(record -> record.value().split(TEXT, -1).length - 1)
                .contains(34));
    }

    @Test
    void answersThatAreTooMuchTogetherAreRefusedAndChangeNothing() {
        patch(assessment, texts(1, 34));

        Response refused = patch(assessment, texts(35, 35));

        assertProblem(refused, 422, "content-too-large").at("");
        assertThat(refused.jsonPath().getInt("maxBytes")).isEqualTo(BodySize.MOST);
        assertThat(tagOf(assessment)).isEqualTo("\"2\"");
        assertProblem(patch(assessment, texts(34, 36)), 422, "content-too-large");
        assertThat(patch(assessment, Map.of("t35", value("short", 0))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAssessmentThatHoldsTooMuchTakesWhatMakesItSmaller() {
        patch(assessment, texts(1, 34));
        sql("update assessment set answer_bytes = 1100000 where id = ?::uuid", assessment);

        assertProblem(patch(assessment, Map.of("t35", value("more", 0))), 422, "content-too-large");
        assertThat(patch(assessment, Map.of("t1", value("shorter", 1))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        Response refused =
                as("administrator").body("x".repeat(MEBIBYTE + 1)).patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 413, "too-large");
        assertThat(refused.jsonPath().getInt("maxBytes")).isEqualTo(MEBIBYTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {MEBIBYTE + 1, 10 * MEBIBYTE})
    void aBodyThatDoesNotTellItsLengthIsRefusedToo(int bytes) throws Exception {
        byte[] body = " ".repeat(bytes).getBytes();
        HttpRequest request = answersTo("/v1/assessments/" + assessment + "/answers", "administrator")
                .method("PATCH", inChunks(body))
                .build();

        HttpResponse<String> refused = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JsonPath.from(refused.body()).getString("code")).isEqualTo("too-large");
        assertThat(JsonPath.from(refused.body()).getInt("maxBytes")).isEqualTo(MEBIBYTE);
        assertThat(tagOf(assessment)).isEqualTo("\"1\"");
    }

    @Test
    void manyLargeBodiesOfAnybodyToAnAssessmentThatIsNotThereAreNotRead() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        byte[] body = new byte[9_900_000];
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 12)
                .mapToObj(i -> answersTo("/v1/assessments/" + UUID.randomUUID() + "/answers", "analyst")
                        .method("PATCH", i % 2 == 0 ? ofBytes(body) : inChunks(body))
                        .build())
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.join().statusCode())
                .containsExactly(413, 404, 413, 404, 413, 404, 413, 404, 413, 404, 413, 404);
        assertThat(patch(assessment, Map.of("t1", value("still there", 0))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void moreItemsThanAnyQuestionHasOptionsAreNotEvenRead() {
        Response refused = patch(
                assessment, Map.of("t1", value(IntStream.range(0, 501).boxed().toList(), 0)));

        assertProblem(refused, 400, "malformed-request");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).startsWith("/answers/t1/value");
    }

    @Test
    void packedAnswersAreTaken() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"answers\":{\"t1\":{\"value\":\"packed\",\"version\":0}}}".getBytes());
        }
        HttpRequest request = answersTo("/v1/assessments/" + assessment + "/answers", "administrator")
                .header("Content-Encoding", "gzip")
                .method("PATCH", ofBytes(packed.toByteArray()))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpRequest.Builder answersTo(String path, String role) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + Tokens.bearer(role))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher ofBytes(byte[] body) {
        return HttpRequest.BodyPublishers.ofByteArray(body);
    }

    private static HttpRequest.BodyPublisher inChunks(byte[] body) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
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
