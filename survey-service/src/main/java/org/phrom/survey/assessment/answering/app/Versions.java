package org.phrom.survey.assessment.answering.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.Answers;

/**
 * Versions of answers.
 *
 * @param versions by question
 * @param itemVersions by question and item, of those that are asked about items; absent when there are none
 */
public record Versions(
        Map<String, Integer> versions, @Nullable Map<String, Map<String, Integer>> itemVersions) {

    static Versions of(Set<AnswerKey> keys, Answers answers) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> byItem = new LinkedHashMap<>();
        for (AnswerKey key : keys) {
            Map<String, Integer> among = key.item().isEmpty()
                    ? versions
                    : byItem.computeIfAbsent(key.question(), question -> new LinkedHashMap<>());
            among.put(
                    key.item().isEmpty() ? key.question() : key.item(),
                    answers.to(key).version());
        }
        return new Versions(versions, byItem.isEmpty() ? null : byItem);
    }
}
