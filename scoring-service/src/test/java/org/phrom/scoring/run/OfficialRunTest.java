package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;

@QuarkusTest
class OfficialRunTest {
    private static final Path EVENTS = Path.of("contracts/events");

    @Test
    void aClosedRoundIsFrozenRankedAndTold() {
        Survey survey = closed("official-told");

        Response created = createOfficial(survey.round);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String run = survey.round + "-official-1";
        assertThat(created.header("Location")).endsWith("/v1/score-runs/" + run);
        assertThat(created.jsonPath().getInt("organisations")).isEqualTo(4);
        assertThat(created.jsonPath().getString("state")).isEqualTo("completed");
        JsonNode scores = list(run);
        assertThat(scores.findValuesAsText("organisation")).containsExactly("AAA", "BBB", "CCC", "DDD");
        assertThat(scores.findValues("rank").stream().map(JsonNode::asInt)).containsExactly(1, 2, 2, 4);
        soon(() -> assertThat(told(run)).hasSize(1));
        Contracts.assertValid(
                EVENTS.resolve("score-run-completed.v1/schema.json"),
                told(run).get(0).value());
        String ranked = told(run + ":CCC").get(0).value();
        Contracts.assertValid(EVENTS.resolve("organisation-scored.v1/schema.json"), ranked);
        assertThat(Survey.read(ranked).path("rank").asInt()).isEqualTo(2);
    }

    @Test
    void aReplayComesToTheSameHashes() {
        Survey survey = closed("official-replay");
        String run = createOfficial(survey.round).jsonPath().getString("id");

        Response replay = as("analyst").post("/v1/score-runs/{run}/replays", run);

        assertThat(replay.statusCode()).as(replay.asString()).isEqualTo(200);
        assertThat(replay.jsonPath().getBoolean("equal")).isTrue();
        assertThat(replay.jsonPath().getString("resultHash.recomputed"))
                .isEqualTo(get("/v1/score-runs/{run}", run).jsonPath().getString("resultHash"))
                .startsWith("sha256:");
        assertThat(Rows.number("select count(*) from audit_entry where subject = ?", "score-runs/" + run))
                .isEqualTo(2);
        assertProblem(as("analyst").post("/v1/score-runs/{run}/replays", survey.liveRun()), 409, "not-replayable");
        assertProblem(as("analyst").post("/v1/score-runs/none/replays"), 404, "not-found");
        assertProblem(as("round-manager").post("/v1/score-runs/{run}/replays", run), 403, "forbidden");
    }

    @Test
    void aModelOfTheFirstFormIsHashedInTheFirstForm() throws SQLException {
        String leaves =
                Survey.COMPONENTS.stream().map(code -> """
                        {"code":"%1$s","name":{},"weight":1.0,"indicator":{"rule":"value","direction":1,
                         "questions":[{"code":"%1$s","type":"number","min":0.0,"max":1.0,"points":{},"exclusive":[]}]}}""".formatted(code)).collect(Collectors.joining(","));
        Rows.execute("""
                insert into scoring_model (framework, framework_version, number, definition, created_at)
                values ('official-first-form', '1', 1, '{"framework":"official-first-form","frameworkVersion":"1",
                 "number":1,"tree":{"code":"index","name":{},"weight":1.0,"aggregation":"arithmetic","missing":"drop",
                 "children":[%s]},"bands":[{"code":"all","name":{},"from":0.0}]}', now())""".formatted(leaves));
        Survey survey = closed("official-first-form");

        String run = createOfficial(survey.round).jsonPath().getString("id");

        assertThat(Rows.number("select hash_form from score_run where id = ?", run))
                .isEqualTo(1);
        assertThat(as("analyst")
                        .post("/v1/score-runs/{run}/replays", run)
                        .jsonPath()
                        .getBoolean("equal"))
                .isTrue();
    }

