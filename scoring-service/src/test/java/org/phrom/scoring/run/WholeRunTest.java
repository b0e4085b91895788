package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;
import org.phrom.scoring.run.store.RecomputationStatements;

/** Runs under a model whose scores hang on each other: min-max over the data. */
@QuarkusTest
class WholeRunTest {
    private static final String MIN_MAX = "{\"step\":\"normalise\",\"method\":\"min-max\",\"range\":[0,1]}";

    @Inject
    RecomputationStatements recomputations;

    @Test
    void anotherOrganisationsAnswersChangeAScore() {
        Survey survey = open("whole-change");
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0), survey.submitted("BBB", 1, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertScores(survey, "BBB", 1.0, "AAA", 0.0));

        survey.tell(survey.submitted("CCC", 1, 1, 1, 1, 1));

        soon(() -> assertScores(survey, "CCC", 1.0, "BBB", 0.5, "AAA", 0.0));
    }

    @Test
    void manyChangesAreComputedOncePerIntervalAndOnceMoreAfterTheLast() {
        Survey survey = open("whole-many");
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0), survey.submitted("BBB", 1, 1, 1, 1, 1));
        survey.tell(survey.submitted("CCC", 1, 0.5, 0.5, 0.5, 0.5));
        for (int sequence = 2; sequence <= 60; sequence++) {
            double value = sequence / 120.0;
            survey.tell(survey.submitted("CCC", sequence, value, value, value, value));
        }

        soon(() -> assertScores(survey, "BBB", 1.0, "CCC", 0.5, "AAA", 0.0));

        List<Instant> times = told(survey.liveRun() + ":CCC").stream()
                .map(record -> Survey.read(record.value()).path("scoredAt").asText())
                .map(Instant::parse)
                .toList();
        assertThat(times).isNotEmpty();
        for (int at = 1; at < times.size(); at++) {
            assertThat(Duration.between(times.get(at - 1), times.get(at)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void aScoreThatDidNotChangeIsNotToldAgain() {
        Survey survey = open("whole-same");
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0), survey.submitted("BBB", 1, 1, 1, 1, 1));
        soon(() -> assertScores(survey, "BBB", 1.0, "AAA", 0.0));
        int before = told(survey.liveRun() + ":AAA").size();

        survey.tell(survey.submitted("CCC", 1, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertScores(survey, "BBB", 1.0, "CCC", 0.5, "AAA", 0.0));

        assertThat(told(survey.liveRun() + ":AAA")).hasSize(before);
    }

    @Test
    void aSubmissionThatIsTakenBackIsWithdrawnAndCountsNoLonger() {
        Survey survey = open("whole-back");
        survey.tell(
                survey.submitted("AAA", 1, 0, 0, 0, 0),
                survey.submitted("BBB", 1, 0.5, 0.5, 0.5, 0.5),
                survey.submitted("CCC", 1, 1, 1, 1, 1));
        soon(() -> assertScores(survey, "CCC", 1.0, "BBB", 0.5, "AAA", 0.0));

        survey.tell(survey.inProgress("CCC", 2));

        soon(() -> assertScores(survey, "BBB", 1.0, "AAA", 0.0));
        List<String> states = told(survey.liveRun() + ":CCC").stream()
                .map(record -> Survey.read(record.value()).path("state").asText())
                .toList();
        assertThat(states).endsWith("withdrawn");
    }

    @Test
    void whatIsSubmittedAgainKeepsItsScoreUntilItsNewAnswersAreHere() {
        Survey survey = open("whole-again");
        survey.tell(
                survey.submitted("AAA", 1, 0, 0, 0, 0),
                survey.submitted("BBB", 1, 0.5, 0.5, 0.5, 0.5),
                survey.submitted("CCC", 1, 1, 1, 1, 1));
        soon(() -> assertScores(survey, "CCC", 1.0, "BBB", 0.5, "AAA", 0.0));

        survey.tell(survey.handedIn("CCC", 5), survey.submitted("DDD", 1, 0.25, 0.25, 0.25, 0.25));
        soon(() -> assertScores(survey, "BBB", 1.0, "CCC", 1.0, "DDD", 0.5, "AAA", 0.0));

        survey.tell(survey.answers("CCC", 5, 1, 1, 1, 1));
        soon(() -> assertScores(survey, "CCC", 1.0, "BBB", 0.5, "DDD", 0.25, "AAA", 0.0));
        assertThat(told(survey.liveRun() + ":CCC")).hasSize(1);
    }

    @Test
    void whereTheModelIsNotDefinedLiveScoresSaySoAndAnOfficialRunIsRefused() {
        Survey survey = open("whole-undefined");
        survey.tell(survey.submitted("AAA", 1, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertThat(list(survey.liveRun()).at("/0/state").asText()).isEqualTo("missing"));
        JsonNode tree = Survey.read(get("/v1/score-runs/{run}/scores/AAA/trace", survey.liveRun())
                        .asString())
                .path("tree");
        assertThat(tree.path("missing").asText()).isEqualTo("undefined");

        Topics.send("phrom.rounds", survey.closedRound(3, 1, 1));

        soon(() -> assertProblem(createOfficial(survey.round), 422, "not-computable"));
    }

    @Test
    void anAnswerThatTheModelIsNotDefinedForTakesNoScoreFromTheOthers() {
        Survey survey = new Survey("whole-zero");
        ObjectNode document = survey.documentWith("{\"step\":\"denominate\"}", MIN_MAX);
        document.withArray("questions")
                .addObject()
                .put("code", "people")
                .put("type", "number")
                .putObject("text")
                .put("th", "ประชากร")
                .put("en", "People");
        ((ObjectNode) document.at("/tree/children/0/indicator")).put("denominator", "people");
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("open", 2);

        survey.tell(perPerson(survey, "AAA", 0, 1), perPerson(survey, "BBB", 1, 1), perPerson(survey, "CCC", 0.5, 0));

        soon(() -> {
            JsonNode scores = list(survey.liveRun());
            assertThat(scores).hasSize(3);
            assertThat(scores.at("/0/organisation").asText()).isEqualTo("BBB");
            assertThat(scores.at("/0/score").asDouble()).isEqualTo(1.0);
            assertThat(scores.at("/1/organisation").asText()).isEqualTo("AAA");
            assertThat(scores.at("/1/score").asDouble()).isZero();
            assertThat(scores.at("/2/state").asText()).isEqualTo("missing");
        });
        survey.tell(perPerson(survey, "CCC", 0.5, 1, 2));
        soon(() -> assertScores(survey, "BBB", 1.0, "CCC", 0.5, "AAA", 0.0));
    }

    private static Sent perPerson(Survey survey, String organisation, double value, double people) {
        return perPerson(survey, organisation, value, people, 1);
    }

    private static Sent perPerson(Survey survey, String organisation, double value, double people, long sequence) {
        Sent submitted = survey.submitted(organisation, sequence, value, value, value, value);
        ObjectNode self = (ObjectNode) Survey.read(submitted.body()).at("/layers/self");
        self.putObject("people").put("status", "answered").put("value", people);
        return survey.assessment(organisation, sequence, "submitted", self);
    }

    @Test
    void aLiveTraceTellsTheStepsOfTheWholeRun() {
        Survey survey = open("whole-trace");
        survey.tell(
                survey.submitted("AAA", 1, 0, 0, 0, 0),
                survey.submitted("BBB", 1, 0.5, 0.5, 0.5, 0.5),
                survey.submitted("CCC", 1, 2, 2, 2, 2));
        soon(() -> assertScores(survey, "CCC", 1.0, "BBB", 0.25, "AAA", 0.0));

        JsonNode cgsi = Survey.read(get("/v1/score-runs/{run}/scores/BBB/trace", survey.liveRun())
                        .asString())
                .at("/tree/children/0/indicator");

        assertThat(cgsi.path("steps").findValuesAsText("step")).containsExactly("raw", "normalised");
        assertThat(cgsi.at("/steps/0/value").asDouble()).isEqualTo(0.5);
        assertThat(cgsi.at("/steps/1/value").asDouble()).isEqualTo(0.25);
    }

    @Test
    void aRunThatAnotherReplicaIsComputingIsLeftAloneAndWhatWasDueIsDoneAfterwards() throws SQLException {
        Survey survey = open("whole-replica");
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0), survey.submitted("BBB", 1, 1, 1, 1, 1));
        soon(() -> assertScores(survey, "BBB", 1.0, "AAA", 0.0));

        try (var other = Infrastructure.connection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "live-run/" + survey.liveRun());
                lock.execute();
            }
            survey.tell(survey.submitted("CCC", 1, 0.5, 0.5, 0.5, 0.5));
            survey.tell(survey.submitted("DDD", 1, 0.5, 0.5, 0.5, 0.5));
            soon(() -> assertThat(due(survey)).isEqualTo(1));
            assertScores(survey, "BBB", 1.0, "AAA", 0.0);
            other.rollback();
        }

        soon(() -> assertScores(survey, "BBB", 1.0, "CCC", 0.5, "DDD", 0.5, "AAA", 0.0));
        soon(() -> assertThat(due(survey)).isZero());
    }

    @Test
    void aRunThatTakesLongRestsAsLongAsItTook() {
        String run = open("whole-long").liveRun();
        soon(() -> assertThat(Rows.number(
                        "select count(*) from live_recomputation where inputs is not null and run = ?", run))
                .isEqualTo(1));
        Instant began = Instant.parse("2100-01-01T00:00:00Z");

        QuarkusTransaction.requiringNew().run(() -> recomputations.done(run, 0, "", began, began.plusSeconds(90)));
        QuarkusTransaction.requiringNew().run(() -> recomputations.changed(run));

        assertThat(recomputations.due(began.plusSeconds(179))).doesNotContain(run);
        assertThat(recomputations.due(began.plusSeconds(180))).contains(run);
    }

    @Test
    @Timeout(60)
    void twoEventsOfARoundDoNotWaitForEachOtherNorForTheComputing() {
        Survey survey = open("whole-open");
        String run = survey.liveRun();
        soon(() -> assertThat(due(survey)).isZero());

        QuarkusTransaction.requiringNew().run(() -> {
            recomputations.changed(run);
            QuarkusTransaction.requiringNew().run(() -> recomputations.changed(run));
            // the second was computed while the first was still open
            soon(() -> assertThat(due(survey)).isZero());
        });

        assertThat(recomputations.due(Instant.parse("2100-01-01T00:00:00Z"))).contains(run);
        soon(() -> assertThat(due(survey)).isZero());
    }

    @Test
    void whatIsTakenBackWhileItIsBeingComputedIsWithdrawn() throws SQLException {
        Survey survey = open("whole-meanwhile");
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0), survey.submitted("BBB", 1, 1, 1, 1, 1));
        soon(() -> assertScores(survey, "BBB", 1.0, "AAA", 0.0));

        Rows.whileLocked(
                "organisation_score",
                () -> {
                    survey.tell(survey.submitted("CCC", 1, 0.5, 0.5, 0.5, 0.5));
                    return true;
                },
                () -> {
                    survey.tell(survey.inProgress("CCC", 2));
                    soon(() -> assertThat(Rows.number(
                                    "select sequence from assessment where id = ?::uuid",
                                    survey.assessmentOf("CCC").toString()))
                            .isEqualTo(2));
                });

        soon(() -> assertThat(told(survey.liveRun() + ":CCC")).hasSize(2));
        soon(() -> assertScores(survey, "BBB", 1.0, "AAA", 0.0));
    }

    @Test
    void aRunThatCanNotBeComputedKeepsItsScoresSaysSoAndIsTriedAgain() throws SQLException {
        Survey survey = open("whole-failed");
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0), survey.submitted("BBB", 1, 1, 1, 1, 1));
        soon(() -> assertScores(survey, "BBB", 1.0, "AAA", 0.0));

        Rows.execute("alter table organisation_score add constraint fault check (organisation <> 'FAULT') not valid");
        try {
            survey.tell(survey.submitted("FAULT", 1, 0.5, 0.5, 0.5, 0.5));
            soon(() -> assertThat(run(survey).path("haltedBecause").asText()).isEqualTo("failed"));
            assertThat(run(survey).path("state").asText()).isEqualTo("halted");
            assertScores(survey, "BBB", 1.0, "AAA", 0.0);
        } finally {
            Rows.execute("alter table organisation_score drop constraint fault");
        }

        soon(() -> assertScores(survey, "BBB", 1.0, "FAULT", 0.5, "AAA", 0.0));
        soon(() -> assertThat(run(survey).path("state").asText()).isEqualTo("current"));
    }

    private static JsonNode run(Survey survey) {
        return Survey.read(get("/v1/score-runs/{run}", survey.liveRun()).asString());
    }

    @Test
    void theVersionOfAScoreIsThatOfAllAssessmentsAndTheSameAgainAfterTheLossOfTheDatabase() throws SQLException {
        Survey survey = open("whole-lost");
        survey.tell(
                survey.submitted("AAA", 1, 0, 0, 0, 0),
                survey.submitted("BBB", 4, 1, 1, 1, 1),
                survey.submitted("CCC", 2, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertScores(survey, "BBB", 1.0, "CCC", 0.5, "AAA", 0.0));
        soon(() -> assertThat(newest(survey, "CCC")).isEqualTo(2 * (1 + 4 + 2) + 3));

        for (String lost : List.of(
                "delete from organisation_score where run = '%s'",
                "delete from outbox_message where key like '%s:%%'",
                "delete from live_change where run = '%s'",
                "delete from live_recomputation where run = '%s'",
                "delete from score_run where id = '%s'",
                "delete from round where id || '-live' = '%s'",
                "delete from assessment where round || '-live' = '%s'")) {
            Rows.execute(lost.formatted(survey.liveRun()));
        }
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("CCC", 2, 0.5, 0.5, 0.5, 0.5), survey.submitted("BBB", 4, 1, 1, 1, 1));
        soon(() -> assertScores(survey, "BBB", 1.0, "CCC", 0.0));
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0));
        soon(() -> assertScores(survey, "BBB", 1.0, "CCC", 0.5, "AAA", 0.0));

        as("operator").body("{\"topic\":\"phrom.scores\"}").post("/v1/republications");
        for (String code : List.of("AAA", "BBB", "CCC")) {
            soon(() -> assertThat(newest(survey, code)).isEqualTo(17));
        }
    }

    private static long newest(Survey survey, String organisation) {
        List<ConsumerRecord<String, String>> told = told(survey.liveRun() + ":" + organisation);
        return Long.parseLong(Topics.header(told.get(told.size() - 1), "ce_sequence"));
    }

    private static long due(Survey survey) {
        return Rows.number("select count(distinct run) from live_change where run = ?", survey.liveRun());
    }

    private static Survey open(String name) {
        Survey survey = new Survey(name);
        Topics.send("phrom.frameworks", survey.minMax());
        survey.tellRound("open", 2);
        return survey;
    }

    private static void assertScores(Survey survey, Object... codesAndScores) {
        JsonNode scores = list(survey.liveRun());
        assertThat(scores).hasSize(codesAndScores.length / 2);
        for (int at = 0; at < scores.size(); at++) {
            assertThat(scores.get(at).path("organisation").asText()).isEqualTo(codesAndScores[2 * at]);
            assertThat(scores.get(at).path("score").asDouble()).isEqualTo(codesAndScores[2 * at + 1]);
        }
    }
}
