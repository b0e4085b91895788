package org.phrom.survey.assessment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.round.domain.Participant;

/** An assessment as clients see it. */
@Schema(description = "The work of one organisation in one round")
public record AssessmentView(
        @Schema(description = "Id of the assessment") UUID id,
        @Schema(description = "Id of the round") String round,

        @Schema(description = "Code of the framework") @Nullable
        String framework,

        @Schema(description = "Version of the framework") @Nullable
        String frameworkVersion,

        ParticipantView participant,

        @Schema(description = "Where it is") @KnownValues(of = AssessmentState.class)
        String state,

        CompletenessView completeness,

        @Schema(description = "When it was handed in last; absent unless it is submitted") @Nullable
        Instant submittedAt,

        @Schema(description = "When it was changed last") Instant changedAt,

        @Schema(description = "How often it was changed; the ETag holds the same")
        long version,

        @Schema(description = "What the caller may do with it now: names of sub-resources")
        @KnownValues(of = AssessmentAction.class)
        @Nullable
        List<String> allowedActions) {

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
    @Schema(name = "Participant", description = "The organisation that answers, as it was when the round opened")
    public record ParticipantView(
            @Schema(description = "Code of the organisation")
            String code,

            Text name,

            @Schema(description = "Type of the organisation, such as province")
            String type,

            @Schema(description = "Codes of the organisations above it, from the root down")
            List<String> ancestors) {

        static ParticipantView of(Participant participant) {
            return new ParticipantView(
                    participant.code(), participant.name(), participant.type(), participant.ancestors());
        }
    }

    /** How far it is answered. */
    @Schema(name = "Completeness", description = "How far an assessment is answered, in numbers of questions")
    public record CompletenessView(
            @Schema(description = "Required questions that are asked")
            int required,

            @Schema(description = "Those of them that are answered")
            int answered,

            @Schema(description = "All questions that are asked")
            int questions) {

        /** The view of a completeness. */
        public static CompletenessView of(Completeness completeness) {
            return new CompletenessView(completeness.required(), completeness.answered(), completeness.questions());
        }
    }
}
