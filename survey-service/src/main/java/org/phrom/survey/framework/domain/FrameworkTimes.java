package org.phrom.survey.framework.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a framework version moved.
 *
 * @param changedAt last change of any kind
 * @param hearingSince begin of the hearing it stands in, or stood in when it was written last
 * @param hearingUntil when that hearing ends by itself; null where nobody said when
 * @param publishedAt publication
 * @param retiredAt retirement
 */
public record FrameworkTimes(
        Instant changedAt,
        @Nullable Instant hearingSince,
        @Nullable Instant hearingUntil,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {

    /** Where a version with these times stands at a time. */
    public FrameworkState state(Instant now) {
        if (retiredAt != null) {
            return FrameworkState.RETIRED;
        }
        if (publishedAt != null) {
            return FrameworkState.PUBLISHED;
        }
        return isHeard(now) ? FrameworkState.HEARING : FrameworkState.DRAFT;
    }

    private boolean isHeard(Instant now) {
        return hearingSince != null && (hearingUntil == null || now.isBefore(hearingUntil));
    }
}
