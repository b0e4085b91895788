package org.phrom.reporting.readmodel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** One assessment campaign. */
public record Round(
        String id,
        Text title,
        String framework,
        String frameworkVersion,
        String state,
        LocalDate referenceDate,
        @Nullable Instant answersUntil,
        int participantCount,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        Instant changedAt) {

    static Round read(ResultSet row) throws SQLException {
        return new Round(
                row.getString("id"),
                new Text(row.getString("title_th"), row.getString("title_en")),
                row.getString("framework"),
                row.getString("framework_version"),
                row.getString("state"),
                row.getObject("reference_date", LocalDate.class),
                instant(row, "answers_until"),
                row.getInt("participant_count"),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                instant(row, "published_at"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** Whether everybody may read it. */
    @JsonIgnore
    public boolean isPublished() {
        return "published".equals(state);
    }

    /** Whether it is still being prepared. */
    @JsonIgnore
    public boolean isPlanned() {
        return "planned".equals(state);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
