package org.phrom.scoring.statistic.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.scoring.statistic.domain.ObservationStatus;
import org.phrom.scoring.statistic.domain.Recorded;

/** The table of values, of which nothing is ever changed or taken away: a revision is one more row. */
@ApplicationScoped
public class ValueStatements {
    private static final String TURN = "hashtextextended('statistics', 0)";
    private static final String KNOWN = "select k.place,"
            + " coalesce((select max(v.revision) from statistic_value v where v.series = k.series"
            + "   and v.organisation = k.organisation and v.year = k.year), 0) as revisions,"
            + " s.value, s.status, s.value is not null or s.revision is not null as said"
            + " from unnest(?, ?, ?, cast(?::text[] as date[])) with ordinality as k(series, organisation, year, as_of, place)"
            + " left join lateral (select v.value, v.status, v.revision from statistic_value v where v.series = k.series"
            + "   and v.organisation = k.organisation and v.year = k.year and v.as_of = k.as_of"
            + "   order by v.revision desc limit 1) s on true order by k.place";

    private final Database database;

    ValueStatements(Database database) {
        this.database = database;
    }

    /**
     * What is recorded of an organisation and year.
     *
     * @param revisions how many, on whatever day
     * @param said whether something is recorded for the day in question
     * @param value of that day, the last that was recorded; null when it was taken back
     * @param status of that value; normal where nothing is recorded
     */
    public record Known(
            int revisions, boolean said, @Nullable Double value, ObservationStatus status) {

        /** Whether that is recorded already. */
        public boolean says(Recorded recorded) {
            return said && Objects.equals(value, recorded.value()) && status == recorded.status();
        }
    }

    /** Keeps other writers away, and those who score by statistics, until the transaction ends. */
    public void lock() {
        database.query("select pg_advisory_xact_lock(" + TURN + ")", row -> true);
    }

    /** Keeps writers away until the transaction ends, so that what is read is all there is. */
    public void lockShared() {
        database.query("select pg_advisory_xact_lock_shared(" + TURN + ")", row -> true);
    }

    /** Returns what is known of each, in their order. */
    public List<Known> known(List<Recorded> values) {
        List<String> series = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        List<Long> years = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (Recorded value : values) {
            series.add(value.series());
            organisations.add(value.organisation());
            years.add((long) value.year());
            days.add(value.asOf().toString());
        }
        return database.query(KNOWN, ValueStatements::knownRow, series, organisations, years, days);
    }

    private static Known knownRow(ResultSet row) throws SQLException {
        return new Known(
                row.getInt("revisions"),
                row.getBoolean("said"),
                row.getObject("value", Double.class),
                ValueQueries.status(row));
    }

    /** Adds revisions. */
    public void add(List<Recorded> values, List<Integer> revisions, String recordedBy, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>(values.size());
        for (int at = 0; at < values.size(); at++) {
            Recorded value = values.get(at);
            LocalDate asOf = value.asOf();
            rows.add(new @Nullable Object[] {
                value.series(),
                value.organisation(),
                value.year(),
                revisions.get(at),
                value.value(),
                asOf,
                ValueQueries.code(value.status()),
                now,
                recordedBy
            });
        }
        database.batch(
                "insert into statistic_value (series, organisation, year, revision, value, as_of, status, recorded_at,"
                        + " recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}
