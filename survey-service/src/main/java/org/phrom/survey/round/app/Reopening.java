package org.phrom.survey.round.app;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.round.domain.Stage;

/**
 * How a closed round is to be opened again.
 *
 * @param reason why; goes into the audit trail
 * @param answersUntil new close of the first stage
 * @param stages new stages
 */
public record Reopening(
        @Nullable String reason,
        @Nullable Instant answersUntil,
        @Nullable List<Stage> stages) {}
