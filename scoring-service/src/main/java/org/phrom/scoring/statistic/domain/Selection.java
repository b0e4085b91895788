package org.phrom.scoring.statistic.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which value of a series is meant.
 *
 * @param year null for the latest that has a value
 * @param asOf only what the source said until that day; null for the newest
 */
public record Selection(
        String series, @Nullable Integer year, @Nullable LocalDate asOf) {

    /** Returns a text that no other selection has. */
    public String key() {
        return series + (year == null ? "" : ":" + year) + (asOf == null ? "" : "@" + asOf);
    }
}
