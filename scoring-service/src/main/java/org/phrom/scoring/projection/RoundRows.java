package org.phrom.scoring.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.NewestSequence;

/** Rounds as survey-service last told of them. */
@ApplicationScoped
public class RoundRows {
    private static final String SELECT = "select id, framework, framework_version, state from round ";

    private final Database database;
    private final NewestSequence newest;

    RoundRows(Database database, NewestSequence newest) {
        this.database = database;
        this.newest = newest;
    }

    public boolean keep(RoundRow round, long sequence) {
        return newest.upsert(
                "round",
                Map.of("id", round.id()),
                sequence,
                Map.of(
                        "framework", round.framework(),
                        "framework_version", round.frameworkVersion(),
                        "state", round.state()));
    }

    public Optional<RoundRow> find(String id) {
        return database.first(SELECT + "where id = ?", RoundRows::row, id);
    }

    public List<RoundRow> ofFramework(String framework, String version) {
        return database.query(
                SELECT + "where framework = ? and framework_version = ? order by id",
                RoundRows::row,
                framework,
                version);
    }

    private static RoundRow row(ResultSet row) throws SQLException {
        return new RoundRow(
                row.getString("id"),
                row.getString("framework"),
                row.getString("framework_version"),
                row.getString("state"));
    }
}
