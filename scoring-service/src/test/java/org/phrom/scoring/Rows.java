package org.phrom.scoring;

import java.sql.SQLException;
import org.phrom.kit.testing.Infrastructure;

/** Looks into the service's database, and lays hands on it where a test needs a fault. */
public final class Rows {
    private Rows() {}

    public static long number(String sql, String argument) {
        try (var connection = Infrastructure.connection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    public static void execute(String sql) throws SQLException {
        try (var connection = Infrastructure.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
