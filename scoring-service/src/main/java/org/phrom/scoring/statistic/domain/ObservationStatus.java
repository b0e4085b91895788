package org.phrom.scoring.statistic.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What must be known of a value before it is compared with others, after SDMX's code list CL_OBS_STATUS. */
public enum ObservationStatus {
    /** A */
    NORMAL,
    /** B: not to be compared with the years before it. */
    BREAK,
    /** E */
    ESTIMATED,
    /** P */
    PROVISIONAL,
    /** F */
    FORECAST;

    /** Returns the status of that name. */
    public static Optional<ObservationStatus> find(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    /** Returns its name in requests, files and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
