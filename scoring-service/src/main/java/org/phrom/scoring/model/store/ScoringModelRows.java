package org.phrom.scoring.model.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.scoring.model.domain.ModelId;

/** The table of scoring models. */
@ApplicationScoped
public class ScoringModelRows {
    private static final String SELECT =
            "select framework, framework_version, number, definition, created_at, form from scoring_model ";
    private static final String PLACE = "framework || ':' || framework_version || ':' || lpad(number::text, 6, '0')";

    private final Database database;

    ScoringModelRows(Database database) {
        this.database = database;
    }

    /**
     * A stored model.
     *
     * @param form of the text: 1 before models had steps, 2 since
     * @param definition in canonical form, exactly as it goes into the hash of a run
     */
    public record ScoringModelRow(ModelId id, int form, String definition, Instant createdAt) {
        /** The form of today. */
        public static final int FORM = 2;

        /** Returns the key by which lists of models run on. */
        public String place() {
            return id.framework() + ":" + id.frameworkVersion() + ":" + String.format("%06d", id.number());
        }
    }

    /** Keeps a model; false when its number is taken. */
    public boolean add(ScoringModelRow model) {
        return database.update(
                        "insert into scoring_model (framework, framework_version, number, definition, created_at, form)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        model.id().framework(),
                        model.id().frameworkVersion(),
                        model.id().number(),
                        model.definition(),
                        model.createdAt(),
                        model.form())
                == 1;
    }

    public Optional<ScoringModelRow> find(ModelId id) {
        return database.first(
                SELECT + "where framework = ? and framework_version = ? and number = ?",
                ScoringModelRows::row,
                id.framework(),
                id.frameworkVersion(),
                id.number());
    }

    public List<ScoringModelRow> list(@Nullable String framework, @Nullable String after, int limit) {
        return database.query(
                SELECT + "where (?::text is null or framework = ?) and (?::text is null or " + PLACE
                        + " collate \"C\" > ?) order by " + PLACE + " collate \"C\" limit ?",
                ScoringModelRows::row,
                framework,
                framework,
                after,
                after,
                limit);
    }

    private static ScoringModelRow row(ResultSet row) throws SQLException {
        return new ScoringModelRow(
                new ModelId(row.getString("framework"), row.getString("framework_version"), row.getInt("number")),
                Math.max(1, row.getInt("form")),
                row.getString("definition"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
