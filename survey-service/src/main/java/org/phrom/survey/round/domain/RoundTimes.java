package org.phrom.survey.round.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a round moved.
 *
 * @param openedAt first opening
 * @param closedAt last closing, absent while it is open
 * @param publishedAt publication
 * @param changedAt last change of any kind
 */
public record RoundTimes(
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        Instant changedAt) {

    RoundTimes changed(Instant now) {
        return new RoundTimes(openedAt, closedAt, publishedAt, now);
    }

    RoundTimes opened(Instant now) {
        return new RoundTimes(now, null, null, now);
    }

    RoundTimes moved(RoundAction action, Instant now) {
        return switch (action) {
            case CLOSING -> new RoundTimes(openedAt, now, publishedAt, now);
            case REOPENING -> new RoundTimes(openedAt, null, publishedAt, now);
            case PUBLICATION -> new RoundTimes(openedAt, closedAt, now, now);
            case CHANGE, OPENING -> throw new IllegalArgumentException(action + " carries more than a time");
        };
    }
}
