package org.phrom.survey.assessment.submission.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
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
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;

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
     *     a constraint or lacks evidence
     */
    @Transactional
    public AssessmentInRound submit(UUID id, @Nullable String ifMatch) {
        AssessmentAction action = AssessmentAction.SUBMISSION;
        AssessmentInRound taken = taking.take(id, action, ifMatch);
        Answers answers = rows.of(id, action.layer());
        checkComplete(taken.form(), answers);
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

    private static void checkComplete(Form form, Answers answers) {
        AnswersRefused refused = new AnswersRefused(AssessmentProblem.ASSESSMENT_INCOMPLETE);
        form.missing(answers)
                .forEach(key -> refused.at(
                        key,
                        "unanswered",
                        new Text("ยังไม่ได้ตอบคำถามข้อนี้", "This question is required and unanswered")));
        form.broken(answers)
                .forEach((key, constraints) ->
                        constraints.forEach(constraint -> refused.at(key, "constraint-broken", constraint.message())));
        form.unproven(answers)
                .forEach(key ->
                        refused.at(key, Finding.at("/evidence", "evidence-missing", AnswersRefused.EVIDENCE_MISSING)));
        form.defects(answers).forEach((key, defects) -> defects.forEach(defect -> refused.at(key, defect)));
        if (!refused.findings().isEmpty()) {
            throw refused;
        }
    }
}
