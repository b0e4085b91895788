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
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.answering.app.Wish;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/** Answers of one editor by code of the question; all or none are taken. */
record AnswersRequest(
        @NotEmpty @Size(max = AnswersRequest.MOST) Map<String, @NotNull @Valid AnswerRequest> answers) {

    static final int MOST = 500;

    private static final String STATUS =
            "answered (may be left out beside a value), unanswered, unknown or notRelevant";
    private static final String VERSION =
            "Version of the answer that the editor saw last; 0 when it was never given. Needed wherever a value or a"
                    + " status is wanted";

    Map<AnswerKey, Wish> wishes() {
        Map<AnswerKey, Wish> wishes = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            if (answer.saysOfTheBody()) {
                wishes.put(AnswerKey.of(question), new Wish(answer.value(), answer.status(), answer.version()));
            }
            answer.itemsIfAny()
                    .forEach((item, one) -> wishes.put(
                            new AnswerKey(question, item), new Wish(one.value(), one.status(), one.version())));
        });
        if (wishes.size() > MOST) {
            throw new Problem(CommonProblem.INVALID)
                    .at(
                            "/answers",
                            "size",
                            new Text(
                                    "ตอบได้ครั้งละไม่เกิน " + MOST + " คำตอบ", "At most " + MOST + " answers at once"));
        }
        return wishes;
    }

    record AnswerRequest(
            @Nullable AnswerValue value,
            @Schema(description = STATUS) @Nullable String status,
            @Schema(description = VERSION) @Min(0) @Nullable Integer version,

            @Schema(description = "Instead of value and status: answers by code of the item that is asked about")
            @Size(min = 1, max = MOST)
            @Nullable
            Map<String, @NotNull @Valid ItemRequest> items) {

        private boolean saysOfTheBody() {
            return items == null || value != null || status != null || version != null;
        }

        private Map<String, ItemRequest> itemsIfAny() {
            return items == null ? Map.of() : items;
        }
    }

    record ItemRequest(
            @Nullable AnswerValue value,
            @Schema(description = STATUS) @Nullable String status,
            @Schema(description = VERSION) @NotNull @Min(0) Integer version) {}
}
