package org.phrom.reporting.budget.store;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.domain.LinearIndex.Told;
import org.phrom.reporting.readmodel.Scope;

/** Reads who has a score in a run, and of what. */
@ApplicationScoped
public class FieldQueries {
    private final Database database;
    private final JsonText json;

    FieldQueries(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /**
     * An organisation that has a score.
     *
     * @param area code right above; empty for none
     */
    public record Scored(
            String organisation,
            Text name,
            @Nullable String type,
            String area,
            double score,
            Map<String, Told> nodes) {}

    /**
     * Hands over all that have a score, in order of code.
     *
     * @param organisation who alone is wanted; null for all
     */
    public void each(String run, @Nullable String organisation, Consumer<Scored> consumer) {
        database.eachLarge(
                "select t.*, n.nodes from standing t left join standing_nodes n"
                        + " on n.run = t.run and n.organisation = t.organisation"
                        + " where t.run = ? and t.score is not null and (?::text is null or t.organisation = ?)"
                        + " order by t.organisation",
                this::read,
                consumer,
                run,
                organisation,
                organisation);
    }

    /** The scores of the index in a run, by code of the organisation. */
    public Map<String, Double> scores(String run) {
        Map<String, Double> scores = new HashMap<>();
        database.each(
                "select organisation, score from standing where run = ? and score is not null",
                row -> Map.entry(row.getString("organisation"), row.getDouble("score")),
                entry -> scores.put(entry.getKey(), entry.getValue()),
                run);
        return scores;
    }

    /** Whether an organisation takes part and is in scope. */
    public boolean participates(String run, String organisation, Scope scope) {
        List<Object> arguments = new ArrayList<>(List.of(run, organisation));
        arguments.addAll(scope.arguments());
        return database.first(
                        "select true from standing t where t.run = ? and t.organisation = ? and "
                                + scope.condition("t.organisation", "t.ancestors"),
                        row -> row.getBoolean(1),
                        arguments.toArray())
                .orElse(false);
    }

    /** The codes of participants of a round, with the area right above each. */
    public Map<String, String> areas(String run) {
        Map<String, String> areas = new HashMap<>();
        database.each(
                "select organisation, ancestors from standing where run = ?",
                row -> Map.entry(row.getString("organisation"), area(row)),
                entry -> areas.put(entry.getKey(), entry.getValue()),
                run);
        return areas;
    }

    private static String area(ResultSet row) throws SQLException {
        Array ancestors = row.getArray("ancestors");
        List<String> above = ancestors == null ? List.of() : List.of((String[]) ancestors.getArray());
        return above.isEmpty() ? "" : above.get(above.size() - 1);
    }

    private Scored read(ResultSet row) throws SQLException {
        String nodes = row.getString("nodes");
        Map<String, Told> told = new HashMap<>();
        JsonNode all = json.read(nodes == null ? "{}" : nodes, JsonNode.class);
        all.fields().forEachRemaining(node -> told.put(node.getKey(), told(node.getValue())));
        return new Scored(
                row.getString("organisation"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("type"),
                area(row),
                row.getDouble("score"),
                told);
    }

    private static Told told(JsonNode node) {
        return new Told(
                node.path("score").isNumber() ? node.path("score").doubleValue() : null,
                node.path("level").isNumber() ? node.path("level").intValue() : null,
                node.path("missing").isTextual() ? node.path("missing").textValue() : null);
    }
}
