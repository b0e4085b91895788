package org.phrom.survey.assessment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.domain.Completeness;
import org.phrom.survey.round.domain.Participant;

/** An assessment as clients see it. */
record AssessmentView(
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

    static AssessmentView of(AssessmentInRound found) {
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

    record ParticipantView(String code, Text name, String type, List<String> ancestors) {

        static ParticipantView of(Participant participant) {
            return new ParticipantView(
                    participant.code(), participant.name(), participant.type(), participant.ancestors());
        }
    }

    record CompletenessView(int required, int answered, int questions) {

        static CompletenessView of(Completeness completeness) {
            return new CompletenessView(completeness.required(), completeness.answered(), completeness.questions());
        }
    }
}
