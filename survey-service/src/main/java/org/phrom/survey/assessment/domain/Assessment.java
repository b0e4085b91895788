package org.phrom.survey.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.round.domain.Participant;

/**
 * One organisation's work in one round; its answers are kept beside it.
 *
 * @param id its id
 * @param round id of the round
 * @param participant the organisation as it was when the round was opened
 * @param state where it stands
 * @param completeness how far it is answered
 * @param submittedAt when it was submitted, absent while it is not
 * @param changedAt last change
 * @param version grows by each change
 */
public record Assessment(
        UUID id,
        String round,
        Participant participant,
        AssessmentState state,
        Completeness completeness,
        @Nullable Instant submittedAt,
        Instant changedAt,
        long version) {

    /** An assessment that nobody has worked on yet. */
    public static Assessment notStarted(
            UUID id, String round, Participant participant, Completeness completeness, Instant now) {
        return new Assessment(id, round, participant, AssessmentState.NOT_STARTED, completeness, null, now, 1);
    }

    /** The assessment after some of its questions were answered. */
    public Assessment answered(Completeness newCompleteness, Instant now) {
        return moved(AssessmentAction.ANSWERING, newCompleteness, null, now);
    }

    /** The assessment handed in; ask for its completeness before. */
    public Assessment submitted(Instant now) {
        if (!completeness.isComplete()) {
            throw new IllegalStateException("An incomplete assessment can't be submitted");
        }
        return moved(AssessmentAction.SUBMISSION, completeness, now, now);
    }

    /** The assessment taken back. */
    public Assessment withdrawn(Instant now) {
        return moved(AssessmentAction.WITHDRAWAL, completeness, null, now);
    }

    private Assessment moved(
            AssessmentAction action, Completeness newCompleteness, @Nullable Instant submission, Instant now) {
        if (!action.isPossibleIn(state)) {
            throw new IllegalStateException("No " + action.code() + " of an assessment that is " + state.code());
        }
        return new Assessment(id, round, participant, action.to(), newCompleteness, submission, now, version + 1);
    }
}
