package org.phrom.scoring.incoming;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What scoring reads of {@code round-changed.v1}. */
record RoundChanged(
        String id,
        String framework,
        String frameworkVersion,
        String state,
        @Nullable LocalDate referenceDate,
        @Nullable Instant closedAt,
        @Nullable Tally assessments) {
    record Tally(long submitted, long versions) {}

    static final String TYPE = "round-changed.v1";
}
