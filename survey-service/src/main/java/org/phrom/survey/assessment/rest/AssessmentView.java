package org.phrom.survey.assessment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.round.domain.Participant;

/** An assessment as clients see it. */
public record AssessmentView(
        UUID id,
        String round,
        @Nullable String framework,
        @Nullable String frameworkVersion,
        ParticipantView participant,
        String state,
        CompletenessView completeness,
        @Nullable Instant submittedAt,
        Instant changedAt,
        long version,
        @Nullable List<String> allowedActions) {

    /** The view of an assessment. */
    public static AssessmentView of(AssessmentInRound found) {
        Assessment assessment = found.assessment();
        return new AssessmentView(
                assessment.id(),
                assessment.round(),
                found.round().plan().framework(),
                found.round().plan().frameworkVersion(),
                ParticipantView.of(assessment.participant()),
                assessment.state().code(),
                CompletenessView.of(assessment.completeness()),
                assessment.submittedAt(),
                assessment.changedAt(),
                assessment.version(),
                found.allowed().stream().map(AssessmentAction::code).toList());
    }

    /** Whose it is. */
    public record ParticipantView(String code, Text name, String type, List<String> ancestors) {

        static ParticipantView of(Participant participant) {
            return new ParticipantView(
                    participant.code(), participant.name(), participant.type(), participant.ancestors());
        }
    }

    /** How far it is answered. */
    public record CompletenessView(int required, int answered, int questions) {

        /** The view of a completeness. */
        public static CompletenessView of(Completeness completeness) {
            return new CompletenessView(completeness.required(), completeness.answered(), completeness.questions());
        }
    }
}
