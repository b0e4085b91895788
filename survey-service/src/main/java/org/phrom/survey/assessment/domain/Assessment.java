package org.phrom.survey.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.questionnaire.domain.Extent;
import org.phrom.survey.round.domain.Participant;

/**
 * One organisation's work in one round; its answers are kept beside it.
 *
 * @param id its id
 * @param round id of the round
 * @param participant the organisation as it was when the round was opened
 * @param state where it stands
 * @param extent what its answers come to
 * @param submittedAt when it was submitted, absent while it is not
 * @param changedAt last change
 * @param version grows by each change
 */
public record Assessment(
        UUID id,
        String round,
        Participant participant,
        AssessmentState state,
        Extent extent,
        @Nullable Instant submittedAt,
        Instant changedAt,
        long version) {

    /** An assessment that nobody has worked on yet. */
    public static Assessment notStarted(UUID id, String round, Participant participant, Extent extent, Instant now) {
        return new Assessment(id, round, participant, AssessmentState.NOT_STARTED, extent, null, now, 1);
    }

    /** The assessment after some of its questions were answered. */
    public Assessment answered(Extent after, Instant now) {
        return moved(AssessmentAction.ANSWERING, after, null, now);
    }

    /** The assessment handed in, with what all its answers come to. */
    public Assessment submitted(Extent counted, Instant now) {
        if (!counted.completeness().isComplete()) {
            throw new IllegalStateException("An incomplete assessment can't be submitted");
        }
        return moved(AssessmentAction.SUBMISSION, counted, now, now);
    }

    /** The assessment taken back. */
    public Assessment withdrawn(Instant now) {
        return moved(AssessmentAction.WITHDRAWAL, extent, null, now);
    }

    private Assessment moved(AssessmentAction action, Extent after, @Nullable Instant submission, Instant now) {
        if (!action.isPossibleIn(state)) {
            throw new IllegalStateException("No " + action.code() + " of an assessment that is " + state.code());
        }
        return new Assessment(id, round, participant, action.to(), after, submission, now, version + 1);
    }

    /** Whether it is handed in; nothing else changes it meanwhile, so that its version is that of what was handed in. */
    public boolean isSubmitted() {
        return state == AssessmentState.SUBMITTED;
    }

    /** How far it is answered. */
    public Completeness completeness() {
        return extent.completeness();
    }
}
