package org.phrom.reporting.plan.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan without its measures.
 *
 * @param authors who wrote it
 * @param isPublic whether it was opened to everybody
 * @param cost of all measures that are not dropped, in all years
 */
public record PlanLine(
        UUID id,
        String round,
        PlanningOrganisation organisation,
        @Nullable String title,
        String currency,
        PlanState state,
        List<String> authors,
        MeasureCounts measures,
        BigDecimal cost,
        Instant createdAt,
        Instant changedAt,
        boolean isPublic,
        long version) {}
