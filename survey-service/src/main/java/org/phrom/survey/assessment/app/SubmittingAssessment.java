package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.KeepingAssessment.Deed;
import org.phrom.survey.assessment.domain.Answers;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.store.AnswerRows;

/** Hands in an assessment that is complete, and takes it back. */
@ApplicationScoped
public class SubmittingAssessment {

    private static final Answers NOT_TOLD = new Answers(Map.of());

    private final TakingAssessment taking;
    private final AnswerRows rows;
    private final KeepingAssessment keeping;
    private final Circumstances circumstances;
    private final Signature signature;

    SubmittingAssessment(
            TakingAssessment taking,
            AnswerRows rows,
            KeepingAssessment keeping,
            Circumstances circumstances,
            Signature signature) {
        this.taking = taking;
        this.rows = rows;
        this.keeping = keeping;
        this.circumstances = circumstances;
        this.signature = signature;
    }

    /** Submits the version that the caller has seen; 422 names every required question that is unanswered. */
    @Transactional
    public AssessmentInRound submit(UUID id, @Nullable String ifMatch) {
        AssessmentInRound taken = taking.take(id, AssessmentAction.SUBMISSION, ifMatch);
        Answers answers = rows.of(id);
        List<String> missing = taken.missing(answers);
        if (!missing.isEmpty()) {
            throw incomplete(missing);
        }
        return keep(
                taken,
                taken.assessment().submitted(taken.extent(answers), signature.now()),
                answers,
                "assessment.submitted");
    }

    /** Takes a submitted assessment back, to go on answering. */
    @Transactional
    public AssessmentInRound withdraw(UUID id, @Nullable String ifMatch) {
        AssessmentInRound taken = taking.take(id, AssessmentAction.WITHDRAWAL, ifMatch);
        return keep(taken, taken.assessment().withdrawn(signature.now()), NOT_TOLD, "assessment.withdrawn");
    }

    private AssessmentInRound keep(AssessmentInRound taken, Assessment after, Answers answers, String deed) {
        Map<String, Object> details = Map.of("state", after.state().code(), "version", after.version());
        keeping.keep(taken.changedTo(after), answers, new Deed(deed, details));
        return circumstances.of(after, taken.round());
    }

    private static Problem incomplete(List<String> missing) {
        Problem problem = new Problem(AssessmentProblem.ASSESSMENT_INCOMPLETE);
        missing.forEach(question -> problem.at(
                WishCheck.pointer(question),
                "unanswered",
                new Text("ยังไม่ได้ตอบคำถามข้อนี้", "This question is required and unanswered")));
        return problem;
    }
}
