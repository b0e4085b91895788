package org.phrom.reporting.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.report.comparison.ComparisonView.Compared;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/** Reads the results of a few organisations. */
@ApplicationScoped
class ComparisonQueries {

    private static final String RESULTS = """
            select t.*, (
                select jsonb_object_agg(key, jsonb_build_object('score', value -> 'score', 'band', value -> 'band'))
                from jsonb_each(n.nodes) where key = any(?)) as wanted
            from standing t left join standing_nodes n on n.run = t.run and n.organisation = t.organisation
            where t.run = ? and t.organisation = any(?) and %s
            """;
    private static final String OFFERED = """
            select t.organisation, t.name_th, t.name_en, t.type from standing t where t.run = ? and %s
            order by t.tie desc, t.organisation limit ?
            """;

    private final Database database;
    private final JsonText json;

    ComparisonQueries(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What one organisation has.
     *
     * @param nodes score and band of each wanted node, by code
     */
    record Own(Compared compared, JsonNode nodes) {}

    /** Those of the organisations that the caller may see, in any order. */
    List<Own> results(ReportContext context, List<String> organisations, List<String> nodes) {
        Scope scope = context.scope();
        List<Object> arguments = new ArrayList<>(List.of(nodes, context.run().id(), organisations));
        arguments.addAll(scope.arguments());
        return database.query(
                RESULTS.formatted(scope.condition("t.organisation", "t.ancestors")), this::own, arguments.toArray());
    }

    /** Organisations that the caller may see, the best first. */
    List<RankedOrganisation.Organisation> offered(ReportContext context, int most) {
        Scope scope = context.scope();
        List<Object> arguments = new ArrayList<>(List.of(context.run().id()));
        arguments.addAll(scope.arguments());
        arguments.add(most);
        return database.query(
                OFFERED.formatted(scope.condition("t.organisation", "t.ancestors")),
                ComparisonQueries::organisation,
                arguments.toArray());
    }

    private Own own(ResultSet row) throws SQLException {
        return new Own(
                new Compared(
                        organisation(row),
                        row.getObject("place", Integer.class),
                        row.getObject("score", Double.class),
                        row.getString("band"),
                        row.getDouble("coverage")),
                json.read(Objects.requireNonNullElse(row.getString("wanted"), "{}"), JsonNode.class));
    }

    private static RankedOrganisation.Organisation organisation(ResultSet row) throws SQLException {
        return new RankedOrganisation.Organisation(
                row.getString("organisation"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("type"));
    }
}
