package org.phrom.survey.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periods of one organisation, in order and without overlap. */
record Timeline(List<Period> periods) {

    Timeline {
        periods = List.copyOf(periods);
    }

    /** First day of the next period that is known already, if one begins after that day. */
    @Nullable
    LocalDate nextBeginning(LocalDate day) {
        return periods.stream()
                .map(Period::validFrom)
                .filter(begin -> begin.isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /**
     * From the new period's first day on things are so: until its end, or as long as what it replaces held, or until the
     * next known change.
     */
    Timeline with(Period added) {
        List<Period> result = new ArrayList<>();
        LocalDate end = added.validTo();
        boolean placed = false;
        for (Period old : periods) {
            if (old.validFrom().isAfter(added.validFrom())) {
                placed = placed || result.add(added.until(end == null ? old.validFrom() : end));
                result.add(old);
            } else if (old.covers(added.validFrom())) {
                if (old.validFrom().isBefore(added.validFrom())) {
                    result.add(old.until(added.validFrom()));
                }
                placed = result.add(added.until(end == null ? old.validTo() : end));
            } else {
                result.add(old);
            }
        }
        if (!placed) {
            result.add(added);
        }
        return new Timeline(joined(result));
    }

    private static List<Period> joined(List<Period> parts) {
        List<Period> result = new ArrayList<>();
        for (Period part : parts) {
            Period last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && part.validFrom().equals(last.validTo()) && part.says(last)) {
                result.set(result.size() - 1, last.until(part.validTo()));
            } else {
                result.add(part);
            }
        }
        return result;
    }

    /** Whether it exists on every day of that stretch. */
    boolean covers(LocalDate from, LocalDate end) {
        LocalDate reached = from;
        for (Period period : periods) {
            if (period.covers(reached)) {
                reached = period.end();
            }
            if (!reached.isBefore(end)) {
                return true;
            }
        }
        return false;
    }
}
