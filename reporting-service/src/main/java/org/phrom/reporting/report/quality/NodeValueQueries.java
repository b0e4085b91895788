package org.phrom.reporting.report.quality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.phrom.kit.database.Database;
import org.phrom.reporting.readmodel.ReportContext;

/** Reads the scores of nodes, organisation by organisation. */
@ApplicationScoped
class NodeValueQueries {

    private static final String VALUES = """
            select array(select (n.nodes -> code ->> 'score')::float8 from unnest(?) with ordinality as c(code, place)
                order by place) as scores
            from standing t join standing_nodes n on n.run = t.run and n.organisation = t.organisation
            where t.run = ? and %s order by t.organisation
            """;

    private final Database database;

    NodeValueQueries(Database database) {
        this.database = database;
    }

    /** Hands over the scores of the nodes, {@code NaN} for none, of each organisation that the caller may see. */
    void each(ReportContext context, List<String> nodes, Consumer<double[]> rows) {
        List<Object> arguments = new ArrayList<>(List.of(nodes, context.run().id()));
        arguments.addAll(context.scope().arguments());
        QuarkusTransaction.requiringNew()
                .run(() -> database.each(
                        VALUES.formatted(context.scope().condition("t.organisation", "t.ancestors")),
                        row -> (Double[]) row.getArray("scores").getArray(),
                        scores -> rows.accept(Arrays.stream(scores)
                                .mapToDouble(score -> score == null ? Double.NaN : score)
                                .toArray()),
                        arguments.toArray()));
    }

    /** Where each node is in what is handed over. */
    static Map<String, Integer> places(List<String> nodes) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < nodes.size(); place++) {
            places.put(nodes.get(place), place);
        }
        return places;
    }
}
