package org.phrom.survey.assessment.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.questionnaire.domain.Extent;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.Participant;

/**
 * One organisation's work in one round; its answers are kept beside it.
 *
 * @param id its id
 * @param round id of the round
 * @param participant the organisation as it was when the round was opened
 * @param state where it stands
 * @param extent what its answers come to
 * @param handedIn layers of answers that are handed in
 * @param changedAt last change
 * @param version grows by each change
 */
public record Assessment(
        UUID id,
        String round,
        Participant participant,
        AssessmentState state,
        Extent extent,
        Map<Layer, HandIn> handedIn,
        Instant changedAt,
        long version) {

    /** Keeps its own copy. */
    public Assessment {
        handedIn = Map.copyOf(handedIn);
    }

    /** An assessment that nobody has worked on yet. */
    public static Assessment notStarted(UUID id, String round, Participant participant, Extent extent, Instant now) {
        return new Assessment(id, round, participant, AssessmentState.NOT_STARTED, extent, Map.of(), now, 1);
    }

    /** The assessment after some of its questions were answered. */
    public Assessment answered(Extent after, Instant now) {
        return moved(AssessmentAction.ANSWERING, after, handedIn, now);
    }

    /** The assessment handed in, with what all its answers come to. */
    public Assessment submitted(Extent counted, Instant now) {
        if (!counted.completeness().isComplete()) {
            throw new IllegalStateException("An incomplete assessment can't be submitted");
        }
        Map<Layer, HandIn> more = new HashMap<>(handedIn);
        more.put(AssessmentAction.SUBMISSION.layer(), new HandIn(version + 1, now));
        return moved(AssessmentAction.SUBMISSION, counted, more, now);
    }

    /** The assessment taken back. */
    public Assessment withdrawn(Instant now) {
        Map<Layer, HandIn> others = new HashMap<>(handedIn);
        others.remove(AssessmentAction.WITHDRAWAL.layer());
        return moved(AssessmentAction.WITHDRAWAL, extent, others, now);
    }

    /** The assessment after something else than an answer changed what its answers come to; a layer handed in is told again. */
    public Assessment recounted(Extent counted, Layer layer, Instant now) {
        Map<Layer, HandIn> layers = new HashMap<>(handedIn);
        layers.computeIfPresent(layer, (same, handIn) -> new HandIn(version + 1, handIn.at()));
        return new Assessment(id, round, participant, state, counted, layers, now, version + 1);
    }

    private Assessment moved(AssessmentAction action, Extent after, Map<Layer, HandIn> layers, Instant now) {
        if (!action.isPossibleIn(state)) {
            throw new IllegalStateException("No " + action.code() + " of an assessment that is " + state.code());
        }
        return new Assessment(id, round, participant, action.to(), after, layers, now, version + 1);
    }

    /** When it was submitted, null while it is not. */
    public @Nullable Instant submittedAt() {
        HandIn own = handedIn.get(Layer.SELF);
        return own == null ? null : own.at();
    }

    /** How far it is answered. */
    public Completeness completeness() {
        return extent.completeness();
    }
}
