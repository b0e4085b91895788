package org.phrom.survey.assessment.app;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.domain.Answer;
import org.phrom.survey.assessment.domain.AnswerStatus;
import org.phrom.survey.framework.domain.Finding;
import org.phrom.survey.framework.domain.Question;

/** Holds the wishes of an editor against the questionnaire and says all that is wrong with them at once. */
final class WishCheck {

    private static final Text NOT_A_STATUS =
            new Text("ไม่มีสถานะนี้ให้เลือกในคำถามนี้", "This status is not offered by the question");

    private final AssessmentInRound taken;
    private final Problem problem = new Problem(CommonProblem.INVALID);
    private final Map<String, Answer> checked = new LinkedHashMap<>();

    WishCheck(AssessmentInRound taken) {
        this.taken = taken;
    }

    static String pointer(String question) {
        return "/answers/" + question.replace("~", "~0").replace("/", "~1");
    }

    Map<String, Answer> check(Map<String, Wish> wishes) {
        wishes.forEach(this::check);
        if (problem.hasFindings()) {
            throw problem;
        }
        return checked;
    }

    private void check(String code, Wish wish) {
        Question question = taken.questionnaire().question(code);
        if (question == null) {
            problem.at(
                    pointer(code),
                    "unknown-question",
                    new Text("แบบสอบถามไม่มีคำถามนี้", "The questionnaire has no such question"));
        } else if (!question.appliesTo(taken.type())) {
            problem.at(
                    pointer(code),
                    "question-not-applicable",
                    new Text(
                            "คำถามนี้ไม่ใช้กับหน่วยงานประเภทนี้", "The question is not for this type of organisation"));
        } else {
            AnswerStatus status = status(question, wish);
            if (status != null && isLegal(question, wish, status)) {
                checked.put(code, new Answer(status, canonical(wish.value()), wish.version()));
            }
        }
    }

    private @Nullable AnswerStatus status(Question question, Wish wish) {
        String code = wish.status() == null && wish.value() != null ? AnswerStatus.ANSWERED.code() : wish.status();
        if (code == null) {
            problem.at(
                    pointer(question.code()),
                    "missing",
                    new Text("ต้องระบุ value หรือ status", "Either value or status is needed"));
            return null;
        }
        AnswerStatus status = AnswerStatus.of(code).orElse(null);
        boolean offered = status == AnswerStatus.ANSWERED
                || status == AnswerStatus.UNANSWERED
                || (status != null && status != AnswerStatus.NOT_APPLICABLE && question.allowsStatus(code));
        if (!offered) {
            problem.at(pointer(question.code()) + "/status", "status-not-offered", NOT_A_STATUS);
            return null;
        }
        return status;
    }

    private boolean isLegal(Question question, Wish wish, AnswerStatus status) {
        String at = pointer(question.code()) + "/value";
        if (status != AnswerStatus.ANSWERED) {
            if (wish.value() != null) {
                problem.at(
                        at,
                        "value-without-answer",
                        new Text("สถานะนี้ต้องไม่มีค่า", "This status goes without a value"));
            }
            return wish.value() == null;
        }
        List<Finding> findings = question.check(wish.value());
        findings.forEach(finding -> problem.at(
                at + finding.pointer(),
                finding.code(),
                new Text(finding.message().th(), finding.message().en())));
        return findings.isEmpty();
    }

    // 1e3 and 1000.0 are kept as 1000: one number, one way to write it
    private static @Nullable Object canonical(@Nullable Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
