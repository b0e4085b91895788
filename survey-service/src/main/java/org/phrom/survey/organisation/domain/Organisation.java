package org.phrom.survey.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with all that is known of it over time.
 *
 * @param code the code used everywhere
 * @param version grows by each change
 * @param codes its codes by scheme
 * @param periods what it was when, in order
 * @param attributes free properties
 */
public record Organisation(
        String code, long version, Map<String, String> codes, List<Period> periods, Map<String, String> attributes) {

    /** Keeps its own copies. */
    public Organisation {
        codes = Map.copyOf(codes);
        periods = List.copyOf(periods);
        attributes = Map.copyOf(attributes);
    }

    /** What it is on that day, or null when it is not there. */
    public @Nullable Period on(LocalDate day) {
        return periods.stream().filter(period -> period.covers(day)).findFirst().orElse(null);
    }

    Timeline timeline() {
        return new Timeline(periods);
    }

    boolean saysTheSameAs(Organisation other) {
        return codes.equals(other.codes) && periods.equals(other.periods) && attributes.equals(other.attributes);
    }
}
