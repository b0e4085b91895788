package org.phrom.survey.questionnaire.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Option;
import org.phrom.survey.framework.domain.Question;

/** Checks the answers to single-choice and multi-choice questions. */
final class ChoiceAnswer {

    private ChoiceAnswer() {}

    static List<Finding> checkOne(Question question, @Nullable AnswerValue value) {
        if (value instanceof AnswerValue.Text answer) {
            return checkOption(question, answer.text(), "");
        }
        return List.of(Finding.at(
                "",
                "option-expected",
                new Text("ต้องตอบเป็นรหัสของตัวเลือกหนึ่งตัวเลือก", "The code of one option is expected.")));
    }

    static List<Finding> checkMany(Question question, @Nullable AnswerValue value) {
        if (!(value instanceof AnswerValue.Choices answer) || answer.codes().isEmpty()) {
            return List.of(Finding.at(
                    "",
                    "options-expected",
                    new Text(
                            "ต้องตอบเป็นรายการรหัสของตัวเลือกอย่างน้อยหนึ่งตัวเลือก",
                            "A list of at least one option code is expected.")));
        }
        List<String> chosen = answer.codes();
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0;
                i < chosen.size() && findings.size() <= question.options().size();
                i++) {
            String code = chosen.get(i);
            findings.addAll(checkOption(question, code, "/" + i));
            if (!seen.add(code)) {
                findings.add(Finding.at(
                        "/" + i,
                        "option-repeated",
                        new Text("เลือกตัวเลือกเดียวกันซ้ำ", "The option is chosen twice.")));
            }
        }
        checkExclusive(question, seen, findings);
        return List.copyOf(findings);
    }

    private static List<Finding> checkOption(Question question, String code, String pointer) {
        Option option = question.option(code);
        if (option == null) {
            return List.of(Finding.at(
                    pointer,
                    "option-unknown",
                    new Text("ไม่มีตัวเลือกนี้ในคำถาม", "The question has no such option.")));
        }
        if (option.obsolete()) {
            return List.of(Finding.at(
                    pointer,
                    "option-obsolete",
                    new Text("ตัวเลือกนี้เลิกใช้แล้ว", "The option is no longer offered.")));
        }
        return List.of();
    }

    private static void checkExclusive(Question question, Set<String> chosen, List<Finding> findings) {
        boolean exclusive = question.options().stream().anyMatch(o -> o.exclusive() && chosen.contains(o.code()));
        if (exclusive && chosen.size() > 1) {
            findings.add(Finding.at(
                    "",
                    "option-exclusive",
                    new Text(
                            "ตัวเลือกที่เลือกต้องเลือกเพียงตัวเลือกเดียว",
                            "An exclusive option can not be combined with others.")));
        }
    }
}
