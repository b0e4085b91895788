package org.phrom.reporting.report.obstacles;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Tag;

/** Reads what the organisations of a round tagged. */
@ApplicationScoped
class ObstaclesQueries {

    /** Answers that hold: as organisations gave them, and not taken back; an event may still be on its way. */
    static final String ANSWERED = """
            from assessment_tags g join assessment a on a.id = g.assessment and a.state = 'submitted'
            """;

    private static final String BODIES = """
            select a.type, a.ancestors[cardinality(a.ancestors)] as area, s.band, g.tags,
                case when ? then s.score else (n.nodes -> ? ->> 'score')::float8 end as score
            """ + ANSWERED + """
            left join standing s on s.run = ? and s.organisation = a.organisation
            left join standing_nodes n on n.run = s.run and n.organisation = s.organisation
            where g.round = ? and g.layer = 'self' and %s
            """;
    // sequences only grow, so count and sum change with every change
    // the state, type and place of an assessment decide where its tags count, and come by an event of their own
    private static final String STATE =
            "select count(*) || '-' || coalesce(sum(g.sequence), 0) || '-' || coalesce(sum(a.sequence), 0)"
                    + " from assessment_tags g left join assessment a on a.id = g.assessment where g.round = ?";

    private final Database database;
    private final JsonText json;

    ObstaclesQueries(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** Changes whenever somebody tags anew. */
    String state(Round round) {
        return database.first(STATE, row -> row.getString(1), round.id()).orElseThrow();
    }

    /**
     * Hands over all that answered and are in scope; inside a transaction a few at a time.
     *
     * @param node code of the node whose scores come with them
     */
    void each(ReportContext context, String node, Consumer<Body> consumer) {
        boolean index = node.equals(context.framework().tree().code());
        List<Object> arguments = new ArrayList<>(
                List.of(index, node, context.run().id(), context.round().id()));
        arguments.addAll(context.scope().arguments());
        database.eachLarge(
                BODIES.formatted(context.scope().condition("a.organisation", "a.ancestors")),
                this::body,
                consumer,
                arguments.toArray());
    }

    private Body body(ResultSet row) throws SQLException {
        return new Body(
                row.getString("type"),
                row.getString("area"),
                row.getString("band"),
                row.getObject("score", Double.class),
                json.read(row.getString("tags"), new TypeReference<List<Tag>>() {}));
    }

    /**
     * One that answered.
     *
     * @param area what it lies right below; {@code null} for nothing
     * @param band {@code null} without one
     * @param score in the node; {@code null} without one
     */
    record Body(
            String type,
            @Nullable String area,
            @Nullable String band,
            @Nullable Double score,
            List<Tag> tags) {}
}
