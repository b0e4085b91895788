package org.phrom.survey.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.complete;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.status;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.tagOf;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Topics;
import org.phrom.survey.assessment.SurveyData;
import org.phrom.survey.assessment.SurveyData.Tree;

@QuarkusTest
class ToldEventsTest {

    private static final Path EVENTS = Path.of("contracts/events");

    private Tree tree;
    private String round;
    private String assessment;

    @BeforeEach
    void aRoundIsOpen() {
        tree = SurveyData.tree();
        round = openRound(tree);
        assessment = assessmentOf(round, tree.province(1));
    }

    @Test
    void aSubmissionIsToldAtOnceWithAllAnswersUnderItsSequence() {
        patch(assessment, Map.of("share", value(0.25, 0), "channels", value(List.of("line"), 0)));
        patch(
                assessment,
                Map.of("portal", status("notRelevant", 0), "plan", value("none", 0), "remarks", value("ก", 0)));
        submit(assessment);

        List<ConsumerRecord<String, String>> states = toldUpTo(4);
        List<ConsumerRecord<String, String>> answers = told(AssessmentEvents.TOPIC, assessment + "/self", 1);

        states.forEach(
                record -> Contracts.assertValid(EVENTS.resolve("assessment-changed.v1/schema.json"), record.value()));
        ConsumerRecord<String, String> state = states.get(states.size() - 1);
        assertThat(sequence(state)).isEqualTo(4);
        assertThat(Topics.header(state, "ce_type")).isEqualTo("assessment-changed.v1");
        assertThat(Topics.header(state, "ce_source")).isEqualTo("/survey-service");
        JsonPath stands = JsonPath.from(state.value());
        assertThat(stands.getString("state")).isEqualTo("submitted");
        assertThat(stands.getMap("completeness")).isEqualTo(Map.of("required", 3, "answered", 3, "questions", 5));
        assertThat(stands.getList("participant.ancestors")).isEqualTo(List.of(tree.root(), tree.north()));
        assertThat(stands.getMap("layers.self")).isEmpty();
        assertThat(stands.getMap("handedIn")).isEqualTo(Map.of("self", 4));
        assertThat(answers).hasSize(1);
        assertThat(sequence(answers.get(0))).isEqualTo(4);
        assertThat(Topics.header(answers.get(0), "ce_type")).isEqualTo("answers-changed.v1");
        Contracts.assertValid(
                EVENTS.resolve("answers-changed.v1/schema.json"), answers.get(0).value());
        JsonPath said = JsonPath.from(answers.get(0).value());
        assertThat(said.getString("assessment")).isEqualTo(assessment);
        assertThat(said.getString("layer")).isEqualTo("self");
        assertThat(said.getString("round")).isEqualTo(round);
        assertThat(said.getString("organisation")).isEqualTo(tree.province(1));
        assertThat(said.getMap("answers"))
                .isEqualTo(Map.of(
                        "share", Map.of("status", "answered", "value", 0.25f),
                        "plan", Map.of("status", "answered", "value", "none"),
                        "channels", Map.of("status", "answered", "value", List.of("line")),
                        "portal", Map.of("status", "notRelevant"),
                        "remarks", Map.of("status", "answered", "value", "ก")));
        assertThat(said.getList("notApplicable")).isEqualTo(List.of("tax"));
    }

    @Test
    void whatIsTakenBackIsToldAtOnceWithoutAnswersAndToldAnewWhenItIsSubmittedAgain() {
        complete(assessment);
        submit(assessment);
        as("administrator")
                .header("If-Match", tagOf(assessment))
                .delete("/v1/assessments/" + assessment + "/submission");

        JsonPath taken = JsonPath.from(last(toldUpTo(4)).value());
        assertThat(taken.getString("state")).isEqualTo("inProgress");
        assertThat(taken.getMap("")).doesNotContainKey("handedIn");

        submit(assessment);

        assertThat(told(AssessmentEvents.TOPIC, assessment + "/self", 2))
                .extracting(ToldEventsTest::sequence)
                .isEqualTo(List.of(3L, 5L));
    }

