package org.phrom.survey.assessment.answering.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.rest.AnswerView;
import org.phrom.survey.assessment.rest.AssessmentView.CompletenessView;
import org.phrom.survey.questionnaire.domain.Answers;

/** All questions of an assessment with their answers. */
record AnswersView(
        UUID assessment,
        String state,
        CompletenessView completeness,
        Map<String, AnswerView> answers,
        List<String> allowedActions) {

    static AnswersView of(AssessmentInRound found, Answers answers) {
        return new AnswersView(
                found.assessment().id(),
                found.assessment().state().code(),
                CompletenessView.of(found.assessment().completeness()),
                AnswerView.byQuestion(found.form().filledIn(answers)),
                found.allowed().stream().map(AssessmentAction::code).toList());
    }
}
