package org.phrom.survey.round.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** What can be wrong about a round. */
public enum RoundProblem implements ProblemType {
    /** The id belongs to another round. */
    ROUND_EXISTS(409, "มีรอบที่ใช้รหัสนี้แล้ว", "There is a round of this id already"),
    /** The round stands where this can't be done. */
    WRONG_STATE(409, "สถานะของรอบไม่อนุญาตให้ทำเช่นนี้", "The round's state does not allow this"),
    /** Nobody would take part. */
    NO_PARTICIPANTS(422, "ไม่มีหน่วยงานใดตรงตามที่เลือก", "The selection holds no organisation"),
    /** An action that must be explained was not. */
    REASON_REQUIRED(422, "ต้องระบุเหตุผล", "A reason must be given in the header X-Action-Reason");

    private final Kind kind;

    RoundProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
