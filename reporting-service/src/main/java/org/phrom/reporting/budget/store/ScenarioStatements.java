package org.phrom.reporting.budget.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.BudgetResult.Paid;
import org.phrom.reporting.budget.scenario.BudgetResult.Share;
import org.phrom.reporting.budget.scenario.NodeShare;
import org.phrom.reporting.budget.scenario.Scenario;
import org.phrom.reporting.budget.scenario.ScenarioLine;

/** Scenarios, which are written, computed and removed, and never changed. */
@ApplicationScoped
public class ScenarioStatements {
    private static final int PORTION = 500;
    private static final String SHARES =
            "select * from budget_share where scenario = ? and method = ? and organisation > ? order by organisation";

    private final Database database;
    private final JsonText json;

    ScenarioStatements(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** Adds a scenario that is not computed yet. */
    public void add(Scenario scenario) {
        database.update(
                "insert into budget_scenario (id, round, version, request, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                scenario.id(),
                scenario.round(),
                scenario.version(),
                new Json(json.write(scenario.request())),
                scenario.createdBy(),
                scenario.createdAt());
    }

    /** Writes what one came to; false when it was removed. */
    public boolean finish(UUID id, BudgetResult result) {
        return database.update(
                        "update budget_scenario set version = 2, result = ? where id = ?",
                        new Json(json.write(result)),
                        id)
                == 1;
    }

    /** Adds what organisations get under a method. */
    public void addShares(UUID id, String method, List<Share> shares) {
        for (int from = 0; from < shares.size(); from += PORTION) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (Share share : shares.subList(from, Math.min(from + PORTION, shares.size()))) {
                rows.add(new @Nullable Object[] {
                    id,
                    method,
                    share.organisation(),
                    share.area(),
                    share.name().th(),
                    share.name().en(),
                    share.given(),
                    share.spent(),
                    share.scoreBefore(),
                    share.scoreAfter(),
                    share.people(),
                    new Json(json.write(share.measures()))
                });
            }
            database.batch(
                    "insert into budget_share (scenario, method, organisation, region, name_th, name_en, given, spent,"
                            + " score_before, score_after, people, measures) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** A scenario of a round. */
    public Optional<Scenario> find(String round, UUID id) {
        return find(id).filter(scenario -> scenario.round().equals(round));
    }

    public Optional<Scenario> find(UUID id) {
        return database.first("select * from budget_scenario where id = ?", this::read, id);
    }

    /** The next scenarios of a round, in order of id. */
    public List<ScenarioLine> list(String round, @Nullable String after, int limit) {
        return database.query(
                "select id, request ->> 'name' as name, (request ->> 'budget')::bigint as budget,"
                        + " request ->> 'objective' as objective, result is not null as computed, created_by, created_at"
                        + " from budget_scenario where round = ? and id::text > ? order by id::text limit ?",
                ScenarioStatements::line,
                round,
                after == null ? "" : after,
                limit);
    }

    private static ScenarioLine line(ResultSet row) throws SQLException {
        return new ScenarioLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("budget"),
                row.getString("objective"),
                row.getBoolean("computed"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** How many a round has; nobody else adds one until the transaction ends. */
    public int countAlone(String round) {
        database.query("select pg_advisory_xact_lock(hashtextextended('budgets ' || ?, 0))", row -> true, round);
        return database.first("select count(*) from budget_scenario where round = ?", row -> row.getInt(1), round)
                .orElse(0);
    }

    /** Removes one; false when it is not of that version any more. */
    public boolean remove(UUID id, long version) {
        return database.update("delete from budget_scenario where id = ? and version = ?", id, version) == 1;
    }

    /** The next organisations in order of code, with what they get under a method. */
    public List<Share> shares(UUID id, String method, @Nullable String after, int limit) {
        return database.query(SHARES + " limit ?", this::share, id, method, after == null ? "" : after, limit);
    }

    /** Hands over all of them. */
    public void eachShare(UUID id, String method, Consumer<Share> consumer) {
        database.each(SHARES, this::share, consumer, id, method, "");
    }

    /** Those who gain under a method, the most points first. */
    public List<Share> gaining(UUID id, String method, int from, int most) {
        return database.query(
                "select * from budget_share where scenario = ? and method = ? and measures <> '[]'::jsonb"
                        + " order by score_after - score_before desc, organisation offset ? limit ?",
                this::share,
                id,
                method,
                from,
                most);
    }

    /** What is paid for in each node under a method, what costs most first. */
    public List<NodeShare> nodes(UUID id, String method) {
        return database.query(
                "select m ->> 'indicator' as node, count(*) as measures, sum((m ->> 'cost')::bigint)::bigint as spent,"
                        + " sum((m ->> 'gain')::float8) as points, count(m -> 'plan' ->> 'plan') as planned"
                        + " from budget_share, jsonb_array_elements(measures) m where scenario = ? and method = ?"
                        + " group by node order by spent desc, node",
                row -> new NodeShare(
                        row.getString("node"),
                        row.getInt("measures"),
                        row.getLong("spent"),
                        row.getDouble("points"),
                        row.getInt("planned")),
                id,
                method);
    }

    /** How often each row of the table of costs is used under a method, in order of its number. */
    public Map<Integer, Integer> rows(UUID id, String method) {
        Map<Integer, Integer> rows = new TreeMap<>();
        database.each(
                "select r::integer as number, count(*) as often from budget_share, jsonb_array_elements(measures) m,"
                        + " jsonb_array_elements(m -> 'costRows') r where scenario = ? and method = ? group by number",
                row -> Map.entry(row.getInt("number"), row.getInt("often")),
                entry -> rows.put(entry.getKey(), entry.getValue()),
                id,
                method);
        return rows;
    }

    private Share share(ResultSet row) throws SQLException {
        long given = row.getLong("given");
        Long known = row.wasNull() ? null : given;
        double people = row.getDouble("people");
        return new Share(
                row.getString("organisation"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("region"),
                known,
                row.getLong("spent"),
                row.getDouble("score_before"),
                row.getDouble("score_after"),
                row.getObject("people") == null ? null : people,
                json.read(row.getString("measures"), new TypeReference<List<Paid>>() {}));
    }

    private Scenario read(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getString("round"),
                row.getLong("version"),
                json.read(row.getString("request"), BudgetRequest.class),
                result == null ? null : json.read(result, BudgetResult.class),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
