package org.phrom.survey.assessment.rest;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/**
 * An item or observation that an organisation entered in a roster.
 *
 * @param status answered; unanswered where it was taken away, which is shown to who wanted to change it
 * @param attributes what is said of it by name of the attribute; absent when it was taken away
 * @param version how often it was changed; to be named by who changes it next
 */
@Schema(description = "An item or observation that the organisation entered")
public record EntryView(
        @Schema(description = "answered, as it is there; unanswered where it was taken away")
        @KnownValues({"answered", "unanswered"})
        String status,

        @Schema(description = "What is said of it, by name of the attribute; absent where it was taken away") @Nullable
        Map<String, AnswerValue> attributes,

        @Schema(description = "How often it was changed; to be named by who changes it next")
        int version) {

    /** Entries among these answers by roster and item; none at all is null. */
    public static @Nullable Map<String, Map<String, EntryView>> byRoster(Map<AnswerKey, Answer> answers) {
        Map<String, Map<String, EntryView>> views = new TreeMap<>();
        answers.forEach((key, answer) -> {
            if (key.isEntry()) {
                views.computeIfAbsent(key.roster(), roster -> new TreeMap<>()).put(key.item(), of(answer));
            }
        });
        return views.isEmpty() ? null : views;
    }

    private static EntryView of(Answer answer) {
        return new EntryView(
                answer.status().code(),
                answer.value() instanceof AnswerValue.Members attributes ? attributes.byName() : null,
                answer.version());
    }
}
