package org.phrom.survey.organisation.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** What can be wrong about an organisation. */
public enum OrganisationProblem implements ProblemType {
    /** The code belongs to another one. */
    ORGANISATION_EXISTS(409, "มีหน่วยงานที่ใช้รหัสนี้แล้ว", "There is an organisation of this code already"),
    /** The file to import can't be read as what it should be. */
    IMPORT_UNREADABLE(422, "อ่านไฟล์นำเข้าไม่ได้", "The file to import can't be read"),
    /** At least one row of the file was refused, so nothing was changed. */
    IMPORT_REFUSED(422, "มีแถวที่นำเข้าไม่ได้ จึงไม่เปลี่ยนแปลงข้อมูลใด", "Rows were refused, so nothing was changed");

    private final Kind kind;

    OrganisationProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
