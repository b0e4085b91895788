package org.phrom.reporting.budget.app;

import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.engine.CheapestSet;

/** The problems of budgets. */
public enum BudgetProblem implements ProblemType {
    NO_COST_TABLE(
            409,
            "รอบนี้ยังไม่มีตารางต้นทุน และไม่มีแผนที่บอกต้นทุน",
            "The round has no table of costs yet, and no plan says what a level costs"),
    BANDS_NOT_PLAIN(
            422,
            "ต้องมีระดับที่กำหนดด้วยคะแนนขั้นต่ำอย่างเดียว",
            "It needs bands that begin at a score and at nothing else"),
    TOO_MANY_SCENARIOS(409, "มีแผนจำลองงบประมาณของรอบนี้มากเกินไป", "The round has too many scenarios"),
    MODEL_NOT_LINEAR(
            422,
            "คำนวณคะแนนที่เพิ่มขึ้นของแต่ละระดับไม่ได้ เพราะดัชนีนี้ไม่ใช่ค่าเฉลี่ยถ่วงน้ำหนัก",
            "What a level is worth can't be said, as the index is no weighted mean"),
    BUDGET_INFEASIBLE(
            422,
            "งบประมาณหรือเพดานไม่พอสำหรับวงเงินขั้นต่ำและรายการที่ต้องจัดสรร",
            "Floors and what has to be paid for are more than the budget or a ceiling"),
    BUDGET_TOO_LARGE(
            422,
            "มีตัวเลือกมากเกินกว่าที่หน่วยความจำของบริการรองรับ",
            "There are more options than the memory of the service is made for");

    private final Kind kind;

    BudgetProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    /** Says whose measures there are too many sets of. */
    static Problem tooMany(CheapestSet.TooMany of) {
        return new Problem(BUDGET_TOO_LARGE)
                .detail(new Text(
                        of.unit() + " มีชุดรายการที่คุ้มค่ามากเกินกว่าที่พิจารณาได้",
                        of.unit() + " has more efficient sets of measures than are looked at"));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
