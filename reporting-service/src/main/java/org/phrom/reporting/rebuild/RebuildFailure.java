package org.phrom.reporting.rebuild;

import java.util.Locale;
import org.apache.kafka.common.KafkaException;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.text.Text;

/** Why a rebuild did not end well; the old read model stays whichever it was. */
enum RebuildFailure {
    INTERRUPTED("บริการหยุดทำงานระหว่างการสร้างข้อมูลใหม่ โปรดสั่งใหม่อีกครั้ง", "The service ended in the middle of it; ask again"),
    DATABASE_UNAVAILABLE("ฐานข้อมูลไม่ตอบสนองหลายครั้ง", "The database did not answer, several times"),
    TOPICS_UNREACHABLE("อ่านหัวข้อของ Kafka ไม่ได้", "Kafka did not give out the topics"),
    MEMORY_EXHAUSTED("หน่วยความจำของบริการไม่พอ", "The memory of the service did not suffice"),
    INTERNAL_ERROR("เกิดข้อผิดพลาดภายใน บันทึกของระบบบอกสาเหตุตามรหัสนี้", "An internal error; the log says more under the id of the rebuild");

    private final Text title;

    RebuildFailure(String th, String en) {
        this.title = new Text(th, en);
    }

    static RebuildFailure of(Throwable thrown) {
        if (DatabaseFault.isPassing(thrown)) {
            return DATABASE_UNAVAILABLE;
        }
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof KafkaException) {
                return TOPICS_UNREACHABLE;
            }
            if (at instanceof VirtualMachineError) {
                return MEMORY_EXHAUSTED;
            }
        }
        return INTERNAL_ERROR;
    }

    Reason reason() {
        return new Reason(name().toLowerCase(Locale.ROOT).replace('_', '-'), title);
    }

    /**
     * What is said about a failure.
     *
     * @param code stable code, such as {@code interrupted}
     * @param title what happened
     */
    record Reason(String code, Text title) {}
}
