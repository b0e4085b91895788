package org.phrom.survey.questionnaire.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.domain.Question;

/** Holds a value against the type and the limits of what is asked. */
final class AnswerCheck {

    private AnswerCheck() {}

    static List<Finding> check(Question question, @Nullable AnswerValue value) {
        return switch (question.type()) {
            case NUMBER, PERCENT, MONEY, LADDER -> NumberAnswer.check(question, value);
            case SINGLE_CHOICE -> ChoiceAnswer.checkOne(question, value);
            case MULTI_CHOICE -> ChoiceAnswer.checkMany(question, value);
            case YES_NO -> TextAnswer.checkYesNo(question, value);
            case TEXT -> TextAnswer.check(question, value);
            case DATE -> DateAnswer.check(value);
            case URL, FILE -> LinkAnswer.check(value);
            case TABLE -> TableAnswer.check(question, value);
        };
    }
}
