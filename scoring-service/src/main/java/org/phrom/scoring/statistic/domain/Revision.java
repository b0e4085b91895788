package org.phrom.scoring.statistic.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was recorded once. Revisions are only added: of those of one organisation and year the newest is that
 * of the latest {@code asOf}, and of those of one day the one recorded last.
 *
 * @param value null when the source took it back
 * @param status code of an {@link ObservationStatus}
 * @param revision number among those of its series, organisation and year, from 1
 */
public record Revision(
        String organisation,
        int year,
        @Nullable Double value,
        LocalDate asOf,
        String status,
        int revision,
        Instant recordedAt) {}
