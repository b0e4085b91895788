package org.phrom.survey.assessment.app;

import java.util.List;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.outgoing.AssessmentEvents.HandedIn;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.Round;

/**
 * An assessment with what decides about it.
 *
 * @param assessment the assessment
 * @param round its round
 * @param form what its organisation is asked
 * @param allowed what the caller may do to it now
 */
public record AssessmentInRound(Assessment assessment, Round round, Form form, List<AssessmentAction> allowed) {

    /** The same after a change of the assessment. */
    public AssessmentInRound changedTo(Assessment changed) {
        return new AssessmentInRound(changed, round, form, allowed);
    }

    HandedIn handedIn(Layer layer, Answers answers) {
        return new HandedIn(assessment, round.plan(), form, layer, answers);
    }
}
