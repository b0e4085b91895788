package org.phrom.scoring.run.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** The problems of scoring. */
public enum ScoringProblem implements ProblemType {
    ROUND_NOT_CLOSED(
            409,
            "รอบการประเมินยังไม่ปิด",
            "The round still takes answers: an official run needs a closed or published round"),
    SCORING_MODEL_NOT_FOUND(
            409, "ยังไม่มีแบบจำลองการให้คะแนนของรอบนี้", "The round's scoring model has not arrived yet"),
    INPUT_INCOMPLETE(
            409,
            "แบบประเมินของรอบนี้ยังมาไม่ครบ",
            "Not all of the round's assessments have arrived here as they are; try again soon"),
    RUN_UNDER_WAY(409, "กำลังคำนวณรอบนี้อย่างเป็นทางการอยู่", "An official run of the round is under way"),
    NOT_COMPUTABLE(422, "คำนวณคะแนนไม่ได้", "The model is not defined for some of the answers"),
    TRACE_NOT_READY(
            503,
            "คำอธิบายคะแนนนี้ยังไม่พร้อม",
            "What explains this score is not there yet: something changed, and all is computed again; ask again soon"),
    NOT_REPLAYABLE(409, "คำนวณซ้ำได้เฉพาะการคำนวณอย่างเป็นทางการ", "Only official runs have a frozen input to replay");

    private final Kind kind;

    ScoringProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
