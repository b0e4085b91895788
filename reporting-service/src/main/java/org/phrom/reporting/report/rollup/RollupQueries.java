package org.phrom.reporting.report.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.ReportContext;

/** Reads the scores of a node in groups along the tree. */
@ApplicationScoped
class RollupQueries {

    private static final String ABOVE = """
            select distinct ancestors from (
                select ancestors, organisation from assessment where round = ?
                union all select coalesce(ancestors, '{}'), organisation from standing where run = ?
            ) each where %s
            """;
    // of those who take part, and of those who have a score without it
    private static final String GROUPS = """
            with participant as (
                select distinct on (organisation) organisation, name_th, name_en, type, ancestors
                from assessment where round = ? order by organisation, sequence desc, id
            ), line as (
                select t.organisation, t.name_th, t.name_en, t.type, t.ancestors, %s as score
                from standing t %s where t.run = ?
            ), each as (
                select organisation, coalesce(l.name_th, p.name_th) as name_th, coalesce(l.name_en, p.name_en) as name_en,
                    coalesce(l.type, p.type) as type, coalesce(l.ancestors, p.ancestors, '{}') as ancestors, l.score
                from line l full join participant p using (organisation)
            ), grouped as (
                select *, %s as code from each where %s and (?::text is null or ? = any(ancestors))
            )
            select code, bool_and(code = organisation) as leaf, min(name_th) as name_th, min(name_en) as name_en,
                count(*) as organisations,
                coalesce(array_agg(score order by score) filter (where score is not null), '{}') as scores
            from grouped group by code order by code nulls last
            """;
    private static final String NODES = "join standing_nodes n on n.run = t.run and n.organisation = t.organisation";
    private static final String BELOW =
            "coalesce(ancestors[coalesce(array_position(ancestors, ?::text), 0) + 1], organisation)";

    private final Database database;

    RollupQueries(Database database) {
        this.database = database;
    }

    /**
     * One group.
     *
     * @param code of the area or the organisation, or the type; {@code null} for no type
     * @param leaf whether it is an organisation with nothing below it
     * @param name of a leaf
     * @param ascending scores in ascending order
     */
    // held and passed on, never compared
    @SuppressWarnings("ArrayRecordComponent")
    record Group(@Nullable String code, boolean leaf, Text name, int organisations, double[] ascending) {}

    /** What lies above the organisations that the caller may see, each from the top. */
    List<List<String>> above(ReportContext context) {
        List<Object> arguments =
                new ArrayList<>(List.of(context.round().id(), context.run().id()));
        arguments.addAll(context.scope().arguments());
        return database.query(
                ABOVE.formatted(context.scope().condition("organisation", "ancestors")),
                row -> List.of((String[]) row.getArray("ancestors").getArray()),
                arguments.toArray());
    }

    /**
     * The groups below an organisation, in order of their codes.
     *
     * @param node {@code null} for the index
     * @param parent {@code null} for all organisations
     */
    List<Group> groups(ReportContext context, @Nullable String node, String by, @Nullable String parent) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(context.round().id());
        if (node != null) {
            arguments.add(node);
        }
        arguments.add(context.run().id());
        if (by.equals("area")) {
            arguments.add(parent);
        }
        arguments.addAll(context.scope().arguments());
        arguments.add(parent);
        arguments.add(parent);
        String score = node == null ? "t.score" : "(n.nodes -> ? ->> 'score')::float8";
        String sql = GROUPS.formatted(
                score,
                node == null ? "" : NODES,
                by.equals("area") ? BELOW : "type",
                context.scope().condition("organisation", "ancestors"));
        return database.query(sql, RollupQueries::group, arguments.toArray());
    }

    private static Group group(ResultSet row) throws SQLException {
        Double[] scores = (Double[]) row.getArray("scores").getArray();
        return new Group(
                row.getString("code"),
                row.getBoolean("leaf"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getInt("organisations"),
                Stream.of(scores).mapToDouble(Double::doubleValue).toArray());
    }
}
