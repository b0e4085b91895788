package org.phrom.scoring.statistic.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an organisation and a year.
 *
 * @param value null when the source takes it back
 * @param asOf day on which the source says so
 * @param status null where it says nothing of it: as it is recorded for that day, normal where nothing is
 */
public record Recorded(
        String series,
        String organisation,
        int year,
        @Nullable Double value,
        LocalDate asOf,
        @Nullable ObservationStatus status) {

    /** The same with the status that is recorded, where it says none itself. */
    public Recorded over(ObservationStatus recorded) {
        return status == null ? new Recorded(series, organisation, year, value, asOf, recorded) : this;
    }
}
