package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phrom.client.reporting.ReportsApi;
import org.phrom.client.reporting.model.RankingView;
import org.phrom.client.scoring.ScoreRunsApi;
import org.phrom.client.scoring.model.ScoreRunRequest;
import org.phrom.client.survey.AssessmentsApi;
import org.phrom.client.survey.RoundsApi;
import org.phrom.client.survey.model.AnswerRequest;
import org.phrom.client.survey.model.AnswersRequest;
import org.phrom.client.survey.model.AssessmentView;
import org.phrom.client.survey.model.ParticipantsRequest;
import org.phrom.client.survey.model.RoundRequest;
import org.phrom.client.survey.model.RoundTitle;
import org.phrom.kit.testing.NotRun;

/** A round goes from its plan to its ranking by nothing but clients generated from the committed OpenAPI documents. */
class ClientsJourneyIT {
    private static final Path CLIENT = Options.givenHome().resolve("clients/target/javascript/typescript/journey.js");
    private static final List<String> ECONOMIES = List.of("KHM", "THA", "VNM");
    private static final Duration LIFETIME = Duration.ofHours(1);

    private static Platform platform;

    @BeforeAll
    static void startEverything() {
        platform = SharedPlatform.get();
    }

    @Test
    void theJavaClientPlansAnswersSubmitsAndReadsTheRanking() throws Exception {
        var id = "clients-java";
        var rounds = new RoundsApi(survey("round-manager", List.of()));
        rounds.planRound(plan(id), UUID.randomUUID().toString());
        rounds.openRound(id, etag(rounds, id), UUID.randomUUID().toString());

        var assessments = new AssessmentsApi(survey("respondent", List.of("WLD")));
        var page = assessments.listAssessments(null, null, null, 200, null, id, null, null, null);
        assertThat(page.getItems())
                .extracting(assessment -> assessment.getParticipant().getCode())
                .containsExactlyInAnyOrderElementsOf(ECONOMIES);
        for (var assessment : page.getItems()) {
            assertThat(submitted(assessments, assessment).getState()).hasToString("submitted");
        }
        rounds.closeRound(id, etag(rounds, id), UUID.randomUUID().toString());
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> new ScoreRunsApi(scoring())
                .createScoreRun(
                        id,
                        new ScoreRunRequest().kind("official"),
                        null,
                        UUID.randomUUID().toString()));
        rounds.publishRound(id, etag(rounds, id), UUID.randomUUID().toString());

        assertRanking(await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> ranking(id), found -> found.getItems().size() == ECONOMIES.size()));
    }

    @Test
    void theTypeScriptClientPlansAnswersSubmitsAndReadsTheRanking() throws Exception {
        requireClient();
        var ranking = Api.JSON.readTree(output(node()));
        var published = Published.of(SharedPlatform.EXAMPLES, "2022");
        assertThat(ranking).extracting(row -> row.path("rank").asInt()).containsExactly(1, 2, 3);
        assertThat(ranking).allSatisfy(row -> assertThat(row.path("score").asDouble())
                .isEqualTo(published.get(row.path("code").asText()).score(), within(1e-12)));
    }

    private static void requireClient() throws InterruptedException {
        var what = "the journey of the TypeScript client";
        try {
            new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            NotRun.because(what, "node is not installed");
        }
        if (Files.notExists(CLIENT)) {
            NotRun.because(what, "npm did not build it");
        }
    }

    private static ProcessBuilder node() {
        var builder = new ProcessBuilder("node", CLIENT.toString()).redirectErrorStream(true);
        var given = builder.environment();
        for (var service : Steps.SERVICES) {
            given.put(
                    "PHROM_" + service.toUpperCase(Locale.ROOT),
                    platform.service(service).url());
        }
        given.put("PHROM_MANAGER", platform.token("round-manager", List.of(), LIFETIME));
        given.put("PHROM_RESPONDENT", platform.token("respondent", List.of("WLD"), LIFETIME));
        given.put("PHROM_ANALYST", platform.token("analyst", List.of(), LIFETIME));
        var answers = Api.JSON.createObjectNode();
        ECONOMIES.forEach(economy -> {
            var values = answers.putObject(economy);
            answersOf(economy)
                    .properties()
                    .forEach(answer ->
                            values.set(answer.getKey(), answer.getValue().path("value")));
        });
        given.put("PHROM_ANSWERS", answers.toString());
        return builder;
    }

    private static String output(ProcessBuilder builder) throws Exception {
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static RoundRequest plan(String id) {
        return new RoundRequest()
                .id(id)
                .title(new RoundTitle().th("รอบทดลองของไคลเอนต์").en("A round of the generated client"))
                .framework("gtmi")
                .frameworkVersion("1")
                .referenceDate(LocalDate.of(2022, 11, 1))
                .participants(new ParticipantsRequest().codes(ECONOMIES));
    }

    private static AssessmentView submitted(AssessmentsApi assessments, AssessmentView assessment) throws Exception {
        var answers = new AnswersRequest();
        answersOf(assessment.getParticipant().getCode())
                .properties()
                .forEach(answer -> answers.putAnswersItem(
                        answer.getKey(),
                        new AnswerRequest()
                                .value(answer.getValue().path("value").asDouble())
                                .version(0)));
        var answered = assessments.answerQuestionsWithHttpInfo(assessment.getId(), answers);
        var etag = answered.getHeaders().get("etag").get(0);
        return assessments.submitAssessment(
                assessment.getId(), etag, UUID.randomUUID().toString());
    }

    private static JsonNode answersOf(String economy) {
        return Round.read(SharedPlatform.EXAMPLES).stream()
                .filter(round -> round.id().equals("gtmi-2022"))
                .findAny()
                .orElseThrow()
                .answersOf(economy)
                .path("answers");
    }

    private static String etag(RoundsApi rounds, String id) throws Exception {
        return rounds.getRoundWithHttpInfo(id, null, null)
                .getHeaders()
                .get("etag")
                .get(0);
    }

    private static RankingView ranking(String id) throws Exception {
        return new ReportsApi(reporting())
                .getRanking(
                        id, null, null, null, null, null, null, null, null, "official", null, null, null, null, null);
    }

    private static org.phrom.client.survey.ApiClient survey(String role, List<String> organisations) {
        var client = new org.phrom.client.survey.ApiClient();
        client.updateBaseUri(platform.service("survey").url());
        return client.setRequestInterceptor(bearer(platform.token(role, organisations, LIFETIME)));
    }

    private static org.phrom.client.scoring.ApiClient scoring() {
        var client = new org.phrom.client.scoring.ApiClient();
        client.updateBaseUri(platform.service("scoring").url());
        return client.setRequestInterceptor(bearer(platform.token("analyst", List.of(), LIFETIME)));
    }

    private static org.phrom.client.reporting.ApiClient reporting() {
        var client = new org.phrom.client.reporting.ApiClient();
        client.updateBaseUri(platform.service("reporting").url());
        return client;
    }

    private static Consumer<HttpRequest.Builder> bearer(String token) {
        return request -> request.header("Authorization", "Bearer " + token);
    }

    private static void assertRanking(RankingView ranking) {
        var published = Published.of(SharedPlatform.EXAMPLES, "2022");
        assertThat(ranking.getProvisional()).isFalse();
        assertThat(ranking.getItems()).extracting(row -> row.getRank()).containsExactly(1, 2, 3);
        assertThat(ranking.getItems()).allSatisfy(row -> assertThat(row.getScore())
                .isEqualTo(published.get(row.getOrganisation().getCode()).score(), within(1e-12)));
    }
}
