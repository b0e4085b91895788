package org.phrom.survey.assessment.answering.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.assessment.rest.AnswerView;
import org.phrom.survey.assessment.rest.AssessmentView.CompletenessView;
import org.phrom.survey.assessment.rest.EntryView;
import org.phrom.survey.questionnaire.domain.Answers;

/** All questions of an assessment with their answers. */
@Schema(description = "All questions of an assessment with their answers")
record AnswersView(
        @Schema(description = "Id of the assessment") UUID assessment,

        @Schema(description = "Where the assessment is") @KnownValues(of = AssessmentState.class)
        String state,

        CompletenessView completeness,

        @Schema(description = "Answers by code of the question, in the order of the framework")
        Map<String, AnswerView> answers,

        @Schema(
                description = "Items and observations that the organisation entered, by code of the roster, then of the"
                        + " item or item/observation; absent where there are none")
        @Nullable
        Map<String, Map<String, EntryView>> rosters,

        @Schema(description = "What the caller may do with the assessment now")
        @KnownValues(of = AssessmentAction.class)
        List<String> allowedActions) {

    static AnswersView of(AssessmentInRound found, Answers answers) {
        return new AnswersView(
                found.assessment().id(),
                found.assessment().state().code(),
                CompletenessView.of(found.assessment().completeness()),
                AnswerView.asked(found.form().asked(answers)),
                EntryView.byRoster(found.form().told(answers).byKey()),
                found.allowed().stream().map(AssessmentAction::code).toList());
    }
}
