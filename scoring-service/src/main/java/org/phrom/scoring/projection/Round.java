package org.phrom.scoring.projection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round as far as scoring needs it.
 *
 * @param referenceDate by which rounds stand in order; null in rounds that were told of before it was kept
 * @param closedAt when it was closed last; null while it is open
 * @param tally what was done in it; null while it is open, and when survey-service did not tell
 */
public record Round(
        String id,
        String framework,
        String frameworkVersion,
        String state,
        @Nullable LocalDate referenceDate,
        @Nullable Instant closedAt,
        @Nullable Tally tally) {

    /** How many assessments stand submitted, and the sum of the versions of all. */
    public record Tally(long submitted, long versions) {}

    /** Until it opens, a round may still change its framework. */
    public boolean planned() {
        return "planned".equals(state);
    }

    public boolean published() {
        return "published".equals(state);
    }

    /** Returns whether no more answers come in. */
    public boolean closed() {
        return "closed".equals(state) || published();
    }
}
