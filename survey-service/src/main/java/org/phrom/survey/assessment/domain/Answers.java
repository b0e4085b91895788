package org.phrom.survey.assessment.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answers of one assessment by code of the question. Many editors change them at the same time: a wish names the
 * version of the question that its editor saw last, so that only editors of the same question can meet.
 *
 * @param byQuestion answers given so far
 */
public record Answers(Map<String, Answer> byQuestion) {

    /** Keeps its own copy. */
    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** The answer to a question. */
    public Answer to(String question) {
        return byQuestion.getOrDefault(question, Answer.NONE);
    }

    /**
     * Brings wishes in, all or none. A wish that says what is kept already is no change and no conflict, so a repeated
     * request does no harm.
     */
    public Merge merge(Map<String, Answer> wishes) {
        Map<String, Answer> conflicts = new LinkedHashMap<>();
        Map<String, Answer> changes = new LinkedHashMap<>();
        wishes.forEach((question, wish) -> {
            Answer kept = to(question);
            if (wish.saysTheSameAs(kept)) {
                return;
            }
            if (wish.version() != kept.version()) {
                conflicts.put(question, kept);
            } else {
                changes.put(question, new Answer(wish.status(), wish.value(), kept.version() + 1));
            }
        });
        return conflicts.isEmpty() ? new Merge(with(changes), changes, Map.of()) : new Merge(this, Map.of(), conflicts);
    }

    private Answers with(Map<String, Answer> changes) {
        Map<String, Answer> after = new LinkedHashMap<>(byQuestion);
        after.putAll(changes);
        return new Answers(after);
    }

    /**
     * What became of the wishes of one editor.
     *
     * @param after all answers afterwards; the same as before when there is a conflict
     * @param changes what changed, with new versions
     * @param conflicts what is kept for each question that somebody else changed meanwhile
     */
    public record Merge(Answers after, Map<String, Answer> changes, Map<String, Answer> conflicts) {}
}
