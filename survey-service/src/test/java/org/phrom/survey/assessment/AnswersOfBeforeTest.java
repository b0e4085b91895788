package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Answers that were kept by question before they were kept by layer, question and item. */
@QuarkusTest
class AnswersOfBeforeTest {

    private static final String ASSESSMENT = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @Test
    void areThoseThatTheBodyGaveAboutNoItem() throws SQLException {
        before().target("1510").load().migrate();
        run(
                "insert into answers_of_before.round (id, title, framework, framework_version, reference_date, participants,"
                        + " state, participant_count, changed_at, version)"
                        + " values ('r-1', '{}', 'f', '1', '2026-01-01', '{}', 'open', 1, now(), 1)");
        run("insert into answers_of_before.assessment (id, round, organisation, name, type, ancestors, state, required,"
                + " answered, questions, changed_at, version)"
                + " values ('" + ASSESSMENT
                + "', 'r-1', 'o', '{}', 'province', '{}', 'inProgress', 2, 2, 2, now(), 3)");
        run("insert into answers_of_before.assessment (id, round, organisation, name, type, ancestors, state, required,"
                + " answered, questions, submitted_at, changed_at, version) values (gen_random_uuid(), 'r-1', 'p', '{}',"
                + " 'province', '{}', 'submitted', 0, 0, 0, '2026-02-01T07:00:00.5+07', now(), 4)");
        run(
                "insert into answers_of_before.answer (assessment, question, status, value, version, changed_at, changed_by)"
                        + " values ('" + ASSESSMENT + "', 'share', 'answered', '0.5', 2, now(), 'somebody'),"
                        + " ('" + ASSESSMENT + "', 'plan', 'unknown', null, 1, now(), 'somebody')");

        before().load().migrate();
        run(
                "insert into answers_of_before.answer (assessment, layer, question, item, status, value, version, changed_at,"
                        + " changed_by) values ('" + ASSESSMENT
                        + "', 'self', 'share', 'web', 'answered', '1', 1, now(), 'her'),"
                        + " ('" + ASSESSMENT + "', 'final', 'share', '', 'answered', '0.4', 1, now(), 'her')");

        assertThat(rows("select handed_in::text from answers_of_before.assessment order by organisation"))
                .containsExactly("{}", "{\"self\": {\"at\": \"2026-02-01T00:00:00.500000Z\", \"sequence\": 4}}");
        assertThat(answers())
                .containsExactly(
                        "final share  answered 0.4 1",
                        "self plan  unknown null 1",
                        "self share  answered 0.5 2",
                        "self share web answered 1 1");
    }

    private FluentConfiguration before() {
        return Flyway.configure().configuration(flyway.getConfiguration()).schemas("answers_of_before");
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<String> answers() throws SQLException {
        return rows("select concat_ws(' ', layer, question, item, status, coalesce(value::text, 'null'), version)"
                + " from answers_of_before.answer order by 1");
    }

    private List<String> rows(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
