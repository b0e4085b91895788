package org.phrom.reporting.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of which all scores were told.
 *
 * @param organisations how many scores it has
 * @param roundClosedAt the closing whose answers were frozen
 */
public record CompletedRun(
        String id,
        String kind,
        String round,
        int modelNumber,
        String inputHash,
        String resultHash,
        int organisations,
        @Nullable Instant roundClosedAt,
        Instant completedAt) {}
