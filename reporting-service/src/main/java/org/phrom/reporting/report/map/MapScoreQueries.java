package org.phrom.reporting.report.map;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Scope;

/** Reads the organisations of a round with their scores of one node, those without one included. */
@ApplicationScoped
class MapScoreQueries {

    private static final String LINES = """
            with participant as (
                select distinct on (organisation) organisation, name_th, name_en, type, ancestors
                from assessment where round = ? order by organisation, sequence desc, id
            ), line as (
                select t.organisation, t.name_th, t.name_en, t.type, t.ancestors, t.place, %s as score, %s as band
                from standing t %s where t.run = ?
            ), each as (
                select organisation, coalesce(l.name_th, p.name_th) as name_th, coalesce(l.name_en, p.name_en) as name_en,
                    coalesce(l.type, p.type) as type, coalesce(l.ancestors, p.ancestors) as ancestors, l.place, l.score, l.band
                from line l full join participant p using (organisation)
            )
            select * from each where %s order by organisation
            """;
    private static final String NODES = "join standing_nodes n on n.run = t.run and n.organisation = t.organisation";

    private final Database database;

    MapScoreQueries(Database database) {
        this.database = database;
    }

    /**
     * One organisation.
     *
     * @param rank as in the ranking
     */
    record Line(
            String code,
            Text name,
            @Nullable String type,
            @Nullable Double score,
            @Nullable String band,
            @Nullable Integer rank) {}

    /**
     * What the caller may see, in order of codes.
     *
     * @param node {@code null} for the index
     */
    List<Line> lines(ReportContext context, @Nullable String node) {
        Scope scope = context.scope();
        List<Object> arguments = new ArrayList<>();
        arguments.add(context.round().id());
        if (node != null) {
            arguments.addAll(List.of(node, node));
        }
        arguments.add(context.run().id());
        arguments.addAll(scope.arguments());
        String score = node == null ? "t.score" : "(n.nodes -> ? ->> 'score')::float8";
        String band = node == null ? "t.band" : "n.nodes -> ? ->> 'band'";
        String sql =
                LINES.formatted(score, band, node == null ? "" : NODES, scope.condition("organisation", "ancestors"));
        return database.query(sql, MapScoreQueries::line, arguments.toArray());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("organisation"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("type"),
                row.getObject("score", Double.class),
                row.getString("band"),
                row.getObject("place", Integer.class));
    }
}
