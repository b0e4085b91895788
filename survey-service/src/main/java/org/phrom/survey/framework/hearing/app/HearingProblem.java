package org.phrom.survey.framework.hearing.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** What can be wrong about a comment. */
public enum HearingProblem implements ProblemType {
    /** Comments are written, changed and supported while the hearing is open. */
    HEARING_CLOSED(409, "การรับฟังสิ้นสุดแล้ว", "The hearing is over"),
    /** Comments are answered when they can not change any more. */
    HEARING_OPEN(409, "การรับฟังยังไม่สิ้นสุด", "The hearing is still open"),
    /** Support is what others give. */
    OWN_COMMENT(409, "สนับสนุนความคิดเห็นของตนเองไม่ได้", "It is the caller's own comment"),
    /** What was taken back, or is not shown, is not answered. */
    COMMENT_NOT_SHOWN(409, "ความคิดเห็นนี้ถูกถอนหรือถูกซ่อน", "The comment was withdrawn or is hidden"),
    /** One voice is heard, but does not drown the others. */
    TOO_MANY_COMMENTS(409, "แสดงความคิดเห็นครบจำนวนแล้ว", "The caller wrote as many comments as a hearing takes");

    private final Kind kind;

    HearingProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
