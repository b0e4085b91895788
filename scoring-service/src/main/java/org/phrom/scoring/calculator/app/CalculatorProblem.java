package org.phrom.scoring.calculator.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** The problems of the calculator. */
public enum CalculatorProblem implements ProblemType {
    CALCULATION_TOO_LARGE(422, "การคำนวณใหญ่เกินขีดจำกัด", "The calculation is larger than this service allows"),
    CALCULATOR_BUSY(
            503, "เครื่องคำนวณไม่ว่าง", "Other calculations take the room that this one needs; try again later"),
    MODEL_NOT_COMPUTABLE(422, "คำนวณตามแบบจำลองนี้กับข้อมูลนี้ไม่ได้", "The model is not defined for these data"),
    TOO_MANY_JOBS(429, "มีงานคำนวณมากเกินไป", "Too many calculations are waiting or kept; try again later");

    private final Kind kind;

    CalculatorProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
