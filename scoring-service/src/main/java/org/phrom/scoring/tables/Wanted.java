package org.phrom.scoring.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the answer is to hold.
 *
 * @param parts the parts, in their own order
 * @param units units the trace is about; none for all
 */
public record Wanted(Set<Part> parts, List<String> units) {
    /** A part of an answer; each becomes one table, or a few. */
    public enum Part {
        RESULTS,
        RAW,
        DENOMINATED,
        IMPUTED,
        SCREENED,
        SCREENING,
        TREATED,
        NORMALISED,
        AGGREGATED,
        RANKS,
        COVERAGE,
        WEIGHTS,
        DIAGNOSTICS,
        CHANGES,
        TREATMENTS,
        TRACE,
        CONTRIBUTIONS,
        PROFILES,
        GROWTH,
        OUTRANKING,
        STATISTICS,
        CORRELATIONS,
        COHERENCE,
        ROBUSTNESS,
        COMPARISON;

        /** Returns its name in requests. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the part of that name. */
        public static Optional<Part> named(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst();
        }
    }

    /** Returns whether a part is wanted. */
    public boolean has(Part part) {
        return parts.contains(part);
    }
}
