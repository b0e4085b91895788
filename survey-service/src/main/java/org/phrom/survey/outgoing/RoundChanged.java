package org.phrom.survey.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** Body of {@code round-changed.v1}; its contract is the JSON Schema of that name. */
public record RoundChanged(
        String id,
        Text title,
        String framework,
        String frameworkVersion,
        String state,
        LocalDate referenceDate,
        @Nullable Instant answersUntil,
        List<StageTimes> stages,
        int participantCount,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        Instant changedAt,
        @Nullable Tally assessments) {

    /**
     * A stage in the order of time.
     *
     * @param kind {@code answering}, {@code review}, {@code objection} or {@code decision}
     * @param opensAt absent when it opens with the round
     * @param closesAt absent when it closes with the round
     */
    public record StageTimes(
            String kind,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {}

    /**
     * What readers of both topics must have received before they know all of a round that is closed.
     *
     * @param submitted assessments that stand submitted
     * @param versions sum of the versions of all assessments, submitted or not
     */
    public record Tally(long submitted, long versions) {}
}
