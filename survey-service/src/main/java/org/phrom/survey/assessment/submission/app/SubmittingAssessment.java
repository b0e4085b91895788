package org.phrom.survey.assessment.submission.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.AssessmentProblem;
import org.phrom.survey.assessment.app.KeepingAssessment;
import org.phrom.survey.assessment.app.KeepingAssessment.Deed;
import org.phrom.survey.assessment.app.Signature;
import org.phrom.survey.assessment.app.TakingAssessment;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.store.AnswerStatements;
import org.phrom.survey.framework.domain.Conditions.Constraint;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.Answers;

/** Hands in an assessment that is complete, and takes it back. */
@ApplicationScoped
public class SubmittingAssessment {

    private final TakingAssessment taking;
    private final AnswerStatements rows;
    private final KeepingAssessment keeping;
    private final Signature signature;

    SubmittingAssessment(
            TakingAssessment taking, AnswerStatements rows, KeepingAssessment keeping, Signature signature) {
        this.taking = taking;
        this.rows = rows;
        this.keeping = keeping;
        this.signature = signature;
    }

    /**
     * Submits the version that the caller has seen.
     *
     * @throws AnswersRefused naming every required question that is unanswered, and every answer that does not keep to
     *     a constraint
     */
    @Transactional
    public AssessmentInRound submit(UUID id, @Nullable String ifMatch) {
        AssessmentAction action = AssessmentAction.SUBMISSION;
        AssessmentInRound taken = taking.take(id, action, ifMatch);
        Answers answers = rows.of(id, action.layer());
        List<AnswerKey> missing = taken.form().missing(answers);
        Map<AnswerKey, List<Constraint>> broken = taken.form().broken(answers);
        if (!missing.isEmpty() || !broken.isEmpty()) {
            throw incomplete(missing, broken);
        }
        Assessment after = taken.assessment().submitted(taken.form().extent(answers), signature.now());
        keeping.handedIn(taken.changedTo(after), action.layer(), answers, deed("assessment.submitted", after));
        return taking.again(after, taken.round());
    }

    /** Takes a submitted assessment back, to go on answering. */
    @Transactional
    public AssessmentInRound withdraw(UUID id, @Nullable String ifMatch) {
        AssessmentInRound taken = taking.take(id, AssessmentAction.WITHDRAWAL, ifMatch);
        Assessment after = taken.assessment().withdrawn(signature.now());
        keeping.state(taken.changedTo(after), deed("assessment.withdrawn", after));
        return taking.again(after, taken.round());
    }

    private static Deed deed(String name, Assessment after) {
        return new Deed(name, Map.of("state", after.state().code(), "version", after.version()));
    }

    private static AnswersRefused incomplete(List<AnswerKey> missing, Map<AnswerKey, List<Constraint>> broken) {
        AnswersRefused refused = new AnswersRefused(AssessmentProblem.ASSESSMENT_INCOMPLETE);
        missing.forEach(key -> refused.at(
                key, "unanswered", new Text("ยังไม่ได้ตอบคำถามข้อนี้", "This question is required and unanswered")));
        broken.forEach((key, constraints) ->
                constraints.forEach(constraint -> refused.at(key, "constraint-broken", constraint.message())));
        return refused;
    }
}
