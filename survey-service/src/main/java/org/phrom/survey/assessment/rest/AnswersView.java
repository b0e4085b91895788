package org.phrom.survey.assessment.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phrom.survey.assessment.app.AnswerView;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.domain.Answers;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.rest.AssessmentView.CompletenessView;

/** All questions of an assessment with their answers. */
record AnswersView(
        UUID assessment,
        String state,
        CompletenessView completeness,
        Map<String, AnswerView> answers,
        List<String> allowedActions) {

    static AnswersView of(AssessmentInRound found, Answers answers) {
        Map<String, AnswerView> views = new LinkedHashMap<>();
        found.filledIn(answers).forEach((question, answer) -> views.put(question, AnswerView.of(answer)));
        return new AnswersView(
                found.assessment().id(),
                found.assessment().state().code(),
                CompletenessView.of(found.assessment().completeness()),
                views,
                found.allowed().stream().map(AssessmentAction::code).toList());
    }
}