    @Test
    void theSameInputGivesTheSameHashesAndLaterEventsChangeNothing() {
        Survey survey = closed("official-frozen");
        JsonNode first = Survey.read(createOfficial(survey.round).asString());
        JsonNode second = Survey.read(createOfficial(survey.round).asString());

        survey.tell(survey.submitted("AAA", 9, 0.1, 0.1, 0.1, 0.1));
        soon(() -> assertThat(list(survey.liveRun()).get(3).path("organisation").asText())
                .isEqualTo("AAA"));
        JsonNode third = Survey.read(createOfficial(survey.round).asString());

        assertThat(second.path("id").asText()).isEqualTo(survey.round + "-official-2");
        assertThat(second.path("inputHash")).isEqualTo(first.path("inputHash"));
        assertThat(second.path("resultHash")).isEqualTo(first.path("resultHash"));
        assertThat(third.path("inputHash")).isNotEqualTo(first.path("inputHash"));
        assertThat(third.path("resultHash")).isNotEqualTo(first.path("resultHash"));
        assertThat(list(first.path("id").asText()).get(0).path("organisation").asText())
                .isEqualTo("AAA");
        assertThat(get("/v1/score-runs/{run}/scores/AAA/trace", first.path("id").asText())
                        .jsonPath()
                        .getDouble("tree.value"))
                .isEqualTo(0.9);
    }

    @Test
    void theDatabaseLetsNobodyChangeWhatIsOfficial() {
        Survey survey = closed("official-immutable");
        String run = createOfficial(survey.round).jsonPath().getString("id");

        for (String attempt : List.of(
                "update score_run_input set content = '{}' where run = '" + run + "'",
                "delete from score_run_input where run = '" + run + "'",
                "truncate score_run_input",
                "update organisation_score set score = 1 where run = '" + run + "'",
                "delete from organisation_score where run = '" + run + "'",
                "update score_run set result_hash = '' where id = '" + run + "'",
                "update scoring_model set definition = '' where framework = '" + survey.framework + "'")) {
            assertThatThrownBy(() -> Rows.execute(attempt)).as(attempt).isInstanceOf(SQLException.class);
        }
        assertThat(as("analyst")
                        .post("/v1/score-runs/{run}/replays", run)
                        .jsonPath()
                        .getBoolean("equal"))
                .isTrue();
    }

    @Test
    void anOpenRoundIsNotScoredOfficially() {
        Survey survey = new Survey("official-open");
        survey.tellFramework();
        survey.tellRound("open", 2);
        soon(() -> assertThat(get("/v1/score-runs/{run}", survey.liveRun()).statusCode())
                .isEqualTo(200));

        assertProblem(createOfficial(survey.round), 409, "round-not-closed");
        assertProblem(createOfficial("no-such-round"), 404, "not-found");
        assertProblem(
                        as("analyst").body("{\"kind\":\"live\"}").post("/v1/rounds/{r}/score-runs", survey.round),
                        422,
                        "invalid")
                .at("/kind");
        assertProblem(
                as("respondent", "WLD").body("{\"kind\":\"official\"}").post("/v1/rounds/{r}/score-runs", survey.round),
                403,
                "forbidden");
        assertThat(Rows.number("select count(*) from score_run where kind = 'official' and round = ?", survey.round))
                .isZero();
    }

