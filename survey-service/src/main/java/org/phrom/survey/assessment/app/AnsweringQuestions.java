package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.KeepingAssessment.Deed;
import org.phrom.survey.assessment.domain.Answer;
import org.phrom.survey.assessment.domain.Answers;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.Assessment.Extent;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.store.AnswerRows;

/** Brings the answers of one of many editors into an assessment, all or none. */
@ApplicationScoped
public class AnsweringQuestions {

    // all answers of an assessment, so that they can be handed over in one event
    private static final int MOST_BYTES = 512 * 1024;
    // not before they are handed in
    private static final Answers NOT_TOLD = new Answers(Map.of());

    private final TakingAssessment taking;
    private final AnswerRows rows;
    private final KeepingAssessment keeping;
    private final Signature signature;

    AnsweringQuestions(TakingAssessment taking, AnswerRows rows, KeepingAssessment keeping, Signature signature) {
        this.taking = taking;
        this.rows = rows;
        this.keeping = keeping;
        this.signature = signature;
    }

    /** Says before anything was sent whether the caller may answer, and whether there is such an assessment. */
    public void permit(UUID id) {
        taking.permit(id, AssessmentAction.ANSWERING);
    }

    /** Answers questions; each wish names the version of its question that the editor saw last. */
    @Transactional
    public Answered answer(UUID id, Map<String, Wish> wishes) {
        AssessmentInRound taken = taking.take(id, AssessmentAction.ANSWERING);
        Map<String, Answer> checked = new WishCheck(taken).check(wishes);
        Answers kept = rows.of(id, checked.keySet());
        Answers.Merge merge = kept.merge(checked);
        if (!merge.conflicts().isEmpty()) {
            throw conflict(merge.conflicts());
        }
        Assessment after = merge.changes().isEmpty() ? taken.assessment() : keep(taken, kept, merge);
        return new Answered(after, versions(wishes, merge.after()));
    }

    private Assessment keep(AssessmentInRound taken, Answers kept, Answers.Merge merge) {
        Instant now = signature.now();
        Extent extent = taken.extent(kept, merge.after());
        if (extent.bytes() > MOST_BYTES) {
            throw tooMuch(extent.bytes());
        }
        Assessment after = taken.assessment().answered(extent, now);
        rows.save(after.id(), merge.changes(), now, signature.by());
        keeping.keep(
                taken.changedTo(after),
                NOT_TOLD,
                new Deed("assessment.answered", Map.of("versions", versions(merge.changes(), merge.after()))));
        return after;
    }

    private static Map<String, Integer> versions(Map<String, ?> of, Answers answers) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        of.keySet()
                .forEach(question -> versions.put(question, answers.to(question).version()));
        return versions;
    }

    private static Problem tooMuch(int bytes) {
        return new Problem(CommonProblem.CONTENT_TOO_LARGE)
                .at(
                        "",
                        "too-large",
                        new Text(
                                "คำตอบรวม " + bytes + " ไบต์ เกิน " + MOST_BYTES,
                                "All answers would come to " + bytes + " bytes, more than " + MOST_BYTES))
                .with("maxBytes", MOST_BYTES);
    }

    private static Problem conflict(Map<String, Answer> kept) {
        Problem problem = new Problem(AssessmentProblem.ANSWER_CONFLICT);
        Map<String, AnswerView> current = new LinkedHashMap<>();
        kept.forEach((question, answer) -> {
            problem.at(
                    WishCheck.pointer(question),
                    "changed-meanwhile",
                    new Text("มีผู้อื่นแก้คำตอบข้อนี้ไปก่อน", "Somebody else changed this answer meanwhile"));
            current.put(question, AnswerView.of(answer));
        });
        return problem.with("current", current);
    }

    /**
     * What came of it.
     *
     * @param assessment the assessment afterwards
     * @param versions present version of each question that was named
     */
    public record Answered(Assessment assessment, Map<String, Integer> versions) {}
}
