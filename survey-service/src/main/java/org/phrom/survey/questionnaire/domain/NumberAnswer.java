package org.phrom.survey.questionnaire.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Question;

/** Checks the answer to a question for a number of any kind. */
final class NumberAnswer {

    /** Beyond these no real measurement lies, and a database or a double would suffer. */
    static final int MOST_DIGITS = 18;

    static final int MOST_DECIMALS = 30;

    private NumberAnswer() {}

    static List<Finding> check(Question question, @Nullable AnswerValue value) {
        if (!(value instanceof AnswerValue.Number answer)) {
            return List.of(Finding.at("", "number-expected", new Text("ต้องตอบเป็นตัวเลข", "A number is expected.")));
        }
        BigDecimal number = answer.number();
        List<Finding> findings = new ArrayList<>();
        checkRange(question.limits(), number, findings);
        checkDecimals(question.limits(), number, findings);
        return List.copyOf(findings);
    }

    private static void checkRange(Question.Limits limits, BigDecimal number, List<Finding> findings) {
        BigDecimal min = limits.min();
        BigDecimal max = limits.max();
        if (min != null && number.compareTo(min) < 0) {
            String least = min.toPlainString();
            findings.add(Finding.at(
                    "", "number-too-small", new Text("ต้องไม่น้อยกว่า " + least, "The least is " + least + ".")));
        }
        if (max != null && number.compareTo(max) > 0) {
            String most = max.toPlainString();
            findings.add(Finding.at(
                    "", "number-too-large", new Text("ต้องไม่มากกว่า " + most, "The most is " + most + ".")));
        } else if ((long) number.precision() - number.scale() > MOST_DIGITS && number.signum() != 0) {
            findings.add(Finding.at(
                    "",
                    "number-too-long",
                    new Text(
                            "มีได้ไม่เกิน " + MOST_DIGITS + " หลักหน้าจุดทศนิยม",
                            "At most " + MOST_DIGITS + " digits before the point.")));
        }
    }

    private static void checkDecimals(Question.Limits limits, BigDecimal number, List<Finding> findings) {
        Integer stated = limits.decimals();
        int allowed = stated == null ? MOST_DECIMALS : stated;
        if (number.scale() > allowed) {
            findings.add(Finding.at(
                    "",
                    "too-many-decimals",
                    new Text("มีทศนิยมได้ไม่เกิน " + allowed + " ตำแหน่ง", "At most " + allowed + " decimals.")));
        }
    }
}
