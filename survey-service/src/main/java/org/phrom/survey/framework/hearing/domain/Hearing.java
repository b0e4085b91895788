package org.phrom.survey.framework.hearing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.FrameworkKey;

/**
 * A time in which a draft was open to opinions.
 *
 * @param framework which version
 * @param number which of its hearings, from 1
 * @param openedAt when it began
 * @param closesAt when it ends by itself; null where nobody said when
 * @param closedAt when somebody ended it; null while nobody did
 * @param invited codes of organisations that are heard with all below them; empty for everyone
 * @param revision how often it was written
 */
public record Hearing(
        FrameworkKey framework,
        int number,
        Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        List<String> invited,
        long revision) {

    /** Keeps its own copy. */
    public Hearing {
        invited = List.copyOf(invited);
    }

    /** Whether opinions are taken at that time. */
    public boolean isOpen(Instant now) {
        return closedAt == null && (closesAt == null || now.isBefore(closesAt));
    }

    /** Since when it is over; null while it is open. */
    public @Nullable Instant endedAt(Instant now) {
        if (isOpen(now)) {
            return null;
        }
        return closedAt == null ? closesAt : closedAt;
    }

    /** Whether everyone is heard. */
    public boolean isForEveryone() {
        return invited.isEmpty();
    }

    /** The same until another time. */
    public Hearing until(Instant later) {
        return new Hearing(framework, number, openedAt, later, closedAt, invited, revision + 1);
    }

    /** The same, ended. */
    public Hearing closed(Instant now) {
        return new Hearing(framework, number, openedAt, closesAt, now, invited, revision + 1);
    }
}
