package org.phrom.survey.assessment.answering.app;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.phrom.survey.questionnaire.domain.AnswerKey;

/**
 * All that an editor wants at once.
 *
 * @param answers to questions
 * @param entries items and observations of rosters, with what is said of each as a value
 */
public record Wishes(Map<AnswerKey, Wish> answers, Map<AnswerKey, Wish> entries) {

    Set<AnswerKey> keys() {
        Set<AnswerKey> keys = new LinkedHashSet<>(answers.keySet());
        keys.addAll(entries.keySet());
        return keys;
    }
}
