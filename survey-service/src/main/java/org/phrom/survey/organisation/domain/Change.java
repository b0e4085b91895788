package org.phrom.survey.organisation.domain;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish that from one day on an organisation be so.
 *
 * @param code its code
 * @param period what it is to be, from when, and until when if that is known
 * @param codes codes by scheme to set, or to take away where null; others stay
 * @param attributes attributes to set, or to take away where null; others stay
 */
public record Change(
        String code, Period period, Map<String, @Nullable String> codes, Map<String, @Nullable String> attributes) {

    /** The first day of organisations of which no other is known. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
}
