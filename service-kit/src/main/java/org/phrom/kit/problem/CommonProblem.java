package org.phrom.kit.problem;

import org.phrom.kit.text.Text;

/** The problems that every service knows. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "อ่านคำขอไม่ได้", "The request can't be read"),
    INVALID_PARAMETER(400, "พารามิเตอร์ไม่ถูกต้อง", "A parameter is not valid"),
    UNAUTHENTICATED(401, "ต้องยืนยันตัวตน", "A valid bearer token is needed"),
    FORBIDDEN(403, "ไม่มีสิทธิ์ดำเนินการนี้", "The caller's roles do not allow this"),
    NOT_FOUND(404, "ไม่พบสิ่งที่ขอ", "There is no such thing, or it is not visible to the caller"),
    METHOD_NOT_ALLOWED(405, "ไม่รองรับเมธอดนี้", "The method is not supported here"),
    NOT_ACCEPTABLE(406, "ไม่มีรูปแบบที่ขอ", "The wanted representation does not exist"),
    REQUEST_TIMEOUT(408, "คำขอมาช้าเกินไป", "The request body arrived too slowly"),
    CONFLICT(409, "ขัดกับสถานะปัจจุบัน", "The request conflicts with the present state"),
    REQUEST_IN_FLIGHT(409, "คำขอเดียวกันกำลังดำเนินการอยู่", "The same request is being worked on"),
    CHANGES_RESTARTED(
            410,
            "ประวัติถูกย้อนกลับ ต้องอ่านใหม่ตั้งแต่ต้น",
            "What was read is not in the history any more; read all again"),
    PRECONDITION_FAILED(412, "ข้อมูลถูกแก้ไขหลังจากที่อ่าน", "Changed since it was read"),
    TOO_LARGE(413, "คำขอใหญ่เกินไป", "The request body is too large"),
    URI_TOO_LONG(414, "ที่อยู่ยาวเกินไป", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "ไม่รองรับชนิดข้อมูลนี้", "The media type is not supported"),
    INVALID(422, "ข้อมูลไม่ผ่านการตรวจสอบ", "The content is not valid"),
    CONTENT_TOO_LARGE(422, "ข้อมูลทั้งหมดรวมกันใหญ่เกินไป", "All of it together is too large"),
    IDEMPOTENCY_KEY_REUSED(
            422, "ใช้ Idempotency-Key ซ้ำกับคำขออื่น", "The Idempotency-Key was used for another request"),
    REPLAY_FAILED(422, "ประมวลผลซ้ำไม่สำเร็จ", "The event failed again"),
    PRECONDITION_REQUIRED(428, "ต้องมีส่วนหัว If-Match", "The header If-Match is needed"),
    TOO_MANY_REQUESTS(429, "เรียกบ่อยเกินไป", "The caller made too many requests"),
    HEADERS_TOO_LARGE(431, "ส่วนหัวของคำขอใหญ่เกินไป", "The header of the request is too large"),
    INTERNAL_ERROR(500, "เกิดข้อผิดพลาดภายใน", "An internal error happened"),
    OVERLOADED(503, "มีคำขอขนาดใหญ่พร้อมกันมากเกินไป", "Too many large requests are under way"),
    UNAVAILABLE(503, "บริการไม่พร้อมชั่วคราว", "The service can't do this at the moment");

    private final Kind kind;

    CommonProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    /** The first problem of that status, or else the general one of its class. */
    static CommonProblem of(int status) {
        for (CommonProblem candidate : values()) {
            if (candidate.status() == status) {
                return candidate;
            }
        }
        return status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
