package org.phrom.survey.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.HandIn;
import org.phrom.survey.outgoing.AssessmentEvents.HandedIn;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Remarks;

/** Body of {@code answers-changed.v1}; its contract is the JSON Schema of that name. */
record AnswersChanged(
        UUID assessment,
        String layer,
        String round,
        String framework,
        String frameworkVersion,
        String organisation,
        Map<String, Said> answers,
        @Nullable Map<String, Map<String, AnswerValue>> rosters,
        List<String> notApplicable,
        Instant changedAt) {

    static AnswersChanged of(HandedIn told, HandIn handIn) {
        Assessment assessment = told.assessment();
        Answers answers = told.form().told(told.answers());
        return new AnswersChanged(
                assessment.id(),
                told.layer().code(),
                assessment.round(),
                told.plan().framework(),
                told.plan().frameworkVersion(),
                assessment.participant().code(),
                said(answers, told.form().notApplicableItems(told.answers())),
                entered(answers),
                told.form().notApplicable(told.answers()),
                handIn.at());
    }

    // in order, so that the same answers make the same body
    private static Map<String, Said> said(Answers answers, Set<AnswerKey> notApplicable) {
        Map<String, Said> said = new TreeMap<>();
        answers.byKey().forEach((key, answer) -> {
            if (!key.isEntry()) {
                said.compute(key.question(), (question, before) -> Said.of(key, answer, before));
            }
        });
        notApplicable.forEach(
                key -> said.compute(key.question(), (question, before) -> Said.of(key, Answer.NOT_APPLICABLE, before)));
        return said;
    }

    private static @Nullable Map<String, Map<String, AnswerValue>> entered(Answers answers) {
        Map<String, Map<String, AnswerValue>> entered = new TreeMap<>();
        answers.byKey().forEach((key, answer) -> {
            if (key.isEntry() && answer.value() != null) {
                entered.computeIfAbsent(key.roster(), roster -> new TreeMap<>()).put(key.item(), answer.value());
            }
        });
        return entered.isEmpty() ? null : entered;
    }

    /** What was said: of the body itself a status, a value and what stands beside, otherwise as much of each item. */
    record Said(
            @Nullable String status,
            @Nullable AnswerValue value,
            @Nullable List<Remarks.Tag> obstacles,
            @Nullable List<Remarks.Tag> successFactors,
            @Nullable List<Remarks.Evidence> evidence,
            @Nullable Map<String, Said> items) {

        private static Said of(AnswerKey key, Answer answer, @Nullable Said before) {
            Remarks remarks = answer.remarks();
            Said said = new Said(
                    answer.status().code(),
                    answer.value(),
                    some(remarks.obstacles()),
                    some(remarks.successFactors()),
                    some(remarks.evidence()),
                    null);
            if (key.item().isEmpty()) {
                return said;
            }
            Map<String, Said> items = before == null || before.items == null ? new TreeMap<>() : before.items;
            items.put(key.item(), said);
            return new Said(null, null, null, null, null, items);
        }

        private static <T> @Nullable List<T> some(List<T> said) {
            return said.isEmpty() ? null : said;
        }
    }
}
