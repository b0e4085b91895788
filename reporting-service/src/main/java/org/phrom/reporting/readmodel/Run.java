package org.phrom.reporting.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The score run that a report shows.
 *
 * @param kind official or live
 * @param completedAt when an official run was frozen; absent for a live one
 * @param resultHash by which the result can be checked; absent for a live one
 */
public record Run(
        String id,
        String kind,
        @Nullable Instant completedAt,
        @Nullable String resultHash) {

    /** Whether the result may still change. */
    public boolean provisional() {
        return !"official".equals(kind);
    }
}
