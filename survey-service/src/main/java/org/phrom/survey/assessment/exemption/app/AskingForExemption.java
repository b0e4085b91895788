package org.phrom.survey.assessment.exemption.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.Signature;
import org.phrom.survey.assessment.app.TakingAssessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest.Word;
import org.phrom.survey.assessment.exemption.domain.ExemptionState;
import org.phrom.survey.assessment.exemption.store.ExemptionRows;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Exemption;

/** A body asks that something does not apply to it, and takes that back. */
@ApplicationScoped
public class AskingForExemption {

    private static final int MOST_UNDECIDED = 200;

    private final TakingAssessment taking;
    private final ExemptionRows rows;
    private final KeepingExemptions keeping;
    private final Signature signature;

    AskingForExemption(TakingAssessment taking, ExemptionRows rows, KeepingExemptions keeping, Signature signature) {
        this.taking = taking;
        this.rows = rows;
        this.keeping = keeping;
        this.signature = signature;
    }

    /** Says before anything was sent whether the caller may ask, and whether there is such an assessment. */
    public void permit(UUID assessment) {
        taking.permit(assessment, AssessmentAction.ANSWERING);
    }

    /** Asks while the assessment is answered. */
    @Transactional
    public ExemptionRequest ask(UUID assessment, AnswerKey target, String reason) {
        AssessmentInRound taken = taking.take(assessment, AssessmentAction.ANSWERING);
        Answers answers = keeping.answers(taken);
        taken.form().exemptionRefusal(target, answers).ifPresent(finding -> {
            throw new Problem(CommonProblem.INVALID).at(finding);
        });
        if (Exemption.of(answers.to(target.exemption())) == Exemption.REQUESTED) {
            throw new Problem(ExemptionProblem.EXEMPTION_REQUESTED);
        }
        if (rows.countUndecided(assessment) >= MOST_UNDECIDED) {
            throw new Problem(ExemptionProblem.TOO_MANY_EXEMPTION_REQUESTS).with("most", MOST_UNDECIDED);
        }
        Word asked = new Word(reason, signature.by(), signature.now());
        ExemptionRequest made = ExemptionRequest.made(assessment, target, asked);
        keeping.keep(taken, List.of(made));
        return made;
    }

    /** Takes a request back that is not decided. */
    @Transactional
    public void withdraw(UUID id, @Nullable String ifMatch) {
        UUID assessment = rows.find(id).orElseThrow(AskingForExemption::nothing).assessment();
        AssessmentInRound taken = taking.takeWhileOpen(assessment, AssessmentAction.ANSWERING);
        ExemptionRequest request = rows.find(id).orElseThrow(AskingForExemption::nothing);
        ETags.match(ifMatch, request.version());
        if (request.state() != ExemptionState.REQUESTED) {
            throw new Problem(ExemptionProblem.EXEMPTION_DECIDED)
                    .with("state", request.state().code());
        }
        keeping.keep(taken, List.of(request.withdrawn(signature.now())));
    }

    private static Problem nothing() {
        return new Problem(CommonProblem.NOT_FOUND);
    }
}
