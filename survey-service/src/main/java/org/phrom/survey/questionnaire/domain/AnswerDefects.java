package org.phrom.survey.questionnaire.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Question;

/** What is wrong with an answer that may be kept as it is, but not be handed in. */
public final class AnswerDefects {

    private AnswerDefects() {}

    /** All of it, with pointers into the answer. */
    static List<Finding> of(Question question, Answer answer) {
        List<Finding> defects = new ArrayList<>();
        missingCells(question, answer.value()).forEach(defect -> defects.add(defect.under("/value")));
        List<Remarks.Evidence> evidence = answer.remarks().evidence();
        for (int i = 0; i < evidence.size(); i++) {
            String at = "/evidence/" + i + "/date";
            outsideWindow(question, evidence.get(i)).ifPresent(defect -> defects.add(defect.under(at)));
        }
        return defects;
    }

    /** Cells that rows lack in which something stands. */
    static List<Finding> missingCells(Question question, @Nullable AnswerValue value) {
        List<String> required = question.table().required();
        if (required.isEmpty() || !(value instanceof AnswerValue.Members rows)) {
            return List.of();
        }
        return TableAnswer.missing(required, rows);
    }

    /** That a piece of evidence is of a day of which the question takes none; one without a day is not judged. */
    public static Optional<Finding> outsideWindow(Question question, Remarks.Evidence evidence) {
        String day = evidence.date();
        return day == null || question.remarks().window().holds(LocalDate.parse(day))
                ? Optional.empty()
                : Optional.of(Finding.at(
                        "",
                        "evidence-outside-window",
                        new Text(
                                "หลักฐานลงวันที่นอกช่วงเวลาที่กำหนด",
                                "The evidence is of a day outside the window of the question")));
    }
}
