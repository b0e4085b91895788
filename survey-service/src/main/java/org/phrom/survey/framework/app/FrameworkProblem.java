package org.phrom.survey.framework.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkState;

/** What can be wrong about a framework version. */
public enum FrameworkProblem implements ProblemType {
    /** A published version never changes. */
    FRAMEWORK_PUBLISHED(409, "เผยแพร่แล้ว แก้ไขไม่ได้", "It is published and can not change any more"),
    /** What is open to opinions does not change meanwhile. */
    FRAMEWORK_IN_HEARING(
            409,
            "อยู่ระหว่างรับฟังความคิดเห็น แก้ไขไม่ได้จนกว่าจะสิ้นสุด",
            "It is in a hearing and can not change until that ends"),
    /** Comments are public record and are not taken away with a draft. */
    FRAMEWORK_COMMENTED(
            409, "มีความคิดเห็นต่อร่างนี้แล้ว ลบไม่ได้", "It was commented on in a hearing and can not be taken away"),
    /** A framework goes on when every comment of its hearings has its answer. */
    COMMENTS_UNANSWERED(
            409,
            "ยังมีความคิดเห็นจากการรับฟังของกรอบนี้ที่ไม่ได้ตอบ",
            "Comments of hearings of this framework are not answered"),
    /** It is for no new rounds, for good. */
    FRAMEWORK_RETIRED(409, "เลิกใช้แล้ว", "It is retired"),
    /** It was not published, and is in no hearing. */
    FRAMEWORK_IN_DRAFT(409, "ยังเป็นร่าง", "It is a draft"),
    /** The document may not be published as it is. */
    FRAMEWORK_NOT_VALID(422, "เอกสารยังเผยแพร่ไม่ได้", "The document can not be published as it is");

    private final Kind kind;

    FrameworkProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    /** Why nothing but what it offers can be done to a version in that state. */
    static FrameworkProblem of(FrameworkState state) {
        return switch (state) {
            case DRAFT -> FRAMEWORK_IN_DRAFT;
            case HEARING -> FRAMEWORK_IN_HEARING;
            case PUBLISHED -> FRAMEWORK_PUBLISHED;
            case RETIRED -> FRAMEWORK_RETIRED;
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
