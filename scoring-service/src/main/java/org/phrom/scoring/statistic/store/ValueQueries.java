package org.phrom.scoring.statistic.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.PageRequest;
import org.phrom.scoring.statistic.domain.ObservationStatus;
import org.phrom.scoring.statistic.domain.Revision;

/** Reads the values of a series. */
@ApplicationScoped
public class ValueQueries {
    private static final String COLUMNS = "organisation, year, value, as_of, status, revision, recorded_at";

    private final Database database;

    ValueQueries(Database database) {
        this.database = database;
    }

    /**
     * Which values are asked for; what is null does not restrict them.
     *
     * @param asOf only what the source said until that day
     * @param history all revisions, and not only the newest
     */
    public record Filter(
            @Nullable String organisation,
            @Nullable Integer year,
            @Nullable LocalDate asOf,
            boolean history,
            @Nullable Instant changedSince) {}

    /** Returns the next values in order of organisation, year and revision; a null key begins. */
    public List<Revision> list(String series, Filter filter, @Nullable String after, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String sql = sql(series, filter, arguments) + place(after, arguments)
                + " order by organisation, year, revision limit ?";
        arguments.add(limit);
        return database.query(sql, ValueQueries::row, arguments.toArray());
    }

    /** Hands over all values. */
    public void each(String series, Filter filter, Consumer<Revision> consumer) {
        List<@Nullable Object> arguments = new ArrayList<>();
        database.each(
                sql(series, filter, arguments) + " true order by organisation, year, revision",
                ValueQueries::row,
                consumer,
                arguments.toArray());
    }

    /** Returns how many revisions a series has. */
    public long count(String series) {
        return database.first("select count(*) from statistic_value where series = ?", row -> row.getLong(1), series)
                .orElse(0L);
    }

    /** Returns the key by which a list runs on. */
    public static String key(Revision revision) {
        return revision.year() + ":" + revision.revision() + ":" + revision.organisation();
    }

    private static String place(@Nullable String after, List<@Nullable Object> arguments) {
        if (after == null) {
            return " true";
        }
        String[] parts = after.split(":", 3);
        if (parts.length != 3) {
            throw PageRequest.badToken();
        }
        arguments.add(parts[2]);
        arguments.add(number(parts[0]));
        arguments.add(number(parts[1]));
        return " (organisation, year, revision) > (?, ?, ?)";
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw PageRequest.badToken();
        }
    }

    private static String sql(String series, Filter filter, List<@Nullable Object> arguments) {
        StringBuilder inner = new StringBuilder("select ")
                .append(filter.history() ? "" : "distinct on (organisation, year) ")
                .append(COLUMNS)
                .append(" from statistic_value where series = ?");
        arguments.add(series);
        restrict(inner, arguments, " and organisation = ?", filter.organisation());
        restrict(inner, arguments, " and year = ?", filter.year());
        restrict(inner, arguments, " and as_of <= ?", filter.asOf());
        inner.append(filter.history() ? "" : " order by organisation, year, as_of desc, revision desc");
        StringBuilder outer = new StringBuilder("select * from (").append(inner).append(") as one where");
        restrict(outer, arguments, " recorded_at >= ? and", filter.changedSince());
        return outer.toString();
    }

    private static void restrict(
            StringBuilder sql, List<@Nullable Object> arguments, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }

    static ObservationStatus status(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status == null
                ? ObservationStatus.NORMAL
                : ObservationStatus.find(status).orElseThrow();
    }

    /** Nothing stands for a normal value, as in all rows of before. */
    static @Nullable String code(@Nullable ObservationStatus status) {
        return status == null || status == ObservationStatus.NORMAL ? null : status.code();
    }

    private static Revision row(ResultSet row) throws SQLException {
        return new Revision(
                row.getString("organisation"),
                row.getInt("year"),
                row.getObject("value", Double.class),
                row.getObject("as_of", LocalDate.class),
                status(row).code(),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
