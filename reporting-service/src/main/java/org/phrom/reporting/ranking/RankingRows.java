package org.phrom.reporting.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;

/** Reads rankings: one statement each, ranks over the whole round before any filter. */
@ApplicationScoped
public class RankingRows {

    // the wide column comes last, for the lines shown only; sorting ten thousand of them would spill to disk
    private static final String SQL = """
            with ranked as (
                select s.organisation, s.score, s.band, s.coverage, s.tie, (s.nodes -> ? ->> 'score')::float8 as node_score,
                    case when s.tie is not null then coalesce(s.rank, rank() over (order by s.tie desc nulls last)) end
                        as place
                from score s where s.run = ? and s.state in ('scored', 'missing')
            ), named as (
                select r.*, coalesce(a.name_th, o.periods -> -1 -> 'name' ->> 'th', r.organisation) as name_th,
                    coalesce(a.name_en, o.periods -> -1 -> 'name' ->> 'en', r.organisation) as name_en,
                    coalesce(a.type, o.periods -> -1 ->> 'type') as type, a.ancestors
                from ranked r
                left join assessment a on a.round = ? and a.organisation = r.organisation
                left join organisation o on a.id is null and o.code = r.organisation
            ), selected as (
                select n.*, %s as sort_key,
                    case when tie is not null then rank() over (order by tie desc nulls last) end as place_in_selection
                from named n
                where %s and (?::text is null or ? = any(ancestors)) and (?::text is null or type = ?)
                    and (?::text is null or band = ?)
            ), shown as (
                select * from selected where %s order by %s limit ?
            )
            select shown.*, (select nodes from score s where s.run = ? and s.organisation = shown.organisation) as nodes
            from shown order by %s
            """;

    private final Database database;
    private final ObjectMapper json;

    RankingRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One page of a ranking. */
    public Page<RankedOrganisation> page(Ranking ranking, Locale language, PageRequest page) {
        List<RankedOrganisation> found = new ArrayList<>();
        read(ranking, language, new Portion(page.after(), page.size() + 1), found::add);
        return page.page(found, RankedOrganisation::sortKey);
    }

    /** All lines of a ranking, one after the other; inside a transaction only a portion is held in memory. */
    public void each(Ranking ranking, Locale language, Consumer<RankedOrganisation> consumer) {
        read(ranking, language, new Portion(null, null), consumer);
    }

    private void read(Ranking ranking, Locale language, Portion portion, Consumer<RankedOrganisation> consumer) {
        Ordering ordering = Ordering.of(ranking.filter(), ranking.framework(), language);
        Ordering.Condition after = ordering.after(portion.after());
        String sql = SQL.formatted(
                ordering.expression(),
                ranking.scope().condition("organisation", "ancestors"),
                after.sql(),
                ordering.orderBy(),
                ordering.orderBy());
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(ordering.node());
        arguments.add(ranking.run().id());
        arguments.add(ranking.round().id());
        arguments.addAll(ranking.scope().arguments());
        addTwice(arguments, ranking.filter().ancestor());
        addTwice(arguments, ranking.filter().type());
        addTwice(arguments, ranking.filter().band());
        arguments.addAll(after.arguments());
        arguments.add(portion.limit());
        arguments.add(ranking.run().id());
        database.each(sql, row -> line(row, ranking.framework()), consumer, arguments.toArray());
    }

    private static void addTwice(List<@Nullable Object> arguments, @Nullable String value) {
        arguments.add(value);
        arguments.add(value);
    }

    private RankedOrganisation line(ResultSet row, Framework framework) throws SQLException {
        String code = row.getString("organisation");
        String sortValue = row.getString("sort_key");
        return new RankedOrganisation(
                integer(row, "place"),
                integer(row, "place_in_selection"),
                new RankedOrganisation.Organisation(
                        code, new Text(row.getString("name_th"), row.getString("name_en")), row.getString("type")),
                row.getObject("score", Double.class),
                row.getString("band"),
                row.getDouble("coverage"),
                nodes(row.getString("nodes"), framework),
                sortValue == null ? code : code + "\n" + sortValue);
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private Map<String, Double> nodes(String text, Framework framework) {
        Map<String, Double> scores = new LinkedHashMap<>();
        JsonNode nodes = parse(text);
        framework.nodes().forEach(node -> put(scores, node.code(), nodes.path(node.code())));
        nodes.fields().forEachRemaining(node -> put(scores, node.getKey(), node.getValue()));
        return scores;
    }

    private static void put(Map<String, Double> scores, String code, JsonNode node) {
        if (node.path("score").isNumber()) {
            scores.putIfAbsent(code, node.path("score").doubleValue());
        }
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Portion(@Nullable String after, @Nullable Integer limit) {}
}
