package org.phrom.reporting.report.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Scope;

/** Reads the scores of one node of a run, in groups. */
@ApplicationScoped
class NodeScoreQueries {

    private static final String INDEX = "select %s as of, t.score from standing t where t.run = ? and %s";
    private static final String NODE = """
            select %s as of, (n.nodes -> ? ->> 'score')::float8 as score
            from standing t join standing_nodes n on n.run = t.run and n.organisation = t.organisation
            where t.run = ? and %s
            """;
    private static final String GROUPED = """
            select of, count(*) filter (where score is null) as without_score,
                coalesce(array_agg(score order by score) filter (where score is not null), '{}') as scores
            from (%s) each group by of order by of nulls last
            """;
    private static final String BANDS = """
            select coalesce(t.band, '') as band, count(*) as organisations from standing t
            where t.run = ? and t.score is not null and %s group by t.band
            """;
    private static final Map<String, String> GROUPS =
            Map.of("area", "t.ancestors[cardinality(t.ancestors)]", "type", "t.type", "peerGroup", "t.peer_group");

    private final Database database;

    NodeScoreQueries(Database database) {
        this.database = database;
    }

    /**
     * The scores of one group.
     *
     * @param of its code; {@code null} for those in none
     * @param ascending scores in ascending order
     */
    // held and passed on, never compared
    @SuppressWarnings("ArrayRecordComponent")
    record GroupScores(@Nullable String of, double[] ascending, int withoutScore) {}

    /**
     * The scores of a node that the caller may see, by group in order of code.
     *
     * @param node {@code null} for the index
     * @param grouping one of {@link DistributionParameters#GROUPINGS}
     */
    List<GroupScores> scores(Run run, Scope scope, @Nullable String node, String grouping) {
        String visible = scope.condition("t.organisation", "t.ancestors");
        String group = GROUPS.getOrDefault(grouping, "null::text");
        List<Object> arguments = new ArrayList<>();
        if (node != null) {
            arguments.add(node);
        }
        arguments.add(run.id());
        arguments.addAll(scope.arguments());
        String scores = (node == null ? INDEX : NODE).formatted(group, visible);
        return database.query(GROUPED.formatted(scores), NodeScoreQueries::group, arguments.toArray());
    }

    /** How many have a score of the index in each band; those in none under the empty code. */
    Map<String, Integer> bands(Run run, Scope scope) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(run.id());
        arguments.addAll(scope.arguments());
        Map<String, Integer> bands = new LinkedHashMap<>();
        database.each(
                BANDS.formatted(scope.condition("t.organisation", "t.ancestors")),
                row -> Map.entry(row.getString("band"), row.getInt("organisations")),
                band -> bands.put(band.getKey(), band.getValue()),
                arguments.toArray());
        return bands;
    }

    private static GroupScores group(ResultSet row) throws SQLException {
        Double[] scores = (Double[]) row.getArray("scores").getArray();
        return new GroupScores(
                row.getString("of"),
                Stream.of(scores).mapToDouble(Double::doubleValue).toArray(),
                row.getInt("without_score"));
    }
}
