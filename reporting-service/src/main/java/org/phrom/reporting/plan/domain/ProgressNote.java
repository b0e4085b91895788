package org.phrom.reporting.plan.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan has come, as somebody said; it never changes.
 *
 * @param plan id of the plan
 * @param number from 1, in the order of writing
 * @param measure code of the measure that it is about; null for the plan
 * @param state which the measure came to with it; null where it stayed as it was
 * @param by who wrote it
 */
public record ProgressNote(
        UUID plan,
        int number,
        @Nullable String measure,
        @Nullable MeasureState state,
        String text,
        String by,
        Instant at) {}
