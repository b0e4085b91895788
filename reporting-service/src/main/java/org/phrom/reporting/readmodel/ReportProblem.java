package org.phrom.reporting.readmodel;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** Problems that only reports have. */
public enum ReportProblem implements ProblemType {
    NO_OFFICIAL_RUN(404, "รอบนี้ยังไม่มีผลคะแนนอย่างเป็นทางการ", "The round has no completed official run yet"),
    REBUILD_RUNNING(409, "กำลังสร้างข้อมูลใหม่อยู่แล้ว", "A rebuild is running already"),
    TOPICS_UNREACHABLE(503, "อ่านหัวข้อของ Kafka ไม่ได้", "Kafka did not give out the topics");

    private final Kind kind;

    ReportProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
