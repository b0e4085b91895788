package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.phrom.kit.database.Database;
import org.phrom.scoring.model.domain.ModelId;

/** Finds the official results of rounds before one, as far as they are published. */
@ApplicationScoped
public class EarlierRunQueries {
    // rounds of before their reference date was kept are closed, and stand by that day until they are told of again
    private static final String EARLIER = " from round now join round r on r.framework = now.framework"
            + " and r.state = 'published' and r.id <> now.id"
            + " and (coalesce(r.reference_date, cast(r.closed_at as date)), r.id)"
            + " < (coalesce(now.reference_date, cast(now.closed_at as date)), now.id)";
    private static final String RUNS =
            "select r.id as round, s.id as run, s.framework, s.framework_version, s.model_number"
                    + EARLIER + " join lateral (select * from score_run o where o.round = r.id and o.kind = 'official'"
                    + "   and (o.round_closed_at is null or o.round_closed_at = r.closed_at)"
                    + "   order by o.completed_at desc, o.id desc limit 1) s on true"
                    + " where now.id = ? order by coalesce(r.reference_date, cast(r.closed_at as date)) desc, r.id desc limit ?";
    private static final String VERSION = "select count(s.id) " + EARLIER
            + " join score_run s on s.round = r.id and s.kind = 'official' where now.id = ?";

    private final Database database;

    EarlierRunQueries(Database database) {
        this.database = database;
    }

    /** The run whose results a published round shows. */
    public record EarlierRun(String round, String run, ModelId model) {}

    /** Returns those of the newest rounds of the same framework before this one, the newest first. */
    public List<EarlierRun> before(String round, int most) {
        return database.query(RUNS, EarlierRunQueries::row, round, most);
    }

    /** Returns how many official runs there are of the published rounds before this one. */
    public long count(String round) {
        return database.first(VERSION, row -> row.getLong(1), round).orElse(0L);
    }

    private static EarlierRun row(ResultSet row) throws SQLException {
        return new EarlierRun(
                row.getString("round"),
                row.getString("run"),
                new ModelId(
                        row.getString("framework"), row.getString("framework_version"), row.getInt("model_number")));
    }
}
