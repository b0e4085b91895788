package org.phrom.survey.assessment.answering.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.answering.app.Wish;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/**
 * Answers of one editor by code of the question; all or none are taken. The validator stays out of the answers: what is
 * documented of them is held against the questions, and its walk through a hundred takes three times what reading does.
 */
record AnswersRequest(
        @Schema(description = "At most 500 answers by code of the question; null takes an answer away")
        @NotEmpty
        @Size(max = AnswersRequest.MOST)
        Map<String, @Nullable AnswerRequest> answers) {

    static final int MOST = 500;

    private static final String STATUS = "What stands for the answer; answered may be left out beside a value";
    private static final String VERSION =
            "Version of the answer that the editor saw last; 0 when it was never given. Needed wherever a value or a"
                    + " status is wanted";

    Map<AnswerKey, Wish> wishes() {
        Map<AnswerKey, Wish> wishes = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            if (answer == null) {
                wishes.put(AnswerKey.of(question), Wish.NONE);
                return;
            }
            Map<String, @Nullable ItemRequest> items = answer.items() == null ? Map.of() : answer.items();
            if (items.isEmpty() || answer.saysOfTheBody()) {
                wishes.put(AnswerKey.of(question), new Wish(answer.value(), answer.status(), answer.version()));
            }
            items.forEach((item, one) -> wishes.put(
                    new AnswerKey(question, item),
                    one == null ? Wish.NONE : new Wish(one.value(), one.status(), one.version())));
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

            @Schema(description = STATUS) @KnownValues({"answered", "unanswered", "unknown", "notRelevant"}) @Nullable
            String status,

            @Schema(description = VERSION) @Min(0) @Nullable Integer version,

            @Schema(description = "Instead of value and status: answers by code of the item that is asked about")
            @Size(min = 1, max = MOST)
            @Nullable
            Map<String, @Nullable ItemRequest> items) {

        private boolean saysOfTheBody() {
            return value != null || status != null || version != null;
        }
    }

    record ItemRequest(
            @Nullable AnswerValue value,

            @Schema(description = STATUS) @KnownValues({"answered", "unanswered", "unknown", "notRelevant"}) @Nullable
            String status,

            @Schema(description = VERSION) @NotNull @Min(0) @Nullable
            Integer version) {}
}
