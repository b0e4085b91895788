package org.phrom.survey.rendering.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.rendering.form.FormDefinition;

/**
 * What stands above a blank form.
 *
 * @param agency whose instrument it is
 * @param edition version and day
 * @param directions how it is filled in
 * @param lines what the body writes about itself
 */
public record Cover(
        @Nullable String agency,
        String title,
        @Nullable String description,
        String edition,
        String directions,
        List<String> lines) {

    static Cover of(FormDefinition form, FrameworkTimes times, Labels labels) {
        FormDefinition.Head head = form.head();
        return new Cover(
                head.source(),
                labels.of(head.title()),
                head.description() == null ? null : labels.of(head.description()),
                labels.of("ฉบับที่ ", "Version ") + form.version() + " · " + day(times, labels),
                labels.of(
                        "ทำเครื่องหมายถูกในช่องสี่เหลี่ยม หรือเขียนคำตอบบนเส้น ข้อที่มีเครื่องหมาย * ต้องตอบ",
                        "Tick the boxes or write on the lines. What is marked * must be answered."),
                List.of(
                        labels.of("หน่วยงาน", "Organisation"),
                        labels.of("รหัสหน่วยงาน", "Code of the organisation"),
                        labels.of("ผู้กรอกข้อมูล", "Filled in by"),
                        labels.of("โทรศัพท์ / อีเมล", "Telephone / e-mail")));
    }

    private static String day(FrameworkTimes times, Labels labels) {
        Instant published = times.publishedAt();
        if (published != null) {
            return labels.of("เผยแพร่เมื่อ ", "Published on ") + labels.day(published);
        }
        return (times.hearingSince() == null
                        ? labels.of("ร่าง แก้ไขล่าสุดเมื่อ ", "Draft of ")
                        : labels.of("ร่างเพื่อรับฟังความคิดเห็น แก้ไขล่าสุดเมื่อ ", "Draft for a hearing, of "))
                + labels.day(times.changedAt());
    }
}
