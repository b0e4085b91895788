package org.phrom.reporting.report.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.json.JsonText;
import org.phrom.reporting.readmodel.Framework;

/** Reads lines of kept rankings, one statement each. */
@ApplicationScoped
public class RankingQueries {

    // which lines are shown is told by an index where it can be; the rest of a line is read for those alone
    private static final String SQL = """
            select t.*, shown.sort_key, %s as place_in_selection, n.nodes
            from (
                select * from (select t.organisation, %s as sort_key, %s as place_in_selection from standing t %s where %s) each
                where %s order by %s limit ? offset ?
            ) shown
            join standing t on t.run = ? and t.organisation = shown.organisation
            join standing_nodes n on n.run = ? and n.organisation = shown.organisation
            order by %s
            """;
    private static final String RANK_IN_SELECTION =
            "case when t.score is not null then rank() over (order by t.tie desc) end";
    private static final String NODES =
            "left join standing_nodes n on n.run = t.run and n.organisation = t.organisation";

    private final Database database;
    private final JsonText json;

    RankingQueries(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** One page of a ranking. */
    public Page<RankedOrganisation> page(Ranking ranking, Locale language, PageRequest page) {
        List<RankedOrganisation> found = new ArrayList<>();
        read(ranking, language, new Portion(page.after(), page.size() + 1, 0), found::add);
        return page.page(found, RankedOrganisation::sortKey);
    }

    /** The lines of a ranking from a position on, counted from 0. */
    public List<RankedOrganisation> from(Ranking ranking, Locale language, int position, int most) {
        List<RankedOrganisation> found = new ArrayList<>();
        read(ranking, language, new Portion(null, most, position), found::add);
        return found;
    }

    /** All lines of a ranking, one after the other; inside a transaction only a portion is held in memory. */
    public void each(Ranking ranking, Locale language, Consumer<RankedOrganisation> consumer) {
        read(ranking, language, new Portion(null, null, 0), consumer);
    }

    private void read(Ranking ranking, Locale language, Portion portion, Consumer<RankedOrganisation> consumer) {
        Ordering ordering = Ordering.of(ranking.filter(), ranking.framework(), language);
        Condition selection = Condition.of(ranking);
        Condition after = ordering.after(portion.after());
        String sql = SQL.formatted(
                ranking.isWhole() ? "t.place" : "shown.place_in_selection",
                ordering.expression(),
                ranking.isWhole() ? "0" : RANK_IN_SELECTION,
                ordering.node() == null ? "" : NODES,
                selection.sql(),
                after.sql(),
                ordering.orderBy("organisation"),
                ordering.orderBy("t.organisation"));
        List<@Nullable Object> arguments = new ArrayList<>();
        if (ordering.node() != null) {
            arguments.add(ordering.node());
        }
        arguments.addAll(selection.arguments());
        arguments.addAll(after.arguments());
        arguments.add(portion.limit());
        arguments.add(portion.offset());
        arguments.add(ranking.run().id());
        arguments.add(ranking.run().id());
        database.each(sql, row -> line(row, ranking.framework(), ordering), consumer, arguments.toArray());
    }

    private RankedOrganisation line(ResultSet row, Framework framework, Ordering ordering) throws SQLException {
        JsonNode nodes = json.read(row.getString("nodes"), JsonNode.class);
        return RankedOrganisation.read(
                row,
                nodes(nodes, framework),
                carried(nodes),
                ordering.key(row.getString("organisation"), row.getString("sort_key")));
    }

    private static Map<String, String> carried(JsonNode nodes) {
        Map<String, String> rounds = new TreeMap<>();
        nodes.properties().forEach(node -> {
            JsonNode round = node.getValue().path("carried").path("round");
            if (round.isTextual()) {
                rounds.put(node.getKey(), round.textValue());
            }
        });
        return rounds;
    }

    private static Map<String, Double> nodes(JsonNode nodes, Framework framework) {
        Map<String, Double> scores = new LinkedHashMap<>();
        framework.nodes().forEach(node -> put(scores, node.code(), nodes.path(node.code())));
        nodes.fields().forEachRemaining(node -> put(scores, node.getKey(), node.getValue()));
        return scores;
    }

    private static void put(Map<String, Double> scores, String code, JsonNode node) {
        if (node.path("score").isNumber()) {
            scores.putIfAbsent(code, node.path("score").doubleValue());
        }
    }

    private record Portion(@Nullable String after, @Nullable Integer limit, int offset) {}
}
