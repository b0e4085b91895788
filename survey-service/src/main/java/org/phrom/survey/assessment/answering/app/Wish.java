package org.phrom.survey.assessment.answering.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/**
 * What an editor wants to be the answer to a question.
 *
 * @param value the value; absent when only a status is wanted
 * @param status code of the status; may be left out beside a value
 * @param remarks what is to stand beside it
 * @param version version of the answer that the editor saw last, which must be named; 0 when it was never given
 */
public record Wish(
        @Nullable AnswerValue value,
        @Nullable String status,
        RemarksWish remarks,
        @Nullable Integer version) {

    /** Of an editor who said nothing, which no question takes. */
    public static final Wish NONE = new Wish(null, null, RemarksWish.NONE, null);

    /** What is wrong with the version, if anything is. */
    Optional<Finding> versionFinding() {
        if (version == null) {
            return Optional.of(Finding.at("/version", "not-null", new Text("ต้องระบุค่านี้", "This is required")));
        }
        return version < 0
                ? Optional.of(Finding.at("/version", "min", new Text("ค่าน้อยเกินไป", "The value is too small")))
                : Optional.empty();
    }
}
