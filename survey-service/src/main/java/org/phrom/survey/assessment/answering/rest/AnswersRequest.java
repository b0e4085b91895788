package org.phrom.survey.assessment.answering.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.assessment.answering.app.Wish;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/** Answers of one editor by code of the question; all or none are taken. */
record AnswersRequest(@NotEmpty @Size(max = 500) Map<String, @NotNull @Valid AnswerRequest> answers) {

    Map<AnswerKey, Wish> wishes() {
        Map<AnswerKey, Wish> wishes = new LinkedHashMap<>();
        answers.forEach((question, answer) ->
                wishes.put(AnswerKey.of(question), new Wish(answer.value(), answer.status(), answer.version())));
        return wishes;
    }

    record AnswerRequest(
            @Nullable AnswerValue value,

            @Schema(description = "answered (may be left out beside a value), unanswered, unknown or notRelevant")
            @Nullable
            String status,

            @Schema(description = "Version of the question that the editor saw last; 0 when it was never answered")
            @NotNull
            @Min(0)
            Integer version) {}
}
