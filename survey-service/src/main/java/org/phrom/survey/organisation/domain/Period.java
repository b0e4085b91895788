package org.phrom.survey.organisation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * What an organisation is from one day on.
 *
 * @param validFrom first day
 * @param validTo first day after it; null without an end
 * @param name what it is called
 * @param type what it is
 * @param parent code of the organisation above; null at a root
 */
public record Period(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Text name,
        String type,
        @Nullable String parent) {

    /** The end to reckon with when there is none. */
    LocalDate end() {
        return validTo == null ? LocalDate.MAX : validTo;
    }

    /** Whether that day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(end());
    }

    boolean says(Period other) {
        return name.equals(other.name)
                && type.equals(other.type)
                && (parent == null ? other.parent == null : parent.equals(other.parent));
    }

    Period until(@Nullable LocalDate day) {
        return new Period(validFrom, day, name, type, parent);
    }
}
