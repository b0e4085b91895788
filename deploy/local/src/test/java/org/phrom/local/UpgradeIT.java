package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phrom.kit.testing.LocalPostgres;

/** The services open what an earlier build has left behind: migrated at their start, read as it was, gone on with. */
class UpgradeIT {
    private static final Path STORED = Options.givenHome().resolve("deploy/local/src/test/resources/upgrade/51866ec");

    @TempDir
    Path directory;

    private Options options;

    @BeforeEach
    void putBackWhatTheEarlierBuildLeft() throws SQLException, IOException {
        Logs.toFile(directory.resolve("kafka.log"));
        options = new Options(Options.givenHome(), directory.resolve("data"), Ports.free(), false, false, 1);
        var secrets = new Secrets(options.data().resolve("secrets"));
        var log = directory.resolve("postgres.log").toFile();
        try (var server = LocalPostgres.start(
                options.data().resolve("postgres"), options.ports().postgres(), LocalPostgres.FOR_TESTS, log)) {
            for (var service : Steps.SERVICES) {
                server.create(service, service, secrets.password(service));
                new StoredDatabase(options.home(), service)
                        .read(server.jdbcUrl(service) + "?user=postgres", STORED.resolve(service + ".sql"));
            }
        }
    }

    @Test
    void everythingIsThereAsItWasAndTheRoundGoesOn() {
        try (var platform = Platform.start(options)) {
            assertSurvey(platform);
            assertScoring(platform);
            assertReporting(platform, UpgradeFixture.submitted(platform));
            goOn(platform);
        }
    }

    private static void assertSurvey(Platform platform) {
        var manager = MadeRound.api(platform, "survey", "round-manager");
        var rounds = items(manager.get("/v1/rounds?pageSize=200")).stream()
                .collect(Collectors.toMap(round -> round.path("id").asText(), round -> round.path("state")
                        .asText()));
        assertThat(rounds).isEqualTo(Map.of("published", "published", "open", "open", "planned", "planned"));
        assertThat(items(manager.get("/v1/organisations?pageSize=200&type=" + MadeIndex.TYPE)))
                .hasSize(UpgradeFixture.BODIES);
        var assessments = items(manager.get("/v1/assessments?pageSize=200&round=open"));
        assertThat(assessments.stream()
                        .collect(Collectors.groupingBy(
                                assessment -> assessment.path("state").asText(), Collectors.counting())))
                .isEqualTo(Map.of("submitted", 2L, "inProgress", 2L, "notStarted", 2L));
        assessments.stream()
                .filter(assessment -> !assessment.path("state").asText().equals("notStarted"))
                .map(MadeRound.Assessment::of)
                .forEach(assessment -> assertAnswers(platform, assessment));
        var author = MadeRound.api(platform, "survey", "framework-author");
        assertThat(author.get("/v1/frameworks/draft/versions/1")
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("draft");
        var chain = MadeRound.api(platform, "survey", "operator").get("/v1/audit-entries/verification");
        assertThat(chain.orFail("the audit trail").body().path("intact").asBoolean())
                .isTrue();
    }

    private static void assertAnswers(Platform platform, MadeRound.Assessment assessment) {
        var kept = MadeRound.api(platform, "survey", "administrator")
                .get(assessment.path() + "/answers")
                .orFail("answers")
                .body()
                .path("answers");
        for (int question = 0; question < UpgradeFixture.OPEN.questions(); question++) {
            assertThat(kept.path(MadeIndex.questionOf(question)).path("value").decimalValue())
                    .isEqualByComparingTo(MadeIndex.value(assessment.body(), question));
        }
    }

    private static void assertScoring(Platform platform) {
        var then = Round.json(STORED.resolve("run.json"));
        var id = then.path("id").asText();
        var now = MadeRound.api(platform, "scoring", "analyst")
                .get("/v1/score-runs/" + id)
                .body();
        for (var field : List.of("inputHash", "resultHash", "organisations", "state", "kind")) {
            assertThat(now.path(field)).as(field).isEqualTo(then.path(field));
        }
        assertThat(now.path("resultHash").asText()).isNotEmpty();
        new MadeRound(platform, UpgradeFixture.PUBLISHED, UpgradeFixture.BODIES).replay(id);
    }

    private static void assertReporting(Platform platform, List<Integer> submitted) {
        var analyst = MadeRound.api(platform, "reporting", "analyst");
        var official = new MadeRanking(analyst, UpgradeFixture.PUBLISHED, UpgradeFixture.BODIES);
        official.requireRight(official.pages("/v1/rounds/published", "official"));
        var live = new MadeRanking(analyst, UpgradeFixture.OPEN, UpgradeFixture.BODIES);
        assertThat(submitted).hasSize(UpgradeFixture.EACH);
        live.requireRight(live.scored("/v1/rounds/open"), submitted);
    }

    private static void goOn(Platform platform) {
        var round = new MadeRound(platform, UpgradeFixture.OPEN, UpgradeFixture.BODIES);
        var respondent = MadeRound.api(platform, "survey", "respondent");
        items(respondent.get("/v1/assessments?pageSize=200&round=open")).forEach(view -> {
            var assessment = MadeRound.Assessment.of(view);
            switch (view.path("state").asText()) {
                case "notStarted" -> round.submit(assessment, round.answer(assessment));
                case "inProgress" ->
                    round.submit(
                            assessment,
                            String.valueOf(respondent.get(assessment.path()).etag()));
                default -> {}
            }
        });
        round.move("closing");
        round.replay(round.officialRun(UpgradeFixture.BODIES));
        round.move("publication");
        var ranking = new MadeRanking(
                MadeRound.api(platform, "reporting", "analyst"), UpgradeFixture.OPEN, UpgradeFixture.BODIES);
        Retry.untilHolds(() -> ranking.requireRight(ranking.pages("/v1/rounds/open", "official")));
    }

    private static List<JsonNode> items(Api.Answer page) {
        return StreamSupport.stream(page.orFail("a page").body().path("items").spliterator(), false)
                .toList();
    }
}
