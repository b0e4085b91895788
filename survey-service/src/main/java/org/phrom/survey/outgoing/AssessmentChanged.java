package org.phrom.survey.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.HandIn;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.Participant;
import org.phrom.survey.round.domain.RoundPlan;

/** Body of {@code assessment-changed.v1}; its contract is the JSON Schema of that name. */
record AssessmentChanged(
        UUID id,
        String round,
        String framework,
        String frameworkVersion,
        Organisation participant,
        String state,
        Counts completeness,
        Layers layers,
        @Nullable Map<String, Long> handedIn,
        @Nullable Instant submittedAt,
        Instant changedAt) {

    static AssessmentChanged of(Assessment assessment, RoundPlan plan) {
        return new AssessmentChanged(
                assessment.id(),
                assessment.round(),
                plan.framework(),
                plan.frameworkVersion(),
                Organisation.of(assessment.participant()),
                assessment.state().code(),
                Counts.of(assessment.completeness()),
                Layers.NONE,
                sequences(assessment.handedIn()),
                assessment.submittedAt(),
                assessment.changedAt());
    }

    private static @Nullable Map<String, Long> sequences(Map<Layer, HandIn> handedIn) {
        Map<String, Long> sequences = new TreeMap<>();
        handedIn.forEach((layer, handIn) -> sequences.put(layer.code(), handIn.sequence()));
        return sequences.isEmpty() ? null : sequences;
    }

    /** The organisation as of the snapshot. */
    record Organisation(String code, Text name, String type, List<String> ancestors) {

        static Organisation of(Participant participant) {
            return new Organisation(
                    participant.code(), participant.name(), participant.type(), participant.ancestors());
        }
    }

    /** How far it is answered. */
    record Counts(int required, int answered, int questions) {

        static Counts of(Completeness completeness) {
            return new Counts(completeness.required(), completeness.answered(), completeness.questions());
        }
    }

    /** Where answers were before they had an event of their own; readers of before still find the field. */
    record Layers(Map<String, Object> self) {

        static final Layers NONE = new Layers(Map.of());
    }
}
