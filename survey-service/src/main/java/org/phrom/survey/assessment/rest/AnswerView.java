package org.phrom.survey.assessment.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/**
 * The answer to a question as editors see it, or its answers where it is asked about items.
 *
 * @param status code of the status; absent beside items
 * @param value the value, with status answered
 * @param version how often it was changed; to be named by who changes it next; absent beside items
 * @param items answers by code of the item; absent when the question is about the body itself
 */
@Schema(description = "The answer to a question, or its answers where it is asked about items")
public record AnswerView(
        @Schema(description = "What stands for the answer; absent beside items")
        @KnownValues(of = AnswerStatus.class)
        @Nullable
        String status,

        @Nullable AnswerValue value,

        @Schema(
                description = "How often it was changed, from 0; to be named by who changes it next. Absent beside"
                        + " items")
        @Nullable
        Integer version,

        @Schema(description = "Answers by code of the item; absent where the question is about the body itself")
        @Nullable
        Map<String, AnswerView> items) {

    /** Answers by code of the question, in their order. */
    public static Map<String, AnswerView> byQuestion(Map<AnswerKey, Answer> answers) {
        Map<String, AnswerView> views = new LinkedHashMap<>();
        Map<String, Map<String, AnswerView>> byItem = new LinkedHashMap<>();
        answers.forEach((key, answer) -> {
            if (key.isEntry()) {
                return;
            }
            if (key.item().isEmpty()) {
                views.put(key.question(), of(answer));
            } else {
                byItem.computeIfAbsent(key.question(), question -> itemsOf(question, views))
                        .put(key.item(), of(answer));
            }
        });
        return views;
    }

    private static Map<String, AnswerView> itemsOf(String question, Map<String, AnswerView> views) {
        Map<String, AnswerView> items = new LinkedHashMap<>();
        views.put(question, new AnswerView(null, null, null, items));
        return items;
    }

    private static AnswerView of(Answer answer) {
        return new AnswerView(answer.status().code(), answer.value(), answer.version(), null);
    }
}
