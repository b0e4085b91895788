package org.phrom.survey.assessment.exemption.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.questionnaire.domain.AnswerKey;

/**
 * That something does not apply to a body, as it says, and what became of that.
 *
 * @param id its id
 * @param assessment id of the assessment
 * @param target key of a question, all of it or about one item, or of an item of a roster as of an entry
 * @param state where it stands
 * @param asked why, by whom and when
 * @param decided why it was approved or rejected; null before
 * @param revoked why the approval was taken back; null unless it was
 * @param changedAt last change
 * @param version grows by each change
 */
public record ExemptionRequest(
        UUID id,
        UUID assessment,
        AnswerKey target,
        ExemptionState state,
        Word asked,
        @Nullable Word decided,
        @Nullable Word revoked,
        Instant changedAt,
        long version) {

    /** Why, by whom and when. */
    public record Word(String reason, String by, Instant at) {}

    /** A request that was just made. */
    public static ExemptionRequest made(UUID assessment, AnswerKey target, Word asked) {
        return new ExemptionRequest(
                UUID.randomUUID(), assessment, target, ExemptionState.REQUESTED, asked, null, null, asked.at(), 1);
    }

    /** The request taken back. */
    public ExemptionRequest withdrawn(Instant now) {
        return from(ExemptionState.REQUESTED, ExemptionState.WITHDRAWN, decided, revoked, now);
    }

    /** The request approved or rejected. */
    public ExemptionRequest decided(boolean approved, Word word) {
        ExemptionState to = approved ? ExemptionState.APPROVED : ExemptionState.REJECTED;
        return from(ExemptionState.REQUESTED, to, word, revoked, word.at());
    }

    /** The request with its approval taken back. */
    public ExemptionRequest revoked(Word word) {
        return from(ExemptionState.APPROVED, ExemptionState.REVOKED, decided, word, word.at());
    }

    private ExemptionRequest from(
            ExemptionState before,
            ExemptionState after,
            @Nullable Word decision,
            @Nullable Word revocation,
            Instant now) {
        if (state != before) {
            throw new IllegalStateException("A request that is " + state.code() + " does not become " + after.code());
        }
        return new ExemptionRequest(id, assessment, target, after, asked, decision, revocation, now, version + 1);
    }
}
