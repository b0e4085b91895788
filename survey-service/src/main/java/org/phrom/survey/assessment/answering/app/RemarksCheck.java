package org.phrom.survey.assessment.answering.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Remarks.Evidence;
import org.phrom.survey.questionnaire.domain.Remarks.Tag;

/** Says what is wrong with what an editor wants beside the answer to a question. */
final class RemarksCheck {

    private static final int MOST_TAGS = 50;
    private static final int MOST_LINKS = 20;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_TITLE = 500;

    private final Form form;
    private final Question question;
    private final List<Finding> findings = new ArrayList<>();

    RemarksCheck(Form form, Question question) {
        this.form = form;
        this.question = question;
    }

    List<Finding> check(RemarksWish wish, AnswerStatus status) {
        if (status == AnswerStatus.UNANSWERED && wish.saysSomething()) {
            add(
                    "",
                    "remarks-without-answer",
                    "ต้องตอบก่อน จึงเพิ่มป้ายหรือหลักฐานได้",
                    "Tags and evidence go with an answer");
            return findings;
        }
        tags("/obstacles", wish.obstacles(), true);
        tags("/successFactors", wish.successFactors(), false);
        evidence(wish.evidence());
        return findings;
    }

    /** The first of what is wrong with it; {@code null} when nothing is. */
    @Nullable
    Text first(RemarksWish wish, AnswerStatus status) {
        findings.clear();
        return check(wish, status).stream().findFirst().map(Finding::message).orElse(null);
    }

    private void tags(String pointer, @Nullable List<Tag> tags, boolean obstacles) {
        if (tags == null || !offered(pointer, tags, question.remarks().tags(), MOST_TAGS)) {
            return;
        }
        Map<String, Boolean> codes =
                obstacles ? form.taxonomies().obstacles() : form.taxonomies().successFactors();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            String at = pointer + "/" + i;
            Boolean needsComment = codes.get(tag.code());
            if (needsComment == null) {
                add(at + "/code", "tag-unknown", "กรอบการประเมินไม่มีรหัสนี้", "The framework has no such code");
            } else if (!seen.add(tag.code())) {
                add(at + "/code", "tag-repeated", "เลือกรหัสเดียวกันซ้ำ", "The code is given twice");
            }
            Integer severity = tag.severity();
            if (severity != null && (!obstacles || severity < 1 || severity > 3)) {
                add(
                        at + "/severity",
                        "severity-out-of-range",
                        "ความรุนแรงของอุปสรรคมีระดับ 1 ถึง 3",
                        "An obstacle has a severity from 1 to 3, a success factor none");
            }
            if (Boolean.TRUE.equals(needsComment) && tag.comment() == null) {
                add(
                        at + "/comment",
                        "comment-required",
                        "รหัสนี้ต้องมีความเห็นประกอบ",
                        "A tag with this code needs a comment");
            }
            text(at + "/comment", tag.comment(), LONGEST_COMMENT);
        }
    }

    private void evidence(@Nullable List<Evidence> evidence) {
        Set<String> kinds = question.remarks().evidence();
        if (evidence == null || !offered("/evidence", evidence, !kinds.isEmpty(), MOST_LINKS)) {
            return;
        }
        for (int i = 0; i < evidence.size(); i++) {
            Evidence one = evidence.get(i);
            String at = "/evidence/" + i;
            if (!kinds.contains(one.kind())) {
                add(
                        at + "/kind",
                        "evidence-kind-not-offered",
                        "คำถามนี้ไม่รับหลักฐานชนิดนี้",
                        "The question takes "
                                + String.join(", ", kinds.stream().sorted().toList()));
            }
            Form.checkLink(one.url()).forEach(finding -> findings.add(finding.under(at + "/url")));
            text(at + "/title", one.title(), LONGEST_TITLE);
            if (one.date() != null) {
                Form.checkDay(one.date()).forEach(finding -> findings.add(finding.under(at + "/date")));
            }
        }
    }

    private boolean offered(String pointer, List<?> given, boolean offered, int most) {
        if (!offered && !given.isEmpty()) {
            add(pointer, "not-offered", "คำถามนี้ไม่ได้ขอ", "The question does not ask for it");
        } else if (given.size() > most) {
            add(pointer, "size", "มีได้ไม่เกิน " + most + " รายการ", "At most " + most);
        }
        return offered && given.size() <= most;
    }

    private void text(String pointer, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.indexOf('\u0000') >= 0) {
            add(
                    pointer,
                    "text-unreadable",
                    "ข้อความมีอักขระที่ใช้ไม่ได้",
                    "The text holds a character that can not be kept.");
        } else if (text.isBlank()) {
            add(pointer, "text-blank", "ข้อความต้องไม่ว่าง", "The text is blank.");
        } else if (text.codePointCount(0, text.length()) > longest) {
            add(
                    pointer,
                    "text-too-long",
                    "ยาวได้ไม่เกิน " + longest + " อักขระ",
                    "At most " + longest + " characters.");
        }
    }

    private void add(String pointer, String code, String th, String en) {
        findings.add(Finding.at(pointer, code, new Text(th, en)));
    }
}
