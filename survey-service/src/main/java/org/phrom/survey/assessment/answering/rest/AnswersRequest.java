package org.phrom.survey.assessment.answering.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.answering.app.Wish;
import org.phrom.survey.assessment.answering.app.Wishes;
import org.phrom.survey.assessment.answering.rest.RemarksRequest.EvidenceRequest;
import org.phrom.survey.assessment.answering.rest.RemarksRequest.TagRequest;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/**
 * Answers of one editor by code of the question; all or none are taken. The validator stays out of the answers: what is
 * documented of them is held against the questions, and its walk through a hundred takes three times what reading does.
 */
record AnswersRequest(
        @Schema(description = "Answers by code of the question; at most 500 together with the entries")
        @Size(max = AnswersRequest.MOST)
        @Nullable
        Map<String, @Nullable AnswerRequest> answers,

        @Schema(
                description = "Items and observations that the organisation enters, by code of the roster, then of the"
                        + " item, or item/observation")
        @Size(max = AnswersRequest.MOST)
        @Nullable
        Map<String, Map<String, @Nullable EntryRequest>> rosters) {

    static final int MOST = 500;

    private static final String STATUS = "What stands for the answer; answered may be left out beside a value";
    private static final String VERSION =
            "Version of the answer that the editor saw last; 0 when it was never given. Needed wherever a value or a"
                    + " status is wanted";

    private static final String OBSTACLES =
            "All that stands in the way, where the question asks for it; those that are kept stay when absent";
    private static final String SUCCESS_FACTORS =
            "All that helped, where the question asks for it; those that are kept stay when absent";
    private static final String EVIDENCE =
            "All that proves the answer, where the question asks for it; what is kept stays when absent";

    Wishes wishes() {
        Wishes wishes = new Wishes(answerWishes(), entryWishes());
        int all = wishes.answers().size() + wishes.entries().size();
        if (all == 0 || all > MOST) {
            Text message = all == 0
                    ? new Text("ต้องมีอย่างน้อยหนึ่งคำตอบ", "At least one answer is needed")
                    : new Text("ตอบได้ครั้งละไม่เกิน " + MOST + " คำตอบ", "At most " + MOST + " answers at once");
            throw new Problem(CommonProblem.INVALID).at("/answers", all == 0 ? "not-empty" : "size", message);
        }
        return wishes;
    }

    private Map<AnswerKey, Wish> answerWishes() {
        Map<AnswerKey, Wish> wishes = new LinkedHashMap<>();
        given(answers).keySet().stream()
                .filter(question -> AnswerKey.of(question).isEntry())
                .findFirst()
                .ifPresent(entry -> {
                    throw new Problem(CommonProblem.INVALID)
                            .at(
                                    Place.at("/answers").member(entry).pointer(),
                                    "unknown-question",
                                    new Text("แบบสอบถามไม่มีคำถามนี้", "The questionnaire has no such question"));
                });
        given(answers).forEach((question, answer) -> {
            if (answer == null) {
                wishes.put(AnswerKey.of(question), Wish.NONE);
                return;
            }
            Map<String, @Nullable ItemRequest> items = answer.items() == null ? Map.of() : answer.items();
            if (items.isEmpty() || answer.saysOfTheBody()) {
                wishes.put(AnswerKey.of(question), answer.wish());
            }
            items.forEach(
                    (item, one) -> wishes.put(new AnswerKey(question, item), one == null ? Wish.NONE : one.wish()));
        });
        return wishes;
    }

    private Map<AnswerKey, Wish> entryWishes() {
        Map<AnswerKey, Wish> wishes = new LinkedHashMap<>();
        given(rosters).forEach((roster, entries) -> given(entries)
                .forEach((item, entry) ->
                        wishes.put(AnswerKey.entry(roster, item), entry == null ? Wish.NONE : entry.wish())));
        return wishes;
    }

    private static <T extends @Nullable Object> Map<String, T> given(@Nullable Map<String, T> given) {
        return given == null ? Map.of() : given;
    }

    record AnswerRequest(
            @Nullable AnswerValue value,

            @Schema(description = STATUS) @KnownValues({"answered", "unanswered", "unknown", "notRelevant"}) @Nullable
            String status,

            @Schema(description = OBSTACLES) @Nullable List<@Nullable TagRequest> obstacles,

            @Schema(description = SUCCESS_FACTORS) @Nullable List<@Nullable TagRequest> successFactors,

            @Schema(description = EVIDENCE) @Nullable List<@Nullable EvidenceRequest> evidence,

            @Schema(description = VERSION) @Min(0) @Nullable Integer version,

            @Schema(description = "Instead of value and status: answers by code of the item that is asked about")
            @Size(min = 1, max = MOST)
            @Nullable
            Map<String, @Nullable ItemRequest> items) {

        private Wish wish() {
            return new Wish(value, status, RemarksRequest.wish(obstacles, successFactors, evidence), version);
        }

        private boolean saysOfTheBody() {
            return value != null
                    || status != null
                    || version != null
                    || RemarksRequest.isAny(obstacles, successFactors, evidence);
        }
    }

    record ItemRequest(
            @Nullable AnswerValue value,

            @Schema(description = STATUS) @KnownValues({"answered", "unanswered", "unknown", "notRelevant"}) @Nullable
            String status,

            @Schema(description = OBSTACLES) @Nullable List<@Nullable TagRequest> obstacles,

            @Schema(description = SUCCESS_FACTORS) @Nullable List<@Nullable TagRequest> successFactors,

            @Schema(description = EVIDENCE) @Nullable List<@Nullable EvidenceRequest> evidence,

            @Schema(description = VERSION) @NotNull @Min(0) @Nullable
            Integer version) {

        private Wish wish() {
            return new Wish(value, status, RemarksRequest.wish(obstacles, successFactors, evidence), version);
        }
    }
}
