package org.phrom.survey.assessment.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.assessment.rest.RemarksView.EvidenceView;
import org.phrom.survey.assessment.rest.RemarksView.TagView;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Asked;
import org.phrom.survey.questionnaire.domain.Exemption;
import org.phrom.survey.questionnaire.domain.Remarks;

/**
 * The answer to a question as editors see it, or its answers where it is asked about items.
 *
 * @param status code of the status; absent beside items
 * @param value the value, with status answered
 * @param obstacles what stands in the way; absent when nothing was said
 * @param successFactors what helped; absent when nothing was said
 * @param evidence what proves the answer; absent when there is none
 * @param version how often it was changed; to be named by who changes it next; absent beside items
 * @param shown whether the question is shown; absent beside items
 * @param required whether it must be answered; absent beside items
 * @param exempt whether it does not apply by a request that was approved; absent when it does, and beside items
 * @param findings what the answer does not keep to; absent when there is nothing
 * @param items answers by code of the item; absent when the question is about the body itself
 */
@Schema(description = "The answer to a question, or its answers where it is asked about items")
public record AnswerView(
        @Schema(
                description = "What stands for the answer; notApplicable or unanswered while the question is not shown,"
                        + " though its answer is kept. Absent beside items")
        @KnownValues(of = AnswerStatus.class)
        @Nullable
        String status,

        @Nullable AnswerValue value,

        @Schema(description = "What stands in the way; absent when nothing was said") @Nullable
        List<TagView> obstacles,

        @Schema(description = "What helped; absent when nothing was said") @Nullable
        List<TagView> successFactors,

        @Schema(description = "What proves the answer; absent when there is none") @Nullable
        List<EvidenceView> evidence,

        @Schema(
                description = "How often it was changed, from 0; to be named by who changes it next. Absent beside"
                        + " items")
        @Nullable
        Integer version,

        @Schema(description = "Whether the question is shown, given the answers; absent beside items, and in conflicts")
        @Nullable
        Boolean shown,

        @Schema(
                description = "Whether it must be answered before the assessment is handed in, given the answers;"
                        + " absent beside items, and in conflicts")
        @Nullable
        Boolean required,

        @Schema(
                description = "Whether it does not apply by a request that was approved; absent when it does, beside"
                        + " items, and in conflicts")
        @Nullable
        Boolean exempt,

        @Schema(description = "What the answer does not keep to; absent when there is nothing") @Nullable
        List<AnswerFinding> findings,

        @Schema(description = "Answers by code of the item; absent where the question is about the body itself")
        @Nullable
        Map<String, AnswerView> items) {

    /** Answers by code of the question, in their order. */
    public static Map<String, AnswerView> byQuestion(Map<AnswerKey, Answer> answers) {
        return views(answers, answer -> of(answer, null, null, null, null));
    }

    /** Questions by their codes, in their order, with what is asked of them. */
    public static Map<String, AnswerView> asked(Map<AnswerKey, Asked> questions) {
        return views(questions, asked -> {
            List<AnswerFinding> findings = AnswerFinding.of(asked);
            return of(
                    asked.answer(),
                    asked.shown(),
                    asked.required(),
                    asked.exemption() == Exemption.APPROVED ? true : null,
                    findings.isEmpty() ? null : findings);
        });
    }

    private static <T> Map<String, AnswerView> views(Map<AnswerKey, T> said, Function<T, AnswerView> view) {
        Map<String, AnswerView> views = new LinkedHashMap<>();
        Map<String, Map<String, AnswerView>> byItem = new LinkedHashMap<>();
        said.forEach((key, one) -> {
            if (key.isEntry()) {
                return;
            }
            if (key.item().isEmpty()) {
                views.put(key.question(), view.apply(one));
            } else {
                byItem.computeIfAbsent(key.question(), question -> itemsOf(question, views))
                        .put(key.item(), view.apply(one));
            }
        });
        return views;
    }

    private static Map<String, AnswerView> itemsOf(String question, Map<String, AnswerView> views) {
        Map<String, AnswerView> items = new LinkedHashMap<>();
        views.put(question, new AnswerView(null, null, null, null, null, null, null, null, null, null, items));
        return items;
    }

    private static AnswerView of(
            Answer answer,
            @Nullable Boolean shown,
            @Nullable Boolean required,
            @Nullable Boolean exempt,
            @Nullable List<AnswerFinding> findings) {
        Remarks remarks = answer.remarks();
        return new AnswerView(
                answer.status().code(),
                answer.value(),
                RemarksView.tags(remarks.obstacles()),
                RemarksView.tags(remarks.successFactors()),
                RemarksView.evidence(remarks.evidence()),
                answer.version(),
                shown,
                required,
                exempt,
                findings,
                null);
    }

    /** What an answer does not keep to. */
    @Schema(description = "What an answer does not keep to")
    public record AnswerFinding(
            @Schema(
                    description = "constraint-broken, evidence-missing, evidence-outside-window, cell-missing: a row of"
                            + " a table in which something stands lacks a required cell; or exemption-requested: that"
                            + " it does not apply was asked for and is not decided")
            String code,

            @Schema(description = "error: the assessment can not be handed in so; warning: it can")
            @KnownValues({"error", "warning"})
            String severity,

            Text message) {

        private static final Text EXEMPTION_REQUESTED = new Text(
                "ขอยกเว้นข้อนี้แล้ว รอการพิจารณา", "That this does not apply was asked for, and is not decided yet");

        private static List<AnswerFinding> of(Asked asked) {
            List<AnswerFinding> findings = new ArrayList<>();
            asked.broken()
                    .forEach(constraint -> findings.add(new AnswerFinding(
                            "constraint-broken", constraint.warning() ? "warning" : "error", constraint.message())));
            if (asked.unproven()) {
                findings.add(new AnswerFinding("evidence-missing", "error", AnswersRefused.EVIDENCE_MISSING));
            }
            if (asked.exemption() == Exemption.REQUESTED) {
                findings.add(new AnswerFinding("exemption-requested", "warning", EXEMPTION_REQUESTED));
            }
            asked.defects()
                    .forEach(defect -> findings.add(new AnswerFinding(defect.code(), "error", defect.message())));
            return findings;
        }
    }
}