    @Test
    void manySavesAreToldAtMostOnceASecondAndTheLastAlways() {
        Instant began = Instant.now();
        int saves = 30;
        for (int version = 0; version < saves; version++) {
            patch(assessment, Map.of("share", value((version + 1) / 100d, version)));
        }

        List<ConsumerRecord<String, String>> told = toldUpTo(saves + 1);

        long seconds = Duration.between(began, Instant.now()).toSeconds();
        // the beginning, the last, and at most one for each second
        assertThat((long) told.size()).isLessThanOrEqualTo(2 + seconds);
        assertThat(told).extracting(ToldEventsTest::sequence).isSorted();
        assertThat(JsonPath.from(last(told).value()).getMap("completeness"))
                .isEqualTo(Map.of("required", 3, "answered", 1, "questions", 5));
        assertThat(number("select count(*) from progress_due where assessment::text = ?"))
                .isZero();
    }

    @Test
    void whatAServiceLeftUntoldWhenItEndedIsToldByTheNext() throws SQLException {
        patch(assessment, Map.of("share", value(0.25, 0)));
        toldUpTo(2);
        // as if it had ended between the save and the telling
        SurveyData.sql("update assessment set version = 3, answered = 2 where id = ?::uuid", assessment);
        SurveyData.sql("insert into progress_due (assessment, due_at) values (?::uuid, now())", assessment);

        assertThat(JsonPath.from(last(toldUpTo(3)).value()).getInt("completeness.answered"))
                .isEqualTo(2);
    }

    @Test
    void aSubmissionIsToldInTheTraceOfItsRequest() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        complete(assessment);

        as("administrator")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .header("If-Match", tagOf(assessment))
                .post("/v1/assessments/" + assessment + "/submission");

