package org.phrom.reporting.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.rebuild.RebuildFailure.Reason;

/**
 * One rebuild of the read model.
 *
 * @param state running, completed or failed
 * @param recordsTotal records the topics held when it began
 * @param skipped records that could not be applied and are dead letters
 * @param failure why it failed
 */
record Rebuild(
        UUID id,
        String state,
        long recordsRead,
        long recordsTotal,
        long skipped,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Reason failure) {

    static Rebuild read(ResultSet row) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        String failure = row.getString("failure");
        return new Rebuild(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getLong("records_read"),
                row.getLong("records_total"),
                row.getLong("skipped"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                failure == null ? null : RebuildFailure.valueOf(failure).reason());
    }
}
