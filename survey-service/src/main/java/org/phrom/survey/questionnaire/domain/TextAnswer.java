package org.phrom.survey.questionnaire.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Question;

/** Checks the answers to text and yes/no questions. */
final class TextAnswer {

    /** The length of a text when the question does not say, in characters as people count them. */
    static final int MOST_CHARACTERS = 10_000;

    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    private TextAnswer() {}

    static List<Finding> check(Question question, @Nullable AnswerValue value) {
        if (!(value instanceof AnswerValue.Text answer)) {
            return List.of(Finding.at("", "text-expected", new Text("ต้องตอบเป็นข้อความ", "A text is expected.")));
        }
        String text = answer.text();
        if (text.isBlank()) {
            return List.of(Finding.at("", "text-blank", new Text("ข้อความต้องไม่ว่าง", "The text is blank.")));
        }
        if (text.indexOf('\u0000') >= 0) {
            return List.of(Finding.at(
                    "",
                    "text-unreadable",
                    new Text("ข้อความมีอักขระที่ใช้ไม่ได้", "The text holds a character that can not be kept.")));
        }
        Integer stated = question.limits().maxLength();
        int allowed = stated == null ? MOST_CHARACTERS : stated;
        if (text.codePointCount(0, text.length()) > allowed) {
            return List.of(Finding.at(
                    "",
                    "text-too-long",
                    new Text("ยาวได้ไม่เกิน " + allowed + " อักขระ", "At most " + allowed + " characters.")));
        }
        return List.of();
    }

    static List<Finding> checkYesNo(Question question, @Nullable AnswerValue value) {
        if (value instanceof AnswerValue.Text answer && YES_OR_NO.contains(answer.text())) {
            return List.of();
        }
        return List.of(Finding.at(
                "",
                "yes-or-no-expected",
                new Text("ต้องตอบ \"yes\" หรือ \"no\"", "Either \"yes\" or \"no\" is expected.")));
    }
}
