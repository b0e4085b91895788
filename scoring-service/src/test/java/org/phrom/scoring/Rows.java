package org.phrom.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.testing.Infrastructure;

/** Looks into the service's database, and lays hands on it where a test needs a fault. */
public final class Rows {
    private Rows() {}

    public static long number(String sql, String argument) {
        return Long.parseLong(Objects.requireNonNullElse(text(sql, argument), "0"));
    }

    public static @Nullable String text(String sql, String... arguments) {
        try (var connection = Infrastructure.connection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Starts what writes to a table while nobody may, looks around once it waits, and lets it go on. */
    public static <T> T whileLocked(String table, Supplier<T> start, Runnable look) throws SQLException {
        try (var connection = Infrastructure.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in exclusive mode");
            T started = start.get();
            Scores.soon(() -> assertThat(
                            number("select count(*) from pg_locks where not granted and relation = ?::regclass", table))
                    .isPositive());
            look.run();
            return started;
        }
    }

    public static void execute(String sql) throws SQLException {
        try (var connection = Infrastructure.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
