package org.phrom.reporting.readmodel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;

/** One assessment campaign. */
@Schema(description = "A round, as the survey told of it last")
public record Round(
        @Schema(description = "Id of the round") String id,
        Text title,
        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "Version of the framework") String frameworkVersion,

        @Schema(description = "Where it is") @KnownValues({"planned", "open", "closed", "published"})
        String state,

        @Schema(description = "Day as of which the participants are taken")
        LocalDate referenceDate,

        @Schema(description = "Close of the first stage; absent where it has none") @Nullable
        Instant answersUntil,

        @Schema(description = "How many take part; 0 before it opens")
        int participantCount,

        @Schema(description = "When it was opened first; absent before that") @Nullable
        Instant openedAt,

        @Schema(description = "When it was closed last; absent unless it is") @Nullable
        Instant closedAt,

        @Schema(description = "When it was made final; absent before that") @Nullable
        Instant publishedAt,

        @Schema(description = "When it changed last") Instant changedAt) {

    /** From a row of the table of rounds. */
    public static Round read(ResultSet row) throws SQLException {
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
