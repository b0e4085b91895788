package org.phrom.scoring.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scoring reads of {@code assessment-changed.v1}. */
record AssessmentChanged(
        UUID id,
        String round,
        String framework,
        String frameworkVersion,
        Participant participant,
        String state,
        @Nullable HandedIn handedIn,
        @Nullable Layers layers) {
    static final String TYPE = "assessment-changed.v1";

    record Participant(
            String code, @Nullable String type, @Nullable List<String> ancestors) {}

    /** The sequence of each layer's answers. */
    record HandedIn(@Nullable Long self) {}

    /** The answers, in events of before they had one of their own. */
    record Layers(JsonNode self) {}

    /** Any other state, also one of a later version, does not count. */
    boolean submitted() {
        return "submitted".equals(state);
    }

    /** Whether it is in the form of before answers had an event of their own. */
    boolean bringsAnswers() {
        return submitted() && (handedIn == null || handedIn.self() == null);
    }

    /**
     * The sequence of the answers that belong to this state, null when it does not count.
     *
     * @param sequence of this state
     */
    @Nullable
    Long answersSequence(long sequence) {
        if (bringsAnswers()) {
            return sequence;
        }
        return handedIn == null ? null : handedIn.self();
    }
}
