package org.phrom.scoring.projection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as survey-service last told of it.
 *
 * @param sequence version of the assessment
 * @param type of the organisation at the opening of the round; null where nobody told
 * @param ancestors of the organisation at the opening of the round, from the root down
 * @param submitted whether it counts: it is submitted, and its answers are here
 * @param answers layer {@code self} as JSON, by question
 */
public record Assessment(
        UUID id,
        long sequence,
        String round,
        String organisation,
        @Nullable String type,
        List<String> ancestors,
        boolean submitted,
        String answers) {}
