package org.phrom.reporting.report.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Organisations;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.report.scorecard.ScorecardView.Ancestor;

/** Reads what is known of one organisation in one round. */
@ApplicationScoped
class ScorecardQueries {

    private static final String ONE = """
            select * from (
                select coalesce(a.organisation, s.organisation) as code, a.ancestors, a.type, a.state as assessment_state,
                    coalesce(s.name_th, a.name_th) as name_th, coalesce(s.name_en, a.name_en) as name_en,
                    coalesce(s.state, 'none') as state, s.score, s.band, coalesce(s.coverage, 0) as coverage, n.nodes, s.place,
                    case when s.rank_group is null then coalesce((select ranked from ranking where run = ?), 0)
                        else (select count(place) from standing g where g.run = s.run and g.rank_group = s.rank_group)
                    end as ranked, s.peer_group, s.peer_place, s.peer_missing,
                    case when s.peer_group is null then 0
                        else (select count(peer_place) from standing g where g.run = s.run and g.peer_group = s.peer_group)
                    end as peer_ranked
                from (select * from assessment where round = ? and organisation = ?) a
                full join (select * from standing where run = ? and organisation = ?) s on s.organisation = a.organisation
                left join standing_nodes n on n.run = s.run and n.organisation = s.organisation
            ) as one where %s
            """;
    private final Database database;
    private final Organisations organisations;
    private final JsonText json;

    ScorecardQueries(Database database, Organisations organisations, JsonText json) {
        this.database = database;
        this.organisations = organisations;
        this.json = json;
    }

    Optional<Own> find(Round round, Run run, String code, Scope scope) {
        List<Object> visible = scope.arguments();
        Object[] arguments = new Object[5 + visible.size()];
        System.arraycopy(new Object[] {run.id(), round.id(), code, run.id(), code}, 0, arguments, 0, 5);
        System.arraycopy(visible.toArray(), 0, arguments, 5, visible.size());
        return database.first(ONE.formatted(scope.condition("code", "ancestors")), this::own, arguments);
    }

    List<Ancestor> names(List<String> codes, Round round) {
        Map<String, Text> names = organisations.names(codes, round.referenceDate());
        return codes.stream()
                .map(code -> new Ancestor(code, names.getOrDefault(code, new Text(code, code))))
                .toList();
    }

    private Own own(ResultSet row) throws SQLException {
        Array ancestors = row.getArray("ancestors");
        String nodes = row.getString("nodes");
        return new Own(
                row.getString("code"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("type"),
                ancestors == null ? List.of() : List.of((String[]) ancestors.getArray()),
                row.getString("assessment_state"),
                row.getString("state"),
                row.getObject("score", Double.class),
                row.getString("band"),
                integer(row, "place"),
                row.getInt("ranked"),
                row.getString("peer_group"),
                integer(row, "peer_place"),
                row.getInt("peer_ranked"),
                row.getString("peer_missing"),
                row.getDouble("coverage"),
                json.read(nodes == null ? "{}" : nodes, JsonNode.class));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    record Own(
            String code,
            Text name,
            @Nullable String type,
            List<String> ancestors,
            @Nullable String assessmentState,
            String state,
            @Nullable Double score,
            @Nullable String band,
            @Nullable Integer rank,
            int ranked,
            @Nullable String peerGroup,
            @Nullable Integer peerRank,
            int peerRanked,
            @Nullable String peerMissing,
            double coverage,
            JsonNode nodes) {}
}
