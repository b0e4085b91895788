package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.database.Database;

/** Finds the published rounds of a framework before a round. */
@ApplicationScoped
public class EarlierRounds {

    private static final String EARLIER = """
            select r.*, k.* from round r join lateral (
            """ + Runs.SHOWN + """
            ) k on true
            where r.state = 'published' and r.framework = ? and (r.reference_date, r.id) < (?::date, ?)
            order by r.reference_date desc, r.id desc limit ?
            """;

    private final Database database;

    EarlierRounds(Database database) {
        this.database = database;
    }

    /** The newest first, each with the run that is shown of it. */
    public List<Before> of(Round round, int most) {
        return database.query(
                EARLIER,
                row -> new Before(Round.read(row), Run.read(row), row.getString("fingerprint")),
                round.framework(),
                round.referenceDate(),
                round.id(),
                most);
    }

    /**
     * A round before.
     *
     * @param fingerprint of the scores of the run
     */
    public record Before(Round round, Run run, String fingerprint) {}
}
