package org.phrom.survey.assessment.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** What can be wrong about an assessment. */
public enum AssessmentProblem implements ProblemType {
    /** The round does not take answers, not yet or not any more. */
    ROUND_CLOSED(409, "รอบนี้ไม่เปิดรับคำตอบ", "The round does not take answers now"),
    /** It was handed in and has to be withdrawn first. */
    ASSESSMENT_SUBMITTED(409, "ส่งแบบประเมินแล้ว", "The assessment was submitted"),
    /** There is nothing to withdraw. */
    ASSESSMENT_NOT_SUBMITTED(409, "ยังไม่ได้ส่งแบบประเมิน", "The assessment was not submitted"),
    /** Somebody else changed the same questions meanwhile. */
    ANSWER_CONFLICT(409, "มีผู้อื่นแก้คำตอบเดียวกันไปก่อน", "Somebody else changed the same answers meanwhile"),
    /** Required questions are unanswered. */
    ASSESSMENT_INCOMPLETE(422, "ยังตอบไม่ครบ", "Required questions are unanswered");

    private final Kind kind;

    AssessmentProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
