package org.phrom.scoring.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.NewestSequence;
import org.phrom.scoring.projection.Round.Tally;

/** Rounds as survey-service last told of them. */
@ApplicationScoped
public class Rounds {
    private static final String SELECT = "select id, framework, framework_version, state, reference_date,"
            + " closed_at, submitted, versions from round ";

    private final Database database;
    private final NewestSequence newest;

    Rounds(Database database, NewestSequence newest) {
        this.database = database;
        this.newest = newest;
    }

    public boolean keep(Round round, long sequence) {
        Tally tally = round.tally();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("framework", round.framework());
        columns.put("framework_version", round.frameworkVersion());
        columns.put("state", round.state());
        columns.put("reference_date", round.referenceDate());
        columns.put("closed_at", round.closedAt());
        columns.put("submitted", tally == null ? null : tally.submitted());
        columns.put("versions", tally == null ? null : tally.versions());
        return newest.upsert("round", Map.of("id", round.id()), sequence, columns);
    }

    /** Notes the reference date of a round that was told of before it was kept, and is told of again; whether it did. */
    public boolean date(Round round, long sequence) {
        return round.referenceDate() != null
                && database.update(
                                "update round set reference_date = ? where id = ? and sequence = ? and reference_date is null",
                                round.referenceDate(),
                                round.id(),
                                sequence)
                        == 1;
    }

    public Optional<Round> find(String id) {
        return database.first(SELECT + "where id = ?", Rounds::row, id);
    }

    public List<Round> ofFramework(String framework, String version) {
        return database.query(
                SELECT + "where framework = ? and framework_version = ? order by id", Rounds::row, framework, version);
    }

    private static Round row(ResultSet row) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        Long submitted = row.getObject("submitted", Long.class);
        return new Round(
                row.getString("id"),
                row.getString("framework"),
                row.getString("framework_version"),
                row.getString("state"),
                row.getObject("reference_date", LocalDate.class),
                closedAt == null ? null : closedAt.toInstant(),
                submitted == null ? null : new Tally(submitted, row.getLong("versions")));
    }
}
