package org.phrom.kit.job;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** The problems of jobs, and why one failed. */
public enum JobProblem implements ProblemType {
    JOB_NOT_DONE(409, "งานยังไม่เสร็จ", "The job is not done: there is no result yet"),
    JOB_CANCELLED(409, "งานถูกยกเลิก", "The job was cancelled: there is no result"),
    JOB_ENDED(409, "งานสิ้นสุดแล้ว", "The job has ended, and can't be cancelled"),
    JOB_UNDER_WAY(409, "มีงานแบบนี้กำลังดำเนินการอยู่", "Such a job is under way already"),
    INTERRUPTED(
            500,
            "บริการหยุดทำงานระหว่างงานนี้หลายครั้ง โปรดสั่งใหม่อีกครั้ง",
            "The service ended in the middle of it, several times; ask again"),
    DATABASE_UNAVAILABLE(503, "ฐานข้อมูลไม่ตอบสนองหลายครั้ง", "The database did not answer, several times"),
    MEMORY_EXHAUSTED(500, "หน่วยความจำของบริการไม่พอ", "The memory of the service did not suffice"),
    INTERNAL_ERROR(
            500,
            "เกิดข้อผิดพลาดภายใน บันทึกของระบบบอกสาเหตุตามรหัสของงาน",
            "An internal error; the log says more under the id of the job");

    private final Kind kind;

    JobProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
