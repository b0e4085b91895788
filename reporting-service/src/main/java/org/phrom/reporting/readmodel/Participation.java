package org.phrom.reporting.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * How one organisation takes part in a round, and how far it has come.
 *
 * @param id of its assessment
 * @param name as it was when the round opened, like type and ancestors
 * @param ancestors codes above it, from the top
 * @param state notStarted, inProgress or submitted
 * @param required questions that must be answered
 * @param answered of these, those that are
 * @param questions all that it is asked
 */
public record Participation(
        UUID id,
        String round,
        String organisation,
        Text name,
        String type,
        List<String> ancestors,
        String state,
        int required,
        int answered,
        int questions,
        @Nullable Instant submittedAt,
        Instant changedAt) {}
