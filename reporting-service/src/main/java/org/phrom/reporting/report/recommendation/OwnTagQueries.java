package org.phrom.reporting.report.recommendation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.readmodel.Tag;

/** Reads what one organisation tagged beside its answers. */
@ApplicationScoped
class OwnTagQueries {

    private static final String TAGS = """
            select g.tags from assessment_tags g join assessment a on a.id = g.assessment and a.state = 'submitted'
            where g.round = ? and g.layer = 'self' and a.organisation = ? and %s
            order by g.sequence desc limit 1
            """;

    private final Database database;
    private final JsonText json;

    OwnTagQueries(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** The tags of its answers that hold; none where it is out of scope or did not hand in. */
    List<Tag> of(Round round, String organisation, Scope scope) {
        List<Object> arguments = new ArrayList<>(List.of(round.id(), organisation));
        arguments.addAll(scope.arguments());
        return database.first(
                        TAGS.formatted(scope.condition("a.organisation", "a.ancestors")),
                        row -> json.read(row.getString(1), new TypeReference<List<Tag>>() {}),
                        arguments.toArray())
                .orElse(List.of());
    }
}
