package org.phrom.survey.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** Body of {@code assessment-changed.v1}; its contract is the JSON Schema of that name. */
public record AssessmentChanged(
        UUID id,
        String round,
        String framework,
        String frameworkVersion,
        Organisation participant,
        String state,
        Counts completeness,
        Layers layers,
        @Nullable Instant submittedAt,
        Instant changedAt) {

    /** The organisation as of the snapshot. */
    public record Organisation(String code, Text name, String type, List<String> ancestors) {}

    /** How far it is answered. */
    public record Counts(int required, int answered, int questions) {}

    /** Answers by layer, then by code of the question. */
    public record Layers(Map<String, Said> self) {}

    /** One answer. */
    public record Said(String status, @Nullable Object value) {}
}
