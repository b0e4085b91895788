package org.phrom.survey.assessment.exemption.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** What can be wrong about a request for an exemption. */
public enum ExemptionProblem implements ProblemType {
    /** It was asked for, and nobody decided yet. */
    EXEMPTION_REQUESTED(409, "ขอยกเว้นข้อนี้ไว้แล้ว", "It was asked for already"),
    /** A body asks for what it needs. */
    TOO_MANY_EXEMPTION_REQUESTS(
            409, "มีคำขอยกเว้นที่รอการพิจารณามากเกินไป", "Too many requests of the assessment are not decided"),
    /** It was decided or taken back. */
    EXEMPTION_DECIDED(409, "คำขอนี้ไม่ได้รอการพิจารณาแล้ว", "The request was decided or withdrawn"),
    /** Only an approval is revoked. */
    EXEMPTION_NOT_APPROVED(409, "คำขอนี้ไม่ได้รับอนุมัติอยู่", "The request does not stand approved"),
    /** Nobody decides about what they asked for. */
    OWN_EXEMPTION_REQUEST(409, "ผู้ขอพิจารณาคำขอของตนเองไม่ได้", "Nobody decides about their own request"),
    /** Of many that were to be decided at once some can not be. */
    EXEMPTIONS_UNDECIDABLE(409, "มีคำขอที่พิจารณาเช่นนี้ไม่ได้", "Some of the requests can not be decided so");

    private final Kind kind;

    ExemptionProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
