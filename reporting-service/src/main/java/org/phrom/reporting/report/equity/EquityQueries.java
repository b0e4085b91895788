package org.phrom.reporting.report.equity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.report.equity.Spread.AreaScores;

/** Reads the scores of one node over all organisations of a run. */
@ApplicationScoped
class EquityQueries {

    // nodes are wide: they are unpacked only where some part was carried
    private static final String SCORES = """
            select area, count(*) filter (where score is null) as without_score,
                count(*) filter (where score is not null and carried) as carried,
                coalesce(array_agg(score order by score) filter (where score is not null), '{}') as scores
            from (
                select t.ancestors[cardinality(t.ancestors)] as area,
                    case when ? then t.score else (n.nodes -> ? ->> 'score')::float8 end as score,
                    jsonb_path_exists(n.nodes, '$.*.carried.round') and exists (
                        select from jsonb_each(n.nodes) as part
                        where part.key = any(?) and part.value -> 'carried' ->> 'round' is not null) as carried
                from standing t left join standing_nodes n on n.run = t.run and n.organisation = t.organisation
                where t.run = ? and %s
            ) each
            group by area order by area nulls last
            """;

    private final Database database;

    EquityQueries(Database database) {
        this.database = database;
    }

    /**
     * The scores of a node in a run, by area in order of code.
     *
     * @param index whether the node is the index
     * @param counted codes of the node and of what counts below it
     */
    List<AreaScores> scores(Run run, Scope scope, String node, boolean index, List<String> counted) {
        List<Object> arguments = new ArrayList<>(List.of(index, node, counted, run.id()));
        arguments.addAll(scope.arguments());
        return database.query(
                SCORES.formatted(scope.condition("t.organisation", "t.ancestors")),
                EquityQueries::area,
                arguments.toArray());
    }

    private static AreaScores area(ResultSet row) throws SQLException {
        Array scores = row.getArray("scores");
        @Nullable String area = row.getString("area");
        return new AreaScores(
                area,
                Stream.of((Double[]) scores.getArray())
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                row.getInt("without_score"),
                row.getInt("carried"));
    }
}
