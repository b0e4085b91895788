package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.Address;

/** Says what a report stands on. */
@ApplicationScoped
public class Provenances {

    private static final String PARTICIPANTS = "select count(*) from assessment a where a.round = ? and %s";
    // as an index has it
    private static final String SCORED =
            "select count(*) from standing t where t.run = ? and t.tie > '-infinity' and %s";

    private final Database database;

    Provenances(Database database) {
        this.database = database;
    }

    /** Of a report; its counts are of what the caller may see. */
    public Provenance of(ReportContext context) {
        Round round = context.round();
        Run run = context.run();
        Scope scope = context.scope();
        boolean whole = scope.tops() == null;
        int participants = whole
                ? round.participantCount()
                : count(PARTICIPANTS, round.id(), scope, scope.condition("a.organisation", "a.ancestors"));
        int scored = count(SCORED, run.id(), scope, scope.condition("t.organisation", "t.ancestors"));
        return new Provenance(
                round.id(),
                round.title(),
                round.referenceDate(),
                round.framework(),
                round.frameworkVersion(),
                run,
                run.provisional(),
                whole ? "all" : "own",
                participants,
                scored,
                participants == 0 ? null : (Double) Math.min(1, (double) scored / participants),
                Address.of("v1", "frameworks", round.framework(), "versions", round.frameworkVersion())
                        .toString());
    }

    private int count(String sql, String of, Scope scope, String condition) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(of);
        arguments.addAll(scope.arguments());
        return database.first(sql.formatted(condition), row -> row.getInt(1), arguments.toArray())
                .orElseThrow();
    }
}
