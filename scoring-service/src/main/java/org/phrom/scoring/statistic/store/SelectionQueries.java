package org.phrom.scoring.statistic.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.scoring.statistic.domain.Selection;

/** Finds the values that scores read. */
@ApplicationScoped
public class SelectionQueries {
    private static final String SELECTED = "select distinct on (v.organisation, k.place)"
            + " v.organisation, k.place, v.year, v.value, v.as_of, v.revision"
            + " from unnest(?, cast(?::text[] as integer[]), cast(?::text[] as date[]))"
            + "   with ordinality as k(series, year, as_of, place)"
            + " join statistic_value v on v.series = k.series and v.organisation = any(?)"
            + "   and (k.year is null or v.year = k.year) and (k.as_of is null or v.as_of <= k.as_of)"
            + " order by v.organisation, k.place, v.year desc, v.as_of desc, v.revision desc";

    private final Database database;

    SelectionQueries(Database database) {
        this.database = database;
    }

    /**
     * A value.
     *
     * @param selection place of its selection in the list, from 0
     */
    public record Selected(
            String organisation,
            int selection,
            int year,
            @Nullable Double value,
            LocalDate asOf,
            int revision) {}

    /** Returns what each selection comes to for each organisation, where there is something. */
    public List<Selected> of(List<Selection> selections, Collection<String> organisations) {
        List<String> series = new ArrayList<>();
        List<@Nullable String> years = new ArrayList<>();
        List<@Nullable String> days = new ArrayList<>();
        for (Selection selection : selections) {
            series.add(selection.series());
            years.add(Objects.toString(selection.year(), null));
            days.add(Objects.toString(selection.asOf(), null));
        }
        return database.query(SELECTED, SelectionQueries::row, series, years, days, organisations);
    }

    /** Returns how many revisions these series have of each of the organisations; those without any are not in it. */
    public Map<String, Long> revisions(Collection<String> series, Collection<String> organisations) {
        Map<String, Long> revisions = new HashMap<>();
        database.query(
                        "select organisation, count(*) from statistic_value where organisation = any(?)"
                                + " and series = any(?) group by organisation",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        organisations,
                        series)
                .forEach(one -> revisions.put(one.getKey(), one.getValue()));
        return revisions;
    }

    /** Returns how many revisions these series have. */
    public long revisions(Collection<String> series) {
        return database.first(
                        "select count(*) from statistic_value where series = any(?)", row -> row.getLong(1), series)
                .orElseThrow();
    }

    private static Selected row(ResultSet row) throws SQLException {
        return new Selected(
                row.getString("organisation"),
                row.getInt("place") - 1,
                row.getInt("year"),
                row.getObject("value", Double.class),
                row.getObject("as_of", LocalDate.class),
                row.getInt("revision"));
    }
}
