package org.phrom.survey.assessment.answering.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Remarks;

/** Holds the wishes of an editor against the form and says all that is wrong with them at once. */
final class WishCheck {

    private static final Text NOT_A_STATUS =
            new Text("ไม่มีสถานะนี้ให้เลือกในคำถามนี้", "This status is not offered by the question");

    private final Form form;
    private final Answers kept;
    private final AnswersRefused refused = new AnswersRefused(CommonProblem.INVALID);
    private final Map<AnswerKey, Answer> checked = new LinkedHashMap<>();
    private Answers entries;

    /** With what is kept of all that is wished for, and the entries on which it hangs. */
    WishCheck(Form form, Answers kept) {
        this.form = form;
        this.kept = kept;
        this.entries = kept;
    }

    Map<AnswerKey, Answer> check(Wishes wishes) {
        checked.putAll(new EntryCheck(form, kept, refused).check(wishes.entries()));
        entries = kept.with(new Answers(checked));
        wishes.answers().forEach(this::check);
        if (!refused.findings().isEmpty()) {
            throw refused;
        }
        return checked;
    }

    private void check(AnswerKey key, Wish wish) {
        Question question = form.question(key.question());
        if (question == null) {
            refused.at(
                    key,
                    "unknown-question",
                    new Text("แบบสอบถามไม่มีคำถามนี้", "The questionnaire has no such question"));
        } else if (!form.asks(question)) {
            refused.at(
                    key,
                    "question-not-applicable",
                    new Text(
                            "คำถามนี้ไม่ใช้กับหน่วยงานประเภทนี้", "The question is not for this type of organisation"));
        } else if (!form.exists(question, key, entries)) {
            refused.at(key, key.item().isEmpty() ? "item-missing" : "unknown-item", itemsOf(question));
        } else {
            check(key, question, wish);
        }
    }

    private void check(AnswerKey key, Question question, Wish wish) {
        AnswerStatus status = status(key, question, wish);
        Integer version = wish.version();
        wish.versionFinding().ifPresent(finding -> refused.at(key, finding));
        if (status == null) {
            return;
        }
        List<Finding> beside = new RemarksCheck(form, question).check(wish.remarks(), status);
        beside.forEach(finding -> refused.at(key, finding));
        if (isLegal(key, question, wish, status) && beside.isEmpty() && version != null) {
            Remarks remarks = wish.remarks().over(kept.to(key).remarks(), status);
            checked.put(key, new Answer(status, wish.value(), remarks, version));
        }
    }

    private static Text itemsOf(Question question) {
        if (question.about() == null) {
            return new Text("คำถามนี้ไม่ได้ถามแยกตามรายการ", "The question is not asked by item");
        }
        return question.about().observations()
                ? new Text(
                        "คำถามนี้ต้องตอบตามรายการที่สำรวจซึ่งมีอยู่",
                        "The question is answered for each observation that there is")
                : new Text("คำถามนี้ต้องตอบตามรายการที่มี", "The question is answered for each of its items");
    }

    private @Nullable AnswerStatus status(AnswerKey key, Question question, Wish wish) {
        String code = wish.status() == null && wish.value() != null ? AnswerStatus.ANSWERED.code() : wish.status();
        if (code == null) {
            refused.at(key, "missing", new Text("ต้องระบุ value หรือ status", "Either value or status is needed"));
            return null;
        }
        AnswerStatus status = AnswerStatus.of(code).orElse(null);
        boolean offered = status == AnswerStatus.ANSWERED
                || status == AnswerStatus.UNANSWERED
                || (status != null && status != AnswerStatus.NOT_APPLICABLE && question.allowsStatus(code));
        if (!offered) {
            refused.at(key, Finding.at("/status", "status-not-offered", NOT_A_STATUS));
            return null;
        }
        return status;
    }

    private boolean isLegal(AnswerKey key, Question question, Wish wish, AnswerStatus status) {
        if (status != AnswerStatus.ANSWERED) {
            if (wish.value() != null) {
                refused.at(
                        key,
                        Finding.at(
                                "/value",
                                "value-without-answer",
                                new Text("สถานะนี้ต้องไม่มีค่า", "This status goes without a value")));
            }
            return wish.value() == null;
        }
        List<Finding> findings = form.check(question, wish.value());
        findings.forEach(finding -> refused.at(key, finding.under("/value")));
        return findings.isEmpty();
    }
}
