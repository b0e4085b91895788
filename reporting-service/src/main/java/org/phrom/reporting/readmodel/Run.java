package org.phrom.reporting.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/**
 * The score run that a report shows.
 *
 * @param kind official or live
 * @param completedAt when all of an official run was there; absent for a live one
 * @param resultHash by which the result can be checked; absent for a live one
 */
@Schema(description = "The score run that a report shows")
public record Run(
        @Schema(description = "Id of the run; scoring-service has no live run of a round before anything was scored")
        String id,

        @Schema(
                description = "Whether its input is frozen: an official run never changes, the live one follows"
                        + " every answer")
        @KnownValues({"live", "official"})
        String kind,

        @Schema(description = "When all scores of an official run were there; absent for a live one") @Nullable
        Instant completedAt,

        @Schema(
                description = "SHA-256 of the results, sha256: and hexadecimal digits, by which they can be checked;"
                        + " absent for a live one")
        @Nullable
        String resultHash) {

    /** From a row of {@link Runs#SHOWN}. */
    public static Run read(ResultSet row) throws SQLException {
        boolean official = "official".equals(row.getString("kind"));
        return new Run(
                row.getString("run"),
                row.getString("kind"),
                official
                        ? row.getObject("run_completed_at", OffsetDateTime.class)
                                .toInstant()
                        : null,
                official ? row.getString("result_hash") : null);
    }

    /** Whether the result may still change. */
    public boolean provisional() {
        return !"official".equals(kind);
    }
}