    @Test
    void aRunCanBeMadeToWaitForEveryAssessment() {
        Survey survey = closed("official-expected");
        String path = "/v1/rounds/" + survey.round + "/score-runs";

        Response early = as("analyst")
                .body("{\"kind\":\"official\",\"organisations\":5}")
                .post(path);

        assertProblem(early, 409, "input-incomplete");
        assertThat(early.jsonPath().getInt("expected.submitted")).isEqualTo(5);
        assertThat(early.jsonPath().getInt("arrived.submitted")).isEqualTo(4);
        assertProblem(
                        as("analyst")
                                .body("{\"kind\":\"official\",\"organisations\":-1}")
                                .post(path),
                        422,
                        "invalid")
                .at("/organisations");
        assertThat(as("analyst")
                        .body("{\"kind\":\"official\",\"organisations\":4}")
                        .post(path)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aRunWaitsUntilEverythingHasArrivedThatWasThereAtTheClosing() {
        Survey survey = closed("official-arriving");
        String path = "/v1/rounds/" + survey.round + "/score-runs";
        // BBB was taken back, changed and submitted again shortly before: the number is right, its state is not
        Topics.send("phrom.rounds", survey.closedRound(4, 4, 12));
        soon(() -> assertProblem(as("analyst").body("{\"kind\":\"official\"}").post(path), 409, "input-incomplete"));
        Response early = as("analyst").body("{\"kind\":\"official\"}").post(path);
        assertThat(early.header("Retry-After")).isEqualTo("2");
        assertThat(early.jsonPath().getMap("expected")).isEqualTo(Map.of("submitted", 4, "versions", 12));
        assertThat(early.jsonPath().getMap("arrived")).isEqualTo(Map.of("submitted", 4, "versions", 10));

        survey.tell(survey.submitted("BBB", 4, 0.8, 0.8, 0.8, 0.8));

        soon(() -> assertThat(
                        as("analyst").body("{\"kind\":\"official\"}").post(path).statusCode())
                .isEqualTo(201));
        assertThat(list(survey.round + "-official-1"))
                .filteredOn(score -> "BBB".equals(score.path("organisation").asText()))
                .extracting(score -> score.path("score").asDouble())
                .containsExactly(0.8);
    }

    @Test
    void liveScoringOfTheRoundGoesOnWhileAnOfficialRunIsMade() throws Exception {
        Survey survey = closed("official-meanwhile");
        Topics.send("phrom.rounds", survey.closedRound(4, 4, 10));
        soon(() -> assertThat(Rows.number("select submitted from round where id = ?", survey.round))
                .isEqualTo(4));

        CompletableFuture<Response> run = Rows.whileLocked(
                "score_run_input", () -> CompletableFuture.supplyAsync(() -> createOfficial(survey.round)), () -> {
                    survey.tell(survey.submitted("DDD", 3, 0.95, 0.95, 0.95, 0.95));
                    soon(() -> assertThat(list(survey.liveRun())
                                    .get(0)
                                    .path("organisation")
                                    .asText())
                            .isEqualTo("DDD"));
                });

        assertThat(run.join().statusCode()).as(run.join().asString()).isEqualTo(201);
        assertThat(list(survey.round + "-official-1")
                        .get(3)
                        .path("organisation")
                        .asText())
                .isEqualTo("DDD");
    }

    @Test
    void aRoundWhoseModelNeverCameIsRefused() {
        Survey survey = new Survey("official-no-model");
        survey.tellRound("closed", 3);
        soon(() -> assertThat(get("/v1/rounds/{r}/score-runs", survey.round).statusCode())
                .isEqualTo(200));

        assertProblem(createOfficial(survey.round), 409, "scoring-model-not-found");
    }

    @Test
    void twoRequestsAtOnceMakeTwoRunsAndARepeatedOneMakesOne() {
        Survey survey = closed("official-twice");

        List<String> ids = List.of(
                        CompletableFuture.supplyAsync(() -> createOfficial(survey.round)),
                        CompletableFuture.supplyAsync(() -> createOfficial(survey.round)))
                .stream()
                .map(CompletableFuture::join)
                .map(created -> created.jsonPath().getString("id"))
                .toList();

        assertThat(ids).containsExactlyInAnyOrder(survey.round + "-official-1", survey.round + "-official-2");
        String key = UUID.randomUUID().toString();
        Response first = createWith(key, survey.round);
        Response again = createWith(key, survey.round);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Rows.number("select count(*) from score_run where kind = 'official' and round = ?", survey.round))
                .isEqualTo(3);
    }

    @Test
    void answersTheModelIsNotDefinedForAreNamed() {
        Survey survey = new Survey("official-undefined");
        ObjectNode document =
                (ObjectNode) Survey.read(survey.framework().body()).path("document");
        ((ObjectNode) document.path("tree")).put("aggregation", "geometric");
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("closed", 3);
        survey.tell(survey.submitted("AAA", 1, 0.5, 0.5, 0.5, 0.5), survey.submitted("ZRO", 1, 0, 0.5, 0.5, 0.5));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));

        assertThat(list(survey.liveRun()).get(1).path("state").asText()).isEqualTo("missing");
        Response refused = createOfficial(survey.round);
        assertProblem(refused, 422, "not-computable");
        assertThat(refused.jsonPath().getString("refusals[0].place")).isEqualTo("ZRO/index");
        assertThat(refused.jsonPath().getString("refusals[0].reason"))
                .isEqualTo("a geometric mean needs values above zero, cgsi is 0.0");
    }

    private static Response createWith(String key, String round) {
        return as("analyst")
                .header("Idempotency-Key", key)
                .body("{\"kind\":\"official\"}")
                .post("/v1/rounds/{round}/score-runs", round);
    }

    private static Survey closed(String name) {
        Survey survey = new Survey(name);
        survey.tellFramework();
        survey.tellRound("closed", 3);
        survey.tell(
                survey.submitted("CCC", 2, 0.3, 0.4, 0.5, 0.6),
                survey.submitted("AAA", 2, 0.9, 0.9, 0.9, 0.9),
                survey.submitted("BBB", 2, 0.6, 0.5, 0.4, 0.3),
                survey.submitted("DDD", 2, 0.1, 0.2, 0.3, 0.4),
                survey.inProgress("EEE", 2));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(4));
        return survey;
    }
}
