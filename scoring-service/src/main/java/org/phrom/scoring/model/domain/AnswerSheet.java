package org.phrom.scoring.model.domain;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that one organisation answered of what a model reads.
 *
 * @param answers about the organisation itself, by question
 * @param byItem by question, then by item, or by item/observation
 * @param entries by roster: the open items, and as item/observation the observations of items, that there are, each with
 *     its attributes, which are texts, numbers (Double), or true and false
 */
public record AnswerSheet(
        Map<String, Answer> answers,
        Map<String, Map<String, Answer>> byItem,
        Map<String, NavigableMap<String, Map<String, Object>>> entries) {
    private static final NavigableMap<String, Map<String, Object>> NONE = new TreeMap<>();

    /** Answers about the organisation itself alone. */
    public static AnswerSheet of(Map<String, Answer> answers) {
        return new AnswerSheet(answers, Map.of(), Map.of());
    }

    /**
     * Returns the same with other answers. One about the organisation itself takes the place of those about its items;
     * entries stay.
     */
    public AnswerSheet with(AnswerSheet others) {
        Map<String, Answer> own = new TreeMap<>(answers);
        own.putAll(others.answers);
        Map<String, Map<String, Answer>> things = new TreeMap<>(byItem);
        things.keySet().removeAll(others.answers.keySet());
        others.byItem.forEach((question, some) -> {
            Map<String, Answer> all = new TreeMap<>(things.getOrDefault(question, Map.of()));
            all.putAll(some);
            things.put(question, all);
        });
        return new AnswerSheet(own, things, entries);
    }

    /** Returns whether a question can be answered about a thing of a roster: an item, or item/observation. */
    public boolean has(Roster roster, String thing) {
        boolean fixed = roster.items().containsKey(thing);
        return fixed || entries(roster.code()).contains(thing);
    }

    /** Returns the answer about the organisation itself; nobody answered what is not there. */
    public Answer to(String question) {
        return answers.getOrDefault(question, Answer.UNANSWERED);
    }

    /**
     * Returns the answer about an item or observation. One about the organisation itself stands for all of them: that a
     * question does not apply.
     */
    Answer to(String question, String thing) {
        Answer answer = byItem.getOrDefault(question, Map.of()).get(thing);
        return answer == null ? to(question) : answer;
    }

    /** Returns the open items of a roster, and the observations as item/observation, in the order of their codes. */
    Set<String> entries(String roster) {
        return entries.getOrDefault(roster, NONE).navigableKeySet();
    }

    /** Returns the observations of an item in the order of their codes, as item/observation. */
    Set<String> observations(String roster, String item) {
        // 0 is what follows the slash
        return entries.getOrDefault(roster, NONE).subMap(item + "/", item + "0").keySet();
    }

    /** Returns the attributes that an open item or an observation was entered with. */
    Map<String, Object> attributes(String roster, String thing) {
        return entries.getOrDefault(roster, NONE).getOrDefault(thing, Map.of());
    }
}
