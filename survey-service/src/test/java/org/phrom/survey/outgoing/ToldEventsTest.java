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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
    void everyChangeOfAnAssessmentIsToldAndItsAnswersWhenItIsSubmitted() {
        patch(assessment, Map.of("share", value(0.25, 0), "channels", value(List.of("line"), 0)));
        patch(
                assessment,
                Map.of("portal", status("notRelevant", 0), "plan", value("none", 0), "remarks", value("ก", 0)));
        submit(assessment);

        List<ConsumerRecord<String, String>> told = told(AssessmentEvents.TOPIC, assessment, 4);

        assertThat(told).extracting(ToldEventsTest::sequence).isEqualTo(List.of(1L, 2L, 3L, 4L));
        told.forEach(
                record -> Contracts.assertValid(EVENTS.resolve("assessment-changed.v1/schema.json"), record.value()));
        assertThat(Topics.header(told.get(0), "ce_type")).isEqualTo("assessment-changed.v1");
        assertThat(Topics.header(told.get(0), "ce_source")).isEqualTo("/survey-service");
        assertThat(JsonPath.from(told.get(2).value()).getMap("layers.self")).isEmpty();
        JsonPath last = JsonPath.from(told.get(3).value());
        assertThat(last.getString("state")).isEqualTo("submitted");
        assertThat(last.getMap("completeness")).isEqualTo(Map.of("required", 3, "answered", 3, "questions", 5));
        assertThat(last.getList("participant.ancestors")).isEqualTo(List.of(tree.root(), tree.north()));
        assertThat(last.getMap("layers.self"))
                .isEqualTo(Map.of(
                        "share", Map.of("status", "answered", "value", 0.25f),
                        "plan", Map.of("status", "answered", "value", "none"),
                        "channels", Map.of("status", "answered", "value", List.of("line")),
                        "portal", Map.of("status", "notRelevant"),
                        "remarks", Map.of("status", "answered", "value", "ก"),
                        "tax", Map.of("status", "notApplicable")));
    }

    @Test
    void anAnswerIsToldInTheTraceOfItsRequest() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        as("administrator")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .body(Map.of("answers", Map.of("share", value(0.25, 0))))
                .patch("/v1/assessments/" + assessment + "/answers");

        List<ConsumerRecord<String, String>> told = told(AssessmentEvents.TOPIC, assessment, 2);
        assertThat(Topics.traceId(told.get(1))).isEqualTo(trace);
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
                .isEqualTo(LongStream.rangeClosed(1, changes + 1).boxed().toList());
        assertThat(JsonPath.from(told.get(told.size() - 1).value()).getMap("completeness"))
                .isEqualTo(Map.of("required", 3, "answered", 1, "questions", 5));
    }

    @Test
    void presentStatesAreToldAgainUnderTheirOldSequence() {
        complete(assessment);
        told(AssessmentEvents.TOPIC, assessment, 2);

        Response again =
                as("operator").body(Map.of("topic", AssessmentEvents.TOPIC)).post("/v1/republications");

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        List<ConsumerRecord<String, String>> told = told(AssessmentEvents.TOPIC, assessment, 3);
        assertThat(told).extracting(ToldEventsTest::sequence).isEqualTo(List.of(1L, 2L, 2L));
        assertThat(JsonPath.from(told.get(2).value()).getMap(""))
                .isEqualTo(JsonPath.from(told.get(1).value()).getMap(""));
        assertThat(Topics.header(told.get(2), "ce_id")).isNotEqualTo(Topics.header(told.get(1), "ce_id"));
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

    private List<ConsumerRecord<String, String>> toldUpTo(long sequence) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(unpublished())
                .isZero());
        List<ConsumerRecord<String, String>> told = told(AssessmentEvents.TOPIC, assessment, (int) sequence);
        assertThat(told).extracting(ToldEventsTest::sequence).contains(sequence);
        return told;
    }

    private long unpublished() throws SQLException {
        try (Connection connection = Infrastructure.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from outbox_message where key = ? and published_at is null")) {
            statement.setString(1, assessment);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long sequence(ConsumerRecord<String, String> record) {
        return Long.parseLong(Topics.header(record, "ce_sequence"));
    }
}