        assertThat(Topics.traceId(last(toldUpTo(3)))).isEqualTo(trace);
        assertThat(Topics.traceId(
                        told(AssessmentEvents.TOPIC, assessment + "/self", 1).get(0)))
                .isEqualTo(trace);
    }

    @Test
    void everyMoveOfARoundIsTold() {
        patch(assessment, Map.of("share", value(0.25, 0), "channels", value(List.of("line"), 0)));
        patch(
                assessment,
                Map.of("portal", status("notRelevant", 0), "plan", value("none", 0), "remarks", value("ก", 0)));
        submit(assessment);
        move(round, "closing");
        move(round, "publication");

        List<ConsumerRecord<String, String>> told = told(RoundEvents.TOPIC, round, 4);

        told.forEach(record -> Contracts.assertValid(EVENTS.resolve("round-changed.v1/schema.json"), record.value()));
        assertThat(told)
                .extracting(record -> JsonPath.from(record.value()).getString("state"))
                .isEqualTo(List.of("planned", "open", "closed", "published"));
        assertThat(JsonPath.from(told.get(1).value()).getInt("participantCount"))
                .isEqualTo(4);
        // one assessment at version 4, three at version 1
        assertThat(told)
                .extracting(record -> JsonPath.from(record.value()).<Map<String, Integer>>get("assessments"))
                .containsExactly(
                        null, null, Map.of("submitted", 1, "versions", 7), Map.of("submitted", 1, "versions", 7));
    }

    @Test
    void answersAreTakenWhileKafkaIsStoppedAndToldInOrderWhenItIsBack() {
        int changes = 25;
        Infrastructure.stopKafka();
        try {
            for (int version = 0; version < changes; version++) {
                Response taken = patch(assessment, Map.of("share", value((version + 1) / 100d, version)));
                assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
            }
        } finally {
            Infrastructure.startKafka();
        }

        List<ConsumerRecord<String, String>> told = toldUpTo(changes + 1);

        // what was sent while the broker went down may be told twice; told for the last time, the states are in order
        List<Long> sequences = told.stream().map(ToldEventsTest::sequence).toList();
        assertThat(sequences.stream()
                        .distinct()
                        .sorted(Comparator.comparing(sequences::lastIndexOf))
                        .toList())
                .isSorted()
                .endsWith(changes + 1L);
        assertThat(JsonPath.from(last(told).value()).getMap("completeness"))
                .isEqualTo(Map.of("required", 3, "answered", 1, "questions", 5));
    }

    @Test
    void presentStatesAreToldAgainUnderTheirOldSequence() {
        complete(assessment);
        submit(assessment);
        int states = toldUpTo(3).size();

        Response again =
                as("operator").body(Map.of("topic", AssessmentEvents.TOPIC)).post("/v1/republications");

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        List<ConsumerRecord<String, String>> told = told(AssessmentEvents.TOPIC, assessment, states + 1);
        assertThat(told).extracting(ToldEventsTest::sequence).endsWith(3L, 3L);
        assertSameAgain(told.subList(states - 1, states + 1));
        List<ConsumerRecord<String, String>> answers = told(AssessmentEvents.TOPIC, assessment + "/self", 2);
        assertThat(answers).extracting(ToldEventsTest::sequence).isEqualTo(List.of(3L, 3L));
        assertSameAgain(answers);
    }

    @Test
    void whatChangesASubmittedAssessmentLaterLeavesItsAnswersUnderTheSequenceOfTheSubmission() throws SQLException {
        complete(assessment);
        submit(assessment);
        toldUpTo(3);
        SurveyData.sql("update assessment set version = 5, changed_at = now() where id = ?::uuid", assessment);
        SurveyData.sql("insert into progress_due (assessment, due_at) values (?::uuid, now())", assessment);

        assertThat(JsonPath.from(last(toldUpTo(5)).value()).getMap("handedIn")).isEqualTo(Map.of("self", 3));
        int states = told(AssessmentEvents.TOPIC, assessment, 1).size();
        as("operator").body(Map.of("topic", AssessmentEvents.TOPIC)).post("/v1/republications");

        JsonPath again = JsonPath.from(
                last(told(AssessmentEvents.TOPIC, assessment, states + 1)).value());
        assertThat(again.getMap("handedIn")).isEqualTo(Map.of("self", 3));
        List<ConsumerRecord<String, String>> answers = told(AssessmentEvents.TOPIC, assessment + "/self", 2);
        assertThat(answers).extracting(ToldEventsTest::sequence).isEqualTo(List.of(3L, 3L));
        assertSameAgain(answers);

        as("administrator")
                .header("If-Match", tagOf(assessment))
                .delete("/v1/assessments/" + assessment + "/submission");
        assertThat(JsonPath.from(last(toldUpTo(6)).value()).getMap("")).doesNotContainKey("handedIn");
    }

    @Test
    void everyLayerThatIsHandedInIsToldAgainUnderItsOwnSequence() {
        complete(assessment);
        submit(assessment);
        toldUpTo(3);
        SurveyData.sql(
                "update assessment set version = 9, handed_in = handed_in"
                        + " || '{\"final\":{\"sequence\":8,\"at\":\"2026-11-20T00:00:00Z\"}}' where id = ?::uuid",
                assessment);
        SurveyData.sql(
                "insert into answer (assessment, layer, question, item, status, value, version, changed_at, changed_by)"
                        + " values (?::uuid, 'final', 'share', '', 'answered', '0.25', 1, now(), 'a panel')",
                assessment);

        as("operator").body(Map.of("topic", AssessmentEvents.TOPIC)).post("/v1/republications");

        JsonPath state = JsonPath.from(last(toldUpTo(9)).value());
        assertThat(state.getMap("handedIn")).isEqualTo(Map.of("self", 3, "final", 8));
        ConsumerRecord<String, String> decided =
                told(AssessmentEvents.TOPIC, assessment + "/final", 1).get(0);
        assertThat(sequence(decided)).isEqualTo(8);
        JsonPath said = JsonPath.from(decided.value());
        assertThat(said.getString("layer")).isEqualTo("final");
        assertThat(said.getString("changedAt")).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(said.getMap("answers")).isEqualTo(Map.of("share", Map.of("status", "answered", "value", 0.25f)));
        assertThat(told(AssessmentEvents.TOPIC, assessment + "/self", 2))
                .extracting(ToldEventsTest::sequence)
                .isEqualTo(List.of(3L, 3L));
    }

    @Test
    void whatAProgramThatKeepsNoHandInsSubmittedIsToldUnderTheVersionThatItLeft() throws SQLException {
        complete(assessment);
        submit(assessment);
        toldUpTo(3);
        SurveyData.sql(
                "update assessment set version = 5, submitted_at = now(), changed_at = now() where id = ?::uuid",
                assessment);

        as("operator").body(Map.of("topic", AssessmentEvents.TOPIC)).post("/v1/republications");

        assertThat(JsonPath.from(last(toldUpTo(5)).value()).getMap("handedIn")).isEqualTo(Map.of("self", 5));
        assertThat(told(AssessmentEvents.TOPIC, assessment + "/self", 2))
                .extracting(ToldEventsTest::sequence)
                .isEqualTo(List.of(3L, 5L));
    }

    @Test
    void whatIsTakenBackWhileAllIsToldAgainIsToldAsItStandsThenAndWithoutItsAnswers() throws Exception {
        complete(assessment);
        submit(assessment);
        toldUpTo(3);
        CompletableFuture<Response> again;
        try (Connection another = Infrastructure.connection();
                PreparedStatement takenBack = another.prepareStatement("update assessment set state = 'inProgress',"
                        + " submitted_at = null, version = 4 where id = ?::uuid")) {
            another.setAutoCommit(false);
            takenBack.setString(1, assessment);
            takenBack.executeUpdate();

            again = CompletableFuture.supplyAsync(() ->
                    as("operator").body(Map.of("topic", AssessmentEvents.TOPIC)).post("/v1/republications"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> again.isDone()
                            || number("select count(*) from pg_locks where not granted and ? <> ''") > 0);
            another.commit();
        }

        assertThat(again.join().statusCode()).isEqualTo(200);
        // in a compacted topic the last record of a key is the one that stays
        assertThat(number("select sequence from outbox_message where key = ? order by position desc limit 1"))
                .isEqualTo(4);
        assertThat(number("select count(*) from outbox_message where key = ? || '/self'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsToldAgainIsOnItsWayInPortionsBeforeTheRequestEnds() throws SQLException {
        SurveyData.sql("create or replace function no_audit() returns trigger language plpgsql as $$ begin"
                + " raise exception 'the end of the request fails'; end $$");
        SurveyData.sql("create trigger no_audit before insert on audit_entry for each row"
                + " when (new.action = 'republication.created') execute function no_audit()");
        try {
            Response failed =
                    as("operator").body(Map.of("topic", RoundEvents.TOPIC)).post("/v1/republications");
            assertThat(failed.statusCode()).isEqualTo(500);
        } finally {
            SurveyData.sql("drop trigger no_audit on audit_entry");
        }

        assertThat(told(RoundEvents.TOPIC, round, 3))
                .extracting(ToldEventsTest::sequence)
                .isEqualTo(List.of(1L, 2L, 2L));
    }

    private static List<ConsumerRecord<String, String>> told(String topic, String key, int atLeast) {
        return Topics.await(
                        topic,
                        records -> records.stream()
                                        .filter(record -> key.equals(record.key()))
                                        .count()
                                >= atLeast)
                .stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private static void assertSameAgain(List<ConsumerRecord<String, String>> twice) {
        assertThat(JsonPath.from(twice.get(1).value()).getMap(""))
                .isEqualTo(JsonPath.from(twice.get(0).value()).getMap(""));
        assertThat(Topics.header(twice.get(1), "ce_id")).isNotEqualTo(Topics.header(twice.get(0), "ce_id"));
    }

    private static ConsumerRecord<String, String> last(List<ConsumerRecord<String, String>> told) {
        return told.get(told.size() - 1);
    }

    /** All states that were told, once this one is among them and nothing waits in the outbox. */
    private List<ConsumerRecord<String, String>> toldUpTo(long sequence) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        number("select count(*) from outbox_message where key = ? and published_at is not null"
                                + " and sequence = " + sequence))
                .isPositive());
        Topics.await(AssessmentEvents.TOPIC, records -> records.stream()
                .anyMatch(record -> assessment.equals(record.key()) && sequence(record) == sequence));
        return told(AssessmentEvents.TOPIC, assessment, 1);
    }

    private long number(String sql) {
        try (Connection connection = Infrastructure.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, assessment);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long sequence(ConsumerRecord<String, String> record) {
        return Long.parseLong(Topics.header(record, "ce_sequence"));
    }
}
