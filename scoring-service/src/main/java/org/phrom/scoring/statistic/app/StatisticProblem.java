package org.phrom.scoring.statistic.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** The problems of statistics. */
public enum StatisticProblem implements ProblemType {
    SERIES_EXISTS(409, "มีชุดสถิติที่ใช้รหัสนี้แล้ว", "There is a series of this code already"),
    IMPORT_UNREADABLE(422, "อ่านไฟล์นำเข้าไม่ได้", "The file to import can't be read"),
    IMPORT_REFUSED(422, "มีแถวที่นำเข้าไม่ได้ จึงไม่เปลี่ยนแปลงข้อมูลใด", "Rows were refused, so nothing was changed");

    private final Kind kind;

    StatisticProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
