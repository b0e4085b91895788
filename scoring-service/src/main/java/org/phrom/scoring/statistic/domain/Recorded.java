package org.phrom.scoring.statistic.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an organisation and a year.
 *
 * @param value null when the source takes it back
 * @param asOf day on which the source says so
 */
public record Recorded(
        String series,
        String organisation,
        int year,
        @Nullable Double value,
        LocalDate asOf) {}
