package org.phrom.survey.assessment.app;

import java.util.List;
import java.util.Map;
import org.phrom.survey.assessment.domain.Answer;
import org.phrom.survey.assessment.domain.Answers;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.Assessment.Extent;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.domain.Questionnaire;
import org.phrom.survey.round.domain.Round;

/**
 * An assessment with what decides about it.
 *
 * @param assessment the assessment
 * @param round its round
 * @param questionnaire what is asked in the round
 * @param allowed what the caller may do to it now
 */
public record AssessmentInRound(
        Assessment assessment, Round round, Questionnaire questionnaire, List<AssessmentAction> allowed) {

    /** Every question with its answer. */
    public Map<String, Answer> filledIn(Answers answers) {
        return questionnaire.filledIn(type(), answers);
    }

    AssessmentInRound changedTo(Assessment changed) {
        return new AssessmentInRound(changed, round, questionnaire, allowed);
    }

    Extent extent(Answers all) {
        return questionnaire.extent(type(), all);
    }

    Extent extent(Answers before, Answers after) {
        return questionnaire.extent(assessment.extent(), before, after);
    }

    List<String> missing(Answers answers) {
        return questionnaire.missing(type(), answers);
    }

    String type() {
        return assessment.participant().type();
    }
}
