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
 * @param rosterVersions by roster and item, of entries; absent when there are none
 */
public record Versions(
        Map<String, Integer> versions,
        @Nullable Map<String, Map<String, Integer>> itemVersions,
        @Nullable Map<String, Map<String, Integer>> rosterVersions) {

    static Versions of(Set<AnswerKey> keys, Answers answers) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> byItem = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> byRoster = new LinkedHashMap<>();
        for (AnswerKey key : keys) {
            int version = answers.to(key).version();
            if (key.isEntry()) {
                byRoster.computeIfAbsent(key.roster(), roster -> new LinkedHashMap<>())
                        .put(key.item(), version);
            } else if (key.item().isEmpty()) {
                versions.put(key.question(), version);
            } else {
                byItem.computeIfAbsent(key.question(), question -> new LinkedHashMap<>())
                        .put(key.item(), version);
            }
        }
        return new Versions(versions, byItem.isEmpty() ? null : byItem, byRoster.isEmpty() ? null : byRoster);
    }
}
