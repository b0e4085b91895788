package org.phrom.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * Runs SQL on the service's database. Inside a transaction every statement takes part in it; outside, each one commits
 * by itself. Arguments may be {@code null}, scalars, {@link Instant}, {@link Json} and collections of strings (bound as
 * {@code text[]}) or of longs (bound as {@code bigint[]}).
 */
@ApplicationScoped
public class Database {

    private static final int SMALL_ROWS = 500;
    private static final int LARGE_ROWS = 25;

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a query. */
    public <T> List<T> query(String sql, Row<T> mapper, @Nullable Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(sql, mapper, rows::add, arguments);
        return rows;
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> mapper, @Nullable Object... arguments) {
        return query(sql, mapper, arguments).stream().findFirst();
    }

    /** Hands over the rows one by one; inside a transaction they are fetched in portions of 500. */
    public <T> void each(String sql, Row<T> mapper, Consumer<T> consumer, @Nullable Object... arguments) {
        read(sql, arguments, SMALL_ROWS, row -> consumer.accept(mapper.map(row)));
    }

    /**
     * The same for rows that hold documents, and for any number of them: inside a transaction they are fetched in portions
     * of 50, and no more is held. Meanwhile the consumer may run statements of its own.
     */
    public <T> void eachLarge(String sql, Row<T> mapper, Consumer<T> consumer, @Nullable Object... arguments) {
        read(sql, arguments, LARGE_ROWS, row -> consumer.accept(mapper.map(row)));
    }

    /** Runs one statement and tells how many rows it changed. */
    public int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Runs one statement for many sets of arguments in one exchange; the counts are in the order of the sets. */
    public int[] batch(String sql, List<@Nullable Object[]> argumentSets) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] arguments : argumentSets) {
                bind(connection, statement, arguments);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private void read(String sql, @Nullable Object[] arguments, int portion, Reading reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.setFetchSize(portion);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(connection, statement, arguments);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, wire(connection, arguments[i]));
        }
    }

    private static @Nullable Object wire(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Json json) {
            PGobject object = new PGobject();
            object.setType("jsonb");
            object.setValue(json.text());
            return object;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Collection<?> many ? array(connection, many) : value;
    }

    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        boolean numbers = !many.isEmpty() && many.stream().allMatch(Long.class::isInstance);
        return connection.createArrayOf(numbers ? "bigint" : "text", many.toArray());
    }

    /** Reads the current row of a result; must not move the cursor. */
    @FunctionalInterface
    public interface Row<T> {

        /** Reads the row. */
        T map(ResultSet row) throws SQLException;
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * A value for a {@code jsonb} column.
     *
     * @param text the JSON text
     */
    public record Json(String text) {}
}
