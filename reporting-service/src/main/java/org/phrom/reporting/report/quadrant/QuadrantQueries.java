package org.phrom.reporting.report.quadrant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/** Reads two scores of every organisation. */
@ApplicationScoped
class QuadrantQueries {

    private static final String SCORES = """
            select t.organisation, t.name_th, t.name_en, t.type,
                case when ? then t.score else (n.nodes -> ? ->> 'score')::float8 end as x,
                case when ? then t.score else (n.nodes -> ? ->> 'score')::float8 end as y
            from standing t left join standing_nodes n on n.run = t.run and n.organisation = t.organisation
            where t.run = ? and %s order by t.organisation
            """;

    private final Database database;

    QuadrantQueries(Database database) {
        this.database = database;
    }

    /** Both figures of one organisation; {@code null} where it has none. */
    record Pair(
            RankedOrganisation.Organisation organisation,
            @Nullable Double x,
            @Nullable Double y) {}

    /** The scores of two nodes of those that the caller may see. */
    List<Pair> scores(ReportContext context, String x, String y) {
        String index = context.framework().tree().code();
        Scope scope = context.scope();
        List<Object> arguments = new ArrayList<>(
                List.of(x.equals(index), x, y.equals(index), y, context.run().id()));
        arguments.addAll(scope.arguments());
        return database.query(
                SCORES.formatted(scope.condition("t.organisation", "t.ancestors")),
                row -> new Pair(
                        new RankedOrganisation.Organisation(
                                row.getString("organisation"),
                                new Text(row.getString("name_th"), row.getString("name_en")),
                                row.getString("type")),
                        row.getObject("x", Double.class),
                        row.getObject("y", Double.class)),
                arguments.toArray());
    }
}
