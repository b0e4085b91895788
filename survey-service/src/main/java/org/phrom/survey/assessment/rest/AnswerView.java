package org.phrom.survey.assessment.rest;

import org.jspecify.annotations.Nullable;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/**
 * An answer as editors see it.
 *
 * @param status code of the status
 * @param value the value, with status answered
 * @param version how often it was changed; to be named by who changes it next
 */
public record AnswerView(String status, @Nullable AnswerValue value, int version) {

    /** The view of an answer. */
    public static AnswerView of(Answer answer) {
        return new AnswerView(answer.status().code(), answer.value(), answer.version());
    }
}
