package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Scores;
import org.phrom.scoring.Survey;

@QuarkusTest
class LiveRunTest {
    private static final Path SCORED = Path.of("contracts/events/organisation-scored.v1/schema.json");

    private static final Path ANSWERS_BY_ITEM =
            Path.of("../survey-service/contracts/events/answers-changed.v1/examples/handed-in-by-item.json");

    @Test
    void aSubmissionIsScoredAndTold() {
        Survey survey = new Survey("live-submission");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("THA", 3, 0.9, 0.8, 0.7, 0.4));

        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));

        String body = told(survey.liveRun() + ":THA").get(0).value();
        Contracts.assertValid(SCORED, body);
        JsonNode event = Survey.read(body);
        assertThat(event.path("run").path("kind").asText()).isEqualTo("live");
        assertThat(event.path("run").path("scoringModel").path("number").asInt())
                .isEqualTo(1);
        assertThat(event.path("state").asText()).isEqualTo("scored");
        assertThat(event.path("score").asDouble()).isEqualTo((0.9 + 0.8 + 0.7 + 0.4) / 4);
        assertThat(event.path("band").asText()).isEqualTo("B");
        assertThat(event.path("coverage").asDouble()).isEqualTo(1.0);
        assertThat(event.path("nodes").findValuesAsText("code"))
                .containsExactly("index", "cgsi", "psdi", "dcei", "gtei");
    }

    @Test
    void stateAndAnswersMayArriveInAnyOrderAndAreScoredOnceBothAreHere() {
        Survey survey = new Survey("live-apart");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.handedIn("THA", 3), survey.answers("LAO", 5, 0.1, 0.1, 0.1, 0.1));
        survey.tell(survey.inProgress("LAO", 4), survey.submitted("END", 1, 0, 0, 0, 0));
        soon(() -> assertThat(told(survey.liveRun() + ":END")).hasSize(1));
        assertThat(list(survey.liveRun())).hasSize(1);

        survey.tell(survey.answers("THA", 3, 0.5, 0.5, 0.5, 0.5), survey.handedIn("LAO", 5));

        soon(() -> assertThat(list(survey.liveRun())).hasSize(3));
        assertThat(list(survey.liveRun()).get(0).path("score").asDouble()).isEqualTo(0.5);
        assertThat(list(survey.liveRun()).get(1).path("score").asDouble()).isEqualTo(0.1);
        assertThat(get("/v1/score-runs/{run}/scores/THA/trace", survey.liveRun())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsSubmittedAgainKeepsItsScoreUntilItsNewAnswersAreHere() {
        Survey survey = new Survey("live-again");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.answers("THA", 3, 0.5, 0.5, 0.5, 0.5), survey.handedIn("THA", 3));
        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));

        survey.tell(survey.handedIn("THA", 5), survey.submitted("END", 1, 0, 0, 0, 0));
        soon(() -> assertThat(told(survey.liveRun() + ":END")).hasSize(1));
        assertThat(list(survey.liveRun()).get(0).path("score").asDouble()).isEqualTo(0.5);

        survey.tell(survey.answers("THA", 5, 0.9, 0.9, 0.9, 0.9), survey.answers("THA", 3, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertThat(list(survey.liveRun()).get(0).path("score").asDouble())
                .isEqualTo(0.9));
        survey.tell(survey.inProgress("THA", 6));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));
    }

    @Test
    void aScoreIsNotExplainedByAnswersThatCameAfterIt() {
        Survey survey = new Survey("live-explained");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.answers("THA", 3, 0.5, 0.5, 0.5, 0.5), survey.handedIn("THA", 3));
        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));
        assertThat(tree(survey).path("value").asDouble()).isEqualTo(0.5);

        survey.tell(survey.answers("THA", 5, 0.9, 0.9, 0.9, 0.9));
        soon(() ->
                assertProblem(get("/v1/score-runs/{run}/scores/THA/trace", survey.liveRun()), 503, "trace-not-ready"));
        assertThat(list(survey.liveRun()).get(0).path("score").asDouble()).isEqualTo(0.5);

        survey.tell(survey.handedIn("THA", 5));
        soon(() -> assertThat(tree(survey).path("value").asDouble()).isEqualTo(0.9));
    }

    private static JsonNode tree(Survey survey) {
        return Survey.read(get("/v1/score-runs/{run}/scores/THA/trace", survey.liveRun())
                        .asString())
                .path("tree");
    }

    @Test
    void answersThatWereHandedInLaterOutliveAnOlderStateThatBringsItsOwn() {
        Survey survey = new Survey("live-old-after-new");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.answers("THA", 7, 0.7, 0.7, 0.7, 0.7));
        soon(() -> assertThat(answersKept(survey)).isEqualTo(1));

        survey.tell(survey.submitted("THA", 5, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertThat(sequenceKept(survey)).isEqualTo(5));
        survey.tell(survey.inProgress("THA", 6), survey.handedIn("THA", 7));

        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));
        assertThat(list(survey.liveRun()).get(0).path("score").asDouble()).isEqualTo(0.7);
    }

    @Test
    void answersThatWereHandedInBeforeDoNotReplaceThoseThatANewerStateBrought() {
        Survey survey = new Survey("live-new-after-old");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("THA", 5, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));

        survey.tell(survey.answers("THA", 3, 0.3, 0.3, 0.3, 0.3));
        survey.tell(survey.answers("LAO", 1, 0.1, 0.1, 0.1, 0.1), survey.handedIn("LAO", 1));

        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        survey.tell(survey.answers("THA", 4, 0.4, 0.4, 0.4, 0.4), survey.submitted("END", 1, 0, 0, 0, 0));
        soon(() -> assertThat(told(survey.liveRun() + ":END")).hasSize(1));
        assertThat(list(survey.liveRun()).get(0).path("organisation").asText()).isEqualTo("THA");
        assertThat(list(survey.liveRun()).get(0).path("score").asDouble()).isEqualTo(0.5);
    }

    @Test
    void answersOfARowThatAnOlderServiceKeptAreReplacedByNewerOnesOnly() throws Exception {
        Survey survey = new Survey("live-kept-before");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("THA", 5, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));
        Rows.execute(
                "update assessment set handed_in = null, answers_sequence = null where round = '" + survey.round + "'");

        survey.tell(survey.answers("THA", 3, 0.3, 0.3, 0.3, 0.3));
        survey.tell(survey.submitted("END", 1, 0, 0, 0, 0));
        soon(() -> assertThat(told(survey.liveRun() + ":END")).hasSize(1));
        survey.tell(survey.answers("THA", 7, 0.7, 0.7, 0.7, 0.7), survey.handedIn("THA", 7));

        soon(() -> assertThat(list(survey.liveRun()).get(0).path("score").asDouble())
                .isEqualTo(0.7));
        assertThat(told(survey.liveRun() + ":THA")).hasSize(2);
    }

    @Test
    void answersAboutItemsAreKeptAsTheyWereTold() {
        JsonNode told = Survey.read(Contracts.read(ANSWERS_BY_ITEM));
        String assessment = told.path("assessment").asText();
        Topics.send("phrom.assessments", Sent.of("answers-changed.v1", assessment + "/self", 7, told.toString()));

        soon(() -> assertThat(Rows.number(
                        "select count(*) from assessment where id = ?::uuid and answers_sequence = 7"
                                + " and answers::jsonb #>> '{service-minutes,items,birth-certificate,value}' = '12.5'"
                                + " and answers::jsonb #>> '{municipal-tax,status}' = 'notApplicable'",
                        assessment))
                .isEqualTo(1));
    }

    @Test
    void aBodyThatAnswersAQuestionOfTheModelByItemIsSetAsideAndNotScoredAsIfItHadNotAnswered() {
        Survey survey = new Survey("live-items");
        survey.tellFramework();
        survey.tellRound("open", 2);
        Sent answers = survey.answers("THA", 3, 0.5, 0.5, 0.5, 0.5);
        ObjectNode byItem = (ObjectNode) Survey.read(answers.body());
        byItem.withObject("/answers/cgsi").removeAll();
        byItem.withObject("/answers/cgsi/items/first").put("status", "answered").put("value", 0.5);
        survey.tell(
                survey.handedIn("THA", 3),
                Sent.of(answers.type(), answers.key(), answers.sequence(), byItem.toString()));

        String assessment = survey.assessmentOf("THA").toString();
        soon(() -> assertThat(
                        Stream.concat(deadLetters(assessment).stream(), deadLetters(assessment + "/self").stream())
                                .map(letter -> letter.path("reason").asText()))
                .singleElement()
                .asString()
                .contains("question cgsi is answered by item"));
        assertThat(list(survey.liveRun())).isEmpty();
    }

    private static long answersKept(Survey survey) {
        return Rows.number("select count(*) from assessment where answers_sequence = 7 and round = ?", survey.round);
    }

    private static long sequenceKept(Survey survey) {
        return Rows.number("select coalesce(max(sequence), 0) from assessment where round = ?", survey.round);
    }

    @Test
    void anAssessmentMayArriveBeforeItsFrameworkAndItsRound() {
        Survey survey = new Survey("live-early");
        survey.tell(survey.submitted("THA", 3, 0.5, 0.5, 0.5, 0.5), survey.submitted("LAO", 1, 0.1, 0.1, 0.1, 0.1));
        soon(() -> assertThat(Rows.number("select count(*) from assessment where round = ?", survey.round))
                .isEqualTo(2));
        survey.tellRound("open", 2);
        soon(() -> assertThat(get("/v1/rounds/{r}/score-runs", survey.round).statusCode())
                .isEqualTo(200));
        assertThat(get("/v1/score-runs/{run}", survey.liveRun()).statusCode()).isEqualTo(404);

        survey.tellFramework();

        soon(() -> {
            JsonNode scores = list(survey.liveRun());
            assertThat(scores).hasSize(2);
            assertThat(scores.get(0).path("organisation").asText()).isEqualTo("THA");
            assertThat(scores.get(0).path("score").asDouble()).isEqualTo(0.5);
            assertThat(scores.get(1).path("rank").asInt()).isEqualTo(2);
        });
    }

    @Test
    void aPlannedRoundHasNoLiveRunUntilItOpens() {
        Survey survey = new Survey("live-planned");
        survey.tellFramework();
        survey.tellRound("planned", 1);
        soon(() -> assertThat(get("/v1/rounds/{r}/score-runs", survey.round).statusCode())
                .isEqualTo(200));
        assertThat(get("/v1/score-runs/{run}", survey.liveRun()).statusCode()).isEqualTo(404);

        survey.tellRound("open", 2);

        soon(() -> assertThat(get("/v1/score-runs/{run}", survey.liveRun()).statusCode())
                .isEqualTo(200));
    }

    @Test
    void duplicatedAndReorderedEventsCountOnce() {
        Survey survey = new Survey("live-order");
        survey.tellFramework();
        survey.tellRound("open", 2);
        Sent second = survey.submitted("THA", 5, 0.6, 0.6, 0.6, 0.6);
        Sent sameAgain = Sent.of(second.type(), second.key(), second.sequence(), second.body());
        survey.tell(survey.submitted("THA", 4, 0.2, 0.2, 0.2, 0.2), second, second, sameAgain);
        survey.tell(survey.submitted("THA", 3, 0.9, 0.9, 0.9, 0.9), survey.submitted("END", 1, 0, 0, 0, 0));

        soon(() -> assertThat(told(survey.liveRun() + ":END")).hasSize(1));
        soon(() -> assertThat(list(survey.liveRun()).get(0).path("score").asDouble())
                .isEqualTo(0.6));
        assertThat(told(survey.liveRun() + ":THA").stream().map(record -> Topics.header(record, "ce_sequence")))
                .isSubsetOf("0000000000000000004", "0000000000000000005");
    }

    @Test
    void aChangeThatLeavesTheScoreAloneIsNotTold() {
        Survey survey = new Survey("live-same");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("THA", 3, 0.6, 0.6, 0.6, 0.6));
        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));

        survey.tell(survey.submitted("THA", 4, 0.6, 0.6, 0.6, 0.6), survey.submitted("THA", 5, 0.7, 0.6, 0.6, 0.6));

        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(2));
        assertThat(Rows.number("select version from organisation_score where run = ?", survey.liveRun()))
                .isEqualTo(5);
    }

    @Test
    void aServiceThatLostItsDatabaseTellsNewScoresThatReadersTake() throws Exception {
        Survey survey = new Survey("live-lost");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("THA", 3, 0.6, 0.6, 0.6, 0.6));
        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));
        survey.tell(survey.submitted("THA", 6, 0.7, 0.7, 0.7, 0.7));
        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(2));
        for (String table : List.of("organisation_score where run", "score_run where id")) {
            Rows.execute("delete from " + table + " = '" + survey.liveRun() + "'");
        }
        Rows.execute("delete from round where id = '" + survey.round + "'");
        Rows.execute("delete from assessment where round = '" + survey.round + "'");
        Rows.execute("delete from outbox_message where key = '" + survey.liveRun() + ":THA'");

        survey.tellRound("open", 2);
        survey.tell(survey.submitted("THA", 6, 0.7, 0.7, 0.7, 0.7));
        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(3));
        survey.tell(survey.submitted("THA", 7, 0.8, 0.8, 0.8, 0.8));

        soon(() -> assertThat(told(survey.liveRun() + ":THA").stream()
                        .map(record -> Long.parseLong(Topics.header(record, "ce_sequence"))))
                .containsExactly(3L, 6L, 6L, 7L));
    }

    @Test
    void aScoreIsToldInTheTraceOfTheAnswersItIsMadeOf() {
        Survey survey = new Survey("live-trace");
        survey.tellFramework();
        survey.tellRound("open", 2);
        soon(() -> assertThat(get("/v1/score-runs/{run}", survey.liveRun()).statusCode())
                .isEqualTo(200));
        String tha = "0af7651916cd43dd8448eb211c80319c";
        String lao = "4bf92f3577b34da6a3ce929d0e0e4736";

        Topics.sendTraced("phrom.assessments", tha, survey.submitted("THA", 1, 0.6, 0.6, 0.6, 0.6));
        Topics.sendTraced("phrom.assessments", lao, survey.submitted("LAO", 1, 0.4, 0.4, 0.4, 0.4));

        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));
        soon(() -> assertThat(told(survey.liveRun() + ":LAO")).hasSize(1));
        assertThat(Topics.traceId(told(survey.liveRun() + ":THA").get(0))).isEqualTo(tha);
        assertThat(Topics.traceId(told(survey.liveRun() + ":LAO").get(0))).isEqualTo(lao);
    }

    @Test
    void aWithdrawnSubmissionIsTakenBack() {
        Survey survey = new Survey("live-withdrawn");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("THA", 3, 0.6, 0.6, 0.6, 0.6));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));

        survey.tell(survey.inProgress("THA", 4), survey.inProgress("LAO", 1));

        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(2));
        JsonNode event = Survey.read(told(survey.liveRun() + ":THA").get(1).value());
        Contracts.assertValid(SCORED, event.toString());
        assertThat(event.path("state").asText()).isEqualTo("withdrawn");
        assertThat(event.has("score")).isFalse();
        assertThat(list(survey.liveRun())).isEmpty();
        assertThat(get("/v1/score-runs/{run}/scores/THA/trace", survey.liveRun())
                        .statusCode())
                .isEqualTo(404);
        assertThat(told(survey.liveRun() + ":LAO")).isEmpty();
    }

    @Test
    void missingAnswersKeepTheirReason() {
        Survey survey = new Survey("live-missing");
        survey.tellFramework();
        survey.tellRound("open", 2);
        JsonNode self = Survey.read("{\"cgsi\":{\"status\":\"unknown\"},\"psdi\":{\"status\":\"notRelevant\"},"
                + "\"dcei\":{\"status\":\"notApplicable\"}}");
        survey.tell(survey.assessment("NIC", 3, "submitted", self));

        soon(() -> assertThat(told(survey.liveRun() + ":NIC")).hasSize(1));

        String body = told(survey.liveRun() + ":NIC").get(0).value();
        Contracts.assertValid(SCORED, body);
        assertThat(Survey.read(body).path("state").asText()).isEqualTo("missing");
        assertThat(Survey.read(body).path("nodes").findValuesAsText("missing"))
                .containsExactly("unknown", "notRelevant", "notApplicable", "unanswered");
        assertThat(list(survey.liveRun()).get(0).has("rank")).isFalse();
    }

    @Test
    void whatABodyIsExemptFromAfterTheHandInLeavesTheIndexEvenWhereGapsAreZeroAndComesBack() {
        Survey survey = new Survey("live-exempt");
        ObjectNode document = survey.documentWith();
        document.withObject("/scoring").put("missing", "zero");
        ((ObjectNode) document.path("scoring")).remove("steps");
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("open", 2);
        survey.tell(survey.answers("THA", 3, 0.9, 0.8, 0.7, 0.4), survey.handedIn("THA", 3));
        soon(() -> assertThat(scoreOf(survey)).isEqualTo((0.9 + 0.8 + 0.7 + 0.4) / 4));

        Sent answers = survey.answers("THA", 4, 0.9, 0.8, 0.7);
        ObjectNode exempt = (ObjectNode) Survey.read(answers.body());
        exempt.putArray("notApplicable").add("gtei");
        survey.tell(
                Sent.of(answers.type(), answers.key(), answers.sequence(), exempt.toString()),
                survey.handedIn("THA", 4));

        soon(() -> assertThat(scoreOf(survey)).isEqualTo((0.9 + 0.8 + 0.7) / 3));
        JsonNode leaves = Survey.read(get("/v1/score-runs/{run}/scores/THA/trace", survey.liveRun())
                        .asString())
                .at("/tree/children");
        assertThat(leaves.get(3).path("missing").asText()).isEqualTo("notApplicable");

        survey.tell(survey.answers("THA", 5, 0.9, 0.8, 0.7, 0.4), survey.handedIn("THA", 5));

        soon(() -> assertThat(scoreOf(survey)).isEqualTo((0.9 + 0.8 + 0.7 + 0.4) / 4));
    }

    private static double scoreOf(Survey survey) {
        JsonNode scores = list(survey.liveRun());
        assertThat(scores).hasSize(1);
        return scores.get(0).path("score").asDouble();
    }

    @Test
    void aPoisonedEventIsSetAsideAndLaterOnesFlowAndItCanBeReplayed() {
        Survey survey = new Survey("live-poison");
        survey.tell(survey.submitted("THA", 1, 0.6, 0.6, 0.6, 0.6));
        survey.tellFramework();
        survey.tellRound("open", 2);
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));

        JsonNode nonsense = Survey.read("{\"cgsi\":{\"status\":\"answered\",\"value\":\"much\"}}");
        survey.tell(
                survey.assessment("BAD", 1, "submitted", nonsense),
                Sent.of("assessment-changed.v1", survey.assessmentOf("BAD").toString(), 2, "{not json"),
                survey.submitted("LAO", 1, 0.4, 0.4, 0.4, 0.4));

        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        soon(() ->
                assertThat(deadLetters(survey.assessmentOf("BAD").toString())).hasSize(2));
        JsonNode letter = deadLetters(survey.assessmentOf("BAD").toString()).get(0);
        assertThat(letter.path("reason").asText()).contains("cgsi is answered, but not by a number");
        assertThat(Topics.read(
                        "phrom.assessments.dlq", survey.assessmentOf("BAD").toString()))
                .hasSize(2);
        var again = Scores.as("operator")
                .post("/v1/dead-letters/{id}/replay", letter.path("id").asLong());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.jsonPath().getString("code")).isEqualTo("replay-failed");
    }

    @Test
    void anEventThatMetAFaultCountsOnceTheFaultIsMendedAndItIsReplayed() throws Exception {
        Survey survey = new Survey("live-mended");
        survey.tellFramework();
        survey.tellRound("open", 2);
        Rows.execute("alter table assessment add constraint fault check (organisation <> 'FLT')");
        survey.tell(survey.submitted("FLT", 1, 0.6, 0.6, 0.6, 0.6));
        soon(() ->
                assertThat(deadLetters(survey.assessmentOf("FLT").toString())).hasSize(1));
        Rows.execute("alter table assessment drop constraint fault");
        long letter = deadLetters(survey.assessmentOf("FLT").toString())
                .get(0)
                .path("id")
                .asLong();

        var replayed = Scores.as("operator").post("/v1/dead-letters/{id}/replay", letter);

        assertThat(replayed.statusCode()).as(replayed.asString()).isEqualTo(200);
        assertThat(list(survey.liveRun()).get(0).path("score").asDouble()).isEqualTo(0.6);
        assertThat(Scores.as("operator")
                        .post("/v1/dead-letters/{id}/replay", letter)
                        .statusCode())
                .isEqualTo(409);
        soon(() -> assertThat(told(survey.liveRun() + ":FLT")).hasSize(1));
    }

    @Test
    void anAssessmentThatCanNotBeScoredAndCameBeforeItsRoundKeepsNoOtherFromItsScore() {
        Survey survey = new Survey("live-early-poison");
        JsonNode nonsense = Survey.read("{\"cgsi\":{\"status\":\"answered\",\"value\":\"much\"}}");
        survey.tell(survey.assessment("BAD", 1, "submitted", nonsense), survey.submitted("LAO", 1, 0.4, 0.4, 0.4, 0.4));
        soon(() -> assertThat(Rows.number("select count(*) from assessment where round = ?", survey.round))
                .isEqualTo(2));

        survey.tellFramework();
        survey.tellRound("closed", 2);

        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));
        var official =
                Scores.as("analyst").body("{\"kind\":\"official\"}").post("/v1/rounds/" + survey.round + "/score-runs");
        assertProblem(official, 422, "not-computable");
        assertThat(official.jsonPath().getString("refusals[0].place")).isEqualTo("BAD");
    }

    @Test
    void aFrameworkThatCanNotBeScoredIsSetAside() {
        Survey survey = new Survey("live-unsupported");
        JsonNode document = Survey.read(survey.framework().body()).path("document");
        ((ObjectNode) document.at("/tree/children/0/indicator")).put("rule", "forecast");
        Topics.send("phrom.frameworks", survey.framework((ObjectNode) document));

        soon(() -> assertThat(deadLetters(survey.framework + ":1")).hasSize(1));
        assertThat(deadLetters(survey.framework + ":1").get(0).path("reason").asText())
                .contains("cgsi: the rule forecast is not supported yet");
    }

    private static List<JsonNode> deadLetters(String key) {
        JsonNode items = Survey.read(Scores.as("operator")
                        .get("/v1/dead-letters?pageSize=200")
                        .asString())
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(letter -> key.equals(letter.path("key").asText()))
                .toList();
    }
}
