package org.phrom.survey.assessment.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.outgoing.AssessmentChanged;
import org.phrom.survey.outgoing.AssessmentEvents.Versioned;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.round.domain.Participant;

/** Puts an assessment into the words of its event: its answers are in it while it is submitted. */
final class AssessmentBody {

    private AssessmentBody() {}

    static Versioned of(AssessmentInRound told, Answers answers) {
        Assessment assessment = told.assessment();
        Participant participant = assessment.participant();
        Completeness completeness = assessment.completeness();
        AssessmentChanged body = new AssessmentChanged(
                assessment.id(),
                assessment.round(),
                told.round().plan().framework(),
                told.round().plan().frameworkVersion(),
                new AssessmentChanged.Organisation(
                        participant.code(), participant.name(), participant.type(), participant.ancestors()),
                assessment.state().code(),
                new AssessmentChanged.Counts(
                        completeness.required(), completeness.answered(), completeness.questions()),
                new AssessmentChanged.Layers(said(told, answers)),
                assessment.submittedAt(),
                assessment.changedAt());
        return new Versioned(body, assessment.version());
    }

    private static Map<String, AssessmentChanged.Said> said(AssessmentInRound told, Answers answers) {
        Map<String, AssessmentChanged.Said> said = new LinkedHashMap<>();
        if (told.assessment().state() != AssessmentState.SUBMITTED) {
            return said;
        }
        told.form()
                .filledIn(answers)
                .forEach((key, answer) -> said.put(
                        key.question(),
                        new AssessmentChanged.Said(answer.status().code(), answer.json())));
        return said;
    }
}
