package org.phrom.survey.framework.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** What can be wrong about a framework version. */
public enum FrameworkProblem implements ProblemType {
    /** A published version never changes. */
    FRAMEWORK_PUBLISHED(409, "เผยแพร่แล้ว แก้ไขไม่ได้", "It is published and can not change any more"),
    /** The document may not be published as it is. */
    FRAMEWORK_NOT_VALID(422, "เอกสารยังเผยแพร่ไม่ได้", "The document can not be published as it is");

    private final int status;
    private final Text title;

    FrameworkProblem(int status, String th, String en) {
        this.status = status;
        this.title = new Text(th, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
