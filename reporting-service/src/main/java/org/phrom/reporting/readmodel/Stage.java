package org.phrom.reporting.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a round.
 *
 * @param kind answering, review, objection, decision, or one that came later
 * @param opensAt {@code null} when it opens with the round
 * @param closesAt first moment after it; {@code null} when it closes with the round
 */
public record Stage(
        String kind, @Nullable Instant opensAt, @Nullable Instant closesAt) {}
