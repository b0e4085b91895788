package org.phrom.survey.assessment.answering.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.Remarks;
import org.phrom.survey.questionnaire.domain.Remarks.Evidence;
import org.phrom.survey.questionnaire.domain.Remarks.Tag;

/**
 * What an editor wants to stand beside an answer.
 *
 * @param obstacles all of them; null to leave those that are kept
 * @param successFactors all of them; null to leave those that are kept
 * @param evidence all of it; null to leave what is kept
 */
public record RemarksWish(
        @Nullable List<Tag> obstacles,
        @Nullable List<Tag> successFactors,
        @Nullable List<Evidence> evidence) {

    /** Of an editor who says nothing of it. */
    public static final RemarksWish NONE = new RemarksWish(null, null, null);

    /** What stands beside the answer once it has this status; what is taken back goes with all of it. */
    Remarks over(Remarks kept, AnswerStatus status) {
        if (status == AnswerStatus.UNANSWERED) {
            return Remarks.NONE;
        }
        return new Remarks(
                obstacles == null ? kept.obstacles() : obstacles,
                successFactors == null ? kept.successFactors() : successFactors,
                evidence == null ? kept.evidence() : evidence);
    }

    /** Whether something is to stand there. */
    boolean saysSomething() {
        return !over(Remarks.NONE, AnswerStatus.ANSWERED).sayNothing();
    }
}
