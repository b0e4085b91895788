package org.phrom.reporting.plan.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** What can be wrong about an action plan. */
public enum PlanProblem implements ProblemType {
    /** An organisation follows one plan for a round. */
    PLAN_EXISTS(
            409,
            "หน่วยงานนี้มีแผนปฏิบัติการของรอบนี้อยู่แล้ว",
            "The organisation has a plan for this round that is not dropped"),
    /** What was asked for is not done in its state. */
    WRONG_PLAN_STATE(409, "สถานะของแผนไม่เปิดให้ดำเนินการนี้", "It can not be done to a plan in this state"),
    /** Nobody approves what they wrote. */
    OWN_PLAN(409, "ผู้จัดทำแผนอนุมัติแผนของตนเองไม่ได้", "Nobody approves a plan that they wrote"),
    /** There is nothing to approve. */
    PLAN_EMPTY(409, "แผนยังไม่มีมาตรการ", "The plan has no measure"),
    /** A plan is done when nothing is left to be done. */
    MEASURES_UNFINISHED(409, "ยังมีมาตรการที่ไม่แล้วเสร็จ", "Some measures are neither done nor dropped"),
    /** The measure can not come to that state. */
    WRONG_MEASURE_STATE(409, "มาตรการเปลี่ยนเป็นสถานะนี้ไม่ได้", "The measure can not come to this state"),
    /** A plan has so many notes and no more. */
    TOO_MANY_NOTES(409, "แผนมีบันทึกความก้าวหน้ามากเกินไป", "The plan has too many progress notes");

    private final Kind kind;

    PlanProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
