package org.phrom.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The limit: the statements that an answer costs survey-service, sent by a client with a connection of its own and
 * nothing in between.
 */
final class RawAnswers {
    private final String url;

    RawAnswers(String url) {
        this.url = url;
    }

    Runnable client(UUID assessment) {
        try {
            var connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            var statements = List.of(
                    connection.prepareStatement("select * from assessment where id = ? for update"),
                    connection.prepareStatement(
                            "select r.* from round r join assessment a on a.round = r.id where a.id = ?"),
                    connection.prepareStatement(
                            "select * from answer where assessment = ? and layer = 'self' and question = 'cgsi'"),
                    connection.prepareStatement("insert into answer (assessment, question, status, value, version,"
                            + " changed_at, changed_by) values (?, 'cgsi', 'answered', ?::jsonb, 1, now(), 'raw')"
                            + " on conflict (assessment, layer, question, item) do update set value = excluded.value,"
                            + " version = answer.version + 1, changed_at = now()"),
                    connection.prepareStatement(
                            "update assessment set version = version + 1, changed_at = now() where id = ?"),
                    connection.prepareStatement("insert into progress_due (assessment, due_at)"
                            + " values (?, now()) on conflict (assessment) do nothing"),
                    connection.prepareStatement("insert into audit_entry (at, actor, action, subject, details) values"
                            + " (now(), 'raw', 'assessment.answered', ?, '{\"versions\":{\"cgsi\":1}}')"));
            return () -> answer(connection, statements, assessment);
        } catch (SQLException cause) {
            throw new Fault("raw JDBC: " + cause.getMessage());
        }
    }

    private static void answer(Connection connection, List<PreparedStatement> statements, UUID assessment) {
        try {
            for (int i = 0; i < 3; i++) {
                statements.get(i).setObject(1, assessment);
                read(statements.get(i));
            }
            execute(
                    statements.get(3),
                    assessment,
                    Double.toString(ThreadLocalRandom.current().nextDouble()));
            execute(statements.get(4), assessment);
            execute(statements.get(5), assessment);
            execute(statements.get(6), "assessments/" + assessment);
            connection.commit();
        } catch (SQLException cause) {
            throw new Fault("raw JDBC: " + cause.getMessage());
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
