package org.phrom.reporting.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.report.progress.ProgressView.ByAncestor;
import org.phrom.reporting.report.progress.ProgressView.ByType;

/** Counts assessments by their state. */
@ApplicationScoped
public class ProgressQueries {

    private static final String COUNTS = """
            count(*) as participants, count(*) filter (where state = 'notStarted') as not_started,
            count(*) filter (where state = 'inProgress') as in_progress,
            count(*) filter (where state = 'submitted') as submitted
            """;
    private static final String OF_ROUND = " from assessment where round = ? and ";

    private final Database database;

    ProgressQueries(Database database) {
        this.database = database;
    }

    /** All counts of a round, of the organisations in scope. */
    public ProgressView of(Round round, Scope scope) {
        String visible = scope.condition("organisation", "ancestors");
        List<Object> arguments = new ArrayList<>();
        arguments.add(round.id());
        arguments.addAll(scope.arguments());
        Counts total = database.first(
                        "select " + COUNTS + OF_ROUND + visible, ProgressQueries::counts, arguments.toArray())
                .orElseThrow();
        List<ByType> byType = database.query(
                "select type, " + COUNTS + OF_ROUND + visible + " group by type order by type",
                row -> new ByType(row.getString("type"), counts(row)),
                arguments.toArray());
        return new ProgressView(round.id(), total, byType, byAncestor(round, visible, arguments));
    }

    private List<ByAncestor> byAncestor(Round round, String visible, List<Object> arguments) {
        // the name an organisation bears on the round's reference date, or else its newest
        String sql = "with counted as (select ancestor, " + COUNTS
                + " from (select state, unnest(ancestors) as ancestor" + OF_ROUND + visible + ") as each"
                + " group by ancestor)"
                + " select c.*, coalesce(p.name ->> 'th', c.ancestor) as name_th,"
                + " coalesce(p.name ->> 'en', c.ancestor) as name_en from counted c left join lateral ("
                + " select period -> 'name' as name from organisation o, jsonb_array_elements(o.periods) as period"
                + " where o.code = c.ancestor"
                + " order by (period ->> 'validFrom')::date <= ?::date desc, (period ->> 'validFrom') desc limit 1"
                + ") as p on true order by c.ancestor";
        List<Object> all = new ArrayList<>(arguments);
        all.add(round.referenceDate());
        return database.query(
                sql,
                row -> new ByAncestor(
                        row.getString("ancestor"),
                        new Text(row.getString("name_th"), row.getString("name_en")),
                        counts(row)),
                all.toArray());
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return Counts.of(
                row.getInt("participants"),
                row.getInt("not_started"),
                row.getInt("in_progress"),
                row.getInt("submitted"));
    }
}
