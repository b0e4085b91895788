package org.phrom.survey.assessment.answering.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
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
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Asked;
import org.phrom.survey.questionnaire.domain.Extent;
import org.phrom.survey.questionnaire.domain.Form;

/** Brings the answers of one of many editors into an assessment, all or none. */
@ApplicationScoped
public class AnsweringQuestions {

    // all answers of an assessment and what an event says beside them
    private static final int MOST_BYTES = BodySize.MOST;
    private static final AssessmentAction ACTION = AssessmentAction.ANSWERING;

    private final TakingAssessment taking;
    private final AnswerStatements rows;
    private final KeepingAssessment keeping;
    private final Signature signature;

    AnsweringQuestions(TakingAssessment taking, AnswerStatements rows, KeepingAssessment keeping, Signature signature) {
        this.taking = taking;
        this.rows = rows;
        this.keeping = keeping;
        this.signature = signature;
    }

    /** Says before anything was sent whether the caller may answer, and whether there is such an assessment. */
    public void permit(UUID id) {
        taking.permit(id, ACTION);
    }

    /**
     * Answers questions; each wish names the version of its answer that the editor saw last.
     *
     * @throws AnswersRefused when a wish is not legal, or somebody else changed the same answers meanwhile
     */
    @Transactional
    public Answered answer(UUID id, Wishes wishes) {
        AssessmentInRound taken = taking.take(id, ACTION);
        Form form = taken.form();
        Set<AnswerKey> decided = form.decidedBy(wishes.keys());
        Answers kept = kept(id, form, wishes, form.neededFor(decided));
        Map<AnswerKey, Answer> checked = new WishCheck(form, kept).check(wishes);
        Answers.Merge merge = kept.merge(checked);
        if (!merge.conflicts().isEmpty()) {
            throw conflict(merge.conflicts());
        }
        Assessment after = taken.assessment();
        if (!merge.changes().isEmpty()) {
            after = keep(taken, merge, form.extent(after.extent(), decided, kept, merge.after()));
        }
        return new Answered(after, Versions.of(checked.keySet(), merge.after()), form.asked(decided, merge.after()));
    }

    // what is wished for, all on which it hangs what hangs on that, and all that is counted with it; an entry brings
    // those of its roster, to be counted
    private Answers kept(UUID id, Form form, Wishes wishes, Set<AnswerKey> needed) {
        Map<Boolean, Set<AnswerKey>> byExtent = needed.stream()
                .collect(Collectors.partitioningBy(key -> key.item().equals(Form.EACH), Collectors.toSet()));
        Set<String> whole = new HashSet<>();
        byExtent.getOrDefault(true, Set.of()).forEach(key -> whole.add(key.question()));
        wishes.entries().keySet().forEach(key -> whole.add(key.question()));
        Answers kept = rows.of(id, ACTION.layer(), byExtent.getOrDefault(false, Set.of()));
        if (whole.isEmpty()) {
            return kept;
        }
        Answers all = kept.with(rows.ofQuestions(id, ACTION.layer(), whole));
        Set<AnswerKey> going = form.goingWith(wishes.entries().keySet(), all);
        return going.isEmpty() ? all : all.with(rows.of(id, ACTION.layer(), going));
    }

    private Assessment keep(AssessmentInRound taken, Answers.Merge merge, Extent extent) {
        Instant now = signature.now();
        int bytes = extent.bytes() + taken.form().bytes();
        // one that holds more already, as counted before, takes what makes it smaller
        if (bytes > MOST_BYTES && extent.bytes() > taken.assessment().extent().bytes()) {
            throw tooMuch(bytes);
        }
        Assessment after = taken.assessment().answered(extent, now);
        rows.save(after.id(), ACTION.layer(), merge.changes(), now, signature.by());
        Versions versions = Versions.of(merge.changes().keySet(), merge.after());
        keeping.progress(taken.changedTo(after), new Deed("assessment.answered", versions));
        return after;
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

    private static AnswersRefused conflict(Map<AnswerKey, Answer> kept) {
        AnswersRefused refused = new AnswersRefused(AssessmentProblem.ANSWER_CONFLICT);
        kept.forEach((key, answer) -> refused.at(
                        key,
                        "changed-meanwhile",
                        new Text("มีผู้อื่นแก้คำตอบข้อนี้ไปก่อน", "Somebody else changed this answer meanwhile"))
                .current(key, answer));
        return refused;
    }

    /**
     * What came of it.
     *
     * @param assessment the assessment afterwards
     * @param versions present version of each answer that was named
     * @param asked these answers, and the questions of which they decide if they are asked or kept to
     */
    public record Answered(Assessment assessment, Versions versions, Map<AnswerKey, Asked> asked) {}
}
