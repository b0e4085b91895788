package org.phrom.survey.questionnaire.domain;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers in one layer of an assessment, all of them or those to some questions. Many editors change them at the same
 * time: a wish names the version of the answer that its editor saw last, so that only editors of the same answer can
 * meet.
 *
 * @param byKey answers given so far
 */
public record Answers(Map<AnswerKey, Answer> byKey) {

    /** No answers. */
    public static final Answers NONE = new Answers(Map.of());

    // "":{"status":"answered","value":} and a comma take 34; of an entry, "": and a comma
    private static final int AROUND_A_VALUE = 40;
    private static final int AROUND_AN_ITEM = 34;
    private static final int AROUND_AN_ENTRY = 4;

    /** Keeps its own copy. */
    public Answers {
        byKey = Map.copyOf(byKey);
    }

    /** The answer of that key. */
    public Answer to(AnswerKey key) {
        return byKey.getOrDefault(key, Answer.NONE);
    }

    /**
     * Brings wishes in, all or none. A wish that says what is kept already is no change and no conflict, so a repeated
     * request does no harm.
     */
    public Merge merge(Map<AnswerKey, Answer> wishes) {
        Map<AnswerKey, Answer> conflicts = new LinkedHashMap<>();
        Map<AnswerKey, Answer> changes = new LinkedHashMap<>();
        wishes.forEach((key, wish) -> {
            Answer kept = to(key);
            if (wish.saysTheSameAs(kept)) {
                return;
            }
            if (wish.version() != kept.version()) {
                conflicts.put(key, kept);
            } else {
                changes.put(key, new Answer(wish.status(), wish.value(), wish.remarks(), kept.version() + 1));
            }
        });
        return conflicts.isEmpty() ? new Merge(with(changes), changes, Map.of()) : new Merge(this, Map.of(), conflicts);
    }

    /**
     * Bytes that an event takes to tell all that was said, at most. The name of a question about items, and of a roster,
     * stands once whatever is said of it, and is counted by {@link Form#bytes}.
     */
    public int bytes() {
        return byKey.entrySet().stream()
                .filter(said -> said.getValue().status() != AnswerStatus.UNANSWERED)
                .mapToInt(told -> bytes(told.getKey()) + told.getValue().bytes())
                .sum();
    }

    /** Bytes that an event takes to tell an answer without its value, at most. */
    static int bytes(AnswerKey key) {
        if (key.item().isEmpty()) {
            return AROUND_A_VALUE + bytes(key.question());
        }
        return (key.isEntry() ? AROUND_AN_ENTRY : AROUND_AN_ITEM) + bytes(key.item());
    }

    private static int bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8).length;
    }

    /** These, and the others where they say something else or more. */
    public Answers with(Answers others) {
        return with(others.byKey);
    }

    private Answers with(Map<AnswerKey, Answer> changes) {
        Map<AnswerKey, Answer> after = new LinkedHashMap<>(byKey);
        after.putAll(changes);
        return new Answers(after);
    }

    /**
     * What became of the wishes of one editor.
     *
     * @param after the answers afterwards; the same as before when there is a conflict
     * @param changes what changed, with new versions
     * @param conflicts what is kept for each answer that somebody else changed meanwhile
     */
    public record Merge(Answers after, Map<AnswerKey, Answer> changes, Map<AnswerKey, Answer> conflicts) {}
}
