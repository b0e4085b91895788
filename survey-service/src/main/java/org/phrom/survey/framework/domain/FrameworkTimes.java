package org.phrom.survey.framework.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a framework version moved.
 *
 * @param changedAt last change of any kind
 * @param hearingSince begin of the hearing it stands in
 * @param publishedAt publication
 * @param retiredAt retirement
 */
public record FrameworkTimes(
        Instant changedAt,
        @Nullable Instant hearingSince,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {

    /** Where a version with these times stands. */
    public FrameworkState state() {
        if (retiredAt != null) {
            return FrameworkState.RETIRED;
        }
        if (publishedAt != null) {
            return FrameworkState.PUBLISHED;
        }
        return hearingSince == null ? FrameworkState.DRAFT : FrameworkState.HEARING;
    }
}
