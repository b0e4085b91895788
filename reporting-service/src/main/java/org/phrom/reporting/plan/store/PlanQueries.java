package org.phrom.reporting.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.MeasureCounts;
import org.phrom.reporting.plan.domain.PlanLine;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.domain.PlanningOrganisation;
import org.phrom.reporting.plan.store.PlanRows.Position;

/** Says which plans are meant, and counts what is in them. */
@ApplicationScoped
class PlanQueries {

    private static final String LINES = """
            select p.id, p.version, p.round, p.organisation, p.name ->> 'th' as name_th, p.name ->> 'en' as name_en, p.type,
                p.ancestors, p.title, p.currency, p.state, p.authors, p.created_at, p.changed_at,
                p.published_at is not null as public, c.*
            from plan p cross join lateral (
                select count(*) filter (where m ->> 'state' = 'planned') as planned,
                    count(*) filter (where m ->> 'state' = 'running') as running,
                    count(*) filter (where m ->> 'state' = 'done') as done,
                    count(*) filter (where m ->> 'state' = 'dropped') as dropped,
                    coalesce(sum((select sum((y ->> 'amount')::numeric) from jsonb_array_elements(m -> 'costs') y))
                        filter (where m ->> 'state' <> 'dropped'), 0) as cost
                from jsonb_array_elements(p.measures) m) c
            """;

    private final Database database;

    PlanQueries(Database database) {
        this.database = database;
    }

    List<PlanLine> lines(PlanQuery query, @Nullable Position after, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String sql = LINES + meant(query, arguments) + next(after, limit, arguments);
        return database.query(sql, PlanQueries::line, arguments.toArray());
    }

    List<UUID> ids(PlanQuery query, @Nullable Position after, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String sql = "select p.id from plan p" + meant(query, arguments) + next(after, limit, arguments);
        return database.query(sql, row -> row.getObject(1, UUID.class), arguments.toArray());
    }

    List<UUID> standing(String round, String organisation) {
        return database.query(
                "select id from plan where round = ? and organisation = ? and state <> 'dropped'",
                row -> row.getObject(1, UUID.class),
                round,
                organisation);
    }

    List<Integer> budgetYears(PlanQuery query) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String sql = "select distinct (y ->> 'budgetYear')::integer from plan p, jsonb_array_elements(p.measures) m,"
                + " jsonb_array_elements(m -> 'costs') y" + meant(query, arguments) + " order by 1";
        return database.query(sql, row -> row.getInt(1), arguments.toArray());
    }

    String stamp(PlanQuery query) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String sql =
                "select count(*) || ' ' || coalesce(sum(p.version), 0) || ' ' || coalesce(max(p.changed_at)::text, '')"
                        + " from plan p" + meant(query, arguments);
        return database.query(sql, row -> row.getString(1), arguments.toArray()).get(0);
    }

    static String meant(PlanQuery query, List<@Nullable Object> arguments) {
        StringBuilder sql =
                new StringBuilder(" where ").append(query.scope().condition("p.organisation", "p.ancestors"));
        arguments.addAll(query.scope().arguments());
        query.conditions().forEach((condition, argument) -> {
            sql.append(" and ").append(condition);
            arguments.add(argument);
        });
        return sql.toString();
    }

    private static String next(@Nullable Position after, int limit, List<@Nullable Object> arguments) {
        if (after != null) {
            arguments.add(after.createdAt());
            arguments.add(after.id());
        }
        arguments.add(limit);
        return (after == null ? "" : " and (p.created_at, p.id) > (?, ?)") + " order by p.created_at, p.id limit ?";
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        return new PlanLine(
                row.getObject("id", UUID.class),
                row.getString("round"),
                new PlanningOrganisation(
                        row.getString("organisation"),
                        new Text(row.getString("name_th"), row.getString("name_en")),
                        row.getString("type"),
                        texts(row, "ancestors")),
                row.getString("title"),
                row.getString("currency"),
                PlanState.of(row.getString("state")),
                texts(row, "authors"),
                new MeasureCounts(
                        row.getInt("planned"), row.getInt("running"), row.getInt("done"), row.getInt("dropped")),
                row.getBigDecimal("cost"),
                instant(row, "created_at"),
                instant(row, "changed_at"),
                row.getBoolean("public"),
                row.getLong("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
