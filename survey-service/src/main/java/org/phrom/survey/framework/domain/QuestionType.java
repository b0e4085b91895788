package org.phrom.survey.framework.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of question, each with its own check of an answer. */
public enum QuestionType {
    /** A number within bounds. */
    NUMBER("number", NumberAnswer::check),
    /** The code of one option. */
    SINGLE_CHOICE("singleChoice", ChoiceAnswer::checkOne),
    /** The codes of one or more options. */
    MULTI_CHOICE("multiChoice", ChoiceAnswer::checkMany),
    /** The word "yes" or "no". */
    YES_NO("yesNo", TextAnswer::checkYesNo),
    /** A free text. */
    TEXT("text", TextAnswer::check);

    private final String code;
    private final AnswerCheck answerCheck;

    QuestionType(String code, AnswerCheck answerCheck) {
        this.code = code;
        this.answerCheck = answerCheck;
    }

    /** What a framework document calls it. */
    public String code() {
        return code;
    }

    /** The type that a framework document calls by this name, or null when it is not supported. */
    public static @Nullable QuestionType of(String code) {
        for (QuestionType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        return null;
    }

    List<Finding> check(Question question, @Nullable Object value) {
        return answerCheck.check(question, value);
    }

    private interface AnswerCheck {
        List<Finding> check(Question question, @Nullable Object value);
    }
}
