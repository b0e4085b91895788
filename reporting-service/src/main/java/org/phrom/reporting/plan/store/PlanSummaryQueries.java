package org.phrom.reporting.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.reporting.plan.domain.MeasureCounts;
import org.phrom.reporting.plan.domain.PlanSummary.Key;
import org.phrom.reporting.plan.domain.PlanSummary.Line;
import org.phrom.reporting.plan.domain.PlanSummary.SummedCost;

/** Sums up what is in plans. */
@ApplicationScoped
public class PlanSummaryQueries {

    private static final String PLACED = """
            with placed as (
                select p.id, p.currency, m.measure, %s as area, %s as node, %s as state
                from plan p left join lateral jsonb_array_elements(p.measures) m (measure) on true
                left join unnest(?::text[], ?::text[]) as c (code, component) on c.code = m.measure ->> 'node' %s
            )
            """;
    private static final String LINES = PLACED + """
            select area, node, state, count(distinct id) as plans,
                count(*) filter (where measure ->> 'state' = 'planned') as planned,
                count(*) filter (where measure ->> 'state' = 'running') as running,
                count(*) filter (where measure ->> 'state' = 'done') as done,
                count(*) filter (where measure ->> 'state' = 'dropped') as dropped,
                count(measure ->> 'targetLevel') as levels, count(measure ->> 'targetScore') as scores
            from placed group by area, node, state order by area nulls last, node nulls last, state nulls last
            """;
    // sources are free text: the largest are named, so that a sum stays a sum
    private static final String COSTS = PLACED + """
            , cost as (
                select area, node, state, currency, (y ->> 'budgetYear')::integer as year,
                    nullif(btrim(measure ->> 'fundingSource'), '') as source, (y ->> 'amount')::numeric as amount
                from placed cross join lateral jsonb_array_elements(measure -> 'costs') y
                where measure ->> 'state' <> 'dropped'
            ), source as (
                select currency, source, row_number() over (partition by currency order by sum(amount) desc, source) as place
                from cost where source is not null group by currency, source
            )
            select k.area, k.node, k.state, k.currency, k.year, case when s.place <= ? then k.source end as named,
                coalesce(s.place > ?, false) as others, sum(k.amount) as amount, count(*) as measures
            from cost k left join source s on s.currency = k.currency and s.source = k.source
            group by 1, 2, 3, 4, 5, 6, 7
            order by area nulls last, node nulls last, state nulls last, currency, year, others, named nulls last
            """;
    private static final int MOST_SOURCES = 20;

    private final Database database;

    PlanSummaryQueries(Database database) {
        this.database = database;
    }

    /**
     * By what lines are divided.
     *
     * @param area whether by the organisation right above
     * @param components code of the component that each node belongs to, by its code; {@code null} where lines are not divided
     *     by node
     * @param state whether by the state of the plan
     */
    public record Division(boolean area, @Nullable Map<String, String> components, boolean state) {}

    /** A line for each key, without its costs; a plan counts in each line that a measure of it is in. */
    public List<Line> lines(PlanQuery query, Division division) {
        List<@Nullable Object> arguments = new ArrayList<>();
        return database.query(sql(LINES, query, division, arguments), PlanSummaryQueries::line, arguments.toArray());
    }

    /** The costs of each key. */
    public List<SummedCost> costs(PlanQuery query, Division division) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String sql = sql(COSTS, query, division, arguments);
        arguments.add(MOST_SOURCES);
        arguments.add(MOST_SOURCES);
        return database.query(sql, PlanSummaryQueries::cost, arguments.toArray());
    }

    private static String sql(String statement, PlanQuery query, Division division, List<@Nullable Object> arguments) {
        Map<String, String> components = division.components();
        List<String> codes = components == null ? List.of() : new ArrayList<>(components.keySet());
        arguments.add(codes);
        arguments.add(
                components == null
                        ? List.of()
                        : codes.stream().map(components::get).toList());
        String meant = PlanQueries.meant(query, arguments);
        return statement.formatted(
                division.area() ? "p.ancestors[cardinality(p.ancestors)]" : "null::text",
                components == null ? "null::text" : "coalesce(c.component, m.measure ->> 'node')",
                division.state() ? "p.state" : "null::text",
                components == null ? meant : meant + " and m.measure is not null");
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                key(row),
                row.getInt("plans"),
                new MeasureCounts(
                        row.getInt("planned"), row.getInt("running"), row.getInt("done"), row.getInt("dropped")),
                row.getInt("levels"),
                row.getInt("scores"),
                List.of());
    }

    private static SummedCost cost(ResultSet row) throws SQLException {
        return new SummedCost(
                key(row),
                row.getString("currency"),
                row.getInt("year"),
                row.getString("named"),
                row.getBoolean("others"),
                row.getBigDecimal("amount"),
                row.getInt("measures"));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("area"), row.getString("node"), row.getString("state"));
    }
}
