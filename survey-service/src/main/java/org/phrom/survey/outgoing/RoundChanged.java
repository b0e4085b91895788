package org.phrom.survey.outgoing;

import java.time.Instant;
import java.time.LocalDate;
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
        int participantCount,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        Instant changedAt) {}
