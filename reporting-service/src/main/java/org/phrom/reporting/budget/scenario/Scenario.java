package org.phrom.reporting.budget.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A budget that somebody tries out.
 *
 * @param id also of the job that computes it
 * @param version 1, and 2 once it is computed
 * @param result null until it is computed
 */
public record Scenario(
        UUID id,
        String round,
        long version,
        BudgetRequest request,
        @Nullable BudgetResult result,
        String createdBy,
        Instant createdAt) {}
