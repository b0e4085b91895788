package org.phrom.reporting.cost.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** The problems of tables of costs. */
public enum CostProblem implements ProblemType {
    IMPORT_UNREADABLE(422, "อ่านไฟล์นำเข้าไม่ได้", "The file to import can't be read"),
    IMPORT_REFUSED(422, "มีแถวที่นำเข้าไม่ได้ จึงไม่เปลี่ยนแปลงข้อมูลใด", "Rows were refused, so nothing was changed");

    private final Kind kind;

    CostProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
