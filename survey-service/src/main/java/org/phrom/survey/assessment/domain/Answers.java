package org.phrom.survey.assessment.domain;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answers of one assessment by code of the question. Many editors change them at the same time: a wish names the
 * version of the question that its editor saw last, so that only editors of the same question can meet.
 *
 * @param byQuestion answers given so far; may be those to some questions only, then all else here is about those
 */
public record Answers(Map<String, Answer> byQuestion) {

    // "":{"status":"notRelevant","value":} and a comma
    private static final int AROUND_A_VALUE = 40;

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

    /** Bytes of all that was said, as an event tells it. */
    public int bytes() {
        return byQuestion.entrySet().stream()
                .mapToInt(told -> AROUND_A_VALUE
                        + told.getKey().getBytes(StandardCharsets.UTF_8).length
                        + told.getValue().bytes())
                .sum();
    }

    private Answers with(Map<String, Answer> changes) {
        Map<String, Answer> after = new LinkedHashMap<>(byQuestion);
        after.putAll(changes);
        return new Answers(after);
    }

    /**
     * What became of the wishes of one editor.
     *
     * @param after the answers afterwards; the same as before when there is a conflict
     * @param changes what changed, with new versions
     * @param conflicts what is kept for each question that somebody else changed meanwhile
     */
    public record Merge(Answers after, Map<String, Answer> changes, Map<String, Answer> conflicts) {}
}
