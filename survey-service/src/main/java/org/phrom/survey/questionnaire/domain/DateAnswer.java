package org.phrom.survey.questionnaire.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Question;

/** Checks the answer to a date question. */
final class DateAnswer {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DateAnswer() {}

    static List<Finding> check(@Nullable AnswerValue value) {
        LocalDate date = value instanceof AnswerValue.Text answer ? date(answer.text()) : null;
        if (date == null) {
            return List.of(Finding.at(
                    "",
                    "date-expected",
                    new Text(
                            "ต้องตอบเป็นวันที่ที่มีอยู่จริง ในรูปแบบ ปปปป-ดด-วว",
                            "A day of the calendar is expected, written YYYY-MM-DD.")));
        }
        if (Question.Window.isOfAnotherEra(date)) {
            return List.of(Finding.at(
                    "",
                    "date-not-of-common-era",
                    new Text("ปีต้องเป็นคริสต์ศักราช ไม่ใช่พุทธศักราช", "The year is one of the Common Era.")));
        }
        return List.of();
    }

    private static @Nullable LocalDate date(String text) {
        if (!ISO.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
